"""A window of the panel's own, and the way back into the page."""

WINDOW = 'popup,width=960,height=720'


def make_window(mount, parts, say):
    """While `parts` has the panel."""
    own = {'window': None}

    def is_there():
        return own.window is not None

    def show():
        mount.host.toggleAttribute('data-window', is_there())
        parts.window.textContent = 'Into the page' if is_there() else 'Own window'

    def back():
        if is_there():
            gone = own.window
            own.window = None
            removeEventListener('pagehide', back)
            mount.putInto(window)
            show()
            gone['close']()

    def out():
        opened = None
        try:
            opened = window.open('', '', WINDOW)
        except:
            pass
        if not opened:
            say('The browser did not open a window: allow pop-ups for this page, or its frame has no leave to open one.')
            return
        own.window = opened
        opened.document.title = 'Inspector: ' + (document.title or location.href)
        opened.document.documentElement.lang = 'en'
        mount.putInto(opened)
        show()
        parts.window.focus()
        # The window goes with either page; what it shows stays with the other.
        opened.addEventListener('pagehide', back)
        addEventListener('pagehide', back)

    def switch_window():
        if is_there():
            back()
            parts.window.focus()
        else:
            out()

    def focus():
        if is_there():
            own.window['focus']()

    return {'switchWindow': switch_window, 'back': back, 'focus': focus}
