"""What the host does for each call: a function of its arguments that returns the answer's value, or `refuse(message)`."""

from bridge.browser.fake.settings import is_record


def as_map(record):
    return __new__(Map(Object.entries(record)))


def as_record(value):
    """Columns and values, whichever form a library sends them in: JSON text, Map or object."""
    if typeof(value) == 'string':
        value = JSON.parse(value)
    if Map.prototype.isPrototypeOf(value):
        return Object.fromEntries(value)
    return value if is_record(value) else {}


def refuse(message):
    return {'refused': message}


def answer(value):
    return {'value': value}


def make_calls(facts, world):
    """By lower-case message type. `world`: dataverse, sessions, switches, note, tell, logEvent."""
    desk = {'mode': 1, 'clickToAct': False, 'presence': 'Available', 'tabs': 0}

    def with_table(args, work):
        if world.switches.dataverseDown:
            return refuse('Dataverse is down')
        table = world.dataverse.tables.get(args.entityLogicalName)
        if table is undefined:
            return refuse("There is no table '" + args.entityLogicalName + "'. Here, the option records adds one.")
        return work(table)

    def with_record(args, work):
        def found(table):
            if table.with_id(args.id) is undefined:
                return refuse("Table '" + args.entityLogicalName + "' has no record " + args.id)
            return work(table)

        return with_table(args, found)

    def reference(args, table, record):
        return answer(as_map({'id': record[table.key], 'entityType': args.entityLogicalName}))

    def written(args, table, result):
        if result.problem:
            return refuse(result.problem.message)
        world.note('info', 'record-written', 'A record was written.', {'table': args.entityLogicalName})
        return reference(args, table, result.record)

    def create_record(args):
        return with_table(args, lambda table: written(args, table, table.create(as_record(args.data))))

    def retrieve_record(args):
        def work(table):
            found = table.search(args.options)
            if found is None:
                return refuse('The query is more than this host understands: ' + args.options)
            return answer(as_map(found.find(lambda record: record[table.key] == args.id)))

        return with_record(args, work)

    def update_record(args):
        return with_record(args, lambda table: written(args, table, table.update(args.id, as_record(args.data))))

    def delete_record(args):
        def work(table):
            record = table.with_id(args.id)
            table.delete(args.id)
            world.note('info', 'record-deleted', 'A record was deleted.', {'table': args.entityLogicalName})
            return reference(args, table, record)

        return with_record(args, work)

    def search(args):
        def work(table):
            found = table.search(args.queryParameters)
            if found is None:
                return refuse('The query is more than this host understands: ' + args.queryParameters)
            return answer(__new__(Map([[String(place), as_map(record)] for place, record in found.entries()])))

        return with_table(args, work)

    def update_conversation(args):
        target = {'entityLogicalName': facts.conversationTable, 'id': args.conversationId, 'data': args.data}

        def work(table):
            if table.with_id(target.id) is undefined:
                made = as_record(target.data)
                made[table.key] = target.id
                return written(target, table, table.create(made))
            return update_record(target)

        return with_table(target, work)

    def entity_metadata(args):
        def work(table):
            wanted = args.attributes

            def is_wanted(column):
                return not Array.isArray(wanted) or wanted.includes(column.name)

            columns = [column.name for column in table.columns or [] if is_wanted(column)]
            return answer(as_map({'LogicalName': args.entityLogicalName, 'Attributes': columns}))

        return with_table(args, work)

    def get_session(args):
        session = world.sessions.get(args.sessionId)
        return answer(as_map(session)) if session else refuse("There is no session '" + args.sessionId + "'")

    def create_session(args):
        input = as_record(args.input)
        context = as_record(input.context)
        title = input.title or context.title or input.customerName
        return answer(world.sessions.create({'conversationId': input.conversationId or context.conversationId, 'title': title}))

    def focus_session(args):
        found = world.sessions.focus(args.sessionId)
        return answer(None) if found else refuse("There is no session '" + args.sessionId + "'")

    def session_title(args):
        input = as_record(args.input)
        found = world.sessions.setTitle(input.sessionId, String(input.title))
        return answer(None) if found else refuse("There is no session '" + input.sessionId + "'")

    def set_mode(args):
        desk.mode = args.mode
        world.tell('onModeChanged', {'value': args.mode})
        return answer(None)

    def set_click_to_act(args):
        desk.clickToAct = args.enabled is True
        return answer(None)

    def set_presence(args):
        desk.presence = args.presence
        world.tell('onPresenceChange', {'presence': args.presence})
        return answer(True)

    def create_tab(args):
        desk.tabs += 1
        return answer('tab-id-' + desk.tabs)

    def log_event(args):
        world.logEvent(args)
        return answer('Success')

    calls = {
        'logAnalyticsEvent': log_event,
        'updateConversation': update_conversation,
        'createRecord': create_record,
        'retrieveRecord': retrieve_record,
        'updateRecord': update_record,
        'deleteRecord': delete_record,
        'searchAndOpenRecords': search,
        'getSession': get_session,
        'getFocusedSession': lambda: answer(world.sessions.focused()),
        'getAllSessions': lambda: answer([session.sessionId for session in world.sessions.list()]),
        'createSession': create_session,
        'requestFocusSession': focus_session,
        'getEnvironment': lambda: answer(as_map(facts.environment)),
        'getEntityMetadata': entity_metadata,
        'setMode': set_mode,
        'getMode': lambda: answer(desk.mode),
        'setClickToAct': set_click_to_act,
        'getClickToAct': lambda: answer(desk.clickToAct),
        'setPresence': set_presence,
        'getPresence': lambda: answer(desk.presence),
        'notifyEvent': lambda: answer(as_map({'actionName': 'Accept', 'responseReason': 'Accept'})),
        'setSessionTitle': session_title,
        'createTab': create_tab,
    }

    by_type = __new__(Map())
    for call in facts.calls:
        by_type.set(call.messageType.toLowerCase(), {'call': call, 'handle': calls[call.name]})
    return by_type
