"""Every event of the chat provider's plan as a page sends it, and what must stand in its row."""

from __future__ import annotations

from typing import Any, NamedTuple

GUID = "f2a0b7de-61a3-4a5c-8f0e-3c1d5b9a7e42"


class Play(NamedTuple):
    function: str
    fields: str
    """In JavaScript."""
    name: str
    """Of the event on the wire."""
    row: dict[str, Any]
    """The columns that its fields fill."""


def _spare(*values: str) -> dict[str, str]:
    return {f"msdyn_customattribute{number}": value for number, value in enumerate(values, 1)}


PLAYS = [
    Play(
        "conversationOpened",
        "{ channel: 'Web chat', customer: 'Ada Lovelace', email: 'ada@example.com', phone: '+1 555 0142',"
        " firstMessage: 'Call me back', topic: 'Invoice 7' }",
        "contoso.conversation.opened",
        {**_spare("Web chat", "A. L.", "a***@example.com", "+* *** **42", "[12 characters]"), "contoso_topic": "Invoice 7"},
    ),
    Play(
        "conversationQueued",
        "{ channel: 'Text message', queue: 'Billing', position: 3, waitSeconds: 90 }",
        "ConversationQueued",
        {**_spare("Text message", "Billing", "3"), "contoso_wait_seconds": 90},
    ),
    Play(
        "conversationOffered",
        f"{{ channel: 'Web chat', agent: '{GUID}' }}",
        "ConversationOffered",
        _spare("Web chat", GUID),
    ),
    Play(
        "conversationAccepted",
        "{ channel: 'Web chat', reason: 'Manual', acceptedAt: new Date(Date.UTC(2026, 0, 31, 9, 30)) }",
        "ConversationAccepted",
        {"msdyn_kpieventreason": "Manual", **_spare("Web chat", "2026-01-31T09:30:00.000Z")},
    ),
    Play(
        "conversationAccepted",
        "{ channel: 'Web chat', reason: 'Manual', acceptedAt: '2026-01-31T10:30:00+01:00' }",
        "ConversationAccepted",
        {"msdyn_kpieventreason": "Manual", **_spare("Web chat", "2026-01-31T10:30:00+01:00")},
    ),
    Play(
        "conversationDeclined",
        "{ channel: 'Web chat', reason: 'Away' }",
        "ConversationDeclined",
        {"msdyn_kpieventreason": "Away", **_spare("Web chat")},
    ),
    Play(
        "conversationMissed",
        "{ channel: 'Web chat', waitSeconds: 0 }",
        "ConversationMissed",
        {**_spare("Web chat"), "contoso_wait_seconds": 0},
    ),
    Play("conversationMissed", "undefined", "ConversationMissed", {}),
    Play(
        "conversationTransferred",
        "{ channel: 'Web chat', queue: 'Sales', warm: true }",
        "ConversationTransferred",
        _spare("Web chat", "Sales", "true"),
    ),
    Play(
        "conversationForwarded",
        "{ channel: 'Web chat', queue: 'Sales', warm: false }",
        "ConversationTransferred",
        _spare("Web chat", "Sales", "false"),
    ),
    Play(
        "conversationEscalated",
        "{ channel: 'Web chat', severity: 5, vip: true, due: new Date(Date.UTC(2026, 1, 1)) }",
        "ConversationEscalated",
        {**_spare("Web chat", "5"), "contoso_vip": True, "contoso_due": "2026-02-01T00:00:00.000Z"},
    ),
    Play(
        "conversationClosed",
        "{ channel: 'Web chat', reason: 'Solved', closedOn: '2026-01-31', effort: 1.25 }",
        "ConversationClosed",
        {"msdyn_kpieventreason": "Solved", **_spare("Web chat", "2026-01-31", "1.25")},
    ),
    Play("conversationReopened", "{ channel: 'Web chat', age: -3 }", "ConversationReopened", _spare("Web chat", "-3")),
    Play(
        "messageSent",
        "{ channel: 'Web chat', characters: 1200000, template: false }",
        "MessageSent",
        _spare("Web chat", "1200000", "false"),
    ),
    Play("messageReceived", "{ channel: 'Web chat', language: 'de-CH' }", "MessageReceived", _spare("Web chat", "de-CH")),
    Play(
        "messageTranslated",
        "{ channel: 'Web chat', original: 'de-CH', translation: 'en-GB', confidence: 0.875 }",
        "MessageTranslated",
        {**_spare("Web chat", "de-CH", "en-GB"), "contoso_confidence": 0.875},
    ),
    Play(
        "messageDelivered",
        "{ channel: 'Web chat', delivered: '2026-01-31T09:30:00Z' }",
        "MessageDelivered",
        {**_spare("Web chat"), "contoso_due": "2026-01-31T09:30:00Z"},
    ),
    Play(
        "attachmentAccepted",
        "{ channel: 'Web chat', type: 'Image', megabytes: 1e-7 }",
        "AttachmentAccepted",
        _spare("Web chat", "Image", "1e-7"),
    ),
    Play(
        "attachmentRefused",
        "{ channel: 'Web chat', reason: 'Too large', additionalData: 'x'.repeat(2000) }",
        "AttachmentRefused",
        {"msdyn_kpieventreason": "Too large", "msdyn_additionaldata": "x" * 2000, **_spare("Web chat")},
    ),
    Play(
        "botAnswered",
        f"{{ channel: 'Web chat', article: '{GUID}', solved: false, confidence: 1 }}",
        "BotAnswered",
        {**_spare("Web chat", GUID), "contoso_vip": False, "contoso_confidence": 1},
    ),
    Play(
        "botHandedOver",
        "{ channel: 'Web chat', turns: 4 }",
        "BotHandedOver",
        {**_spare("Web chat"), "contoso_topic": "4"},
    ),
    Play(
        "surveySent",
        f"{{ channel: 'Web chat', survey: '{GUID}', due: '2026-02-28T23:59:59.9999999-08:00' }}",
        "SurveySent",
        {**_spare("Web chat", GUID), "contoso_due": "2026-02-28T23:59:59.9999999-08:00"},
    ),
    Play(
        "surveyAnswered",
        "{ channel: 'Web chat', recommend: 10, mean: 4.5, comment: 'Grüße 😀', on: '2024-02-29' }",
        "SurveyAnswered",
        _spare("Web chat", "10", "4.5", "[8 characters]", "2024-02-29"),
    ),
    Play("notificationAnswered", "{ notificationResponseAction: 'Accept' }", "NotificationAnswered", {}),
    Play(
        "presenceChanged",
        "{ before: 'Ready', after: 'Away', back: '2026-03-01' }",
        "PresenceChanged",
        {**_spare("Ready", "Away"), "contoso_topic": "2026-03-01"},
    ),
    Play("typingStarted", "{}", "TypingStarted", {}),
    Play("agentNudged", "{}", "AgentNudged", {}),
]
