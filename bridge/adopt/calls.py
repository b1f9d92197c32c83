"""Finds every call of the platform's `logAnalyticsEvent` in a page, those through the page's own helpers included."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bridge.adopt.syntax import Node, Script, is_function, walk
from bridge.adopt.values import (
    Arguments,
    Parameter,
    Reader,
    Undefined,
    Value,
    function_of,
    member_path,
    parameters,
    passing,
    property_name,
)
from bridge.definitions.api import GLOBAL_NAME

METHOD = "logAnalyticsEvent"
LONGEST_CHAIN = 5
"""The most helpers that call each other."""


@dataclass(frozen=True)
class Ending:
    """What a page does with the promise of a call."""

    handled: bool
    passed_on: bool
    """Whether the promise is returned, or awaited in an asynchronous function: whoever calls that function may handle it."""
    handlers: tuple[tuple[Script, Node], ...] = ()
    """The functions that are called with a rejection."""


@dataclass(frozen=True)
class Site:
    """A place in a page from which an event is sent."""

    script: Script
    node: Node
    """The call that the page's author wrote there: of the platform, or of a helper."""
    helpers: tuple[str, ...]
    """The names of the page's own functions that lead from the call to the platform, in order."""
    data: Value
    event_name: Value
    correlation_id: Value
    handled: bool
    handlers: tuple[tuple[Script, Node], ...]

    @property
    def where(self) -> str:
        return self.script.where(self.node)


def find_sites(reader: Reader) -> list[Site]:
    return [
        site
        for script in reader.scripts
        for node, arguments in _platform_calls(reader, script)
        for site in _expand(reader, (script, node), (script, node), arguments, {}, (), _ending(script, node))
    ]


def calls_of(reader: Reader, method: str) -> bool:
    """Whether any script calls a method of that name."""
    return any(
        _is_call(node) and _method(node["callee"]) == method for script in reader.scripts for node in walk(script.tree)
    )


def _is_call(node: Node) -> bool:
    return node["type"] in ("CallExpression", "OptionalCallExpression")


def _method(callee: Node) -> str | None:
    member = callee["type"] in ("MemberExpression", "OptionalMemberExpression")
    return property_name(callee) if member else None


def _platform_calls(reader: Reader, script: Script) -> Iterator[tuple[Node, list[Node]]]:
    """The calls of the platform's function itself, with their arguments."""
    for node in walk(script.tree):
        if not _is_call(node):
            continue
        callee, arguments = node["callee"], node["arguments"]
        if _is_platform(reader, script, callee):
            yield node, arguments
        elif _method(callee) in ("call", "apply") and _is_platform(reader, script, callee["object"]):
            passed = arguments[1:]
            if _method(callee) == "apply":
                passed = passed[0]["elements"] if passed and passed[0]["type"] == "ArrayExpression" else []
            yield node, passed


def _is_platform(reader: Reader, script: Script, node: Node) -> bool:
    """Whether this is `….logAnalyticsEvent`, or a name that stands for it. The bridge's own function does not count."""
    if _method(node) == METHOD:
        path = member_path(node)
        return path is None or path[0] != GLOBAL_NAME
    if _is_call(node) and _method(node["callee"]) == "bind":
        return _is_platform(reader, script, node["callee"]["object"])
    if node["type"] != "Identifier":
        return False
    binding = reader.resolve(script, node["name"], node)
    if binding is None or binding.node["type"] != "VariableDeclarator":
        return False
    if binding.key is not None:
        return binding.key == METHOD
    init = binding.node.get("init")
    return init is not None and init["type"] != "Identifier" and _is_platform(reader, binding.script, init)


Place = tuple[Script, Node]


def _expand(
    reader: Reader,
    at: Place,
    platform: Place,
    arguments: Sequence[Node],
    passed: Arguments,
    helpers: tuple[str, ...],
    ending: Ending,
) -> Iterator[Site]:
    """The site itself. Where its payload comes from a parameter, one site for each call of the function that has the parameter."""
    values = [reader.value(platform[0], argument, passed) for argument in arguments[:3]]
    absent: Value = Undefined("undefined")
    data, event_name, correlation_id = [*values, absent, absent, absent][:3]
    callers: list[tuple[Place, str, Node]] = []
    wanted = next((p for value in (data, event_name, correlation_id) for p in parameters(value)), None)
    if wanted and len(helpers) < LONGEST_CHAIN:
        callers = list(_callers(reader, wanted))
    if not callers:
        handled = ending.handled or ending.passed_on  # to somebody who is not in these files
        yield Site(*at, helpers, data, event_name, correlation_id, handled, ending.handlers)
    for (script, node), name, function in callers:
        own = passing(function, script, node["arguments"])
        after = _ending(script, node)
        both = Ending(
            ending.handled or (ending.passed_on and after.handled),
            ending.passed_on and after.passed_on,
            (*ending.handlers, *(after.handlers if ending.passed_on else ())),
        )
        yield from _expand(reader, (script, node), platform, arguments, {**passed, **own}, (name, *helpers), both)


