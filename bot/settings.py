"""What an operator can set, checked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from os.path import realpath
from pathlib import Path
from typing import Any, TypeVar

from bot.corpus.files import open_file
from bot.environment import DATABASE, PREFIX, SettingsError, read_environment, read_file_path
from bot.log import LogFormat, LogLevel
from bot.setting_values import (
    Secret,
    read_api_url,
    read_days,
    read_health_address,
    read_listen,
    read_log_format,
    read_log_level,
    read_operator,
    read_secret_address,
    read_source_url,
    read_token,
    read_user_ids,
    read_webhook_secret,
    read_webhook_url,
)

_T = TypeVar("_T")

MAX_SECRET = 1_000
"""Bytes that are read of a file with a secret."""

SHIPPED_DATA = Path(__file__).parent / "data"
"""The synonyms of an installed package; a checkout has them in `data/`."""


def _setting(default: _T, read: Callable[[str], _T], description: str) -> _T:
    """Its default, what makes its value of a text, and what README says of it."""
    return field(default=default, metadata={"description": description, "read": read})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What an operator can set; `VERBATIM_` and the name in capitals, or a line of `.env`."""

    token: Secret | None = _setting(
        None, read_token, "The bot's token from @BotFather. Without one, `run` opens the terminal."
    )
    token_file: Path | None = _setting(
        None,
        Path,
        "A file that holds the token, such as a secret of Docker or systemd; instead of `TOKEN`.",
    )
    admins: frozenset[int] = _setting(
        frozenset(),
        read_user_ids,
        "User ids, separated by commas, who may send documents and see `/stats`.",
    )
    operator: str = _setting(
        "", read_operator, "Who runs the bot and how to reach them, as `/about` says it."
    )
    source_url: str | None = _setting(
        None, read_source_url, "The address of the program's source, linked by `/about`."
    )
    seeds: Path = _setting(Path("seeds"), Path, "The folder of the corpus, one interview a file.")
    data: Path = _setting(Path("data"), Path, "The folder of `topics.toml` and `synonyms*.toml`.")
    database: Path = _setting(DATABASE, read_file_path, "The SQLite database; made when missing.")
    backups: Path | None = _setting(
        None,
        Path,
        "A folder for nightly copies of the database, of which seven are kept. "
        "Without one, none are made.",
    )
    api_url: str = _setting(
        "https://api.telegram.org",
        read_api_url,
        "The Bot API server, such as a local one at `http://127.0.0.1:8081`.",
    )
    webhook_url: str | None = _setting(
        None,
        read_webhook_url,
        "The `https://` address at which Telegram reaches `LISTEN`. Without one, the bot polls.",
    )
    webhook_secret: Secret | None = _setting(
        None,
        read_webhook_secret,
        "What Telegram has to send along with every update; needed with `WEBHOOK_URL`.",
    )
    webhook_secret_file: Path | None = _setting(
        None, Path, "A file that holds it, instead of `WEBHOOK_SECRET`."
    )
    listen: str = _setting(
        "127.0.0.1:8080", read_listen, "`HOST:PORT` on which updates are received."
    )
    log_level: LogLevel = _setting("INFO", read_log_level, "`DEBUG`, `INFO`, `WARNING` or `ERROR`.")
    log_format: LogFormat = _setting(
        "text", read_log_format, "`text` for people, or `json`: an object a line."
    )
    metrics: str | None = _setting(
        None,
        read_listen,
        "`HOST:PORT` on which `/healthz` and `/metrics` (for Prometheus) are served. "
        "Without one, neither is.",
    )
    other: str | None = _setting(
        None,
        read_health_address,
        "The address of `/healthz` on a second machine (docs/operating.md, “A standby”). "
        "With one, a bot that stood still for half a minute ends.",
    )
    heartbeat_url: Secret | None = _setting(
        None,
        read_secret_address,
        "An address that is called (GET) every minute while the bot is well, for a "
        "dead man's switch.",
    )
    sentry_dsn: Secret | None = _setting(
        None,
        read_secret_address,
        "Where faults are reported, by Sentry's protocol; needs "
        "`pip install sentry-sdk`. Only kinds and places of faults are sent.",
    )
    keep_questions: int = _setting(
        0,
        read_days,
        "Days for which the texts of questions that found nothing or were marked wrong "
        "are kept for `/unanswered`, without who asked. Without it, none are.",
    )


def unknown_settings() -> list[str]:
    """What is set and is no setting, each with the one that was meant, if any comes near."""
    known = [each.name for each in fields(Settings)]
    found = []
    for name in sorted(read_environment().keys() - set(known)):
        near = get_close_matches(name, known, 1)
        meant = f"; {PREFIX}{near[0].upper()} may be meant" if near else ""
        found.append(f"{PREFIX}{name.upper()} is no setting{meant}")
    return found


def load_settings() -> Settings:
    """Reads the environment and `.env`.

    Raises:
        SettingsError: A setting is wrong. The message never repeats a secret.
    """
    texts = read_environment()
    data = _data_folder(texts.get("data"))
    for name in ("token", "webhook_secret"):
        if f"{name}_file" in texts:
            texts[name] = _secret_of_file(name, texts)
    values: dict[str, Any] = {
        each.name: _read(each.name, texts[each.name], each.metadata["read"])
        for each in fields(Settings)
        if each.name in texts
    }
    settings = Settings(**values | {"data": data})
    if settings.webhook_url is not None and settings.webhook_secret is None:
        raise _wrong("WEBHOOK_URL needs WEBHOOK_SECRET too, so that only Telegram is heard")
    if _is_below(settings.database, settings.seeds):
        # To read it as a document would free the locks that SQLite holds on it in this process:
        # https://sqlite.org/howtocorrupt.html, “POSIX advisory locks canceled …”.
        raise _wrong(
            f"DATABASE: {settings.database} is among the documents; it has to be outside"
            " VERBATIM_SEEDS"
        )
    return settings


def _is_below(path: Path, folder: Path) -> bool:
    return Path(realpath(path)).is_relative_to(realpath(folder))


def _read(name: str, text: str, read: Callable[[str], object]) -> object:
    try:
        return read(text)
    except ValueError as error:
        raise _wrong(f"{name.upper()}: {error}") from None


def _data_folder(named: str | None) -> Path:
    """A folder that is named has to exist; an installed package brings its synonyms along."""
    if named and not Path(named).is_dir():
        raise _wrong(f"DATA: {named} is no folder; it holds topics.toml and synonyms*.toml")
    usual = Path("data")
    # A folder without such a file is there for the database alone.
    if named or any(usual.glob("*.toml")) or not SHIPPED_DATA.is_dir():
        return Path(named or usual)
    return SHIPPED_DATA


def _secret_of_file(name: str, texts: Mapping[str, str]) -> str:
    """The secret that is in the file that is named for it."""
    setting, file = name.upper(), texts[f"{name}_file"]
    if name in texts:
        raise _wrong(f"{setting} and {PREFIX}{setting}_FILE are both set; keep one")
    try:
        with open_file(Path(file)) as opened:
            secret = opened.read(MAX_SECRET).decode("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise _wrong(f"{setting}_FILE: {file} cannot be read") from None
    if not secret:
        raise _wrong(f"{setting}_FILE: {file} is empty")
    return secret


def _wrong(reason: str) -> SettingsError:
    return SettingsError(f"{PREFIX}{reason}")
