"""What is left of a sensitive value, whatever is in it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bridge.compiler.transcrypt import compile_modules
from bridge.definitions.kinds import utf16_length
from bridge.definitions.values import MASKED as VALUES
from bridge.toolchain.toolchain import Toolchain
from tests.browser.shim.conftest import Softphone
from tests.support import ROOT
from tests.support.console import steady

MASKS = "bridge.browser.shim.masks"
LEFT = [
    ("phone", "+49 (0)171 23 45 67", None, "+** (*)*** ** ** 67"),
    ("phone", "0171\n234567", None, "****\n****67"),
    ("phone", "12", None, "12"),
    ("phone", "sip:jane@example.com", None, "***:****@*******.*om"),
    ("phone", "\uff11\uff12\uff13\u0661\u0662", None, "***\u0661\u0662"),
    ("email", "jane.doe@example.com", 100, "j***@example.com"),
    ("email", "jane\ndoe@example.com", 100, "j***@example.com"),
    ("email", "a@b@example.com", 100, "a***@example.com"),
    ("email", "jane@example.com, or call 0171", 100, "j***@example.com"),
    ("email", "jane@example.com", 10, "j***@examp"),
    ("email", "\U0001f600smile@example.com", 100, "\U0001f600***@example.com"),
    ("email", "", 100, "***"),
    ("name", "Jane Doe", 100, "J. D."),
    ("name", "A B C", 5, "A. B."),
    ("name", "\U0001f600smile\nX", 100, "\U0001f600.\nX."),
    ("name", "a\U0001f600 \U0001f600", 4, "a. "),
    ("free text", "secret", 100, "[6 characters]"),
    ("free text", "ab", 10, "[2 charact"),
]

TEXTS = st.text(st.sampled_from("01289\u0665\uff15\u2462@. \t\n\r\u0085\u00a0\u001c\u2028\ufeffaZé☎\u0e01😀"), max_size=12)


def drawn() -> list[tuple[str, str, int | None]]:
    calls: list[tuple[str, str, int | None]] = []

    @settings(max_examples=400, database=None)
    @given(TEXTS, st.none() | st.integers(1, 20))
    def collect(text: str, room: int | None) -> None:
        calls.extend((kind, text, room) for kind in VALUES)

    collect()
    return calls


@pytest.fixture(scope="module")
def page_masks(tmp_path_factory: pytest.TempPathFactory, tools: Toolchain) -> Path:
    """A script that masks what it reads."""
    folder = tmp_path_factory.mktemp("masks")
    names = ", ".join(f"mask_{kind.replace(' ', '_')}" for kind in VALUES)
    source = (ROOT / "bridge" / "browser" / "shim" / "masks.py").read_text(encoding="utf-8")
    main = f'"""The masks."""\n\nfrom {MASKS} import {names}\n\nMASKS = [{names}]\n'
    compile_modules({MASKS: source, "main": main}, "main", folder, tools)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    script = f"""import * as masks from './{MASKS}.js';
    import {{ readFileSync }} from 'node:fs';
    const mask = ([kind, text, room]) => masks[`mask_${{kind.replace(' ', '_')}}`](text, room ?? undefined);
    console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(mask)));"""
    (folder / "run.mjs").write_text(script, encoding="utf-8")
    return folder / "run.mjs"


def masked(script: Path, tools: Toolchain, calls: Sequence[Sequence[Any]]) -> list[str]:
    done = subprocess.run([tools.node.node, script], input=json.dumps(calls), capture_output=True, encoding="utf-8", check=True)
    found: list[str] = json.loads(done.stdout)
    return found


def test_a_mask_leaves_what_it_promises_and_no_more(page_masks: Path, tools: Toolchain) -> None:
    found = masked(page_masks, tools, [call for *call, _ in LEFT])
    assert [(*call, left) for (*call, _), left in zip(LEFT, found, strict=True)] == LEFT


def test_masks_are_those_of_python_and_fit_the_column(page_masks: Path, tools: Toolchain) -> None:
    calls = [*drawn(), *((kind, text, room) for kind, text, room, _ in LEFT)]
    found = masked(page_masks, tools, calls)
    assert found == [VALUES[kind].mask(text, room) for kind, text, room in calls]
    assert all(
        room is None or kind == "phone" or utf16_length(left) <= room for (kind, _, room), left in zip(calls, found, strict=True)
    )


def test_a_mask_of_a_long_text_takes_no_long_time(page_masks: Path, tools: Toolchain) -> None:
    """A quadratic one would not end in the patience of a test."""
    texts = ["1" * 1_000_000, "a@" * 500_000, "a" * 1_000_000, "@" * 1_000_000, "a " * 500_000]
    found = masked(page_masks, tools, [(kind, text, 100) for kind in VALUES for text in texts])
    assert len(found) == len(VALUES) * len(texts)


PHONE = "value: '+1 425 555 0142'"
SENSITIVE = [
    ("CallConsultStarted", "msdyn_customattribute4", True),
    ("CallEnded", "msdyn_customattribute4", False),
    ("CallConsultStarted", "msdyn_customattribute1", False),
]


@pytest.mark.parametrize(("name", "column", "hidden"), SENSITIVE, ids=["its column", "another event", "another column"])
@pytest.mark.parametrize("way", ["CIFBridge", "(CIFBridge.wrapPlatform(), Microsoft.CIFramework)"])
def test_a_raw_call_is_masked_by_the_plans_columns_of_its_event(
    softphone: Softphone, name: str, column: str, hidden: bool, way: str
) -> None:
    found = softphone.run(
        f"""platform.install(async () => 'Success');
        const customData = [{{ attribute: '{column}', {PHONE} }}];
        const data = {{ conversationId: 'c', providerSessionId: 'p', events: [{{ kpiEventName: '{name}', customData }}] }};
        const heard = listen('accepted');
        await {way}.logAnalyticsEvent(data);
        const value = ({{ events }}) => events[0].customData[0].value;
        return [value(platform.calls[0].data), value(heard[0].payload), value(data)]"""
    )
    masked = "+* *** *** **42" if hidden else "+1 425 555 0142"
    assert found == [masked, masked, "+1 425 555 0142"]


def test_what_is_only_warned_of_is_masked_in_a_column_of_other_letters_too(softphone: Softphone) -> None:
    """The host loses the row; the value has left the page by then."""
    sent = softphone.run(
        f"""platform.install(async () => 'Success'); CIFBridge.wrapPlatform();
        const customData = [{{ attribute: 'msdyn_CustomAttribute4', {PHONE} }}];
        await Microsoft.CIFramework.logAnalyticsEvent(
          {{ conversationId: 'c', providerSessionId: 'p', events: [{{ kpiEventName: 'CallConsultStarted', customData }}] }});
        return platform.calls.map(({{ data }}) => data.events[0].customData[0].value)"""
    )
    assert sent == ["+* *** *** **42"]


@pytest.mark.parametrize("value", ["14255550142", "{ toString: '14255550142' }", "['+1 425 555 0142']"])
def test_what_should_have_been_text_there_is_masked_where_it_is_sent_or_told(softphone: Softphone, value: str) -> None:
    found = softphone.run(
        f"""platform.install(async () => 'Success'); CIFBridge.debug(true);
        const heard = listen('queued', 'failed');
        const event = {{
          kpiEventName: 'CallConsultStarted', customData: [{{ attribute: 'msdyn_customattribute4', value: {value} }}] }};
        const data = {{ conversationId: 'c', providerSessionId: 'p', events: [event] }};
        const error = await fail(CIFBridge.logAnalyticsEvent(data));
        CIFBridge.configure({{ validation: 'warn' }});
        await CIFBridge.logAnalyticsEvent(data);
        return [error.issues[0].type, JSON.stringify([error, heard, platform.calls], null, 1)]"""
    )
    assert found[0] == "string_type"
    assert "425" not in steady(found[1])
    assert not any("425" in steady(text) for _, text in softphone.console)


def test_what_a_failed_raw_call_says_is_masked_too(softphone: Softphone) -> None:
    found = softphone.run(
        """CIFBridge.debug(true);
        const heard = listen('failed');
        const customData = [{ attribute: 'msdyn_customattribute4', value: '+1 425 555 0142' }];
        const error = await fail(CIFBridge.logAnalyticsEvent({ events: [{ kpiEventName: 'CallConsultStarted', customData }] }));
        return [error.code, JSON.stringify([error, heard], null, 1)]"""
    )
    assert found[0] == "invalid"
    assert "425" not in steady(found[1])
    assert not any("425" in steady(text) for _, text in softphone.console)


@pytest.mark.parametrize(
    "events",
    [
        "5",
        "[5, null]",
        "[{ kpiEventName: 'CallConsultStarted', customData: 5 }]",
        "[{ kpiEventName: 'CallConsultStarted', customData: [null] }]",
        "[{ kpiEventName: 'CallConsultStarted', customData: [{ attribute: { toString: 1 }, value: 'x' }] }]",
    ],
)
def test_what_is_no_payload_is_invalid_as_before(softphone: Softphone, events: str) -> None:
    assert softphone.run(f"return end(CIFBridge.logAnalyticsEvent({{ events: {events} }}, 'CallHold'))") == "invalid"
