"""Elements of the panel: text is only ever text, and nothing needs an inline style or a script of the page's."""

from bridge.browser.inspector.texts import visible


def element(tag, attributes, children):
    """`children`: elements and text."""
    made = document.createElement(tag)
    for name, value in Object.entries(attributes):
        if value is not None and value is not undefined and value is not False:
            made.setAttribute(name, '' if value is True else value)
    made.replaceChildren(*[visible(child) if typeof(child) == 'string' else child for child in children])
    return made


def button(text, work, attributes):
    made = element('button', Object.assign({'type': 'button'}, attributes), [text])
    made.addEventListener('click', work)
    return made


def link(text, address):
    """Text alone where the address is no page of the web or of a folder."""
    try:
        target = __new__(URL(address, location.href))
        if ['http:', 'https:', 'file:'].includes(target.protocol):
            return element('a', {'href': target.href, 'target': '_blank', 'rel': 'noopener noreferrer'}, [text])
    except:
        pass
    return element('span', {}, [text])


def prose(text):
    """A paragraph in which what stands in backticks is code."""
    parts = []
    for index, part in text.split('`').entries():
        parts.push(part if index - Math.floor(index / 2) * 2 == 0 else element('code', {}, [part]))
    return element('p', {}, parts)


def write(made, text):
    """Only where it differs: a live region says again what is written again."""
    shown = visible(text)
    if made.textContent is not shown:
        made.textContent = shown


def facts_list(name, pairs):
    """Names and values; a value is text or an element."""
    items = []
    for pair in pairs:
        items.push(element('div', {}, [element('dt', {}, [pair[0]]), element('dd', {}, [pair[1]])]))
    return element('dl', {'class': name}, items)


def table(caption, columns, rows, name):
    """Rows of cells, each text or an element; the first cell of a row names it."""
    head = element('tr', {}, [element('th', {'scope': 'col'}, [column]) for column in columns])
    body = []
    for row in rows:
        first = element('th', {'scope': 'row'}, [row[0]])
        body.push(element('tr', {}, [first].concat([element('td', {}, [cell]) for cell in row.slice(1)])))
    return element('table', {'class': name}, [element('caption', {}, [caption]), element('thead', {}, [head]), element('tbody', {}, body)])
