"""`make release` finds what disagrees, and says what to do in one line each."""

from pathlib import Path

import pytest

from bot import __version__
from tests import release

PYPROJECT = Path("pyproject.toml").read_text(encoding="utf-8")


def test_what_is_here_agrees() -> None:
    """What is not released yet is `Unreleased` until `make release` asks for its version."""
    changelog = Path("CHANGELOG.md").read_text(encoding="utf-8")
    released = changelog.replace("## Unreleased\n", f"## {__version__}\n")
    assert [*release.version(released), *release.lock_files()] == []


@pytest.mark.parametrize(
    ("changelog", "said"),
    [
        ("# Changelog\n\n## 0.0.1\n\n- Old\n", "begins with 0.0.1"),
        ("# Changelog\n\n## Unreleased\n\n- New\n", "begins with Unreleased"),
        (f"## {__version__}\n\n## 0.0.1\n\n- Old\n", "says nothing"),
        ("nothing", "begins with nothing"),
    ],
)
def test_a_changelog_of_another_version(changelog: str, said: str) -> None:
    found = list(release.version(changelog))
    assert any(said in line for line in found)
    assert all("\n" not in line for line in found)


def test_a_dependency_that_no_lock_file_satisfies() -> None:
    changed = PYPROJECT.replace('"babel>=2.18"', '"babel>=99"')
    changed = changed.replace('"click>=8.5"', '"no-such-package>=1"')
    found = list(release.lock_files(changed))
    assert len(found) == 2 * len(release.LOCKS)
    assert all("run: make lock" in line for line in found)


def test_a_picture_that_is_stale() -> None:
    assert [line.split()[0] for line in release.pictures("<svg/>")] == [
        f"{name}-{theme}.svg"
        for name in ("conversation", "verify", "narrow", "subscribe")
        for theme in ("light", "dark")
    ]
    assert list(release.pictures()) == []
