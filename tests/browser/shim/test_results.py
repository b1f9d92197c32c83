"""The documented result is a string; the receipt keeps what the platform gave."""

from __future__ import annotations

from tests.browser.shim.conftest import Phone

RESULTS = {
    "'Success'": "Success",
    "''": "",
    "'{\"a\":1}'": '{"a":1}',
    "0": "0",
    "false": "false",
    "NaN": "null",
    "[1, 'two', null]": '[1,"two",null]',
    "{ a: { b: 1 } }": '{"a":{"b":1}}',
    "new Map([['a', new Map([[1, 'b']])]])": '[["a",[[1,"b"]]]]',
    "{ inner: new Map([['a', 1]]) }": '{"inner":[["a",1]]}',
    "new Date(0)": '"1970-01-01T00:00:00.000Z"',
    "1n": "1",
    "Symbol('s')": "Symbol(s)",
    "function f() {}": "function f() {}",
    "cyclic": "[object Object]",
    "Object.assign(Object.create(null), { cyclic })": "object",
}


def test_a_result_resolves_as_text_and_the_receipt_keeps_it_untouched(phone: Phone) -> None:
    found = phone.run(
        f"""const cyclic = {{}};
        cyclic.cyclic = cyclic;
        const found = [];
        for (const result of [{", ".join(RESULTS)}]) {{
          platform.install(async () => result);
          const heard = [];
          const end = CIFBridge.on('accepted', ({{ receipt }}) => heard.push(receipt.result));
          found.push([await log(), [(await hold()).result, ...heard].every((kept) => Object.is(kept, result))]);
          end();
        }}
        return found"""
    )
    assert dict(zip(RESULTS, found, strict=True)) == {value: [text, True] for value, text in RESULTS.items()}
    assert phone.console == []


def test_each_text_of_a_call_is_searched_for_broken_characters_once(phone: Phone) -> None:
    """While it is copied, and not again by its check."""
    texts = phone.run(
        """const { isWellFormed } = String.prototype;
        const texts = [];
        String.prototype.isWellFormed = function () { texts.push(String(this)); return isWellFormed.call(this); };
        platform.install(async () => 'Success');
        await log();
        String.prototype.isWellFormed = isWellFormed;
        return texts"""
    )
    given = [text for text in texts if text in ("c", "p", "1")]
    assert given == ["c", "p", "1"]
