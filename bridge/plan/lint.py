"""Named rules over the plan: names, texts, choices and privacy of its events."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pydantic_core import PydanticCustomError, PydanticKnownError

from bridge.definitions.columns import DEFINITION_COLUMNS
from bridge.definitions.kinds import code_units
from bridge.definitions.values import FORMULA
from bridge.findings import Level
from bridge.plan.model import Event, EventField, Plan
from bridge.plan.rules import STRUCTURE, EventRule, Findings, Origin
from bridge.reserved_words import RESERVED_WORDS

Broken = tuple[Event, EventField | None, str]
Check = Callable[[Plan], Iterable[Broken]]


@dataclass(frozen=True)
class LintRule(EventRule):
    check: Check


LINT: dict[str, LintRule] = {}


def _rule(id: str, level: Level) -> Callable[[Check], Check]:
    """Registers a rule.

    The docstring of the function is its documentation. A warning can be suppressed; an error would break a script or lose rows.
    """

    def add(check: Check) -> Check:
        LINT[id] = LintRule(level, check.__doc__ or "", level == "warning", check)
        return check

    return add


def lint_plan(plan: Plan, origins: Sequence[Origin], findings: Findings) -> None:
    """Adds the findings of every rule. `origins` are those of the plan's events, in the same order."""
    origin_by_event = {id(event): origin for event, origin in zip(plan.events, origins, strict=True)}
    for rule_id, rule in LINT.items():
        for event, field, message in rule.check(plan):
            origin = origin_by_event[id(event)]
            findings.add(rule_id, origin, origin.at(field.name) if field else origin.where, message)


def _texts(field: EventField) -> Iterator[str]:
    return (choice for choice in field.type.choices if isinstance(choice, str))


def _fields(plan: Plan) -> Iterator[tuple[Event, EventField]]:
    return ((event, field) for event in plan.events for field in event.fields)


_OBJECT_MEMBERS = {
    *("constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf"),
    *("then", "toJSON"),  # JavaScript itself calls these where it finds them
}
_EVENTS_MODULE = {"define"}
_PLAIN_NAME = re.compile(r"(?!py_|js_)[A-Za-z][A-Za-z0-9_]*(?<!__)")


@_rule("js-name", "error")
def _js_name(plan: Plan) -> Iterator[Broken]:
    """A function's name needs more than ASCII letters, digits and underscores."""
    for event in plan.events:
        if not _PLAIN_NAME.fullmatch(event.js_name):
            remedy = "Name the class with ASCII letters and digits, and the event on the wire with name=."
            yield event, None, f"`{event.js_name}` is no safe name of a function in JavaScript. {remedy}"


@_rule("js-name-taken", "error")
def _js_name_taken(plan: Plan) -> Iterator[Broken]:
    """A function's name is a reserved word of JavaScript, a member of every object, or one of the bridge's own."""
    in_use = RESERVED_WORDS | _OBJECT_MEMBERS | _EVENTS_MODULE | {member.name for member in plan.exports}
    for event in plan.events:
        if event.js_name in in_use:
            remedy = "Rename the class, and keep the event on the wire with name=."
            yield event, None, f"`{event.js_name}` means something else in JavaScript, or in the bridge. {remedy}"


@_rule("js-name-twice", "error")
def _js_name_twice(plan: Plan) -> Iterator[Broken]:
    """Two events have the same function."""
    count = Counter(event.js_name for event in plan.events)
    for event in plan.events:
        if count[event.js_name] > 1:
            yield event, None, f"{count[event.js_name]} events would be the function `{event.js_name}`. Rename a class."


@_rule("event-name", "error")
def _event_name(plan: Plan) -> Iterator[Broken]:
    """An event's name is empty, or longer than its column."""
    low, high = plan.event_name.min_length, plan.event_name.max_length or 0
    for event in plan.events:
        units = code_units(event.name)
        if not low <= units <= high:
            yield event, None, f"its name on the wire has {units} UTF-16 code units, {low} to {high} fit. Say another with name=."


@_rule("event-name-formula", "error")
def _event_name_formula(plan: Plan) -> Iterator[Broken]:
    """An event's name begins as a formula does: spreadsheets would run it, and the file for the import needs it as it is."""
    for event in plan.events:
        if FORMULA.match(event.name):
            yield event, None, f"spreadsheets run {event.name!r} as a formula. Say another name with name=."


@_rule("event-name-blank", "error")
def _event_name_blank(plan: Plan) -> Iterator[Broken]:
    """An event's name or display name begins or ends with a blank, which Dataverse cuts off or nobody sees."""
    for event in plan.events:
        for name in (event.name, event.display_name):
            if name != name.strip(" "):
                yield event, None, f"{name!r} has a blank at its end. Write it without."


@_rule("example", "error")
def _example(plan: Plan) -> Iterator[Broken]:
    """An example of a field is no value that the field takes."""
    for event, field in _fields(plan):
        for example in field.examples:
            try:
                field.type.check(example)
            except PydanticKnownError as error:
                yield event, field, f"its example {example!r} is refused: {error.message()}. Correct one of them."
            except PydanticCustomError as error:
                yield event, field, f"its example {example!r} is refused: {error.message()}. Correct one of them."


