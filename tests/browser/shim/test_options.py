"""Every option of the definitions: its default, its range, and what is said of a value outside it."""

from __future__ import annotations

import json
from typing import Any, Literal, get_args, get_origin

import pytest
from annotated_types import Ge, Le
from pydantic.fields import FieldInfo

from bridge.definitions.api import Options
from tests.browser.shim.conftest import Phone, Softphone

NAMES = list(Options.model_fields)


def limits(field: FieldInfo) -> tuple[int, int]:
    (low,) = (fact.ge for fact in field.metadata if isinstance(fact, Ge))
    (high,) = (fact.le for fact in field.metadata if isinstance(fact, Le))
    assert isinstance(low, int) and isinstance(high, int)
    return low, high


def good_and_bad(name: str) -> tuple[list[str], list[str]]:
    """Values as JavaScript."""
    field = Options.model_fields[name]
    never = ["undefined", "{}", "[]", "Symbol()", "1n", "new Proxy({}, {})", "{ valueOf: () => 100 }"]
    if get_origin(field.annotation) is Literal:
        choices = get_args(field.annotation)
        return [json.dumps(choice) for choice in choices], [*never, "null", "''", "true", "0", json.dumps(f"{choices[0]} ")]
    if field.annotation is bool:
        return ["true", "false"], [*never, "null", "0", "1", "'true'", "new Boolean(true)"]
    if field.annotation is int:
        low, high = limits(field)
        outside = [low - 1, high + 1, low + 0.5, -high]
        return [str(low), str(high)], [
            *never,
            "null",
            "true",
            "NaN",
            "Infinity",
            f"'{low}'",
            f"new Number({low})",
            *map(str, outside),
        ]
    return ["null", "() => null", "async () => {}"], [*never, "0", "false", "''", "'null'"]


@pytest.mark.parametrize("name", NAMES)
def test_a_value_outside_the_range_is_misuse_that_names_the_option(phone: Phone, name: str) -> None:
    good, bad = good_and_bad(name)
    found = phone.run(
        f"""const attempt = (call) => {{
          try {{ call(); return null }} catch (error) {{
            const {{ code, delivered, issues }} = error;
            return [error instanceof CIFBridge.BridgeError, code, delivered, issues.map(({{ path }}) => path), error.message];
          }}
        }};
        const calls = [CIFBridge.createBridge().configure, CIFBridge.createBridge];
        const both = ({name}) => calls.map((call) => attempt(() => call({{ {name} }})));
        return [[{", ".join(good)}].map(both), [{", ".join(bad)}].map(both)]"""
    )
    assert dict(zip(good, found[0], strict=True)) == {value: [None, None] for value in good}
    for value, errors in zip(bad, found[1], strict=True):
        assert [error and error[:4] for error in errors] == [[True, "misuse", "no", [name]]] * 2, value
        assert all(f"{name}: expected " in error[4] for error in errors)
    assert phone.console == []


def test_an_option_that_does_not_exist_is_misuse_that_names_it_and_those_that_do(phone: Phone) -> None:
    unknown = ["timeoutms", "toString", "__proto__", "constructor", "", "0"]
    messages = phone.run(
        f"""const messages = [];
        for (const name of {unknown}) {{
          const options = JSON.parse(`{{"${{name}}": 1000}}`);
          for (const call of [CIFBridge.configure, CIFBridge.createBridge]) {{
            try {{ call(options) }} catch ({{ code, message }}) {{ messages.push([code, message]) }}
          }}
        }}
        return messages"""
    )
    assert [code for code, _ in messages] == ["misuse"] * 2 * len(unknown)
    assert all(name in text for name in NAMES for _, text in messages)
    assert all(f"{name}" in text for name, (_, text) in zip(unknown, messages[::2], strict=True))


NO_OBJECTS = ["null", "false", "0", "''", "'text'", "5", "true", "[]", "() => 1", "Symbol()", "1n"]
NO_OPTIONS = [
    "new Map([['timeoutMs', 5]])",
    "new Date()",
    "Promise.resolve({ timeoutMs: 5 })",
    "new Proxy({}, { ownKeys() { throw 1 } })",
]


@pytest.mark.parametrize("call", ["configure", "createBridge"])
@pytest.mark.parametrize("values", [NO_OBJECTS, NO_OPTIONS], ids=["no objects", "no plain objects"])
def test_what_holds_no_options_is_misuse(phone: Phone, call: str, values: list[str]) -> None:
    found = phone.run(
        f"""const codes = [];
        for (const value of [{", ".join(values)}]) {{
          try {{ CIFBridge.{call}(value); codes.push('taken') }} catch ({{ code }}) {{ codes.push(code) }}
        }}
        return codes"""
    )
    assert dict(zip(values, found, strict=True)) == dict.fromkeys(values, "misuse")


def test_options_are_taken_all_or_none_at_all(phone: Phone) -> None:
    found = phone.run(
        """platform.install();
        for (const bad of [{ nonsense: 1 }, { timeoutMs: 1 }, { get beforeSend() { throw 1 } }]) {
          const options = Object.defineProperties({ maxInFlight: 1, enabled: false }, Object.getOwnPropertyDescriptors(bad));
          try { CIFBridge.configure(options) } catch {}
        }
        log('a');
        log('b');
        return CIFBridge.stats().inFlight"""
    )
    assert found == 2


