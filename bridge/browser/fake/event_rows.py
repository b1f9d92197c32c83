"""The values of the rows that an analytics event becomes."""


def host_values(facts, call, definition):
    """What every host writes; the call's own correlation id reaches the row in all of them."""
    values = {'msdyn_name': call.eventName, 'msdyn_kpieventid': definition[facts.definitionKey], 'msdyn_ProviderId': facts.providerId}
    if call.correlationId:
        values[facts.eventIdColumn] = call.correlationId
    return Object.assign(Object.create(None), values)


def copy_fields(values, fields, given):
    for pair in fields:
        if given[pair.field] != None:
            values[pair.column] = given[pair.field]


def entry_values(facts, call, definition, entry):
    """The columns of one entry of the payload's events."""
    values = host_values(facts, call, definition)
    copy_fields(values, facts.dataFields, call.data)
    copy_fields(values, facts.eventFields, entry)
    for pair in entry.customData or []:
        values[pair.attribute] = pair.value
    return values


def session_values(facts, call, definition, session):
    """The columns of the call's name and the host's own session in focus, if there is one."""
    values = host_values(facts, call, definition)
    values.msdyn_kpieventname = call.eventName
    values.msdyn_eventtimestamp = __new__(Date()).toISOString()
    if session:
        values.msdyn_conversationid = session.conversationId
        values.msdyn_sessionId = session.sessionId
        values.msdyn_cifSessionId = session.sessionId
    return values
