"""Text out of the panel: to the clipboard, or into a file."""

from bridge.browser.inspector.elements import element
from bridge.browser.shim.timers import later

KEPT = 10000


async def to_clipboard(root, text):
    """Whether it is there. The clipboard is often closed to a frame of another origin, where the older way may still be open."""
    view = root.ownerDocument.defaultView
    try:
        await view.navigator.clipboard.writeText(text)
        return True
    except:
        pass
    area = element('textarea', {'aria-hidden': 'true', 'class': 'hidden'}, [])
    area.value = text
    before = root.activeElement
    root.appendChild(area)
    try:
        area.select()
        return root.ownerDocument.execCommand('copy')
    except:
        return False
    finally:
        root.removeChild(area)
        if before:
            before.focus()


def to_file(name, text):
    address = URL.createObjectURL(__new__(Blob([text], {'type': 'application/json'})))
    element('a', {'href': address, 'download': name}, []).click()
    later(lambda: URL.revokeObjectURL(address), KEPT)
