"""The context that a session of the agent's desktop gives, asked of the platform."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.shim.conftest import Open, Softphone

SESSION = "{ conversationId: 'conversation-a', title: 'A' }"


def ask(softphone: Softphone, platform: str, argument: str = "", delay: int = 0) -> Any:
    """The context, or the error, that a platform with these functions leads to."""
    return softphone.run(
        f"""platform.install(); Object.assign(Microsoft.CIFramework, {platform});
        const asked = CIFBridge.contextFromSession({argument}).catch((error) => ({{ ...error, stack: error.stack }}));
        await pass({delay}); return asked;"""
    )


@pytest.mark.parametrize(
    "session",
    [f"new Map(Object.entries({SESSION}))", SESSION, f"Promise.resolve({SESSION})", f"Object.freeze({SESSION})"],
)
def test_the_focused_session_gives_conversation_and_session(softphone: Softphone, session: str) -> None:
    context = ask(softphone, f"{{ getFocusedSession: async () => 's-1', getSession: (id) => id === 's-1' && {session} }}")
    assert context == {"clientSessionId": "s-1", "conversationId": "conversation-a"}


def test_a_session_that_is_named_is_asked_for_and_no_other(softphone: Softphone) -> None:
    context = ask(softphone, "{ getSession: async (id) => ({ conversationId: 'of ' + id, participantId: 'p' }) }", "'s-7'")
    assert context == {"clientSessionId": "s-7", "conversationId": "of s-7", "participantId": "p"}


@pytest.mark.parametrize(
    ("platform", "code"),
    [
        ("{ getFocusedSession: async () => null, getSession: async () => ({}) }", "unhandled"),
        ("{ getFocusedSession: async () => '', getSession: async () => ({}) }", "unhandled"),
        ("{ getFocusedSession: async () => 's', getSession: async () => null }", "unhandled"),
        ("{ getFocusedSession: async () => 's', getSession: async () => { throw new Map([['message', 'No.']]) } }", "rejected"),
        ("{ getFocusedSession: () => { throw new TypeError('No.') } }", "rejected"),
        ("{ getFocusedSession: async () => 's' }", "rejected"),
        ("{}", "rejected"),
        ("{ getFocusedSession: () => new Promise(() => {}) }", "timeout"),
        ("{ getFocusedSession: async () => 's', getSession: () => new Promise(() => {}) }", "timeout"),
    ],
)
def test_every_other_answer_is_one_error_and_none_hangs(softphone: Softphone, platform: str, code: str) -> None:
    error = ask(softphone, platform, delay=12_000)
    assert error["code"] == code
    assert "at eval" in error["stack"].splitlines()[1]


def test_an_answer_leaves_no_timer(softphone: Softphone) -> None:
    answers = "{ getFocusedSession: async () => 's', getSession: async () => ({}) }"
    ask(softphone, answers)
    assert softphone.run("return String(clock.next())") == "Infinity"


def test_it_does_not_wait_for_the_platform(open_softphone: Open) -> None:
    """When the platform comes, another session may have the focus."""
    error = open_softphone().run("return CIFBridge.contextFromSession().catch((error) => ({ ...error }))")
    assert (error["code"], error["hint"]) == ("not-ready", "no script tag with data-cifid")


def test_an_event_stays_with_its_session_when_another_gains_the_focus(softphone: Softphone) -> None:
    events = softphone.run(
        """platform.install();
        let focused = 'a';
        Object.assign(Microsoft.CIFramework, {
          getFocusedSession: async () => focused,
          getSession: async (id) => { focused = 'b'; return new Map([['conversationId', 'of ' + id]]) },
        });
        const call = CIFBridge.withContext(await CIFBridge.contextFromSession());
        call.events.callHold({ reason: 'Lookup', queue: 'Billing' }, { providerSessionId: 'p' });
        return platform.calls.map(({ data }) => [data.conversationId, data.clientSessionId])"""
    )
    assert events == [["of a", "a"]]
