"""Reads the bridge's interface from `bridge/definitions/api.py`: annotations become trees of types, docstrings become
documentation.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
import types
import typing
from collections.abc import Callable, Hashable
from functools import cache
from itertools import pairwise
from typing import Any, Generic, Literal, Required, TypeVar, Union, cast, get_args, get_origin

import annotated_types
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from bridge.definitions import api
from bridge.findings import build_error
from bridge.plan.model import Interface, Member, Option, Parameter, Signature, TypeRef


def doc_of(item: Any) -> str:
    return " ".join((inspect.getdoc(item) or "").split())


def read_options(model: type[BaseModel]) -> tuple[Option, ...]:
    return tuple(_option(name, field) for name, field in model.model_fields.items())


_OPTION_TYPES = {int: "integer", bool: "boolean", str: "text", list: "list", dict: "record", Callable: "function"}


def _option(name: str, field: FieldInfo) -> Option:
    doc, annotation = field.description or "", cast(Any, field.annotation)
    if get_origin(annotation) is Literal:
        return Option(name, doc, "choice", field.default, choices=get_args(annotation))
    if isinstance(field.default, BaseModel):
        return Option(name, doc, "record", {})
    if get_origin(annotation) in (Union, types.UnionType):
        annotation = get_args(annotation)[0]
    bounds: dict[str, Any] = {}
    for item in field.metadata:
        if isinstance(item, annotated_types.Ge):
            bounds["minimum"] = item.ge
        elif isinstance(item, annotated_types.Le):
            bounds["maximum"] = item.le
    type_ = _OPTION_TYPES.get(get_origin(annotation) or annotation, "any")
    extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
    return Option(name, doc, type_, field.default, cast(str | None, extra.get("unit")), **bounds)


INTERFACES: tuple[type, ...] = (
    api.Context,
    api.EventOptions,
    api.ValidationIssue,
    api.Receipt,
    api.CallEvent,
    api.AcceptedEvent,
    api.FailedEvent,
    api.Stats,
    api.Options,
    api.WrapOptions,
    api.BridgeError,
    api.Bridge,
    api.PageBridge,
)
_PRIMITIVES: dict[Any, str] = {
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    Any: "unknown",
    object: "object",
    None: "void",
    type(None): "void",
    api.Undefined: "undefined",
    api.Void: "void",
}


@cache
def read_interface(definition: type) -> Interface:
    bases = [base for base in definition.__bases__ if base in INTERFACES]
    inherited = {name for base in bases for name in typing.get_type_hints(base)}
    hints = typing.get_type_hints(definition, include_extras=True)
    docs = _attribute_docs(definition)
    members = []
    for name, hint in hints.items():
        if name in inherited or name == "model_config":
            continue
        optional = _is_optional(definition, name, hint)
        members.append(Member(name, docs.get(name, ""), optional, _ref(_given(hint))))
    for name, function in vars(definition).items():
        if inspect.isfunction(function) and not name.startswith("_"):
            overloads = typing.get_overloads(function) or [function]
            members.append(Member(name, doc_of(function), signatures=tuple(map(_signature, overloads))))
    names = tuple(base.__name__ for base in bases)
    return Interface(definition.__name__, doc_of(definition), names, tuple(members))


def _given(hint: Any) -> Any:
    """The type of what a page gives. An option that is a function or nothing is left out, and never null."""
    types_ = [arg for arg in get_args(hint) if arg is not type(None)] if get_origin(hint) in (Union, types.UnionType) else []
    return types_[0] if len(types_) == 1 and get_origin(types_[0]) is Callable else hint


def _is_optional(definition: type, name: str, hint: Any) -> bool:
    if get_origin(hint) is Required:
        return False  # `__optional_keys__` does not see it in an annotation that was text
    if typing.is_typeddict(definition):
        return name in cast(Any, definition).__optional_keys__
    return issubclass(definition, BaseModel) and definition.model_fields[name].default is not PydanticUndefined


def _attribute_docs(definition: type) -> dict[str, str]:
    """The text below each field of a class."""
    body = cast(ast.ClassDef, ast.parse(textwrap.dedent(inspect.getsource(definition))).body[0]).body
    docs = {}
    for field, text in pairwise(body):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(text, ast.Expr)
            and isinstance(text.value, ast.Constant)
        ):
            docs[field.target.id] = " ".join(str(text.value.value).split())
    return docs


def _signature(function: Callable[..., Any]) -> Signature:
    hints = typing.get_type_hints(function, include_extras=True)
    parameters = []
    for name, parameter in list(inspect.signature(function).parameters.items())[1:]:
        hint = hints[name]
        doc = next((item for item in getattr(hint, "__metadata__", ()) if isinstance(item, str)), "")
        parameters.append(Parameter(name, doc, _ref(hint), parameter.default is not inspect.Parameter.empty))
    return Signature(tuple(parameters), _ref(hints["return"]))


def _ref(hint: Any) -> TypeRef:
    if hasattr(hint, "__metadata__"):
        return _ref(hint.__origin__)
    if get_origin(hint) is Required:
        return _ref(get_args(hint)[0])
    if isinstance(hint, Hashable) and hint in _PRIMITIVES:
        return TypeRef(_PRIMITIVES[hint])
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return TypeRef("union", tuple(_literal(value) for value in args))
    if origin in (Union, types.UnionType):
        return TypeRef("union", tuple(map(_nullable, args)))
    if origin is list:
        return TypeRef("list", (_ref(args[0]),))
    if origin is dict:
        return TypeRef("record", tuple(map(_ref, args)))
    if origin is type:
        return TypeRef("class", (_ref(args[0]),))
    if origin is api.Promise:
        return TypeRef("promise", (_ref(args[0]),))
    if origin is not None and issubclass(origin, Generic):
        return TypeRef("generic", tuple(map(_nullable, args)), name=origin.__name__)
    if origin is not None and issubclass(origin, Callable):  # type: ignore[arg-type]
        names = tuple(_parameter_name(arg, index) for index, arg in enumerate(args[0]))
        return TypeRef("function", (*map(_ref, args[0]), _ref(args[1])), names=names)
    if inspect.isclass(hint) or isinstance(hint, TypeVar):
        return TypeRef("ref", name=hint.__name__)
    raise build_error(
        "api-type", "bridge/definitions/api.py", f"{hint} has no TypeScript type. Use a type that _ref in plan.py knows."
    )


def _literal(value: str | int) -> TypeRef:
    return TypeRef("number literal" if isinstance(value, int) else "literal", name=str(value))


def _nullable(hint: Any) -> TypeRef:
    """A type that may be null. A function that returns None returns nothing instead."""
    return TypeRef("null") if hint is type(None) else _ref(hint)


def _parameter_name(hint: Any, index: int) -> str:
    """The name of a parameter: Callable has types only, so the text in Annotated names it."""
    return next((item for item in getattr(hint, "__metadata__", ()) if isinstance(item, str)), f"arg{index}")
