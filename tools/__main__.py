"""`python -m tools` renews every generated part of the repository: `dist/`, parts of the README and of docs/, golden files.

Read the diff before you commit it; tests prove that nothing is left stale.
"""

from __future__ import annotations

import build

build.enter("docs,test")

from bridge.outputs.render import write  # noqa: E402
from bridge.pipeline.build import build as build_dist  # noqa: E402
from bridge.plan.make import make_plan  # noqa: E402
from tests.browser.shim import matrix  # noqa: E402
from tests.golden import FOLDER, golden_files  # noqa: E402
from tools.guide import GUIDE, with_differences  # noqa: E402
from tools.lint_docs import DOCS, lint_docs  # noqa: E402
from tools.readme import README, with_reference  # noqa: E402
from tools.reference import DOCS as SITE  # noqa: E402
from tools.reference import pages  # noqa: E402


def main() -> None:
    build_dist(build.ROOT / "dist", report=print, overwrite=True)  # two branches may have been merged into files of neither
    write(README, with_reference(README.read_text(encoding="utf-8"), make_plan()))
    write(DOCS, lint_docs())
    for name, text in pages(make_plan()).items():
        write(SITE / name, text)
    write(GUIDE, with_differences(GUIDE.read_text(encoding="utf-8")))
    write(matrix.PAGE, matrix.page({cell: cell.outcome for cell in matrix.CELLS}))
    _renew_golden_files()


def _renew_golden_files() -> None:
    files = golden_files()
    for path in FOLDER.glob("*/*.txt"):
        if path.relative_to(FOLDER).as_posix() not in files:
            path.unlink()
    for name, text in files.items():
        (FOLDER / name).parent.mkdir(exist_ok=True)
        write(FOLDER / name, text)


if __name__ == "__main__":
    main()
