"""A payload that the page's checks could not check as pydantic does is a finding."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
from pydantic import BaseModel, create_model

from bridge.definitions.kinds import ColumnName, ColumnValue, Text
from bridge.findings import BuildError
from bridge.plan.make import read_model


def payload(type_: Any, kind: object) -> type[BaseModel]:
    return create_model("Payload", field=(Annotated[type_, kind], ...))


@pytest.mark.parametrize(
    ("type_", "kind", "words"),
    [
        (str, ColumnName(pattern=None), "reserved names are compared as ASCII letters"),
        (Any, ColumnValue(text_columns=(("one", Text(100)), ("two", Text(200)))), "different limits"),
        (bytes, Text(100), "cannot be checked in the page"),
    ],
    ids=["reserved names without a pattern", "two limits among known text columns", "a type without a kind"],
)
def test_what_the_page_could_not_check_is_refused_with_its_place(type_: Any, kind: object, words: str) -> None:
    with pytest.raises(BuildError) as caught:
        read_model(payload(type_, kind))
    (finding,) = caught.value.findings
    assert (finding.id, finding.where.rpartition(".")[2]) == ("payload-type", "field")
    assert words in finding.message


def test_one_limit_and_names_with_a_pattern_are_fine() -> None:
    for type_, kind in ((str, ColumnName()), (Any, ColumnValue(text_columns=(("one", Text(7)), ("two", Text(7)))))):
        assert read_model(payload(type_, kind)).fields[0].name == "field"
