"""Ids of records: the same with and without braces, in large and small letters."""

GUID = r'^\{?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\}?$'


def is_guid(value):
    return typeof(value) == 'string' and __new__(RegExp(GUID, 'i')).test(value)


def bare(id):
    return String(id).replace(__new__(RegExp(r'^\{(.*)\}$')), '$1').toLowerCase()


def same_id(one, other):
    return bare(one) == bare(other)
