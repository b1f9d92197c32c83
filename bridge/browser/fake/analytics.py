"""What becomes of an analytics event after the host has said "Success"."""

from bridge.browser.fake.settings import is_record, shown


def as_name(eventName):
    """The second argument in the log: it can be anything."""
    return eventName if typeof(eventName) == 'string' else shown(eventName)


def make_analytics(facts, world):
    """`world`: dataverse, sessions, options, note."""

    def about(eventName):
        return {'call': 'logAnalyticsEvent', 'eventName': as_name(eventName)}

    def lose(eventName, code, message):
        world.note('lost', code, message, about(eventName))

    def find_definition(eventName):
        records = world.dataverse.tables.get(facts.definitionTable).records
        same = records.filter(lambda record: record.msdyn_name is eventName)
        return same.find(lambda record: record.statecode == facts.stateActive) or same.at(-1)

    def definition_problem(eventName, definition, switches):
        if definition is undefined or switches.definition == 'missing':
            remedy = 'Create the definition, or correct the second argument, eventName.'
            return ['definition-missing', 'No KPI event definition has msdyn_name ' + shown(eventName) + '. ' + remedy]
        if definition.statecode != facts.stateActive or switches.definition == 'inactive':
            return ['definition-inactive', "The KPI event definition '" + eventName + "' is inactive. Activate it."]
        return None

    def store(eventName, values):
        made = world.dataverse.tables.get(facts.eventTable).create(values)
        if made.problem:
            lose(eventName, made.problem.code, 'The whole row was refused. ' + made.problem.message)
        else:
            world.note('info', 'stored', 'A row was stored in ' + facts.eventTable + '.', about(eventName))

    def host_values(eventName, definition):
        values = {'msdyn_name': eventName, 'msdyn_kpieventid': definition[facts.definitionKey], 'msdyn_ProviderId': facts.providerId}
        return Object.assign(Object.create(None), values)

    def from_fields(values, fields, source):
        for pair in fields:
            if source[pair.field] != None:
                values[pair.column] = source[pair.field]

    def store_entry(call, definition, entry):
        values = host_values(call.eventName, definition)
        if call.correlationId:
            values.msdyn_externalcorrelationid = call.correlationId
        from_fields(values, facts.dataFields, call.data)
        from_fields(values, facts.eventFields, entry)
        for pair in entry.customData or []:
            values[pair.attribute] = pair.value
        store(call.eventName, values)

    def store_payload(call, definition):
        try:
            JSON.stringify(call.data)
        except:
            lose(call.eventName, 'not-serialisable', 'The payload cannot be written as JSON: ' + String(__except0__) + ' Pass plain data.')
            return
        if not is_record(call.data) or not Array.isArray(call.data.events) or not call.data.events.length:
            lose(call.eventName, 'no-events', 'The payload is no object with a list of events: this host writes one row for each of them.')
            return
        for entry in call.data.events:
            try:
                store_entry(call, definition, entry)
            except:
                lose(call.eventName, 'bad-event', 'An entry of events could not be read: ' + String(__except0__))

    def store_session(call, definition):
        values = host_values(call.eventName, definition)
        values.msdyn_kpieventname = call.eventName
        values.msdyn_eventtimestamp = __new__(Date()).toISOString()
        if call.correlationId:
            values.msdyn_externalcorrelationid = call.correlationId
        session = world.sessions.get(world.sessions.focused())
        if session:
            values.msdyn_conversationid = session.conversationId
            values.msdyn_sessionId = session.sessionId
            values.msdyn_cifSessionId = session.sessionId
        store(call.eventName, values)

    def write(call, switches):
        if switches.analyticsOff:
            remedy = 'Switch msdyn_enableanalytics on in the record of the channel provider.'
            lose(call.eventName, 'analytics-off', 'Analytics is off for this channel provider. ' + remedy)
            return
        if switches.dataverseDown:
            lose(call.eventName, 'dataverse-down', 'Dataverse did not answer. Nothing tells the widget.')
            return
        definition = find_definition(call.eventName)
        wrong = definition_problem(call.eventName, definition, switches)
        if wrong:
            lose(call.eventName, wrong[0], wrong[1])
        elif world.options.storage == 'payload':
            store_payload(call, definition)
        else:
            store_session(call, definition)

    return write
