"""What the panel remembers for the session of the browser's tab; where storage is blocked, for as long as the page lives."""

KEY = 'cif-bridge-inspector'


def recall(closed):
    """`closed`, and `size` in pixels. The argument holds as long as the session knows nothing."""
    try:
        known = JSON.parse(sessionStorage.getItem(KEY)) or {}
        return {
            'closed': known.closed if typeof(known.closed) == 'boolean' else closed,
            'size': known.size if Number.isInteger(known.size) else 0,
        }
    except:
        return {'closed': closed, 'size': 0}


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
