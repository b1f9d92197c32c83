"""What becomes of an analytics event after the host has said "Success"."""

from bridge.browser.fake.event_rows import entry_values, session_values
from bridge.browser.fake.settings import shown
from bridge.browser.fake.values import is_record


def as_name(eventName):
    """The second argument in the log: it can be anything."""
    return eventName if typeof(eventName) == 'string' else shown(eventName)


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

    def about(eventName):
        return {'call': 'logAnalyticsEvent', 'eventName': as_name(eventName)}

    def lose(eventName, code, message):
        world.note('lost', code, message, about(eventName))

    def store(eventName, values, switches):
        if switches.dropEventIds:
            Reflect.deleteProperty(values, facts.eventIdColumn)
        made = world.dataverse.tables.get(facts.eventTable).create(values)
        if made.problem:
            lose(eventName, made.problem.code, 'The whole row was refused. ' + made.problem.message)
        else:
            world.note('info', 'stored', 'A row was stored in ' + facts.eventTable + '.', about(eventName))

    def store_payload(call, definition, switches):
        wrong = payload_problem(call.data)
        if wrong:
            lose(call.eventName, wrong[0], wrong[1])
            return
        for entry in call.data.events:
            try:
                store(call.eventName, entry_values(facts, call, definition, entry), switches)
            except:
                lose(call.eventName, 'bad-event', 'An entry of events could not be read: ' + String(__except0__))

    def write(call, switches):
        if switches.analyticsOff:
            remedy = 'Switch msdyn_enableanalytics on in the record of the channel provider.'
            lose(call.eventName, 'analytics-off', 'Analytics is off for this channel provider. ' + remedy)
            return
        if switches.dataverseDown:
            lose(call.eventName, 'dataverse-down', 'Dataverse did not answer. Nothing tells the widget.')
            return
        definition = find_definition(facts, world.dataverse.tables.get(facts.definitionTable).records, call.eventName)
        wrong = definition_problem(facts, call.eventName, definition, switches)
        if wrong:
            lose(call.eventName, wrong[0], wrong[1])
        elif world.options.storage == 'payload':
            store_payload(call, definition, switches)
        else:
            session = world.sessions.get(world.sessions.focused())
            store(call.eventName, session_values(facts, call, definition, session), switches)

    return write
