"""What axe-core finds wrong with a page for people who do not see, or do not use a pointer."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Frame, Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page | Frame, node_modules: Path, *, only: str | None = None, without: tuple[str, ...] = ()) -> list[str]:
    """One line for each element that breaks a rule. `only`: below that selector; `without`: rules that mean a whole page, where a
    part of one is looked at."""
    page.evaluate((node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(
        """async ([only, tags, without]) => {
          const rules = Object.fromEntries(without.map((id) => [id, { enabled: false }]));
          const { violations } = await axe.run(only ?? document, { runOnly: tags, rules });
          return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) =>
            `${id}: ${help}: ${JSON.stringify(target)}: ${failureSummary}`));
        }""",
        [only, RULES, list(without)],
    )
    return found
