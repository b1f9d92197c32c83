"""What a page gives is read once, at the moment of the call, and copied as structured cloning would; or the call is refused."""

from __future__ import annotations

import pytest

from tests.browser.shim.conftest import Phone

# In a field that takes anything: the code, and the issues, of a call that holds the value there.
VALUES: dict[str, tuple[str, list[str]]] = {
    "'text'": ("accepted", []),
    "null": ("accepted", []),
    "new Map([['a', 1]])": ("invalid", ["custom_value_type"]),
    "new Set([1])": ("invalid", ["custom_value_type"]),
    "new Date()": ("invalid", ["custom_value_type"]),
    "new (class A { b = 1 })()": ("invalid", ["custom_value_type"]),
    "new Error('No')": ("invalid", ["custom_value_type"]),
    "new Uint8Array(1)": ("invalid", ["custom_value_type"]),
    "Object.create(null)": ("invalid", ["custom_value_type"]),
    "[1]": ("invalid", ["custom_value_type"]),
    "'\\ud800'": ("invalid", ["string_unicode"]),
    "() => 1": ("uncloneable", []),
    "Symbol()": ("uncloneable", []),
    "1n": ("uncloneable", []),
    "Object(1n)": ("uncloneable", []),
    "document.body": ("uncloneable", []),
    "document.all": ("invalid", ["missing"]),
    "window": ("uncloneable", []),
    "Promise.resolve()": ("uncloneable", []),
    "new WeakMap()": ("uncloneable", []),
    "{ get a() { throw 1 } }": ("uncloneable", []),
    "loop": ("uncloneable", []),
    "new Map([['loop', loop]])": ("invalid", ["custom_value_type"]),
    "revoked": ("uncloneable", []),
    "deep": ("uncloneable", []),
    "new Proxy({ a: 1 }, {})": ("invalid", ["custom_value_type"]),
}
SETUP = """
    const loop = {};
    loop.loop = [loop, loop, loop];
    const { proxy: revoked, revoke } = Proxy.revocable({}, {});
    revoke();
    let deep = [];
    for (let i = 0; i < 1e5; i += 1) deep = [deep];
    platform.install(async () => 'Success');
    const event = (value) => ({ kpiEventName: 'CallHold', customData: [{ attribute: 'new_x', value }] });
    const custom = (value) => ({ ...payload('1'), events: [event(value)] });
"""


def test_each_kind_of_value_has_its_outcome(phone: Phone) -> None:
    found = phone.run(
        f"""{SETUP}
        const found = [];
        for (const value of [{", ".join(VALUES)}]) {{
          const error = await fail(CIFBridge.logAnalyticsEvent(custom(value)));
          found.push(error === 'accepted' ? [error, []] : [error.code, error.issues.map(({{ type }}) => type)]);
        }}
        return found"""
    )
    assert dict(zip(VALUES, map(tuple, found), strict=True)) == VALUES


@pytest.mark.parametrize("payload", ["new Proxy(given, counting)", "Object.assign(new (class Payload {})(), given)"])
def test_objects_that_are_no_plain_ones_are_read_once_as_data(phone: Phone, payload: str) -> None:
    """State of Vue and MobX is made of proxies."""
    found = phone.run(
        f"""const reads = [];
        const counting = {{ get: (target, key) => (reads.push(key), target[key]) }};
        const given = payload('1');
        given.events = new Proxy(given.events, {{}});
        platform.install(async () => 'Success');
        const result = await CIFBridge.logAnalyticsEvent({payload});
        const texts = reads.filter((key) => typeof key === 'string');
        return [result, platform.calls[0].data.events[0].kpiEventReason, texts.length === new Set(texts).size]"""
    )
    assert found == ["Success", "1", True]


def test_a_class_is_sent_as_its_own_fields_and_a_date_as_a_date(phone: Phone) -> None:
    found = phone.run(
        """platform.install(async () => 'Success');
        class Options { conversationId = 'c'; providerSessionId = 'p'; eventTimestamp = new Date(0); get hidden() { return 1; } }
        const { outcome } = await CIFBridge.events.callHold({ reason: 'Lookup', queue: 'Billing' }, new Options());
        return [outcome, platform.calls[0].event.eventTimestamp]"""
    )
    assert found == ["accepted", "1970-01-01T00:00:00.000Z"]


