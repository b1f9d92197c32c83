"""What is under way at the host: `settled` waits for it."""


def make_work():
    waiting = []
    state = {'busy': 0, 'gone': False}

    def begin():
        state.busy += 1

    def done():
        state.busy -= 1
        if state.busy == 0:
            for resolve in waiting.splice(0):
                resolve()

    def later(work, delay):
        """A host that is gone does nothing more."""

        def run():
            try:
                if not state.gone:
                    work()
            finally:
                done()

        begin()
        setTimeout(run, delay)

    def settled():
        def start(resolve):
            if state.busy == 0:
                resolve()
            else:
                waiting.push(resolve)

        return __new__(Promise(start))

    def stop():
        state.gone = True

    return {'begin': begin, 'done': done, 'later': later, 'settled': settled, 'stop': stop, 'isGone': lambda: state.gone}
