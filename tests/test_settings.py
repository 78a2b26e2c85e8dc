"""Settings: read from the environment, refused in one line when wrong."""

import os
from pathlib import Path

import pytest

from bot.environment import PREFIX, SettingsError, database_path
from bot.process.listening import split_address
from bot.settings import load_settings, unknown_settings


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))


def test_nothing_has_to_be_set() -> None:
    settings = load_settings()
    assert settings.token is None
    assert settings.admins == frozenset()
    assert split_address(settings.listen) == ("127.0.0.1", 8080)


def test_reads_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERBATIM_TOKEN", "123:abc_DEF-9")
    monkeypatch.setenv("VERBATIM_ADMINS", "12, 34")
    monkeypatch.setenv("VERBATIM_API_URL", "http://127.0.0.1:8081/")
    monkeypatch.setenv("VERBATIM_LOG_LEVEL", "debug")
    monkeypatch.setenv("VERBATIM_LISTEN", "[::1]:9000")
    settings = load_settings()
    assert settings.token is not None
    assert settings.token.value == "123:abc_DEF-9"
    assert settings.admins == {12, 34}
    assert settings.api_url == "http://127.0.0.1:8081"
    assert settings.log_level == "DEBUG"
    assert split_address(settings.listen) == ("::1", 9000)


def test_the_last_port_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERBATIM_LISTEN", "127.0.0.1:65535")
    assert split_address(load_settings().listen) == ("127.0.0.1", 65535)


def test_the_environment_counts_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("VERBATIM_SEEDS=from-file\nVERBATIM_DATABASE='of file.db'\nOTHER=1\n")
    monkeypatch.setenv("VERBATIM_SEEDS", "from-environment")
    settings = load_settings()
    assert (settings.seeds, settings.database) == (Path("from-environment"), Path("of file.db"))
    assert database_path() == settings.database


def test_health_and_the_bot_mean_the_same_database() -> None:
    assert database_path() == load_settings().database


def test_an_empty_setting_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERBATIM_TOKEN", "")
    assert load_settings().token is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TOKEN", "hunter2-not-a-token"),
        ("ADMINS", "12, me"),
        ("API_URL", "127.0.0.1:8081"),
        ("ADMINS", "9" * 5_000),
        ("KEEP_QUESTIONS", "9" * 5_000),
        ("API_URL", "http://["),
        ("API_URL", "http://127.0.0.1:99999"),
        ("API_URL", "http://bot api.example"),
        ("API_URL", "http://127.0.0.1\x01"),
        ("WEBHOOK_URL", "http://bot.example.org"),
        ("WEBHOOK_URL", "https://bot.example.org"),
        ("WEBHOOK_SECRET", "with a space"),
        ("LISTEN", "8080"),
        ("LISTEN", "127.0.0.1:65536"),
        ("LISTEN", "127.0.0.1:0"),
        ("LISTEN", "127.0.0.1:" + "9" * 5_000),
        ("LISTEN", ":8080"),
        ("LOG_LEVEL", "loud"),
    ],
)
def test_a_wrong_setting_is_named_in_one_line(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(PREFIX + name, value)
    with pytest.raises(SettingsError) as refused:
        load_settings()
    message = str(refused.value)
    assert message.startswith(PREFIX + name)
    assert "it has to" in message or "needs" in message
    assert "\n" not in message


@pytest.mark.parametrize("name", ["TOKEN", "WEBHOOK_SECRET"])
def test_a_secret_is_never_repeated(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(PREFIX + name, "hunter2 hunter2")
    with pytest.raises(SettingsError) as refused:
        load_settings()
    assert "hunter2" not in str(refused.value)


def test_a_name_that_is_no_setting_is_told_with_the_one_that_may_be_meant(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("VERBATIM_BACKUP", "backups")
    monkeypatch.setenv("VERBATIM_COLOUR", "blue")
    assert unknown_settings() == [
        "VERBATIM_BACKUP is no setting; VERBATIM_BACKUPS may be meant",
        "VERBATIM_COLOUR is no setting",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            b"# of the newsroom\nVERBATIM_SEEDS=seeds\n123:abc_DEF-9 my token\n",
            r"^\.env, line 3: it has to be NAME=value$",
        ),
        (b"VERBATIM_TOKEN=\xff\xfe\n", r"\.env"),
        *(
            (f"VERBATIM_{name}=a\0b\n".encode(), f"^VERBATIM_{name}: it has a zero byte")
            for name in ("SEEDS", "DATABASE", "TOKEN_FILE", "BACKUPS", "DATA")
        ),
    ],
)
def test_what_cannot_be_read_of_the_env_file_is_named_and_not_repeated(
    content: bytes, said: str
) -> None:
    Path(".env").write_bytes(content)
    with pytest.raises(SettingsError, match=said):
        load_settings()


@pytest.mark.parametrize("place", [".env", "token"])
def test_a_pipe_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: str
) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo(place)
    if place == "token":
        monkeypatch.setenv("VERBATIM_TOKEN_FILE", place)
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings()


def test_a_secret_may_be_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("123:abc_DEF-9\n")
    monkeypatch.setenv("VERBATIM_TOKEN_FILE", str(tmp_path / "token"))
    token = load_settings().token
    assert token is not None
    assert token.value == "123:abc_DEF-9"


@pytest.mark.parametrize("content", [None, "", "not a token"])
def test_a_file_without_a_token_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: str | None
) -> None:
    if content is not None:
        (tmp_path / "token").write_text(content)
    monkeypatch.setenv("VERBATIM_TOKEN_FILE", str(tmp_path / "token"))
    with pytest.raises(SettingsError, match="TOKEN"):
        load_settings()


def test_a_secret_is_said_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("123:abc_DEF-9")
    monkeypatch.setenv("VERBATIM_TOKEN_FILE", str(tmp_path / "token"))
    monkeypatch.setenv("VERBATIM_TOKEN", "123:abc_DEF-9")
    with pytest.raises(SettingsError, match="keep one"):
        load_settings()


def test_a_wrong_data_folder_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path / "nowhere"))
    with pytest.raises(SettingsError, match="nowhere is no folder"):
        load_settings()


@pytest.mark.parametrize("named", [".", "/", "./"])
def test_a_database_is_a_file(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    monkeypatch.setenv("VERBATIM_DATABASE", named)
    for read in (load_settings, database_path):
        with pytest.raises(SettingsError, match="VERBATIM_DATABASE: it has to be a file"):
            read()


@pytest.mark.parametrize(
    ("seeds", "database"),
    [
        ("seeds", "seeds/verbatim.db"),
        ("seeds", "seeds/below/verbatim.db"),
        ("data", "data/verbatim.db"),
        (".", "data/verbatim.db"),
        ("seeds", "link/verbatim.db"),
    ],
)
def test_a_database_among_the_documents_is_refused(
    monkeypatch: pytest.MonkeyPatch, seeds: str, database: str
) -> None:
    Path("seeds").mkdir()
    Path("link").symlink_to("seeds")
    monkeypatch.setenv("VERBATIM_SEEDS", seeds)
    monkeypatch.setenv("VERBATIM_DATABASE", database)
    with pytest.raises(SettingsError, match=r"DATABASE: .+ has to be outside VERBATIM_SEEDS"):
        load_settings()
