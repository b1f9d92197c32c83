"""Loading a script changes nothing in the page but the one global."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.site import Site

SCRIPTS = ["cif-bridge.js", "cif-bridge.min.js"]

# Every object that can be reached from the global one without running a getter, with its descriptors, prototype and extensibility.
SNAPSHOT = """() => {
  const hidden = [function* () {}, async function () {}, async function* () {}, [].values(), new Map().values(), new Set().values(),
    ''[Symbol.iterator](), ''.matchAll(/./g), Iterator.from({ next() {} }), Uint8Array].map(Object.getPrototypeOf);
  const seen = new Map();
  const queue = [['globalThis', globalThis], ...hidden.map((value, index) => [`hidden ${index}`, value])];
  while (queue.length) {
    const [path, value] = queue.pop();
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) continue;
    const properties = new Map(Reflect.ownKeys(value).map((key) => [key, Object.getOwnPropertyDescriptor(value, key)]));
    const prototype = Object.getPrototypeOf(value);
    seen.set(value, { path, properties, prototype, extensible: Object.isExtensible(value) });
    queue.push([`${path}.__proto__`, prototype]);
    for (const [key, { value: inner, get, set }] of properties) {
      if (path === 'globalThis' && key === 'CIFBridge') continue;
      for (const next of [inner, get, set]) queue.push([`${path}.${String(key)}`, next]);
    }
  }
  return seen;
}"""
CHANGES = """(before) => {
  const changes = [];
  for (const [value, { path, properties, prototype, extensible }] of before) {
    if (Object.getPrototypeOf(value) !== prototype) changes.push(`${path}: prototype`);
    if (Object.isExtensible(value) !== extensible) changes.push(`${path}: extensibility`);
    for (const key of new Set([...properties.keys(), ...Reflect.ownKeys(value)])) {
      const [was, is] = [properties.get(key), Object.getOwnPropertyDescriptor(value, key)];
      const name = `${path}.${String(key)}`;
      if (!was || !is) changes.push(`${name}: ${was ? 'removed' : 'added'}`);
      else for (const field of Object.keys(was)) if (!Object.is(was[field], is[field])) changes.push(`${name}: ${field}`);
    }
  }
  return changes;
}"""


@pytest.fixture
def page(chromium: Browser, origins: tuple[Site, Site], dist: Path) -> Iterator[Page]:
    site = origins[0]
    for name in [*SCRIPTS, "cif-bridge.mjs", "cif-bridge.core.mjs"]:
        site.put(f"/{name}", dist / name)
    opened = chromium.new_page()
    opened.goto(site.put("/", "<!doctype html><link rel=icon href=data:,>"))
    opened.evaluate(SNAPSHOT)  # what the browser makes on first use is there now
    yield opened
    opened.close()


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_adds_one_global_and_changes_nothing_else(page: Page, name: str) -> None:
    warnings: list[str] = []
    page.on("console", lambda message: warnings.append(message.text))
    before = page.evaluate_handle(SNAPSHOT)
    assert page.evaluate("(before) => before.size", before) > 5000

    page.add_script_tag(url=f"/{name}")
    assert page.evaluate(CHANGES, before) == ["globalThis.CIFBridge: added"]
    assert warnings == []

    first = page.evaluate_handle("CIFBridge")
    page.add_script_tag(url=f"/{name}")
    assert page.evaluate(CHANGES, before) == ["globalThis.CIFBridge: added"]
    assert page.evaluate("(first) => first === CIFBridge", first)
    (warning,) = warnings
    assert "CIFBridge" in warning


def test_the_module_changes_nothing(page: Page) -> None:
    before = page.evaluate_handle(SNAPSHOT)
    assert page.evaluate("import('/cif-bridge.mjs').then((module) => typeof module.logAnalyticsEvent)") == "function"
    assert page.evaluate(CHANGES, before) == []


@pytest.mark.parametrize(
    ("script", "change"),
    [
        ("leaked = 1", "globalThis.leaked: added"),
        ("Array.prototype.append = Array.prototype.push", "globalThis.Array.prototype.append: added"),
        ("delete String.prototype.at", "String.prototype.at: removed"),
        ("Object.getPrototypeOf(function* () {}).extra = 1", "hidden 0.extra: added"),
        ("Object.preventExtensions(Math)", "Math: extensibility"),
        ("Object.setPrototypeOf(Reflect, null)", "Reflect: prototype"),
        ("fetch = fetch.bind()", "globalThis.fetch: value"),
    ],
)
def test_the_comparison_sees_what_scripts_can_do_to_a_page(page: Page, script: str, change: str) -> None:
    before = page.evaluate_handle(SNAPSHOT)
    page.add_script_tag(content=script)
    (found,) = page.evaluate(CHANGES, before)
    assert found.endswith(change)
