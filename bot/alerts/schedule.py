"""When a chat wants to hear of something that is new now. Pure."""

from datetime import datetime, time, timedelta

from bot.alerts.zones import zone_of
from bot.store.subscribers.chats import Frequency, Plan


def next_time(plan: Plan, now: float) -> tuple[float, bool]:
    """The first moment, from now on, at which a chat wants to hear of something new.

    A digest comes at its time, quiet hours or not, since that time was chosen too.

    Args:
        plan: The chat's choices.
        now: Unix time.

    Returns:
        Unix time, and whether what gathers until then is to come as one message.
    """
    zone = zone_of(plan.zone)
    here = datetime.fromtimestamp(now, zone)
    if plan.frequency is not Frequency.AT_ONCE:
        return _next_time_of_day(
            here, plan.digest_at, plan.weekday if plan.frequency is Frequency.WEEKLY else None
        ), True
    if is_quiet(plan, here.hour * 60 + here.minute):
        return _next_time_of_day(here, plan.quiet_to, None), True
    return now, False


def is_quiet(plan: Plan, minute: int) -> bool:
    """Whether a minute of the day is a quiet one; quiet hours may go round midnight."""
    if plan.quiet_from <= plan.quiet_to:
        return plan.quiet_from <= minute < plan.quiet_to
    return minute >= plan.quiet_from or minute < plan.quiet_to


def _next_time_of_day(here: datetime, minute: int, weekday: int | None) -> float:
    """Unix time at which the clock here next shows a time, on a day of the week if given.

    Where the clock skips that time for summer time, it is an hour later; where it shows it twice,
    each time counts.
    """
    for days in range(9):
        day = here.date() + timedelta(days=days)
        if weekday is not None and day.weekday() != weekday:
            continue
        for fold in (0, 1):
            clock = time(*divmod(minute, 60), tzinfo=here.tzinfo, fold=fold)
            moment = datetime.combine(day, clock).timestamp()
            if moment >= here.timestamp():
                return moment
    raise ValueError(f"No minute {minute} of a day within nine days of {here}")
