"""`make release` finds what disagrees, and says what to do in one line each."""

from pathlib import Path

import pytest

from benchmarks import picture
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


def test_what_pip_audit_could_not_look_up_is_not_called_safe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Unless it is told to be strict it ends with 0 then."""
    program = tmp_path / "pip-audit"
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")

    def audited(told: str) -> list[str]:
        program.write_text(
            f"#!/bin/sh\necho '{told}' >&2\ncase \"$*\" in *--strict*) exit 1;; esac\n"
        )
        program.chmod(0o755)
        return list(release.weaknesses())

    assert audited("ERROR:pip_audit._cli:click: Dependency not found") == []
    assert "were not audited" in capsys.readouterr().out
    (line,) = audited("Found 1 known vulnerability in 1 package")
    assert line.startswith("Dependencies have known weaknesses: Found 1")


def test_a_picture_that_is_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = picture.pictures()
    monkeypatch.setattr(picture, "pictures", lambda: drawn)
    assert [line.split()[0] for line in release.pictures("<svg/>")] == [
        f"{name}-{theme}.svg"
        for name in ("conversation", "verify", "narrow", "subscribe")
        for theme in ("light", "dark")
    ]
    assert list(release.pictures()) == []
