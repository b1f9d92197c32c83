"""Reports for the person at the console. A page without a working console loses only these."""

from facts import CONSOLE_PREFIX


# The worst first.
ORDER = ['lost', 'failed', 'inactive', 'missing', 'unknown', 'created', 'present', 'ok']


def counted(outcomes):
    """'2 lost, 10 ok'"""
    there = ORDER.filter(lambda one: outcomes.includes(one))
    return [outcomes.filter(lambda other: other == one).length + ' ' + one for one in there].join(', ')


def print_report(title, outcomes, rows, remarks):
    try:
        console.group(CONSOLE_PREFIX + title + ': ' + counted(outcomes))
        console.table(rows)
        for remark in remarks:
            console.log(remark)
        console.groupEnd()
    except:
        pass


def print_provision(report):
    rows = {}
    for made in report.definitions:
        rows[made.eventName] = {'outcome': made.outcome, 'reason': made.reason}
    print_report('provision', [made.outcome for made in report.definitions], rows, [])


def remark(check):
    return check.outcome.toUpperCase() + ' ' + check.id + ': ' + check.why + '\n  Seen: ' + check.seen + '\n  Next: ' + check.next


def print_doctor(report):
    rows = {}
    for check in report.checks:
        rows[check.id] = {'outcome': check.outcome, 'seen': check.seen}
    remarks = [remark(check) for check in report.checks if check.next]
    print_report('doctor', [check.outcome for check in report.checks], rows, remarks)
