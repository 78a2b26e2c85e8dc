"""`make release`: whether version, changelog, lock files, databases, pages and pictures agree.

It changes nothing. Each disagreement is one line that says what to do.
"""

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from benchmarks import picture
from bot import __version__
from bot.store import schema

LOCKS = {
    "requirements.lock": (),
    "requirements-semantic.lock": ("semantic",),
    "requirements-dev.lock": ("dev",),
    "requirements-bench.lock": ("dev", "bench"),
}


def main() -> int:
    """Checks everything; 1 when something disagrees."""
    found = [
        *version(),
        *lock_files(),
        *released_databases(),
        *pictures(),
        *weaknesses(),
        *left_over(),
    ]
    for line in found:
        sys.stderr.write(f"{line}\n")
    sys.stdout.write("" if found else f"{__version__} can be released\n")
    return int(bool(found))


def version(changelog: str | None = None) -> Iterator[str]:
    """Whether the changelog begins with this version, and it was not released before."""
    changelog = changelog or Path("CHANGELOG.md").read_text(encoding="utf-8")
    first, *_ = re.findall(r"^## (\S+)", changelog, re.MULTILINE) or [""]
    if first != __version__:
        yield f"CHANGELOG.md begins with {first or 'nothing'}, bot/__init__.py says {__version__}"
    section = changelog.partition(f"## {__version__}\n")[2].partition("\n## ")[0]
    if not re.search(r"^- \w|^- `|^- /", section, re.MULTILINE):
        yield f"CHANGELOG.md says nothing of {__version__}"
    if f"v{__version__}" in _git("tag").split():
        yield f"v{__version__} was released before; choose another version"


def lock_files(pyproject: str | None = None) -> Iterator[str]:
    """Whether each lock file pins all that pyproject.toml asks for, and satisfies it."""
    project = tomllib.loads(pyproject or Path("pyproject.toml").read_text(encoding="utf-8"))[
        "project"
    ]
    for name, extras in LOCKS.items():
        pins = dict(re.findall(r"^([\w.-]+)==([\w.+!-]+)", Path(name).read_text(), re.MULTILINE))
        wanted = [
            *project["dependencies"],
            *(each for extra in extras for each in project["optional-dependencies"][extra]),
        ]
        for requirement in map(Requirement, wanted):
            pin = pins.get(canonicalize_name(requirement.name))
            if pin is None or not requirement.specifier.contains(Version(pin), prereleases=True):
                yield f"{name} has {pin or 'nothing'} for {requirement}; run: make lock"


def released_databases() -> Iterator[str]:
    """Whether a database of the present schema is among those that have to open for ever."""
    newest = max(Path("tests/store/released").glob("*.sql")).name
    if int(newest[:3]) != schema.VERSION:
        yield (
            f"No database of schema {schema.VERSION} is kept; run: python -m tests.store.released,"
            " and commit what it writes"
        )


def pictures(drawn: str | None = None) -> Iterator[str]:
    """Whether the pictures of conversations show what the bot says, and the plot is there."""
    for path, content in picture.pictures().items():
        if (drawn or path.read_text(encoding="utf-8")) != content:
            yield f"{path.name} shows what the bot does not say any more; run: make picture"
    if not _git("ls-files", "benchmarks/RESULTS.png"):
        yield "benchmarks/RESULTS.png is not in the repository; run: make bench"


def weaknesses() -> Iterator[str]:
    """What is known against the pinned dependencies, where `pip-audit` can ask its database."""
    if not shutil.which("pip-audit"):
        sys.stdout.write("pip-audit is not installed: dependencies were not audited\n")
        return
    done = subprocess.run(
        [
            "pip-audit",
            "--requirement",
            "requirements.lock",
            "--strict",  # what its database does not know is not audited
            "--disable-pip",
            "--progress-spinner=off",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode and "Found" in done.stderr:
        yield f"Dependencies have known weaknesses: {done.stderr.splitlines()[0]}"
    elif done.returncode:
        sys.stdout.write("pip-audit reached no database: dependencies were not audited\n")


def left_over() -> Iterator[str]:
    """Whether all of it is committed."""
    if changed := _git("status", "--porcelain").splitlines():
        yield f"{len(changed)} files are not committed, such as {changed[0].split()[-1]}"


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], capture_output=True, text=True, check=False)
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