@_rule("event-name-twice", "error")
def _event_name_twice(plan: Plan) -> Iterator[Broken]:
    """Two events have the same name on the wire, and none of them is a deprecated name of the other."""
    events = [event for event in plan.events if not event.renamed_to]
    count = Counter(event.name for event in events)
    for event in events:
        if count[event.name] > 1:
            yield event, None, f"{count[event.name]} events are called {event.name!r}; rows could not be told apart. Change name=."


@_rule("renamed-to-deprecated", "error")
def _renamed_to_deprecated(plan: Plan) -> Iterator[Broken]:
    """`renamed_to` names an event that is deprecated itself."""
    deprecated = {event.js_name for event in plan.events if event.deprecated is not None}
    for event in plan.events:
        if event.renamed_to in deprecated:
            yield event, None, f"renamed_to leads to `{event.renamed_to}`, which is deprecated too. Name the event that is current."


@_rule("renamed-fields", "warning")
def _renamed_fields(plan: Plan) -> Iterator[Broken]:
    """A former name of an event lacks fields that the event requires."""
    events = {event.js_name: event for event in plan.events}
    for event in plan.events:
        target = events.get(event.renamed_to or "")
        missing = {field.js_name for field in target.fields if field.required} if target else set()
        missing -= {field.js_name for field in event.fields}
        if missing:
            yield event, None, f"it sends {event.name!r} without {', '.join(sorted(missing))}. Inherit from that event's class."


@_rule("deprecated-reason", "error")
def _deprecated_reason(plan: Plan) -> Iterator[Broken]:
    """An event is deprecated without a reason."""
    for event in plan.events:
        if event.deprecated is not None and not event.deprecated.strip():
            yield event, None, "a page's author would not learn what to do. Say it in Deprecated(reason)."


@_rule("field-js-name", "error")
def _field_js_name(plan: Plan) -> Iterator[Broken]:
    """A field's JavaScript name needs more than ASCII letters, digits and underscores, or is a member of every object."""
    for event, field in _fields(plan):
        if not _PLAIN_NAME.fullmatch(field.js_name) or field.js_name in _OBJECT_MEMBERS:
            yield event, field, f"`{field.js_name}` is no safe name of a property in JavaScript. Rename the field."


@_rule("field-js-name-twice", "error")
def _field_js_name_twice(plan: Plan) -> Iterator[Broken]:
    """Two fields of an event have the same name in JavaScript."""
    for event in plan.events:
        count = Counter(field.js_name for field in event.fields)
        for field in event.fields:
            if count[field.js_name] > 1:
                yield event, field, f"{count[field.js_name]} fields would be `{field.js_name}` in JavaScript. Rename one."


@_rule("choices", "error")
def _choices(plan: Plan) -> Iterator[Broken]:
    """A closed list is empty, has a value twice, or an empty one."""
    for event, field in _fields(plan):
        choices = field.type.choices
        if field.type.kind == "choice" and (not choices or "" in choices or len(set(choices)) < len(choices)):
            yield event, field, "a closed list needs values, each once, and none of them empty. Correct the Literal or the Enum."


@_rule("empty-range", "error")
def _empty_range(plan: Plan) -> Iterator[Broken]:
    """No value satisfies a field's limits."""
    for event, field in _fields(plan):
        type_ = field.type
        for low in (type_.minimum, type_.exclusive_minimum):
            for high in (type_.maximum, type_.exclusive_maximum):
                excluded = low == type_.exclusive_minimum or high == type_.exclusive_maximum
                if low is not None and high is not None and (low >= high if excluded else low > high):
                    yield event, field, f"nothing is between {low:g} and {high:g}. Correct the limits."
        if type_.max_length is not None and type_.min_length > type_.max_length:
            yield event, field, f"no text has {type_.min_length} to {type_.max_length} UTF-16 code units. Correct the limits."


@_rule("not-text", "error")
def _not_text(plan: Plan) -> Iterator[Broken]:
    """A name, description or value has control characters, or half of a character."""
    for event in plan.events:
        own = (event.name, event.display_name, event.doc, event.owner, event.deprecated)
        for field, texts in [(None, own), *((field, (field.doc, *_texts(field))) for field in event.fields)]:
            for text in filter(None, texts):
                if found := re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]", text):
                    yield event, field, f"U+{ord(found[0]):04X} cannot be written to every output. Remove it."


@_rule("html-comment", "error")
def _html_comment(plan: Plan) -> Iterator[Broken]:
    """What scripts hold, such as a name or a value, has `<!--`: in a script that is written into a page, it can hide the end."""
    for event in plan.events:
        for field, texts in [
            (None, (event.name, event.deprecated)),
            *((field, (field.type.pattern, *_texts(field))) for field in event.fields),
        ]:
            if any("<!--" in text for text in texts if text):
                yield event, field, "`<!--` begins a comment in HTML. Write it in another way."


