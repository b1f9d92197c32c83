"""`provision()` and `doctor()`, on top of what the bridge offers every page."""

from bridge.browser.admin.definitions import planned_names
from bridge.browser.admin.doctor import doctor
from bridge.browser.admin.printing import print_doctor, print_provision
from bridge.browser.admin.provision import provision
from bridge.browser.shim.lenient_options import right_options
from bridge.browser.shim.records import presets
from bridge.browser.shim.console import warn
from bridge.browser.shim.words import reason


def make_admin(bridge, facts):
    running = {}
    # Names of definitions that were created and not found again: another run would create them once more.
    unseen = __new__(Set())

    def make_world(known, given, caller):
        options = Object.assign(presets(known), right_options(known, given, caller))
        return {'bridge': bridge, 'facts': facts, 'options': options, 'answered': False, 'unseen': unseen}

    def once(name, work):
        """The function, of which one call runs at a time: a second call gets the first one's promise. Two would create everything twice."""
        def forget():
            running[name] = None

        if not running[name]:
            running[name] = work()
            running[name].then(forget)
        return running[name]

    async def create(options):
        try:
            results = await provision(make_world(facts.provisionOptions, options, 'provision'))
        except:
            text = facts.reasons.broken + reason(__except0__)
            results = [[name, 'failed', text] for name in planned_names(facts)]
        definitions = [{'eventName': result[0], 'outcome': result[1], 'reason': result[2]} for result in results]
        fine = ['created', 'present']
        report = {'ok': definitions.every(lambda made: fine.includes(made.outcome)), 'definitions': definitions}
        print_provision(report)
        return report

    async def examine(options):
        report = await doctor(make_world(facts.doctorOptions, options, 'doctor'))
        print_doctor(report)
        return report

    return {
        'provision': lambda options: once('provision', lambda: create(options)),
        'doctor': lambda options: once('doctor', lambda: examine(options)),
    }


def install(name, file, facts):
    """Adds both to the global of the bridge, which must be there."""
    bridge = globalThis[name]
    if not bridge or typeof(bridge.logAnalyticsEvent) != 'function':
        warn(file + ': no ' + name + ' in this page; load cif-bridge.min.js before it')
    elif bridge.doctor:
        warn(file + ' loaded twice; the first stays')
    else:
        Object.assign(bridge, make_admin(bridge, facts))
