"""The tables of a long time."""

from benchmarks.crowd import AT_ONCE, FAULTS
from benchmarks.soak import Soaked
from benchmarks.tables import Section, Table, megabytes
from benchmarks.year import Year


def section(soaked: Soaked, year: Year) -> Section:
    """Three tables.

    Args:
        soaked: What came of many updates.
        year: What came of many days.
    """
    updates = sum(soaked.kinds.values())
    totals = (
        ("updates", f"{updates:,} of {soaked.chats:,} chats in {soaked.seconds:,.0f} s"),
        *((f"… {kind}", f"{count:,}") for kind, count in sorted(soaked.kinds.items())),
        ("calls that were made to fail", f"{soaked.faults:,}"),
        ("updates handled", f"{soaked.handled:,}"),
        ("updates skipped, which nobody could read", f"{soaked.skipped:,}"),
        ("inline queries dropped, whose sender typed on", f"{soaked.dropped:,}"),
        ("updates lost", f"{soaked.lost:,}"),
        ("errors in the log", f"{sum(soaked.errors.values()):,}"),
        *((f"… {kind}", f"{count:,}") for kind, count in sorted(soaked.errors.items())),
        ("database at the end, MB", megabytes(soaked.database)),
    )
    tenths = tuple(
        (f"{number}", f"{tenth.median:.2f}", f"{tenth.p95:.2f}", f"{tenth.resident / 1e6:.0f}")
        for number, tenth in enumerate(soaked.tenths, start=1)
    )
    days = (
        ("days, chats", f"{year.days:,}, {year.chats:,}"),
        ("alerts queued, sent", f"{year.queued:,}, {year.sent:,}"),
        ("messages that they came in", f"{year.messages:,}"),
        ("digests at another time than the chat's", f"{year.off_hours:,}"),
        ("messages within quiet hours", f"{year.unquiet:,}"),
        ("nightly copies made, kept", f"{len(year.copies):,}, {year.kept:,}"),
        ("subscriptions in the last copy", f"{year.restored:,}"),
        ("alerts kept at most", f"{year.most_rows:,}"),
        ("database after two months, at the end, MB", _two(year.early, year.late)),
    )
    return Section(
        "Soak",
        "People who ask, edit, press, search inline, write in groups, send files, block the bot and"
        f" come back, {AT_ONCE} at a time, while {FAULTS:.0%} of the bot's calls fail in six ways;"
        " then a year on a driven clock, an interview a day, for chats of every plan in five"
        " time zones.",
        (
            Table("Updates", ("what", "figure"), totals),
            Table(
                "By tenths",
                ("tenth", "median, s", "p95, s", "memory, MB"),
                tenths,
                "Seconds until an update and all before it were handled and confirmed, the wait for"
                " a turn and retries after faults included.",
            ),
            Table("Days", ("what", "figure"), days),
        ),
    )


def _two(early: int, late: int) -> str:
    return f"{early / 1e6:.1f}, {late / 1e6:.1f}"
