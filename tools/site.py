"""Hooks of mkdocs: addresses come from pyproject.toml, pages about errors and the tracking plan from `dist/`."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parent.parent
_FROM_DIST = ("errors/*.md", "errors/*.html", "tracking-plan.md", "tracking-plan.html")
_NAMED_BLOCK = re.compile(r"^```(\w+) (?!title=)(\S+)$", re.M)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    urls = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["urls"]
    config.site_url = urls["Documentation"]
    config.repo_url, config.repo_name = urls["Homepage"], config.site_name
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """What a build makes for readers is part of the site: `error.link` can lead there."""
    dist = ROOT / "dist"
    for pattern in _FROM_DIST:
        for path in sorted(dist.glob(pattern)):
            name = path.relative_to(dist).as_posix().replace("README.md", "index.md")
            if path.name != "index.html":  # the site makes its own
                files.append(File.generated(config, name, abs_src_path=str(path)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """A block that is a file has its name above it. Links that leave `docs/` in the repository lead to the site's own copy of what
    `dist/` holds, or to the repository."""
    markdown = _NAMED_BLOCK.sub(r'```\1 title="\2"', markdown)
    if page.file.src_uri.startswith("errors/"):
        return markdown.replace("](README.md", "](index.md").replace("](../README.md", "](../index.md")
    depth = page.file.src_uri.count("/")
    outside = "../" * (depth + 1)
    markdown = markdown.replace(f"]({outside}dist/errors/README.md", f"]({'../' * depth}errors/index.md")
    markdown = markdown.replace(f"]({outside}dist/", f"]({'../' * depth}")
    return markdown.replace(f"]({outside}", f"]({config.repo_url}/blob/main/")
