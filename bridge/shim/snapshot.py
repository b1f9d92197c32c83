"""A private copy of a payload, taken once, before anybody else sees it."""
# __pragma__ ('noalias')
# __pragma__ ('alias', 'append', 'push')


def snapshot(data):
    """Throws whatever cloning or writing as JSON throws: the platform would lose such a payload, or report it ten seconds late."""
    copy = structuredClone(data)
    JSON.stringify(copy)
    return copy
