"""The rules of the lint, one small function each; docs/browser-dialect.md tells them to the people who write browser code."""

from bridge.compiler.rules import calls, errors, literals, loops, methods, names, operators, structure
from bridge.compiler.rules.base import RULES, CodeRule
from bridge.compiler.rules.structure import ALLOWED, syntax_remedy

THEMES = (names, structure, literals, operators, calls, methods, loops, errors)

__all__ = ["ALLOWED", "RULES", "THEMES", "CodeRule", "syntax_remedy"]
