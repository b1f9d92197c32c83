"""The site builds without a warning, every link of it leads somewhere, and its generated pages are current."""

from __future__ import annotations

import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

import bridge
from bridge import reader
from bridge.definitions import sources
from bridge.plan.make import make_plan
from tests.support import ROOT
from tools.reference import DOCS, pages

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(out)],
        cwd=ROOT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return out


class Links(HTMLParser):
    """What a page links to and loads, and the anchors it has."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.targets: set[str] = set()
        self.loaded: set[str] = set()
        self.anchors: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.anchors |= {value for value in (given.get("id"), given.get("name")) if value}
        if tag == "a" and given.get("href"):
            self.targets.add(str(given["href"]))
        elif tag in ("script", "img", "iframe", "source") and given.get("src"):
            self.loaded.add(str(given["src"]))
        elif tag == "link" and given.get("rel") in ("stylesheet", "icon"):
            self.loaded.add(str(given["href"]))


def read(site: Path) -> dict[str, Links]:
    return {path.relative_to(site).as_posix(): Links(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}


def file_of(site: Path, page: str, target: str) -> Path:
    path = unquote(urlsplit(urljoin(f"/{page}", target)).path).lstrip("/")
    return site / path / "index.html" if not path or path.endswith("/") else site / path


def test_every_link_of_the_site_leads_somewhere(site: Path) -> None:
    found = read(site)
    broken = []
    for page, links in found.items():
        if page == "404.html":  # it is served at every address, so its links are absolute
            continue
        for target in sorted(links.targets | links.loaded):
            if urlsplit(target).scheme or target.startswith("//"):
                continue
            file, anchor = file_of(site, page, target), unquote(urlsplit(target).fragment)
            if not file.is_file():
                broken.append((page, target))
            elif anchor and file.suffix == ".html":
                known = found[file.relative_to(site).as_posix()].anchors
                broken += [] if anchor in known or anchor == "__skip" else [(page, target)]
    assert len(found) > 30
    assert broken == []


def test_the_site_loads_nothing_from_elsewhere(site: Path) -> None:
    assert {target for links in read(site).values() for target in links.loaded if urlsplit(target).netloc} == set()


def test_the_pages_that_error_links_lead_to_are_on_the_site(site: Path) -> None:
    for code in make_plan().codes:
        assert (site / "errors" / code.code / "index.html").is_file()


def test_everything_the_package_exports_is_documented(site: Path) -> None:
    text = (site / "reference" / "python" / "index.html").read_text(encoding="utf-8")
    for name in {*bridge.__all__, *reader.__all__} - {"__version__"}:
        assert f'.{name}"' in text, name


def test_generated_pages_are_current() -> None:
    for name, text in pages(make_plan()).items():
        assert (DOCS / name).read_text(encoding="utf-8") == text, f"{name}: run `python -m tools`"


def test_every_fact_of_the_platform_says_what_it_rests_on() -> None:
    for fact in sources.FACTS:
        assert fact.source in (*sources.PAGES, sources.SAMPLE, sources.OBSERVED, sources.REPORTED, sources.ASSUMED)
    for page in sources.PAGES:
        host = urlsplit(page.address).netloc
        assert host == "learn.microsoft.com" or page.address.startswith("https://github.com/MicrosoftDocs/")
        assert any(fact.source == page for fact in sources.FACTS)
