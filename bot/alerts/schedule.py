"""When a chat wants to hear of something that is new now. Pure."""

from datetime import UTC, datetime, time, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.store.chats import Frequency, Plan


def next_time(plan: Plan, now: float) -> tuple[float, bool]:
    """The first moment, from now on, at which a chat wants to hear of something new.

    A digest comes at its hour, quiet hours or not, since that hour was chosen too.

    Args:
        plan: The chat's choices.
        now: Unix time.

    Returns:
        Unix time, and whether what gathers until then is to come as one message.
    """
    zone = zone_of(plan.zone)
    here = datetime.fromtimestamp(now, zone)
    if plan.frequency is not Frequency.AT_ONCE:
        return _next_hour(
            here, plan.hour, plan.weekday if plan.frequency is Frequency.WEEKLY else None
        ), True
    if is_quiet(plan, here.hour):
        return _next_hour(here, plan.quiet_to, None), True
    return now, False


def is_quiet(plan: Plan, hour: int) -> bool:
    """Whether an hour of the day is one of the quiet ones; they may go round midnight."""
    if plan.quiet_from <= plan.quiet_to:
        return plan.quiet_from <= hour < plan.quiet_to
    return hour >= plan.quiet_from or hour < plan.quiet_to


def _next_hour(here: datetime, hour: int, weekday: int | None) -> float:
    """Unix time at which the clock here next shows a full hour, on a day of the week if given.

    Where the clock skips that hour for summer time, the hour is the one that follows.
    """
    for days in range(9):
        day = here.date() + timedelta(days=days)
        if weekday is not None and day.weekday() != weekday:
            continue
        moment = datetime.combine(day, time(hour), here.tzinfo).timestamp()
        if moment >= here.timestamp():
            return moment
    raise ValueError(f"No {hour}:00 within nine days of {here}")


@lru_cache(maxsize=600)
def zone_of(name: str) -> tzinfo:
    """A time zone by its IANA name; UTC for one that this machine does not know."""
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return UTC
