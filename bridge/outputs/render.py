"""Sets up Jinja2 once. Its filters write values so that nothing in a definition can break out of generated code."""

from __future__ import annotations

import csv
import io
import json
import re
import textwrap
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from bridge.counting import counted
from bridge.definitions.values import FORMULA

_PACKAGED = Path(__file__).parent.parent / "templates"
TEMPLATES = _PACKAGED if _PACKAGED.is_dir() else Path(__file__).parent.parent.parent / "templates"
"""The folder of templates: in the package of an installed wheel, beside it in a checkout."""


def python_literal(value: Any) -> str:
    """JSON-like data as a Python expression of ASCII, in which text is written as UTF-16, as JavaScript holds it."""
    if isinstance(value, str):
        units = value.encode("utf-16-be", "surrogatepass")
        pairs = zip(units[::2], units[1::2], strict=True)
        return "'" + "".join(_escape(high << 8 | low) for high, low in pairs) + "'"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{python_literal(key)}: {python_literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(python_literal, value)) + "]"
    return repr(value)


def _escape(unit: int) -> str:
    char = chr(unit)
    return char if " " <= char <= "~" and char not in "'\\" else f"\\u{unit:04x}"


def script_json(value: Any) -> str:
    """JSON that may also stand in JavaScript and in a script element."""
    return json.dumps(value).replace("<", "\\u003c")


def doc_comment(text: str, indent: int = 0, width: int = 118) -> str:
    """Text as lines of a `/** */` comment, which nothing in it can end."""
    safe = re.sub(r"[\u2028\u2029\x00-\x08\x0b-\x1f\x7f]", " ", text).replace("*/", "*\u200b/")
    lines = [
        line
        for paragraph in safe.split("\n")
        for line in textwrap.wrap(paragraph, width - indent, break_long_words=False, break_on_hyphens=False) or [""]
    ]
    pad = " " * indent
    if len(lines) == 1:
        return f"{pad}/** {lines[0]} */"
    return "\n".join([f"{pad}/**", *(f"{pad} * {line}".rstrip() for line in lines), f"{pad} */"])


def markdown_cell(text: str) -> str:
    """Text inside a Markdown table."""
    return " ".join(text.replace("|", "\\|").replace("<", "&lt;").split())


def markdown_text(text: str) -> str:
    """Text that Markdown shows as it is, on one line, inside a table too. Only `code` is markup in it."""
    words, *rest = re.split(r"`([^`]+)`", " ".join(visible(text).split()))
    parts = [words, *(markdown_code(part) if index % 2 == 0 else part for index, part in enumerate(rest))]
    parts[::2] = [re.sub(r"[\\`*_{}\[\]<>|&~]", r"\\\g<0>", part) for part in parts[::2]]
    return re.sub(r"^(?=[#+-])|^[0-9]+(?=[.)])", r"\g<0>\\", "".join(parts))


def markdown_code(text: str) -> str:
    """Text as a code span, inside a table too."""
    line = " ".join(visible(text).split()).replace("|", "\\|")
    fence = "`" * (max((len(run) for run in re.findall("`+", line)), default=0) + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}" if line else ""


def html_text(text: str) -> Markup:
    """Text as HTML. Only `code` is markup in it."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(visible(text)))))  # noqa: S704 - escaped here


def visible(text: str) -> str:
    """Text without characters that UTF-8 cannot hold, or that turn the direction of the text around them."""
    return re.sub(r"[\ud800-\udfff\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", "\ufffd", text)


def csv_text(rows: Iterable[Iterable[str]]) -> str:
    """CSV by RFC 4180, with the mark by which spreadsheets know UTF-8."""
    table = io.StringIO()
    csv.writer(table).writerows([visible(cell) for cell in row] for row in rows)
    return "\ufeff" + table.getvalue()


def no_formula(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula."""
    return f"'{cell}" if FORMULA.match(cell) else cell


_ENVIRONMENT = jinja2.Environment(
    loader=jinja2.FileSystemLoader(TEMPLATES),
    undefined=jinja2.StrictUndefined,
    # All other outputs are code and Markdown; every filter above escapes for its language.
    autoescape=jinja2.select_autoescape(enabled_extensions=("html.j2",), default_for_string=False),
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
_ENVIRONMENT.filters.update(
    py=python_literal,
    js=script_json,
    doc=doc_comment,
    cell=markdown_cell,
    md=markdown_text,
    code=markdown_code,
    html=html_text,
    visible=visible,
    counted=counted,
)


def render(template: str, **values: Any) -> str:
    """A template of `templates/`, filled in."""
    return _ENVIRONMENT.get_template(template).render(values)


def write(path: Path, text: str) -> None:
    """Writes UTF-8 with line feeds, on every system."""
    path.write_text(text, encoding="utf-8", newline="\n")


def lines(items: Iterable[str]) -> str:
    return "\n".join(items) + "\n"
