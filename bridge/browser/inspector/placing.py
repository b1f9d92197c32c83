"""Where the panel is: at the edge of the page, or in a window of its own."""

LEAST = 160
SPACE = 48
STEP = 24


def make_place(css):
    """The host of the panel, in a shadow root, so that page and panel keep their styles apart."""
    host = document.createElement('cif-inspector')
    root = host.attachShadow({'mode': 'open'})
    place = {'host': host, 'root': root, 'view': window, 'size': 0}

    def dress():
        """A style sheet belongs to one document. Made by code, it needs no leave of a content security policy."""
        view = place.view
        sheet = __new__(view.CSSStyleSheet())
        sized = __new__(view.CSSStyleSheet())
        sheet.replaceSync(css)
        sized.replaceSync(':host { --size: ' + place.size + 'px; }')
        host.toggleAttribute('data-sized', place.size > 0)
        root.adoptedStyleSheets = [sheet, sized]

    def put_into(view):
        place.view = view
        view.document.documentElement.appendChild(host)
        dress()

    def resize(size):
        """`size`: height where it is docked at the lower edge, width at the right one."""
        place.size = Math.max(LEAST, Math.min(Math.round(size), longest() - SPACE))
        dress()

    def longest():
        return window.innerHeight if is_low() else window.innerWidth

    place.putInto = put_into
    place.resize = resize
    return place


def is_low():
    """As the style sheet has it."""
    return window.matchMedia('(max-width: 699px)').matches


def make_handle(place, element, resized):
    """Makes an element the edge by which the panel is made larger or smaller, by pointer and by keyboard."""
    def current():
        box = place.root.querySelector('.panel').getBoundingClientRect()
        return box.height if is_low() else box.width

    def resize(size):
        place.resize(size)
        element.setAttribute('aria-valuenow', String(place.size))
        resized()

    def drag(event):
        if element.hasPointerCapture(event.pointerId):
            resize(window.innerHeight - event.clientY if is_low() else window.innerWidth - event.clientX)

    def press(event):
        larger = ['ArrowUp', 'ArrowLeft'].includes(event.key)
        if larger or ['ArrowDown', 'ArrowRight'].includes(event.key):
            event.preventDefault()
            resize(current() + (STEP if larger else -STEP))

    def grab(event):
        element.setPointerCapture(event.pointerId)

    element.addEventListener('pointerdown', grab)
    element.addEventListener('pointermove', drag)
    element.addEventListener('keydown', press)
