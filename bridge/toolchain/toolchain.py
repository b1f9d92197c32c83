"""Everything outside Python that a build uses, as one object with a beginning and an end."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any, TypeVar, cast

from bridge.toolchain.node import Node, Report, find_node, npm_tools

T = TypeVar("T")


@dataclass(frozen=True)
class Program:
    """A program that runs while a toolchain is open. It reads its input until that ends, and then ends by itself."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    """The variables of its environment that differ from those of this process."""
    errors_in_output: bool = False


class Toolchain:
    """Node, the npm packages, and the programs that run while it is open: `with Toolchain(print) as tools: …`.

    What is needed is looked for, or installed, at its first use. Builds that share a toolchain are faster: its programs are warm.
    """

    packages_manifest = Path(__file__).parent / "npm"

    def __init__(self, report: Report = lambda line: None) -> None:
        self.report = report
        self._running: dict[str, subprocess.Popen[str]] = {}
        self._memories: dict[type, Any] = {}
        self._asking = Lock()

    def __enter__(self) -> Toolchain:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends every program, and forgets what was kept. A later use begins anew."""
        self.end_programs()
        self._memories.clear()

    def end_programs(self) -> None:
        """Ends every program; each starts again when it is needed. The time of an ended program counts as this process's."""
        while self._running:
            self._running.popitem()[1].communicate()

    @cached_property
    def node(self) -> Node:
        return find_node(self.report)

    @cached_property
    def packages(self) -> Path:
        """The folder `node_modules` of the build's own npm packages."""
        return npm_tools(self.packages_manifest, self.node, self.report) / "node_modules"

    @cached_property
    def esbuild(self) -> tuple[str, ...]:
        native = [*self.packages.glob("@esbuild/*/bin/esbuild"), *self.packages.glob("@esbuild/*/esbuild.exe")]
        # By itself it starts four times as fast as from its script for Node.
        return tuple(map(str, native if len(native) == 1 else (self.node.node, self.packages / "esbuild" / "bin" / "esbuild")))

    def start(self, program: Program) -> subprocess.Popen[str]:
        """The running program of that name; a new one where none runs."""
        running = self._running.get(program.name)
        if running is None or running.poll() is not None:
            running = self._running[program.name] = subprocess.Popen(
                program.command,
                env=os.environ | program.environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT if program.errors_in_output else None,
                encoding="utf-8",
                errors="replace",
            )
        return running

    def finish(self, program: Program, request: str) -> tuple[str, int]:
        """Gives a program its last work. Returns its output after `request`, and its exit code."""
        running = self.start(program)
        del self._running[program.name]
        output, _ = running.communicate(request)
        return output, running.returncode

    def ask(self, program: Program, request: str) -> str:
        """Sends a line, and returns the line that answers it; empty when the program ended without one. One request at a time."""
        with self._asking:
            running = self.start(program)
            assert running.stdin and running.stdout
            running.stdin.write(f"{request}\n")
            running.stdin.flush()
            return running.stdout.readline()

    def memory(self, kind: type[T]) -> T:
        """The object of that kind that a user of this toolchain keeps from one use to the next, until the toolchain is closed."""
        return cast(T, self._memories.setdefault(kind, kind()))