def test_a_date_in_a_raw_payload_is_that_of_the_call(phone: Phone) -> None:
    found = phone.run(
        """CIFBridge.configure({ validation: 'warn' });
        const { Microsoft } = window;
        delete window.Microsoft;
        const data = { ...payload('1'), sessionData: new Date(0) };
        const call = CIFBridge.logAnalyticsEvent(data);
        data.sessionData.setTime(1);
        window.Microsoft = Microsoft;
        platform.install(async () => 'Success');
        dispatchEvent(new Event('CIFInitDone'));
        return [await call, platform.calls[0].data.sessionData.getTime()]"""
    )
    assert found == ["Success", 0]


def test_text_in_an_object_of_another_kind_has_to_be_unicode_too(phone: Phone) -> None:
    """What structured cloning gives of it is a plain object."""
    found = phone.run(
        """const event = { [Symbol.toStringTag]: 'Event', kpiEventName: '\\ud800' };
        return CIFBridge.validate({ ...payload('1'), events: [event] }).map(({ path, type }) => `${path} ${type}`)"""
    )
    assert found == ["events[0].kpiEventName string_unicode"]


def test_a_page_without_structured_cloning_can_call(phone: Phone) -> None:
    """jsdom has none."""
    found = phone.run(
        """delete window.structuredClone;
        platform.install(async () => 'Success');
        const options = { conversationId: 'c', providerSessionId: 'p', eventTimestamp: new Date(0) };
        const outcomes = [await log(), (await hold(options)).outcome, await end(CIFBridge.logAnalyticsEvent(1n))];
        return [typeof structuredClone, ...outcomes]"""
    )
    assert found == ["undefined", "Success", "accepted", "uncloneable"]


def test_an_own_key_proto_is_a_key_like_any_other(phone: Phone) -> None:
    found = phone.run(
        """platform.install(async () => 'Success');
        const spoilt = JSON.parse('{"__proto__": {"conversationId": "c", "providerSessionId": "p"}}');
        const { issues } = await fail(hold(spoilt));
        const raw = CIFBridge.validate({ ...payload('1'), ['__proto__']: 1 });
        return [...[issues, raw].map((found) => found.map(({ path }) => path)), ({}).conversationId === undefined]"""
    )
    assert found == [["conversationId", "providerSessionId", "__proto__"], ["__proto__"], True]


HUGE = {
    "a list that is said to be long, and empty": ("{ events: Array(1e7) }", "uncloneable"),
    "a proxy that claims to be long": ("new Proxy([], { get: (list, key) => (key === 'length' ? 1e15 : 0) })", "uncloneable"),
    "100,000 events without ids": ("{ ...payload('1'), events: many(() => ({ kpiEventName: 'CallHold' })) }", "accepted"),
    "100,000 unknown keys": ("Object.assign(payload('1'), Object.fromEntries(many((_, i) => [`k${i}`, 1])))", "invalid"),
    "a long unknown key": ("{ ...payload('1'), ['k'.repeat(1e6)]: 1 }", "invalid"),
    "what is reached on many ways": ("[...Array(90)].reduce((inner) => ({ a: inner, b: inner }), {})", "uncloneable"),
}


@pytest.mark.parametrize("what", HUGE)
def test_what_is_huge_ends_with_few_issues_and_few_words(phone: Phone, what: str) -> None:
    data, outcome = HUGE[what]
    code, message, issues = phone.run(
        f"""platform.install(async () => 'Success');
        const many = (make) => Array.from({{ length: 1e5 }}, make);
        const error = await fail(CIFBridge.logAnalyticsEvent({data}, 'CallHold'));
        return [error.code ?? error, error.message ?? '', error.issues?.length ?? 0]"""
    )
    assert code == outcome
    assert len(message) < 5_000 and issues <= 1_000
    assert all(len(text) < 5_000 for text in phone.warnings())
