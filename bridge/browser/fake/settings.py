"""Options and switches: what is unknown or impossible is said in the log and changes nothing."""


def is_record(value):
    return typeof(value) == 'object' and value is not None and not Array.isArray(value)


def is_possible(value, setting):
    if setting.kind == 'boolean':
        return typeof(value) == 'boolean'
    if setting.kind == 'integer':
        return Number.isInteger(value) and value >= setting.least and value <= setting.most
    if setting.kind == 'choice':
        return setting.choices.includes(value)
    if setting.kind == 'list':
        return Array.isArray(value)
    if setting.kind == 'record':
        return is_record(value)
    return is_cloneable(value)


def take(target, values, settings, what, complain):
    """Write the good ones of `values` into `target`; `complain(code, message)` hears of the others."""
    if values == None:
        return
    if not is_record(values):
        complain('bad-' + what, 'Each ' + what + ' is a name and a value: pass an object, not ' + shown(values) + '.')
        return
    for name, value in Object.entries(values):
        setting = settings.find(lambda known: known.name == name)
        if setting is undefined:
            names = [known.name for known in settings]
            complain('unknown-' + what, 'Unknown ' + what + " '" + name + "'. Known: " + names.join(', ') + '.')
        elif is_possible(value, setting):
            target[name] = value
        else:
            complain('bad-' + what, 'The ' + what + " '" + name + "' must be " + setting.expected + ', not ' + shown(value) + '.')


def shown(value):
    """A value for people, whatever it is."""
    try:
        text = JSON.stringify(value) or String(value)
    except:
        text = typeof(value)
    return text if text.length <= 100 else text.slice(0, 100) + '...'


def is_cloneable(value):
    try:
        structuredClone(value)
        return True
    except:
        return False


def defaults(settings):
    values = {}
    for setting in settings:
        values[setting.name] = structuredClone(setting.preset)
    return values
