"""Small programs in Python's syntax: what people write, inside the browser dialect and outside it.

A name keeps one kind of value, items are numbers and parameters too, since no lint can see more. A program gives what its
function `main` returns.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from hypothesis import strategies as st

Kind = str
NUMBERS = ["0", "1", "2", "3", "7", "10", "-1", "-3", "0.5", "2.5", "31", "255", "2147483647", "4294967296", "1099511627776"]
TEXTS = ["''", "'a'", "'b'", "'aba'", "'a,b'", "' x '", "'1'", "'10'", "'é'"]
KEYS = ["a", "b", "k"]
ARITHMETIC = ["+", "-", "*", "//", "/", "+", "-", "*"]
BITS = ["&", "|", "^", "<<", ">>"]
COMPARISONS = ["<", "<=", ">", ">=", "==", "!="]


@dataclass
class Program:
    """Draws one program; `names` are those of the function that is being written, by kind."""

    draw: Callable[[st.SearchStrategy[Any]], Any]
    names: list[dict[Kind, list[str]]] = field(default_factory=lambda: [{}])
    counters: set[str] = field(default_factory=set)
    made: int = 0
    waits: list[bool] = field(default_factory=lambda: [False])
    """Of each function that is being written: whether `await` may stand in it."""

    def pick(self, choices: list[Any]) -> Any:
        return choices[self.draw(st.sampled_from(range(len(choices))))]

    def fresh(self, kind: Kind) -> str:
        letters = {"function": "f", "coroutine": "g", "list": "xs", "dict": "o", "text": "s", "boolean": "b"}
        self.made += 1
        name = f"{letters.get(kind, 'n')}{self.made}"
        self.names[-1].setdefault(kind, []).append(name)
        return name

    def known(self, kind: Kind) -> list[str]:
        return [name for scope in self.names for name in scope.get(kind, [])]

    def value(self, kind: Kind, depth: int = 2) -> str:
        names = self.known(kind)
        if names and self.draw(st.integers(0, 3)) < 2:
            return str(self.pick(names))
        if depth <= 0:
            return self.plain(kind)
        return str(getattr(self, f"_{kind}")(depth - 1))

    def plain(self, kind: Kind) -> str:
        match kind:
            case "number":
                return str(self.pick(NUMBERS))
            case "text":
                return str(self.pick(TEXTS))
            case "boolean":
                return str(self.pick(["True", "False"]))
            case "list":
                return "[" + ", ".join(self.draw(st.lists(st.sampled_from(NUMBERS[:6]), max_size=3))) + "]"
        keys = self.draw(st.lists(st.sampled_from([*KEYS, "1"]), max_size=3, unique=True))
        return "{" + ", ".join(f"'{key}': {self.pick(NUMBERS[:6])}" for key in keys) + "}"

    def _number(self, depth: int) -> str:
        a = b = partial(self.value, "number", depth)
        forms: list[Callable[[], str]] = [
            *[lambda: f"({a()} {self.pick(ARITHMETIC)} {b()})"] * 3,
            lambda: f"{a()} {self.pick(ARITHMETIC)} {b()}",
            lambda: f"({a()} {self.pick(BITS[:3])} {b()})",
            lambda: f"({a()} {self.pick(['&', '&', '|'])} {self.pick(['1', '7', '255'])})",
            lambda: f"{a()} {self.pick(BITS)} {self.pick(['1', '3', '33'])}",
            lambda: f"({a()} ** {self.pick(['2', '3'])})",
            lambda: f"-{a()}",
            lambda: f"(~{a()})",
            lambda: f"({a()} if {self.value('boolean', depth)} else {b()})",
            lambda: f"({a()} {self.pick(['or', 'and'])} {b()})",
            lambda: f"({self.value('boolean', depth)} + {a()})",
            lambda: f"{self.value('list', 0)}[{self.pick(['0', '1', '-1', '2', a()])}]",
            lambda: f"{self.value('dict', 0)}['{self.pick(KEYS)}']",
            lambda: f"{self.value('list', 0)}.pop({self.pick(['', '', '0'])})",
            lambda: f"{self.value('dict', 0)}.get('{self.pick(KEYS)}', {a()})",
            lambda: f"{self.value('text', 0)}.{self.pick(['find', 'count'])}('a')",
            lambda: f"len({self.value('list', 0)})",
            lambda: f"(lambda x: x + {self.inside(a)})({b()})",
        ]
        if functions := self.known("function"):
            forms += [lambda: f"{self.pick(functions)}({a()})"] * 3
        if self.waits[-1] and (coroutines := self.known("coroutine")):
            forms += [lambda: f"(await {self.pick(coroutines)}({a()}))", lambda: f"await {self.pick(coroutines)}({a()})"] * 2
        return str(self.pick(forms)())

    def inside(self, write: Callable[[], str]) -> str:
        """In a lambda nothing waits."""
        self.waits.append(False)
        written = write()
        self.waits.pop()
        return written

    def _text(self, depth: int) -> str:
        a = b = partial(self.value, "text", depth)
        forms = [
            *[lambda: f"({a()} + {b()})"] * 3,
            lambda: f"({a()} if {self.value('boolean', depth)} else {b()})",
            lambda: f"({a()} {self.pick(['or', 'and'])} {b()})",
            lambda: f"{self.value('text', 0)}[{self.pick(['0', '1', '-1'])}]",
            lambda: f"{self.value('text', 0)}.split({self.pick(['', repr(','), repr(',') + ', 1'])})[0]",
            lambda: f"{self.value('text', 0)}.replace('a', {b()})",
            lambda: f"{self.value('text', 0)}.{self.pick(['strip', 'upper', 'title'])}()",
            lambda: f"{self.value('text', 0)}.join([{a()}, {b()}])",
            lambda: f"({a()} * {self.pick(['2', '0', '-1'])})",
        ]
        return str(self.pick(forms)())

    def _boolean(self, depth: int) -> str:
        kinds = ["number", "number", "text", "boolean", "list", "dict"]

        def any_value() -> str:
            return self.value(self.pick(kinds), depth)

        forms = [
            *[lambda: f"({self.value('number', depth)} {self.pick(COMPARISONS)} {self.value('number', depth)})"] * 3,
            lambda: f"{self.value('text', depth)} {self.pick(COMPARISONS)} {self.value('text', depth)}",
            lambda: f"(not {any_value()})",
            lambda: f"({self.value('boolean', depth)} {self.pick(['and', 'or'])} {self.value('boolean', depth)})",
            lambda: f"({any_value()} {self.pick(['==', '!='])} {any_value()})",
            lambda: f"{self.value('number', 0)} < {self.value('number', 0)} {self.pick(COMPARISONS)} {self.value('number', 0)}",
            lambda: f"({any_value()} is None)",
            lambda: f"({self.value('list', 0)} is {self.value('list', 0)})",
            lambda: f"({self.value('number', 0)} in {self.value('list', 0)})",
            lambda: f"({self.value('boolean', depth)} {self.pick(BITS[:3])} {self.value('boolean', depth)})",
        ]
        return str(self.pick(forms)())

    def _list(self, depth: int) -> str:
        def comprehension() -> str:
            target = self.fresh("item")
            self.names.append({"number": [target]})
            end = self.value("number", 0) if self.draw(st.booleans()) else "3"
            over = self.pick(["values", "values", "range", "dict"])
            made, test = self.value("number", depth), self.value("boolean", depth)
            self.names.pop()
            iterated = f"range({end})" if over == "range" else self.value("dict" if over == "dict" else "list", 0)
            return f"[{made} for {target} in {iterated}{f' if {test}' if self.draw(st.booleans()) else ''}]"

        forms = [
            comprehension,
            lambda: f"[{self.value('number', depth)}, {self.value('number', depth)}]",
            lambda: f"({self.value('list', depth)} + {self.value('list', depth)})",
            lambda: f"({self.value('list', depth)} * 2)",
            lambda: f"({self.value('list', depth)} or {self.value('list', depth)})",
            lambda: f"({self.value('list', 0)} if {self.value('boolean', depth)} else {self.value('list', 0)})",
            lambda: f"{self.value('list', 0)}.copy()",
            lambda: f"{self.value('list', 0)}[1:]",
        ]
        return str(self.pick(forms)())

    def _dict(self, depth: int) -> str:
        forms = [
            lambda: "{" + ", ".join(f"'{key}': {self.value('number', depth)}" for key in KEYS[:2]) + "}",
            lambda: f"({self.value('dict', 0)} | {self.value('dict', 0)})",
            lambda: f"({self.value('dict', 0)} or {self.value('dict', 0)})",
        ]
        return str(self.pick(forms)())

    def block(self, depth: int, loop: bool = False) -> list[str]:
        lines = []
        for _ in range(self.draw(st.integers(1, 3))):
            lines += self.statement(depth, loop)
        return [f"    {line}" for line in lines]

    def statement(self, depth: int, loop: bool) -> list[str]:
        forms: list[Callable[[], list[str]]] = [*[self.assignment] * 4, *[self.change] * 4]
        if depth > 0:
            blocks = (self.branch, self.loop, self.counting, self.function, self.trying, self.turning)
            forms += [partial(block, depth - 1) for block in blocks]
        if loop:
            forms.append(lambda: [f"if {self.value('boolean')}:", f"    {self.pick(['break', 'continue'])}"])
        return list(self.pick(forms)())

    def assignment(self) -> list[str]:
        kind = self.pick(["number", "number", "text", "boolean", "list", "dict"])
        value = self.value(kind)
        own = [name for name in self.names[-1].get(kind, []) if name not in self.counters]
        if own and self.draw(st.booleans()):
            if len(own) > 1 and self.draw(st.booleans()):
                return [f"[{own[0]}, {own[1]}] = [{own[1]}, {own[0]}]"]
            return [f"{self.pick(own)} = {value}"]
        return [f"{self.fresh(kind)} = {value}"]

    def change(self) -> list[str]:
        number = self.value("number")
        forms: list[str] = []
        for name in self.known("list"):
            forms += [f"{name}.append({number})", f"{name}.append({number})", f"{name}[0] = {number}", f"{name}[-1] = {number}"]
            forms += [f"{name}.{self.pick(['reverse', 'sort', 'clear'])}()", f"del {name}[0]", f"{name}.pop()"]
        for name in self.known("dict"):
            forms += [f"{name}['{self.pick(KEYS)}'] = {number}", f"{name}[1] = {number}", f"del {name}['{self.pick(KEYS)}']"]
            forms += [f"{name}.update({self.plain('dict')})", f"{name}['{self.pick(KEYS)}'] += {number}"]
        for kind in ("number", "text", "list"):
            operators = {"number": ["+=", "-=", "*=", "//=", "&=", "<<="]}.get(kind, ["+=", "*="])
            own = [name for name in self.names[-1].get(kind, []) if name not in self.counters]
            forms += [f"{name} {op} {'2' if op in ('*=', '<<=') else self.value(kind, 1)}" for name in own for op in operators]
        return [self.pick(forms)] if forms else self.assignment()

    def branch(self, depth: int) -> list[str]:
        test = self.value(self.pick(["boolean", "boolean", "number", "text", "list", "dict"]))
        lines = [f"if {test}:", *self.inner(depth)]
        return [*lines, "else:", *self.inner(depth)] if self.draw(st.booleans()) else lines

    def inner(self, depth: int, loop: bool = False) -> list[str]:
        """What a block first binds may not be there after it."""
        self.names.append({})
        lines = self.block(depth, loop)
        self.names.pop()
        return lines

    def loop(self, depth: int) -> list[str]:
        name = self.fresh("item")
        kind = self.pick(["list", "list", "list", "dict"])
        head = f"for {name} in {self.value(kind, 0)}:"
        self.names.append({"text" if kind == "dict" else "number": [name]})
        lines = [head, *self.block(depth, loop=True)]
        self.names.pop()
        return lines

    def counting(self, depth: int) -> list[str]:
        name = self.fresh("counter")
        bounds = self.pick([["3"], ["1", "4"], ["5", "0", "-2"], [self.value("number", 0)], [f"{self.value('number', 0)} + 1"]])
        self.counters.add(name)
        self.names.append({"number": [name]})
        lines = [f"for {name} in range({', '.join(bounds)}):", *self.block(depth, loop=True)]
        self.names.pop()
        if self.draw(st.integers(0, 4)) == 0:
            lines.append(f"{self.fresh('number')} = {name}")
        return lines

    def turning(self, depth: int) -> list[str]:
        name = self.fresh("counter")
        self.counters.add(name)
        return [f"{name} = 0", f"while {name} < 3:", f"    {name} += 1", *self.inner(depth, loop=True)]

    def function(self, depth: int) -> list[str]:
        """Of a number, to a number; some give nothing, some are lambdas."""
        outer = [name for name in self.names[-1].get("number", []) if name not in self.counters]
        if self.draw(st.integers(0, 3)) == 0:
            body = self.inside(lambda: self.value("number", 1))
            return [f"{self.fresh('function')} = lambda x: x + {body}"]
        waits = self.waits[0] and self.draw(st.booleans())
        self.names.append({"number": ["x"]})
        self.waits.append(waits)
        lines = self.block(depth)
        result = self.value("number")
        self.waits.pop()
        self.names.pop()
        if outer and self.draw(st.booleans()):
            lines = [f"    nonlocal {outer[0]}", f"    {outer[0]} += x", *lines]
        if waits:
            return [f"async def {self.fresh('coroutine')}(x):", *lines, f"    return {result}"]
        if self.draw(st.integers(0, 4)) == 0:
            name = self.fresh("procedure")
            return [f"def {name}(x):", *lines, f"{self.fresh('boolean')} = {name}(1) is None"]
        name = self.fresh("function")
        return [f"def {name}(x):", *lines, f"    return {result}"]

    def trying(self, depth: int) -> list[str]:
        raising = ["    raise __new__(Error('oh'))"] if self.draw(st.booleans()) else []
        lines = ["try:", *self.inner(depth), *raising, "except:", *self.inner(depth)]
        if self.draw(st.integers(0, 5)) == 0:
            lines.append("    raise")
        return [*lines, "finally:", *self.inner(depth)] if self.draw(st.booleans()) else lines


@st.composite
def programs(draw: Callable[[st.SearchStrategy[Any]], Any]) -> str:
    program = Program(draw)
    program.waits[0] = draw(st.integers(0, 2)) == 0
    lines = ["    n0 = 1", "    xs0 = [3, 1, 2]"]
    program.names[0] |= {"number": ["n0"], "list": ["xs0"]}
    for _ in range(draw(st.integers(1, 4))):
        lines += [f"    {line}" for line in program.statement(2, loop=False)]
    results = [name for kind in ("number", "text", "boolean", "list", "dict") for name in program.known(kind)]
    head = "async def main():" if program.waits[0] else "def main():"
    return "\n".join([head, *lines, f"    return [{', '.join(results)}]", ""])
