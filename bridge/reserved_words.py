"""Words that no name in generated JavaScript may be: for the plan, whose events name functions, and for the compiler."""

_WORDS = """
    arguments await break case catch class const continue debugger default delete do else enum eval export extends false
    finally for function if implements import in instanceof interface let new null package private protected public return
    static super switch this throw true try typeof var void while with yield undefined NaN Infinity
"""

RESERVED_WORDS = frozenset(_WORDS.split())
"""Names that cannot be declared in strict code, and the globals that cannot be assigned."""
