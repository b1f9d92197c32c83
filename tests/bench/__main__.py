"""The benchmark: `python -m tests.bench`. Prints how fast the generated validator is beside ajv, and how much the script weighs."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from rich.console import Console
from rich.table import Table

from bridge.compiler.bundle import bundle, minify
from bridge.compiler.transcrypt import compile_modules
from bridge.outputs.scripts.bridge import shim_modules
from bridge.pipeline import build as pipeline
from bridge.plan.make import make_plan
from bridge.toolchain.node import Node, npm_tools
from bridge.toolchain.toolchain import Toolchain
from tests.bench.cases import CASES, VECTORS
from tests.bench.evaluation import evaluation
from tests.support import browser
from tests.support.site import Server, Site

HERE = Path(__file__).parent
MODULES = ("measure.mjs", "validator.mjs", "ajv_first.mjs", "ajv_all.mjs")
BROTLI = "process.stdout.write(String(require('zlib').brotliCompressSync(require('fs').readFileSync(process.argv[1])).length))"

Times = dict[str, dict[str, float]]


def main() -> None:
    console = Console(width=120)
    with tempfile.TemporaryDirectory() as temporary, Toolchain(print) as tools:
        folder, node = Path(temporary), tools.node
        dist = folder / "dist"
        built = pipeline.build(dist, tools=tools)
        _make_modules(folder, dist / "schema.json", tools)
        console.print(_speed("Node", _in_node(folder, node)))
        with _page(folder) as (site, page):
            console.print(_speed("Chromium", _in_page(page)))
            console.print(evaluation(site, page, (dist / "cif-bridge.min.js").read_text(encoding="utf-8")))
        sizes = Table("file", "bytes", "gzip -9", "brotli", title="Size", title_justify="left")
        for file in built:
            if file.name.endswith("js") and "fake" not in file.name:
                brotli = subprocess.run([node.node, "--eval", BROTLI, dist / file.name], capture_output=True, text=True, check=True)
                sizes.add_row(file.name, f"{file.size:,}", f"{file.gzip_size:,}", f"{int(brotli.stdout):,}")
        console.print(sizes)


def _make_modules(folder: Path, schema: Path, tools: Toolchain) -> None:
    plan = make_plan()
    compiled = compile_modules(shim_modules(plan), "validator", folder / "compiled", tools)
    out = folder / "validator.mjs"
    minify(bundle(compiled, "export {check_data} from './validator.js';", out, format="esm", banner=""), out)
    npm = npm_tools(HERE.parent / "npm", tools.node, print) / "node_modules"
    subprocess.run([tools.node.node, HERE / "ajv.mjs", npm, schema, folder], check=True)
    (folder / "measure.mjs").write_bytes((HERE / "measure.mjs").read_bytes())


def _in_node(folder: Path, node: Node) -> Times:
    script = f"import {{measure}} from '{(folder / 'measure.mjs').as_uri()}'; console.log(JSON.stringify(measure({_arguments()})))"
    run = subprocess.run([node.node, "--input-type=module"], input=script, capture_output=True, text=True, check=True)
    times: Times = json.loads(run.stdout)
    return times


def _in_page(page: Page) -> Times:
    times: Times = page.evaluate(f"async () => (await import('/measure.mjs')).measure({_arguments()})")
    return times


def _arguments() -> str:
    return f"{json.dumps(VECTORS)}, {json.dumps(CASES)}"


@contextmanager
def _page(folder: Path) -> Iterator[tuple[Site, Page]]:
    """An empty page that may read the clock as finely as Chromium allows."""
    isolated = {"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp"}
    server = Server("127.0.0.1")
    url = server.site.put("/", "<!doctype html><title>Benchmark</title>", isolated)
    for name in MODULES:
        server.site.put(f"/{name}", folder / name, isolated | {"Content-Type": "text/javascript"})
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=browser.find_with_windows() or browser.find_or_install(print), args=browser.arguments()
        )
        page = chromium.new_page()
        page.goto(url)
        yield server.site, page
        chromium.close()
    server.close()


def _speed(where: str, times: Times) -> Table:
    """A valid payload is compared with the faster ajv; one with errors with the ajv that finds all of them, as ours does."""
    columns = ("", "ours", "ajv first error", "ajv all errors", "ours / ajv")
    table = Table(*columns, title=f"One check in {where}, ns (median)", title_justify="left")
    for title, found in times.items():
        ours, first, every = found["ours"], found["ajv first error"], found["ajv all errors"]
        rival = every if "error" in title else min(first, every)
        table.add_row(title, *(f"{time:,.0f}" for time in (ours, first, every)), f"{ours / rival:.2f}")
    return table


if __name__ == "__main__":
    main()
