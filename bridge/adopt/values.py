"""Reads what an expression of a page is worth, as far as it shows without a run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from bridge.adopt.syntax import Node, Script, children, is_function, walk

DEEPEST = 40
"""The most expressions that may lead to each other; what lies deeper is unknown."""


@dataclass(frozen=True)
class Value:
    """A value of any kind. `code` is how the page writes it."""

    code: str = field(compare=False)


@dataclass(frozen=True)
class Literal(Value):
    """A string, number, boolean or null."""

    value: str | int | float | bool | None


@dataclass(frozen=True)
class Undefined(Value):
    """A value that is not there, or undefined."""


@dataclass(frozen=True)
class Moment(Value):
    """A `Date`."""


@dataclass(frozen=True)
class JsonText(Value):
    """`JSON.stringify(value)`."""

    value: Value


@dataclass(frozen=True)
class Record(Value):
    """An object. It is `open` when keys may be missing here."""

    fields: tuple[tuple[str, Value], ...]
    open: bool = False

    def get(self, key: str) -> Value | None:
        return dict(self.fields).get(key)


@dataclass(frozen=True)
class Items(Value):
    """An array. It is `open` when items may be missing here."""

    items: tuple[Value, ...]
    open: bool = False


@dataclass(frozen=True)
class Choice(Value):
    """One of several values. Which one is decided at run time."""

    options: tuple[Value, ...]


@dataclass(frozen=True)
class Parameter(Value):
    """A value that the caller of a function passes. `key` is set when it is read from an object."""

    function: int
    index: int
    key: str | None = None


@dataclass(frozen=True)
class Unknown(Value):
    """A value that is known only at run time."""


@dataclass(frozen=True)
class Binding:
    """The thing that a name of a page stands for."""

    script: Script
    name: str
    node: Node
    """The declarator, or the function that is declared or has the parameter."""
    function: Node | None
    """The function in which the name is declared; None at the top of a script."""
    parameter: Parameter | None = None
    key: str | None = None
    """The property that a declaration such as `const { key } = object` reads."""


Arguments = Mapping[tuple[int, int], tuple[Script, Node] | None]
"""What is passed to functions: (identity of the function's node, index of the parameter) -> the expression; None when it is left
out."""


class Reader:
    """Reads expressions of scripts that share their top level, as those of a page do."""

    def __init__(self, scripts: Sequence[Script]) -> None:
        self.scripts = scripts
        self._names: dict[int | None, dict[str, list[Binding]]] = {}
        for script in scripts:
            for node in walk(script.tree):
                for binding in _bindings(script, node):
                    around = None if binding.function is None else id(binding.function)
                    self._names.setdefault(around, {}).setdefault(binding.name, []).append(binding)

    def resolve(self, script: Script, name: str, node: Node) -> Binding | None:
        """The thing that `name` stands for at `node`: the last declaration before it in the innermost function that has one."""
        around = [id(parent) for parent in script.ancestors(node) if is_function(parent)]
        for scope in (*around, None):
            found = self._names.get(scope, {}).get(name, [])
            own = [binding for binding in found if binding.script is script and binding.node["start"] <= node["start"]]
            if found:
                return (own or found)[-1] if own else found[0]
        return None

    def value(self, script: Script, node: Node | None, passed: Arguments, depth: int = 0) -> Value:
        if node is None:
            return Undefined("undefined")
        read = _READERS.get(node["type"])
        if read is None or depth > DEEPEST:
            return Unknown(script.code(node))
        return read(self, script, node, passed, depth + 1)

    def changes(self, binding: Binding) -> Iterator[tuple[Node, list[str | int | None], Node]]:
        """Assignments to the name, or to what is in it: (statement, path, expression); a push has the path's end None."""
        for node, name, path, expression in self._changes.get(id(binding.script), []):
            if name == binding.name and self.resolve(binding.script, name, node) is binding:
                yield node, path, expression

    @cached_property
    def _changes(self) -> dict[int, list[tuple[Node, str, list[str | int | None], Node]]]:
        return {id(script): list(_changes(script)) for script in self.scripts}


def plain(value: Value) -> Iterator[Value]:
    """The value itself, or each value that it may be."""
    if isinstance(value, Choice):
        for option in value.options:
            yield from plain(option)
    else:
        yield value


def parameters(value: Value) -> Iterator[Parameter]:
    """The parameters in a value, which the caller of its function decides."""
    match value:
        case Parameter():
            yield value
        case Record():
            for _, item in value.fields:
                yield from parameters(item)
        case Items(items=items) | Choice(options=items):
            for item in items:
                yield from parameters(item)
        case JsonText(value=inner):
            yield from parameters(inner)


def _bindings(script: Script, node: Node) -> Iterator[Binding]:
    around = script.function_around(node)
    if node["type"] == "VariableDeclarator":
        for name, key in _targets(node["id"]):
            yield Binding(script, name, node, around, key=key)
    elif is_function(node):
        if node["type"] == "FunctionDeclaration" and node.get("id"):
            yield Binding(script, node["id"]["name"], node, around)
        for index, parameter in enumerate(node["params"]):
            target = parameter["left"] if parameter["type"] == "AssignmentPattern" else parameter
            for name, key in _targets(target):
                yield Binding(script, name, node, node, Parameter(name, id(node), index, key))


def _targets(pattern: Node) -> Iterator[tuple[str, str | None]]:
    """Names that a pattern sets, each with the property it reads."""
    if pattern["type"] == "Identifier":
        yield pattern["name"], None
    elif pattern["type"] == "ObjectPattern":
        for item in pattern["properties"]:
            target = item.get("value")
            if target and target["type"] == "AssignmentPattern":
                target = target["left"]
            if target and target["type"] == "Identifier" and not item["computed"]:
                yield target["name"], item["key"].get("name", item["key"].get("value"))


def member_path(node: Node) -> tuple[str, list[str | int | None]] | None:
    """`a.b[0]` as its first name and its keys; a key that is known only at run time is None."""
    path: list[str | int | None] = []
    while node["type"] in ("MemberExpression", "OptionalMemberExpression"):
        path.insert(0, property_name(node))
        node = node["object"]
    return (node["name"], path) if node["type"] == "Identifier" else None


def property_name(node: Node) -> Any:
    """The key that a member expression or a property of an object names; None when it is computed."""
    key = node["property"] if "property" in node else node["key"]
    if key["type"] in ("StringLiteral", "NumericLiteral"):
        return key["value"]
    return None if node.get("computed") else key.get("name")


def _changes(script: Script) -> Iterator[tuple[Node, str, list[str | int | None], Node]]:
    for node in walk(script.tree):
        if node["type"] == "AssignmentExpression" and node["operator"] == "=" and (found := member_path(node["left"])):
            yield node, found[0], found[1], node["right"]
        elif node["type"] == "CallExpression" and (found := member_path(node["callee"])) and found[1][-1:] == ["push"]:
            for argument in node["arguments"]:
                yield node, found[0], [*found[1][:-1], None], argument


def _literal(reader: Reader, script: Script, node: Node, passed: Arguments, depth: int) -> Value:
    return Literal(script.code(node), None if node["type"] == "NullLiteral" else node["value"])


def _template(reader: Reader, script: Script, node: Node, passed: Arguments, depth: int) -> Value:
    parts = [reader.value(script, part, passed, depth) for part in node["expressions"]]
    if not all(isinstance(part, Literal) for part in parts):
        return Unknown(script.code(node))
    texts = [quasi["value"]["cooked"] for quasi in node["quasis"]]
    filled = [str(part.value) for part in parts if isinstance(part, Literal)]
    return Literal(script.code(node), "".join(a + b for a, b in zip(texts, [*filled, ""], strict=True)))


def _object(reader: Reader, script: Script, node: Node, passed: Arguments, depth: int) -> Value:
    record = Record(script.code(node), ())
    for item in node["properties"]:
        if item["type"] == "SpreadElement":
            record = _merged(record, reader.value(script, item["argument"], passed, depth))
        elif item["type"] == "ObjectProperty" and (key := property_name(item)) is not None:
            record = _with(record, str(key), reader.value(script, item["value"], passed, depth))
        else:
            record = replace(record, open=True)
    return record


def _array(reader: Reader, script: Script, node: Node, passed: Arguments, depth: int) -> Value:
    plain_items = [item for item in node["elements"] if item and item["type"] != "SpreadElement"]
    items = tuple(reader.value(script, item, passed, depth) for item in plain_items)
    return Items(script.code(node), items, open=len(plain_items) < len(node["elements"]))


def _conditional(reader: Reader, script: Script, node: Node, passed: Arguments, depth: int) -> Value:
    branches = (node["consequent"], node["alternate"]) if "consequent" in node else (node["left"], node["right"])
    options = tuple(reader.value(script, branch, passed, depth) for branch in branches)
    return options[0] if options[0] == options[1] else Choice(script.code(node), options)


def _sum(reader: Reader, script: Script, node: Node, passed: Arguments, depth: int) -> Value:
    sides = [reader.value(script, node[side], passed, depth) for side in ("left", "right")]
    values = [side.value for side in sides if isinstance(side, Literal)]
    if node["operator"] == "+" and len(values) == 2 and any(isinstance(value, str) for value in values):
        return Literal(script.code(node), "".join(map(str, values)))
    return Unknown(script.code(node))


def _identifier(reader: Reader, script: Script, node: Node, passed: Arguments, depth: int) -> Value:
    name = node["name"]
    if name == "undefined":
        return Undefined(name)
    binding = reader.resolve(script, name, node)
    if binding is None:
        return Unknown(name)
    if binding.parameter:
        value = _passed(reader, binding.parameter, passed, depth)
        if not isinstance(value, Parameter):
            return _changed(reader, script, node, binding, value, passed, depth)
    elif binding.node["type"] == "VariableDeclarator" and (init := binding.node.get("init")):
        value = reader.value(binding.script, init, passed, depth)
        if binding.key is not None:
            value = _item(value, binding.key) or Unknown(name)
    else:
        value = Unknown(name)
    value = _changed(reader, script, node, binding, value, passed, depth)
    return value if isinstance(value, Literal | Record | Items | Choice | JsonText) else replace(value, code=name)


def _passed(reader: Reader, parameter: Parameter, passed: Arguments, depth: int) -> Value:
    slot = (parameter.function, parameter.index)
    if slot not in passed:
        return parameter
    given = passed[slot]
    value = reader.value(*given, passed, depth) if given else Undefined("undefined")
    return value if parameter.key is None else _of(value, parameter.key)


def _of(value: Value, key: str) -> Value:
    """The property of a value."""
    code = f"{value.code}.{key}"
    if isinstance(value, Parameter) and value.key is None:
        return replace(value, code=code, key=key)
    return _item(value, key) or Unknown(code)


def _changed(
    reader: Reader, script: Script, node: Node, binding: Binding, value: Value, passed: Arguments, depth: int
) -> Value:
    """`value` after the assignments that stand before `node` in the same function."""
    around = script.function_around(node)
    inside = [id(parent) for parent in script.ancestors(node)]
    for statement, path, expression in reader.changes(binding):
        if statement["start"] >= node["start"] or script.function_around(statement) is not around or binding.script is not script:
            continue
        new = reader.value(script, expression, passed, depth)
        maybe = any(
            parent["type"] in ("IfStatement", "SwitchCase", "ConditionalExpression") and id(parent) not in inside
            for parent in script.ancestors(statement)
        )
        value = _set(value, path, new, maybe)
    return value


def _set(value: Value, path: Sequence[str | int | None], new: Value, maybe: bool) -> Value:
    if not path:
        return Choice(value.code, (value, new)) if maybe and not isinstance(value, Unknown | Undefined) else new
    key, *rest = path
    if isinstance(value, Unknown | Parameter):
        value = Items(value.code, (), open=True) if key is None else Record(value.code, (), open=True)
    if isinstance(value, Items) and key is None and not rest:
        return replace(value, items=(*value.items, new))
    if isinstance(value, Items) and isinstance(key, int) and key < len(value.items):
        item = _set(value.items[key], rest, new, maybe)
        return replace(value, items=(*value.items[:key], item, *value.items[key + 1 :]))
    if isinstance(value, Record) and key is not None:
        old = value.get(str(key))
        if old is None:
            old = Undefined("undefined") if not rest else Unknown(f"{value.code}.{key}")
        return _with(value, str(key), _set(old, rest, new, maybe))
    return replace(value, open=True) if isinstance(value, Record | Items) else value


def _with(record: Record, key: str, value: Value) -> Record:
    return replace(record, fields=(*((k, v) for k, v in record.fields if k != key), (key, value)))


def _merged(record: Record, other: Value) -> Record:
    if not isinstance(other, Record):
        return replace(record, open=True)
    for key, value in other.fields:
        record = _with(record, key, value)
    return replace(record, open=record.open or other.open)


def _item(value: Value, key: str | int) -> Value | None:
    if isinstance(value, Record):
        return value.get(str(key))
    if isinstance(value, Items) and isinstance(key, int) and key < len(value.items):
        return value.items[key]
    return None


def _member(reader: Reader, script: Script, node: Node, passed: Arguments, depth: int) -> Value:
    key = property_name(node)
    if isinstance(key, str) and node["object"]["type"] in ("Identifier", "MemberExpression"):
        return _of(reader.value(script, node["object"], passed, depth), key)
    found = key is not None and _item(reader.value(script, node["object"], passed, depth), key)
    return found or Unknown(script.code(node))


def _call(reader: Reader, script: Script, node: Node, passed: Arguments, depth: int) -> Value:
    callee, arguments = node["callee"], node["arguments"]
    unknown = Unknown(script.code(node))
    match member_path(callee):
        case ("JSON", ["stringify"]) if arguments:
            return JsonText(unknown.code, reader.value(script, arguments[0], passed, depth))
        case ("Object", ["assign"]):
            record = Record(unknown.code, ())
            for argument in arguments:
                record = _merged(record, reader.value(script, argument, passed, depth))
            return record
        case (name, []):
            function = function_of(reader.resolve(script, name, callee))
            return _returned(reader, function, arguments, script, passed, depth) if function else unknown
    return unknown


def function_of(binding: Binding | None) -> tuple[Script, Node] | None:
    """The function that a name stands for, where it is declared with it."""
    if binding is None or binding.parameter:
        return None
    node = binding.node if is_function(binding.node) else binding.node.get("init")
    return (binding.script, node) if node and is_function(node) else None


def _returned(
    reader: Reader, function: tuple[Script, Node], arguments: Sequence[Node], script: Script, passed: Arguments, depth: int
) -> Value:
    """The value that a function of the page returns, if it has one `return`."""
    home, node = function
    given = passing(node, script, arguments)
    if node["body"]["type"] != "BlockStatement":
        return reader.value(home, node["body"], {**passed, **given}, depth)
    returns = [part for part in _own_statements(node["body"]) if part["type"] == "ReturnStatement"]
    if len(returns) != 1:
        return Unknown(script.code(node)[:60])
    return reader.value(home, returns[0].get("argument"), {**passed, **given}, depth)


def passing(function: Node, script: Script, arguments: Sequence[Node]) -> dict[tuple[int, int], tuple[Script, Node] | None]:
    """The arguments that a call in `script` passes to the parameters of a function."""
    given = dict(enumerate(arguments))
    return {
        (id(function), index): (script, given[index]) if index in given else None for index in range(len(function["params"]))
    }


def _own_statements(node: Node) -> Iterator[Node]:
    yield node
    for child in children(node):
        if not is_function(child):
            yield from _own_statements(child)


def _new(reader: Reader, script: Script, node: Node, passed: Arguments, depth: int) -> Value:
    code = script.code(node)
    return Moment(code) if member_path(node["callee"]) == ("Date", []) else Unknown(code)


def _inner(reader: Reader, script: Script, node: Node, passed: Arguments, depth: int) -> Value:
    return reader.value(script, node["expression"], passed, depth)


_READERS: dict[str, Callable[[Reader, Script, Node, Arguments, int], Value]] = {
    "StringLiteral": _literal,
    "NumericLiteral": _literal,
    "BooleanLiteral": _literal,
    "NullLiteral": _literal,
    "TemplateLiteral": _template,
    "ObjectExpression": _object,
    "ArrayExpression": _array,
    "ConditionalExpression": _conditional,
    "LogicalExpression": _conditional,
    "BinaryExpression": _sum,
    "Identifier": _identifier,
    "MemberExpression": _member,
    "OptionalMemberExpression": _member,
    "CallExpression": _call,
    "OptionalCallExpression": _call,
    "NewExpression": _new,
    "TSAsExpression": _inner,
    "TSSatisfiesExpression": _inner,
    "TSNonNullExpression": _inner,
    "ParenthesizedExpression": _inner,
}