def _callers(reader: Reader, wanted: Parameter) -> Iterator[tuple[Place, str, Node]]:
    """The calls of the function that has the parameter."""
    for home in reader.scripts:
        for function in walk(home.tree):
            if id(function) == wanted.function:
                owner, name = _named(home, function)
                yield from (
                    ((script, node), name, function)
                    for script in reader.scripts
                    for node in walk(script.tree)
                    if _is_call(node) and name and _calls(reader, script, node["callee"], function, owner, name)
                )


def _named(script: Script, function: Node) -> tuple[str | None, str]:
    """The object or variable that a function belongs to, None for any, and the function's name; empty when it has none."""
    parent = script.parents[id(function)]
    if function.get("id"):
        return None, str(function["id"]["name"])
    if parent["type"] == "VariableDeclarator" and parent["id"]["type"] == "Identifier":
        return None, str(parent["id"]["name"])
    if parent["type"] == "AssignmentExpression" and (path := member_path(parent["left"])):
        return path[0], str(path[1][-1] if path[1] else path[0])
    holder = function if function["type"] in ("ObjectMethod", "ClassMethod") else parent
    if holder["type"] in ("ObjectMethod", "ClassMethod", "ObjectProperty", "ClassProperty"):
        return None, str(property_name(holder) or "")
    return None, ""


def _calls(reader: Reader, script: Script, callee: Node, function: Node, owner: str | None, name: str) -> bool:
    if callee["type"] == "Identifier":
        found = function_of(reader.resolve(script, callee["name"], callee))
        return found is not None and found[1] is function
    if _method(callee) != name or function["type"] == "FunctionDeclaration":
        return False
    path = member_path(callee)
    return owner is None or path is None or path[0] in (owner, "window", "self", "globalThis")


def _ending(script: Script, node: Node) -> Ending:
    """Follows the promise of a call through `then`, `catch` and `await` to where it ends."""
    for parent in script.ancestors(node):
        match parent["type"]:
            case "MemberExpression" | "OptionalMemberExpression" if property_name(parent) in ("then", "catch", "finally"):
                call = script.parents[id(parent)]
                rejected = call["arguments"][1:2] if property_name(parent) == "then" else call["arguments"][:1]
                if _is_call(call) and property_name(parent) != "finally" and rejected:
                    return Ending(True, False, ((script, rejected[0]),))
            case "TryStatement" if parent.get("handler") and parent["handler"] is not node:
                return Ending(True, False, ((script, parent["handler"]),)) if _awaited(script, node) else Ending(False, False)
            case "ReturnStatement" | "AwaitExpression":
                if parent["type"] == "ReturnStatement" or _try_around(script, parent) is None:
                    return Ending(False, True)
            case "VariableDeclarator" if parent["id"]["type"] == "Identifier":
                return _kept(script, parent)
            case "ArrowFunctionExpression":
                return Ending(False, parent["body"]["type"] != "BlockStatement")
            case "ExpressionStatement":
                if not _awaited(script, node):
                    return Ending(False, False)
            case kind if is_function(parent) or kind == "Program":
                break
    return Ending(False, False)


def _awaited(script: Script, node: Node) -> bool:
    for parent in script.ancestors(node):
        if parent["type"] == "AwaitExpression":
            return True
        if parent["type"].endswith("Statement") or is_function(parent):
            return False
    return False


def _try_around(script: Script, node: Node) -> Node | None:
    inside = node
    for parent in script.ancestors(node):
        if parent["type"] == "TryStatement" and parent.get("handler") and parent["block"] is inside:
            return parent
        if is_function(parent):
            return None
        inside = parent
    return None


def _kept(script: Script, declarator: Node) -> Ending:
    """What is done with a promise that is kept in a variable."""
    name = declarator["id"]["name"]
    around: Node = script.function_around(declarator) or script.tree
    for node in walk(around):
        path = member_path(node) if node["type"] == "MemberExpression" else None
        if path in ((name, ["then"]), (name, ["catch"])):
            return _ending(script, node["object"])
        if node["type"] == "ReturnStatement" and (node.get("argument") or {}).get("name") == name:
            return Ending(False, True)
    return Ending(False, False)


def reads_message(reader: Reader, handlers: Sequence[tuple[Script, Node]]) -> bool:
    """Whether a handler treats the rejection as an Error, and reads its property `message`."""
    for script, handler in handlers:
        found: tuple[Script, Node] | None = (script, handler)
        if handler["type"] == "Identifier":
            found = function_of(reader.resolve(script, handler["name"], handler))
        if found is None:
            continue
        function = found[1]
        error = function.get("param") or next(iter(function.get("params", [])), None)
        if error and error["type"] == "Identifier":
            read = (error["name"], ["message"])
            if any(node["type"] == "MemberExpression" and member_path(node) == read for node in walk(function["body"])):
                return True
    return False
