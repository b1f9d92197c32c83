"""What stands in for Transcrypt's runtime: a dict literal is a plain JavaScript object."""
# __pragma__ ('noalias')


def dict(literal):
    return literal
