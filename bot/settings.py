"""What an operator can set, checked."""

import re
from difflib import get_close_matches
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)

from bot.environment import DATABASE, PREFIX, SettingsError, read_environment
from bot.listening import split_address
from bot.log import LogFormat, LogLevel

MAX_KEPT_DAYS = 366
"""Days for which texts of questions are kept at most."""

MAX_SECRET = 1_000
"""Characters that are read of a file with a secret."""

OTHER_SETTINGS = ("other",)
"""What is read by units of systemd alone."""

SHIPPED_DATA = Path(__file__).parent / "data"
"""The synonyms of an installed package; a checkout has them in `data/`."""


class Settings(BaseModel):
    """What an operator can set; `VERBATIM_` and the name in capitals, or a line of `.env`."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    token: SecretStr | None = Field(
        default=None,
        description="The bot's token from @BotFather. Without one, `run` opens the terminal.",
    )
    token_file: Path | None = Field(
        default=None,
        description="A file that holds the token, such as a secret of Docker or systemd; "
        "instead of `TOKEN`.",
    )
    admins: frozenset[int] = Field(
        default=frozenset(),
        description="User ids, separated by commas, who may send documents and see `/stats`.",
    )
    operator: str = Field(
        default="",
        max_length=300,
        description="Who runs the bot and how to reach them, as `/about` says it.",
    )
    source_url: str | None = Field(
        default=None, description="The address of the program's source, linked by `/about`."
    )
    seeds: Path = Field(
        default=Path("seeds"), description="The folder of the corpus, one interview a file."
    )
    data: Path = Field(
        default=Path("data"), description="The folder of `topics.toml` and `synonyms.toml`."
    )
    database: Path = Field(default=DATABASE, description="The SQLite database; made when missing.")
    backups: Path | None = Field(
        default=None,
        description="A folder for nightly copies of the database, of which seven are kept. "
        "Without one, none are made.",
    )
    api_url: str = Field(
        default="https://api.telegram.org",
        description="The Bot API server, such as a local one at `http://127.0.0.1:8081`.",
    )
    webhook_url: str | None = Field(
        default=None,
        description="The `https://` address at which Telegram reaches `LISTEN`. "
        "Without one, the bot polls.",
    )
    webhook_secret: SecretStr | None = Field(
        default=None,
        description="What Telegram has to send along with every update; needed with `WEBHOOK_URL`.",
    )
    webhook_secret_file: Path | None = Field(
        default=None, description="A file that holds it, instead of `WEBHOOK_SECRET`."
    )
    listen: str = Field(
        default="127.0.0.1:8080", description="`HOST:PORT` on which updates are received."
    )
    log_level: LogLevel = Field(
        default="INFO", description="`DEBUG`, `INFO`, `WARNING` or `ERROR`."
    )
    log_format: LogFormat = Field(
        default="text", description="`text` for people, or `json`: an object a line."
    )
    metrics: str | None = Field(
        default=None,
        description="`HOST:PORT` on which `/healthz` and `/metrics` (for Prometheus) are served. "
        "Without one, neither is.",
    )
    heartbeat_url: SecretStr | None = Field(
        default=None,
        description="An address that is called (GET) every minute while the bot is well, for a "
        "dead man's switch.",
    )
    sentry_dsn: SecretStr | None = Field(
        default=None,
        description="Where faults are reported, by Sentry's protocol; needs "
        "`pip install sentry-sdk`. Only kinds and places of faults are sent.",
    )

    keep_questions: int = Field(
        default=0,
        description="Days for which the texts of questions that found nothing or were marked wrong "
        "are kept for `/unanswered`, without who asked. Without it, none are.",
    )

    @model_validator(mode="before")
    @classmethod
    def _read_secrets(cls, values: dict[str, object]) -> dict[str, object]:
        """Takes secrets from the files that are named for them."""
        read = dict(values)
        for name in ("token", "webhook_secret"):
            file = values.get(f"{name}_file")
            if not file:
                continue
            if values.get(name):
                both = f"{name.upper()} and {PREFIX}{name.upper()}_FILE"
                raise ValueError(f"{both} are both set; keep one")
            try:
                secret = Path(str(file)).read_text(encoding="utf-8")[:MAX_SECRET].strip()
            except (OSError, UnicodeDecodeError):
                raise ValueError(f"{name.upper()}_FILE: {file} cannot be read") from None
            if not secret:
                raise ValueError(f"{name.upper()}_FILE: {file} is empty")
            read[name] = secret
        return read

    @model_validator(mode="before")
    @classmethod
    def _find_data(cls, values: dict[str, object]) -> dict[str, object]:
        """A folder that is named has to exist; an installed package brings its synonyms along."""
        named = values.get("data")
        if named and not Path(str(named)).is_dir():
            raise ValueError(f"DATA: {named} is no folder; it holds topics.toml and synonyms*.toml")
        # A folder without such a file is there for the database alone.
        if named or any(Path("data").glob("*.toml")) or not SHIPPED_DATA.is_dir():
            return values
        return {**values, "data": SHIPPED_DATA}

    @field_validator("token")
    @classmethod
    def _check_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", _text(value)):
            raise ValueError("it has to look like 123456:ABC-DEF, as @BotFather gave it")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _check_secret(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", _text(value)):
            raise ValueError("it has to be 1 to 256 letters, digits, _ or -")
        return value

    @field_validator("admins", mode="before")
    @classmethod
    def _split_admins(cls, value: object) -> object:
        names = value.replace(",", " ").split() if isinstance(value, str) else value
        if isinstance(names, list) and not all(name.isdecimal() for name in names):
            raise ValueError("it has to be user ids, which are numbers, separated by commas")
        return names

    @field_validator("keep_questions", mode="before")
    @classmethod
    def _check_days(cls, value: object) -> object:
        days = int(value) if isinstance(value, str) and value.isascii() and value.isdecimal() else 0
        if isinstance(value, str) and (not value.isdecimal() or days > MAX_KEPT_DAYS):
            raise ValueError(f"it has to be a number of days, 0 to {MAX_KEPT_DAYS}")
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper_level(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @field_validator("log_format", mode="before")
    @classmethod
    def _lower_format(cls, value: object) -> object:
        return value.lower() if isinstance(value, str) else value

    @field_validator("api_url")
    @classmethod
    def _check_api_url(cls, value: str) -> str:
        address = urlsplit(value)
        if address.scheme not in {"http", "https"} or not address.hostname:
            raise ValueError("it has to be an address such as http://127.0.0.1:8081")
        return value.rstrip("/")

    @field_validator("source_url")
    @classmethod
    def _check_source_url(cls, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(r"https?://\S+\.\S{1,300}", value):
            raise ValueError("it has to be an address that begins with https://")
        return value

    @field_validator("webhook_url")
    @classmethod
    def _check_webhook_url(cls, value: str | None) -> str | None:
        if value is not None and (
            urlsplit(value).scheme != "https" or not urlsplit(value).hostname
        ):
            raise ValueError("it has to be an address that begins with https://")
        return value

    @field_validator("listen", "metrics")
    @classmethod
    def _check_listen(cls, value: str | None) -> str | None:
        if value is not None:
            split_address(value)
        return value

    @field_validator("heartbeat_url", "sentry_dsn")
    @classmethod
    def _check_secret_address(cls, value: SecretStr | None) -> SecretStr | None:
        address = urlsplit(_text(value)) if value is not None else None
        if address and (address.scheme not in {"http", "https"} or not address.hostname):
            raise ValueError("it has to be an address that begins with https://")
        return value

    @model_validator(mode="after")
    def _check_webhook(self) -> Self:
        if self.webhook_url is not None and self.webhook_secret is None:
            raise ValueError("WEBHOOK_URL needs WEBHOOK_SECRET too, so that only Telegram is heard")
        return self


def _text(secret: SecretStr) -> str:
    return secret.get_secret_value()


def unknown_settings() -> list[str]:
    """What is set and is no setting, each with the one that was meant, if any comes near."""
    known = [*Settings.model_fields, *OTHER_SETTINGS]
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
    try:
        return Settings.model_validate(read_environment())
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        name = "_".join(str(part) for part in first["loc"][:1]).upper()
        reason = first["msg"].removeprefix("Value error, ")
        reason = reason.replace("Input should be", "it has to be")
        raise SettingsError(f"{PREFIX}{name}: {reason}" if name else f"{PREFIX}{reason}") from error
