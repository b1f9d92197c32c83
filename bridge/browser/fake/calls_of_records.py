"""Calls that read and write records. `sent`: what travels, by key; `work(table)` does a call's part on its table."""

from bridge.browser.fake.answers import answer, as_map, refuse
from bridge.browser.fake.values import is_map


def with_table(world, sent, work):
    if world.switches.dataverseDown:
        return refuse('Dataverse is down')
    table = world.dataverse.tables.get(sent.entityName)
    if table is undefined:
        return refuse("There is no table '" + sent.entityName + "'. Here, the option records adds one.")
    return work(table)


def with_record(world, sent, work):
    def found(table):
        if table.with_id(sent.entityId) is undefined:
            return refuse("Table '" + sent.entityName + "' has no record " + sent.entityId)
        return work(table)

    return with_table(world, sent, found)


def reference(sent, table, record):
    return answer(as_map({'id': record[table.key], 'entityType': sent.entityName}))


def written(world, sent, table, result):
    if result.problem:
        return refuse(result.problem.message)
    world.note('info', 'record-written', 'A record was written.', {'table': sent.entityName})
    return reference(sent, table, result.record)


def columns_of(sent):
    if not is_map(sent.value):
        raise __new__(Error('The columns are no Map'))
    return Object.fromEntries(sent.value)


def find_records(world, sent, table):
    """`{records}`, or a refusal; what the host leaves out of a query is said."""
    found = table.search(sent.queryParameters)
    if found is None:
        return refuse('The query is more than this host understands: ' + sent.queryParameters)
    if found.unknown is not undefined:
        return refuse("Could not find a property named '" + found.unknown + "' in table '" + sent.entityName + "'.")
    if found.ignored.length:
        text = found.ignored.join(', ') + ' of a query was left out: this host does not know it.'
        world.note('warning', 'query-part-ignored', text, {'table': sent.entityName})
    return found


def as_found(record, key, form):
    """One record of a search, as the switch `foundAs` has it."""
    if form == 'maps':
        return as_map(record)
    if form == 'texts':
        return JSON.stringify(record)
    return Object.fromEntries([[key, record[key]]]) if form == 'bare' else record


def found_records(records, key, form):
    """What a search answers. By default records are plain objects: a Map inside the Map would reach the page as `{}`."""
    shown = records.map(lambda record: as_found(record, key, form))
    return __new__(Map([['entities', shown]])) if form == 'entities' else __new__(Map(shown.map(lambda record, index: [String(index), record])))


def make_reading_calls(facts, world):
    def retrieve_record(sent):
        def work(table):
            found = find_records(world, sent, table)
            if found.refused:
                return found
            return answer(as_map(found.records.find(lambda record: record[table.key] is table.with_id(sent.entityId)[table.key])))

        return with_record(world, sent, work)

    def search(sent):
        def work(table):
            found = find_records(world, sent, table)
            if found.refused:
                return found
            if not sent.searchOnly:
                world.note('info', 'opened', 'A search of ' + sent.entityName + ' would open what it found here.', {'call': 'searchAndOpenRecords'})
            return answer(found_records(found.records.slice(0, facts.mostRecords), table.key, world.switches.foundAs))

        return with_table(world, sent, work)

    def entity_metadata(sent):
        """A table's description, with the columns that were asked for as an object."""
        def work(table):
            wanted = sent.attributes if Array.isArray(sent.attributes) else []
            names = [column.name for column in table.columns or []].filter(lambda name: wanted.includes(name))
            return answer({'LogicalName': sent.entityName, 'PrimaryIdAttribute': table.key, 'Attributes': names})

        return with_table(world, sent, work)

    return {'retrieveRecord': retrieve_record, 'searchAndOpenRecords': search, 'getEntityMetadata': entity_metadata}


def make_writing_calls(world):
    def create_record(sent):
        return with_table(world, sent, lambda table: written(world, sent, table, table.create(columns_of(sent))))

    def update_record(sent):
        return with_record(world, sent, lambda table: written(world, sent, table, table.update(sent.entityId, columns_of(sent))))

    def delete_record(sent):
        def work(table):
            record = table.with_id(sent.entityId)
            table.delete(sent.entityId)
            world.note('info', 'record-deleted', 'A record was deleted.', {'table': sent.entityName})
            return reference(sent, table, record)

        return with_record(world, sent, work)

    def update_conversation(sent):
        """A conversation that nobody has made yet is made."""
        def work(table):
            if table.with_id(sent.entityId) is undefined:
                made = columns_of(sent)
                made[table.key] = sent.entityId
                return written(world, sent, table, table.create(made))
            return update_record(sent)

        return with_table(world, sent, work)

    return {
        'createRecord': create_record,
        'updateRecord': update_record,
        'deleteRecord': delete_record,
        'updateConversation': update_conversation,
    }
