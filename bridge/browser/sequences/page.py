"""`watchSequences()`: warns of sequences that the page's calls break."""

from bridge.browser.sequences.calls import make_listen
from bridge.browser.sequences.order import make_judge
from bridge.browser.shim.console import warn, warn_at_tens


def make_watch(facts):
    """`watchSequences(bridge)`, for as many bridges as the page has: a conversation may have events of several."""
    ends = __new__(Map())
    counts = __new__(Map())
    conversations = __new__(Map())
    waiting = __new__(Map())

    def say(kind, sequence, conversation):
        text = facts.texts[kind].replace(__new__(RegExp('\\d', 'g')), lambda index: sequence[index])
        warn_at_tens(counts, text, text + ' (' + conversation + '). ' + facts.remedy)

    listen = make_listen(waiting, make_judge(facts.sequences, conversations, facts.most, say))

    def begin(bridge):
        def forget():
            """Others may log the same conversations meanwhile: another page, or this one without being watched."""
            conversations.clear()
            waiting.clear()

        def end():
            if ends.get(bridge) is end:
                ends.delete(bridge)
                for off in offs:
                    off()
                forget()
                counts.clear()

        offs = listen(bridge)
        # There is nothing to leave outside a page.
        if globalThis.document:
            addEventListener('pagehide', forget)
            offs.push(lambda: removeEventListener('pagehide', forget))
        ends.set(bridge, end)

    def watchSequences(bridge):
        if not bridge or typeof(bridge.on) != 'function':
            warn('watchSequences: expected a bridge')
            return lambda: undefined
        if not ends.has(bridge):
            if not facts.sequences.length:
                warn('watchSequences: the plan has no Follows')
            begin(bridge)
        return ends.get(bridge)
    return watchSequences


def install(name, file, facts):
    """Adds `watchSequences` to the global of the bridge, and watches that. Loaded again, it goes on."""
    bridge = globalThis[name]
    if not bridge:
        return warn(file + ': no ' + name + ' in this page; load cif-bridge.min.js before it, or import watchSequences from the package')
    if not bridge.watchSequences:
        watch = make_watch(facts)
        bridge.watchSequences = lambda other: watch(other or bridge)
    bridge.watchSequences()