# What an option does, measured: each returns its value.
MEASURED = {
    "timeoutMs": "const before = clock.next(); log('1', bridge); return before === Infinity && clock.next()",
    "readyTimeoutMs": """delete window.Microsoft;
      const start = Date.now();
      const passed = new Promise((resolve) => bridge.on('failed', () => resolve(Date.now() - start)));
      log('1', bridge);
      await pass(700_000);
      return passed""",
    "maxQueue": """delete window.Microsoft;
      let full = false;
      bridge.on('failed', () => { full = true });
      while (!full && bridge.stats().queued <= LIMIT) log('1', bridge);
      return bridge.stats().queued""",
    "maxInFlight": "for (let calls = 0; calls < 70; calls++) log('1', bridge); return bridge.stats().inFlight",
    "retryTimeouts": """bridge.configure({ timeoutMs: 100 });
      const call = end(log('1', bridge));
      await pass(1000);
      await call;
      return bridge.stats().sent - 1""",
    "validation": """platform.install(() => 'Success');
      return await end(log('x'.repeat(101), bridge)) === 'Success' ? 'warn' : 'reject'""",
    "beforeSend": "platform.install(() => 'Success'); return await end(log('1', bridge)) === 'dropped' ? '() => null' : null",
    # The browser denies storage to a page of another origin; what the bridge asks it for is seen all the same.
    "persist": """delete window.Microsoft;
      let asked = false;
      Object.defineProperty(window, 'sessionStorage', { configurable: true, get() { asked = true; throw new Error('blocked') } });
      log('1', bridge);
      dispatchEvent(new PageTransitionEvent('pagehide'));
      dispatchEvent(new PageTransitionEvent('pageshow'));
      delete window.sessionStorage;
      return asked""",
    "enabled": "platform.install(() => 'Success'); return await end(log('1', bridge)) !== 'dropped'",
    "debug": """let said = 0;
      console.groupCollapsed = () => { said += 1 };
      platform.install(() => 'Success');
      await log('1', bridge);
      return said > 0""",
}


def other_value(name: str) -> Any:
    """Another value than the default, as `MEASURED` gives it."""
    field = Options.model_fields[name]
    if name == "beforeSend":
        return "() => null"
    if get_origin(field.annotation) is Literal:
        return next(choice for choice in get_args(field.annotation) if choice != field.default)
    if field.annotation is bool:
        return not field.default
    low, high = limits(field)
    return low if low != field.default else high


def test_every_option_is_measured() -> None:
    assert list(MEASURED) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_an_option_does_what_it_says_by_default_and_when_given(phone: Phone, name: str) -> None:
    default, other = Options.model_fields[name].default, other_value(name)
    given = other if name == "beforeSend" else json.dumps(other)
    found = phone.run(
        f"""const measure = async (bridge) => {{
          platform.install();
          {MEASURED[name].replace("LIMIT", "2000")}
        }};
        const configured = CIFBridge.createBridge();
        configured.configure({{ {name}: {given} }});
        const found = [];
        const made = [undefined, {{}}, {{ {name}: {given} }}].map((options) => CIFBridge.createBridge(options));
        for (const bridge of [...made, configured]) {{
          found.push(await measure(bridge));
          bridge.setEnabled(false);
          await pass(700_000);
        }}
        return found"""
    )
    assert found == [default, default, other, other]


def test_a_change_holds_for_scopes_and_from_now_on(phone: Phone) -> None:
    found = phone.run(
        """platform.install();
        const scope = CIFBridge.withContext({});
        CIFBridge.configure({ maxInFlight: 1 });
        for (const reason of 'abcd') log(reason, scope);
        const counts = [scope.stats().inFlight];
        scope.configure({ maxInFlight: 3 });
        counts.push(CIFBridge.stats().inFlight);
        return counts"""
    )
    assert found == [1, 3]


def test_options_are_read_once(phone: Phone) -> None:
    found = phone.run(
        """const options = { maxInFlight: 1 };
        let reads = 0;
        Object.defineProperty(options, 'timeoutMs', { enumerable: true, get: () => ++reads > 1 ? -1 : 100 });
        const other = CIFBridge.createBridge(options);
        options.maxInFlight = 64;
        platform.install();
        log('a', other);
        log('b', other);
        return [reads, other.stats().inFlight, clock.next()]"""
    )
    assert found == [1, 1, 100]


def test_what_is_sent_in_spite_of_its_issues_may_be_stored(phone: Phone) -> None:
    found = phone.run(
        """CIFBridge.configure({ validation: 'warn' });
        platform.install(async () => 'Success');
        const heard = listen('failed');
        const result = await CIFBridge.logAnalyticsEvent({ events: [{}] }, 'CallHold');
        return [result, heard.map(({ code, error }) => [code, error.delivered])]"""
    )
    assert found == ["Success", [["invalid", "unknown"]]]


def test_a_shorter_time_limit_ends_a_later_call_first(softphone: Softphone) -> None:
    ended = softphone.run(
        """platform.install();
        CIFBridge.configure({ timeoutMs: 1000 });
        const first = log('first').then(() => 'Success', ({ code }) => code);
        CIFBridge.configure({ timeoutMs: 100 });
        const second = await Promise.race([end(log('second')), pass(150).then(() => 'nothing')]);
        const inFlight = CIFBridge.stats().inFlight;
        await pass(1000);
        return [second, inFlight, await first]"""
    )
    assert ended == ["timeout", 1, "timeout"]
