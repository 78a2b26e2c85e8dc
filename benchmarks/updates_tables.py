"""What an update costs, and what becomes of people who wait."""

from collections.abc import Mapping

from benchmarks.load import FLOOD, RETRY_AFTER, WAITING, Ended, Flooded
from benchmarks.tables import Section, Table
from benchmarks.updates import Cost


def section(
    echo: Cost, ours: Cost, many: Cost, ended: Mapping[str, Ended], flooded: Flooded
) -> Section:
    """Three tables.

    Args:
        echo: Of the echo bot.
        ours: Of Verbatim, for as many updates.
        many: Of Verbatim, for many more.
        ended: By the signal that ended the bot.
        flooded: While one person flooded.
    """
    costs = tuple(
        (
            name,
            f"{cost.updates:,}",
            f"{cost.rate:.0f}",
            f"{cost.processor:.1f}",
            f"{cost.resident:.0f}",
            f"{cost.grown:+.1f}",
        )
        for name, cost in (("echo", echo), ("Verbatim", ours), ("Verbatim", many))
    )
    ends = tuple(
        (
            name,
            f"{each.answered:,}",
            f"{each.lost:,}",
            f"{each.doubled:,}",
            str(each.status),
            f"{each.seconds:.1f}",
        )
        for name, each in ended.items()
    )
    floods = (
        ("others waited, p95", f"{flooded.p95:.2f} s"),
        ("others waited, at most", f"{flooded.longest:.2f} s"),
        ("calls to the chat that has to wait", f"{flooded.calls:,}"),
    )
    columns = ("bot", "updates", "a second", "processor, ms each", "memory, MB", "grown, MB")
    return Section(
        "Updates",
        "Questions about the corpus of 15 exchanges over HTTP on loopback, beside a bot on the same"
        " library that repeats what it hears. The limit of 30 messages a second is lifted where"
        " the cost is measured, and nowhere else.",
        (
            Table("Cost", columns, costs),
            Table(
                f"{WAITING:,} people wait when the bot is ended a second after its first answer",
                ("signal", "answered before", "lost", "answered twice", "status", "ended in, s"),
                ends,
            ),
            Table(
                f"One person sends {FLOOD:,} messages, and is to be left alone for {RETRY_AFTER} s",
                ("what", "figure"),
                floods,
            ),
        ),
    )