@_rule("display-name", "error")
def _display_name(plan: Plan) -> Iterator[Broken]:
    """A display name is empty, or longer than its column."""
    limit = DEFINITION_COLUMNS["msdyn_eventdisplayname"].max_length or 0
    for event in plan.events:
        units = code_units(event.display_name)
        if not 1 <= units <= limit:
            yield event, None, f"its display name has {units} UTF-16 code units, 1 to {limit} fit. Say another with display_name=."


@_rule("event-doc", "warning")
def _event_doc(plan: Plan) -> Iterator[Broken]:
    """An event has no description."""
    for event in plan.events:
        if not event.doc:
            yield event, None, "nobody will know when to send it. Write a docstring."


@_rule("event-doc-long", "warning")
def _event_doc_long(plan: Plan) -> Iterator[Broken]:
    """A description is longer than its column in Dataverse, and is cut there."""
    limit = DEFINITION_COLUMNS["msdyn_eventdescription"].max_length or 0
    for event in plan.events:
        if code_units(event.doc) > limit:
            yield event, None, f"has {code_units(event.doc)} UTF-16 code units, Dataverse takes {limit}. Shorten the docstring."


@_rule("field-doc", "warning")
def _field_doc(plan: Plan) -> Iterator[Broken]:
    """A field has no description."""
    for event, field in _fields(plan):
        if not field.doc:
            yield event, field, "nobody will know what to fill in. Write a docstring below the field."


@_rule("comment-end", "warning")
def _comment_end(plan: Plan) -> Iterator[Broken]:
    """A description has `*/`, which would end a comment of the typings, and is altered there."""
    for event in plan.events:
        docs = [(None, event.doc + (event.deprecated or "")), *((field, field.doc) for field in event.fields)]
        for field, doc in docs:
            if "*/" in doc:
                yield event, field, "`*/` ends a comment in JavaScript; an invisible space is put into it. Write it in another way."


@_rule("similar-names", "warning")
def _similar_names(plan: Plan) -> Iterator[Broken]:
    """Two events, or two fields of an event, have names that differ by one letter, or only by case or underscores."""
    events = [event for event in plan.events if event.deprecated is None]
    for later, earlier in similar([event.name for event in events]):
        event, twin = events[later], events[earlier]
        yield event, None, f"{event.name!r} is easily taken for {twin.name!r}. Make the names differ more."
    for owner in plan.events:
        for later, earlier in similar([field.name for field in owner.fields]):
            field, other = owner.fields[later], owner.fields[earlier]
            yield owner, field, f"`{field.name}` is easily taken for `{other.name}`. Make the names differ more."


@_rule("sensitive-field", "warning")
def _sensitive_field(plan: Plan) -> Iterator[Broken]:
    """A field that looks personal, or like free text, does not say how it is masked."""
    for event, field in _fields(plan):
        kind = _looks_like(field.name)
        kinds = ("text", "integer") if kind == "phone" else ("text",)
        if kind and field.sensitive is None and field.type.kind in kinds:
            yield event, field, f"may hold personal data. Mask it with Column(sensitive={kind!r}), or suppress this finding."


RULES: dict[str, EventRule] = {**STRUCTURE, **LINT}
"""Every rule an event can break, by id."""


_SHORT = 4
"""Names up to this length differ by one letter too easily."""


def similar(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs (later, earlier) of names that are one edit apart.

    Each name is filed under what is left when one of its letters is left out, so that time grows with the number of names, not
    with that of pairs. Names that differ in a digit count things, and are no pair.
    """
    whole, shorter = -1, -2
    seen: dict[tuple[int, str], int] = {}
    for index, name in enumerate(names):
        plain = name.lower().replace("_", "")
        letters = [i for i, char in enumerate(plain) if not char.isdigit()] if len(plain) > _SHORT else []
        rests = [(i, plain[:i] + plain[i + 1 :]) for i in letters]
        keys = [(whole, plain), (shorter, plain), *rests, *((whole, rest) for _, rest in rests)]
        for other in sorted({seen[key] for key in keys if key in seen}):
            if names[other] != name:
                yield index, other
        for key in [(whole, plain), *rests, *((shorter, rest) for _, rest in rests)]:
            seen.setdefault(key, index)


_PERSONAL = {
    "phone": "phone mobile telephone tel fax msisdn caller callee ani dnis",
    "email": "email mail",
    "name": "firstname lastname surname fullname username birthday birthdate address street iban ssn passport",
    "free text": "note notes comment comments remark remarks message transcript summary description feedback body text",
}
_PERSON = "first last full given family middle maiden user customer contact person caller agent"
_HARMLESS = "id count length size type seconds status"


def _looks_like(name: str) -> str | None:
    """The class of sensitive data that the name of a field points to; None where it points to none."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().split("_")
    if words[-1] in _HARMLESS.split():
        return None
    for kind, listed in _PERSONAL.items():
        if set(words) & set(listed.split()):
            return kind
    named = any(later == "name" and earlier in _PERSON.split() for earlier, later in pairwise(words))
    return "name" if named or words == ["name"] else None
