"""What a chat can choose about its alerts, as people write it. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from bot.alerts.clock_times import ClockTime, clock_time_at, with_digits
from bot.alerts.zones import find_zone
from bot.messages.language.phrases import phrases_of
from bot.store.subscribers.chats import Frequency, Plan, Subscriber

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The word for each day, from 0."""

MAX_CHARS = 200
"""Characters that are read of what somebody chooses."""

_VERBS = {
    "at-once": ("choice-at-once", "button-at-once"),
    "daily": ("choice-daily", "button-daily"),
    "weekly": ("choice-weekly", "button-weekly"),
    "silent": ("choice-silent", "button-sound-off"),
    "sound": ("choice-sound", "button-sound-on"),
    "pause": ("choice-pause", "button-pause"),
    "resume": ("choice-resume", "button-resume"),
    "no-corrections": ("choice-no-corrections", "button-corrections-off"),
    "corrections": ("choice-corrections", "button-corrections-on"),
    "quiet": ("choice-quiet",),
    "zone": ("choice-zone",),
    "no": ("choice-no", "button-quiet-off"),
    "yes": ("choice-yes",),
    "monday": ("choice-monday",),
    "tuesday": ("choice-tuesday",),
    "wednesday": ("choice-wednesday",),
    "thursday": ("choice-thursday",),
    "friday": ("choice-friday",),
    "saturday": ("choice-saturday",),
    "sunday": ("choice-sunday",),
    "": ("choice-fillers",),
}
"""What can be chosen, each with the messages of the locales that hold the phrases for it: what the
buttons say is among them."""

_OF_CHAT: dict[str, dict[str, Any]] = {
    "silent": {"silent": True},
    "sound": {"silent": False},
    "pause": {"paused": True},
    "resume": {"paused": False},
    "corrections": {"corrections": True},
    "no-corrections": {"corrections": False},
}
_OF_PLAN: dict[str, dict[str, Any]] = {
    "at-once": {"frequency": Frequency.AT_ONCE},
    "daily": {"frequency": Frequency.DAILY},
    "weekly": {"frequency": Frequency.WEEKLY},
    "no-quiet": {"quiet_from": 0, "quiet_to": 0},
    **{
        day: {"frequency": Frequency.WEEKLY, "weekday": number}
        for number, day in enumerate(WEEKDAYS)
    },
}
_TELLING = frozenset(
    {"at-once", "daily", "weekly", "silent", "pause", "resume", "no-corrections", "quiet", "zone"}
)
"""What is a choice without a time or a place."""

_NO = {"quiet": "no-quiet", "corrections": "no-corrections"}
"""What “no” means after something; after anything else, that alerts are not gathered."""

_CHINESE = re.compile("[\u3400-\u9fff]")
_APART = re.compile(r"[\s,，、;；。!！]+|\.(?=\s|$)|:(?=\s|$)|：")
_WORD = re.compile(r"\S+")


class ChoiceError(Exception):
    """Words that are no choice; the argument is the word that is not understood."""


def choose(chat: Subscriber, said: str) -> Subscriber:
    """The chat as it is after a choice.

    Args:
        chat: As it is.
        said: Such as `daily 9am`, `weekly monday 18:30`, `quiet 23-7`, `quiet off`, `silent`,
            `pause`, `corrections off`, `zone Moscow`, `в 21:30`, `每天9点`; several one after
            another, in any language of the interface. A day alone means once a week, a time alone
            once a day where alerts came at once.

    Raises:
        ChoiceError: A word is not understood.
    """
    verb, sound = "", chat.silent
    for part in _parts(said):
        if isinstance(part, _Place):
            chat = replace(chat, plan=replace(chat.plan, zone=part.zone))
        elif isinstance(part, ClockTime):
            if verb == "silent" and part.end_minute is not None:  # silence between two times
                chat = replace(chat, silent=sound)
            chat, verb = replace(chat, plan=_at(chat.plan, part, quiet=verb == "quiet")), ""
        else:
            chat, verb = _chosen(chat, part, verb), part
    return chat


