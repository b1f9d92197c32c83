"""What becomes of an analytics event after the host has said "Success"."""

from bridge.browser.fake.event_rows import entry_values, session_values
from bridge.browser.fake.settings import shown
from bridge.browser.fake.values import is_record


def as_name(eventName):
    """The second argument in the log: it can be anything."""
    return eventName if typeof(eventName) == 'string' else shown(eventName)


def event_in(sent):
    """A call of logAnalyticsEvent, of what travels by key."""
    return {'data': sent.analyticsData, 'eventName': sent.analyticsEventname, 'correlationId': sent.correlationId}


def first_entry(call):
    """Of the payload's events; undefined where there is none."""
    return call.data.events[0] if is_record(call.data) and Array.isArray(call.data.events) else undefined


def about_event(call, entry):
    """What the log tells of a call, or of one entry of its payload."""
    about = {'call': 'logAnalyticsEvent', 'eventName': as_name(call.eventName)}
    for id in [is_record(entry) and entry.externalCorrelationId, call.correlationId]:
        if id and typeof(id) == 'string' and not about.eventId:
            about.eventId = id
    return about


def find_definition(facts, records, eventName):
    """An active one, if there is one."""
    same = records.filter(lambda record: record.msdyn_name is eventName)
    return same.find(lambda record: record.statecode == facts.stateActive) or same.at(-1)


def definition_problem(facts, eventName, definition, switches):
    """Code and message, or null."""
    if definition is undefined or switches.definition == 'missing':
        remedy = 'Create the definition, or correct the second argument, eventName.'
        return ['definition-missing', 'No KPI event definition has msdyn_name ' + shown(eventName) + '. ' + remedy]
    if definition.statecode != facts.stateActive or switches.definition == 'inactive':
        return ['definition-inactive', "The KPI event definition '" + eventName + "' is inactive. Activate it."]
    return None


def payload_problem(data):
    """Code and message, or null."""
    try:
        JSON.stringify(data)
    except:
        return ['not-serialisable', 'The payload cannot be written as JSON: ' + String(__except0__) + ' Pass plain data.']
    if not is_record(data) or not Array.isArray(data.events) or not data.events.length:
        return ['no-events', 'The payload is no object with a list of events: this host writes one row for each of them.']
    return None


def make_analytics(facts, world):
    """`world`: dataverse, sessions, options, note."""

    def lose(about, code, message):
        world.note('lost', code, message, about)

    def store(about, values, switches):
        if switches.dropEventIds:
            Reflect.deleteProperty(values, facts.eventIdColumn)
        made = world.dataverse.tables.get(facts.eventTable).create(values)
        if made.problem:
            lose(about, made.problem.code, 'The whole row was refused. ' + made.problem.message)
        else:
            world.note('info', 'stored', 'A row was stored in ' + facts.eventTable + '.', about)

    def store_payload(call, definition, switches):
        wrong = payload_problem(call.data)
        if wrong:
            lose(about_event(call, undefined), wrong[0], wrong[1])
            return
        for entry in call.data.events:
            about = about_event(call, entry)
            try:
                store(about, entry_values(facts, call, definition, entry), switches)
            except:
                lose(about, 'bad-event', 'An entry of events could not be read: ' + String(__except0__))

    def write(call, switches):
        about = about_event(call, first_entry(call))
        if switches.analyticsOff:
            remedy = 'Switch msdyn_enableanalytics on in the record of the channel provider.'
            lose(about, 'analytics-off', 'Analytics is off for this channel provider. ' + remedy)
            return
        if switches.dataverseDown:
            lose(about, 'dataverse-down', 'Dataverse did not answer. Nothing tells the widget.')
            return
        definition = find_definition(facts, world.dataverse.tables.get(facts.definitionTable).records, call.eventName)
        wrong = definition_problem(facts, call.eventName, definition, switches)
        if wrong:
            lose(about, wrong[0], wrong[1])
        elif world.options.storage == 'payload':
            store_payload(call, definition, switches)
        else:
            session = world.sessions.get(world.sessions.focused())
            store(about, session_values(facts, call, definition, session), switches)

    return write
