"""What happened, in order, for people and tests."""


def make_journal():
    entries = []
    listeners = __new__(Set())

    def changed():
        for listener in Array['from'](listeners):
            try:
                listener()
            except:
                console.error('CIFFake: a listener of onChange threw', __except0__)

    def note(level, code, message, about):
        entries.push(Object.assign({'at': __new__(Date()).toISOString(), 'level': level, 'code': code, 'message': message}, about))
        if level == 'error':
            console.error('CIFFake: ' + message)
        elif level == 'warning':
            console.warn('CIFFake: ' + message)
        changed()

    def subscribe(listener):
        listeners.add(listener)

        def unsubscribe():
            listeners.delete(listener)

        return unsubscribe

    def copy():
        return [Object.assign({}, entry) for entry in entries]

    def empty():
        entries.length = 0
        changed()

    return {'note': note, 'subscribe': subscribe, 'copy': copy, 'empty': empty}