def is_choice_alone(said: str) -> bool:
    """Whether a message is a choice and nothing else, and no question of one word.

    A place, a day or a time alone can be asked about; `zone Moscow` and `quiet 23-7` cannot.
    """
    if len(said) > MAX_CHARS:
        return False
    try:
        choose(Subscriber(0, "private", "en"), said)
        parts = list(_parts(said))
    except ChoiceError:
        return False
    verbs = {part for part in parts if isinstance(part, str)} - {"no", "yes"}
    return bool(verbs & _TELLING) or (bool(verbs) and len(verbs) < len(parts))


def chooses_zone(said: str) -> bool:
    """Whether a choice names a time zone.

    Args:
        said: As `choose` reads it.

    Raises:
        ChoiceError: A word is not understood.
    """
    return any(isinstance(part, _Place) for part in _parts(said))


class _Place(NamedTuple):
    zone: str


def _parts(said: str) -> Iterator[str | ClockTime | _Place]:
    """What somebody says one after another: what they choose, times, and a place at the end.

    Raises:
        ChoiceError: A word is not understood.
    """
    text = with_digits(unicodedata.normalize("NFKC", said[:MAX_CHARS]).casefold())
    at, verb = _apart(text, 0), ""
    if at == len(text):
        raise ChoiceError("")
    while at < len(text):
        zone = find_zone(text[at:])
        if zone or verb == "zone":
            if zone is None:
                raise ChoiceError(_first_word(text, at))
            yield _Place(zone)
            return
        if clock := clock_time_at(text, at):
            yield clock
            at, verb = clock.end, ""
        elif found := _phrase(text, at):
            named, at = found
            if named not in {"", "yes"}:
                verb = named
                yield verb
        else:
            raise ChoiceError(_first_word(text, at))
        at = _apart(text, at)
    if verb in {"quiet", "zone"}:
        raise ChoiceError(verb)


def _chosen(chat: Subscriber, verb: str, before: str) -> Subscriber:
    """The chat after one phrase.

    Args:
        chat: As it was.
        verb: What the phrase chooses.
        before: What the phrase before it chose: “no” and “yes” are said of that.
    """
    if verb == "no":
        verb = _NO.get(before, "at-once")
    plan = replace(chat.plan, **_OF_PLAN.get(verb, {}))
    return replace(chat, plan=plan, **_OF_CHAT.get(verb, {}))


def _at(plan: Plan, clock: ClockTime, *, quiet: bool) -> Plan:
    """A plan with a time of its digest, or with quiet hours for two times."""
    if clock.end_minute is not None:
        return replace(plan, quiet_from=clock.start_minute, quiet_to=clock.end_minute)
    if quiet:
        raise ChoiceError("quiet")
    at_once = plan.frequency is Frequency.AT_ONCE
    frequency = Frequency.DAILY if at_once else plan.frequency
    return replace(plan, frequency=frequency, digest_at=clock.start_minute)


def _phrase(text: str, at: int) -> tuple[str, int] | None:
    """The longest phrase at a place, by what it chooses, and where it ends."""
    best: tuple[str, int] | None = None
    for verb, keys in _VERBS.items():
        for phrase in _phrases(keys):
            end = at + len(phrase)
            if text.startswith(phrase, at) and _ends(text, end, phrase):
                best = (verb, end) if best is None or end > best[1] else best
    return best


def _phrases(keys: Iterable[str]) -> Iterable[str]:
    return (phrase for key in keys for phrase in phrases_of(key) if phrase)


def _ends(text: str, end: int, phrase: str) -> bool:
    """Whether a word ends there: Chinese words do without spaces."""
    return bool(_CHINESE.search(phrase)) or not text[end : end + 1].isalnum()


def _apart(text: str, at: int) -> int:
    """The next place that says something."""
    while match := _APART.match(text, at):
        at = match.end()
    return at


def _first_word(text: str, at: int) -> str:
    match = _WORD.match(text, at)
    return match[0] if match else ""
