"""What the panel remembers for the session of the browser's tab; where storage is blocked, for as long as the page lives."""

KEY = 'cif-bridge-inspector'


def recall():
    """`closed`, and `size` in pixels, as far as they are known."""
    try:
        known = JSON.parse(sessionStorage.getItem(KEY)) or {}
        return {'closed': known.closed is True, 'size': known.size if Number.isInteger(known.size) else 0}
    except:
        return {'closed': False, 'size': 0}


def remember(state):
    try:
        sessionStorage.setItem(KEY, JSON.stringify({'closed': state.closed, 'size': state.size}))
    except:
        pass


def forget():
    try:
        sessionStorage.removeItem(KEY)
    except:
        pass
