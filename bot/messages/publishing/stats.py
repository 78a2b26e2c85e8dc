"""The figures for operators."""

from datetime import UTC, datetime

from bot.messages.language.formats import spoken_number
from bot.messages.language.words import Words
from bot.messages.markup.html import as_paragraphs, italic, join
from bot.messages.markup.message import Message, clip
from bot.messages.publishing.remarks import say_remark
from bot.store.index.vectors import VectorProgress
from bot.store.stats import Round, Stats
from bot.store.subscribers.outbox import State

MAX_REFUSED_FILES = 10
"""Names of files that are shown."""


def stats_message(stats: Stats, words: Words) -> Message:
    """The figures for operators."""
    refusals = [
        join((f"• {clip(each.path, 80)}: ", italic(clip(say_remark(each.refusal, words), 150))))
        for each in stats.refused[:MAX_REFUSED_FILES]
        if each.refusal
    ]
    if len(stats.refused) > MAX_REFUSED_FILES:
        refusals.append(words("and-more", count=len(stats.refused) - MAX_REFUSED_FILES))
    return Message(
        as_paragraphs(
            *(
                join((words("stats-figure", name=name, value=value) for name, value in group), "\n")
                for group in stats_groups(stats, words)
            ),
            join(refusals, "\n"),
        )
    )


def stats_groups(stats: Stats, words: Words) -> list[list[tuple[str, str]]]:
    """The figures as names and values: of the corpus, of chats, of alerts; what is 0 is left out.

    Args:
        stats: The figures.
        words: The reader's words.
    """
    alerts = stats.alerts
    groups = (
        {
            "stats-interviews": stats.interviews,
            "stats-exchanges": stats.exchanges,
            "stats-documents": stats.documents,
            "stats-refused": len(stats.refused),
        },
        {
            "stats-chats": stats.chats,
            "stats-subscriptions": stats.subscriptions,
            "stats-paused": stats.paused,
            "stats-inactive": stats.inactive,
        },
        {
            "stats-waiting": alerts.get(State.WAITING, 0) + alerts.get(State.IN_FLIGHT, 0),
            "stats-retrying": stats.retrying,
            "stats-sent": alerts.get(State.SENT, 0),
            "stats-doubled": stats.doubled,
            "stats-failed": alerts.get(State.FAILED, 0),
            "stats-gone": alerts.get(State.GONE, 0),
            "stats-dropped": alerts.get(State.DROPPED, 0),
        },
    )
    shown = [
        [
            (words.plain(key), spoken_number(number, words))
            for key, number in group.items()
            if number
        ]
        for group in groups
    ]
    if stats.vectors:
        shown[0].append((words.plain("stats-vectors"), _made(stats.vectors, words)))
    if stats.last:
        shown[-1].append((words.plain("stats-last"), _went(stats.last, words)))
    return [group for group in shown if group] or [[(words.plain("stats-interviews"), "0")]]


def _made(vectors: VectorProgress, words: Words) -> str:
    made, total = (spoken_number(count, words) for count in (vectors.made, vectors.total))
    return words.plain("stats-vectors-made", made=made, total=total)


def _went(last: Round, words: Words) -> str:
    """How the last round of alerts went."""
    return words.plain(
        "stats-round",
        seconds=f"{last.seconds:.1f}",
        sent=last.outcomes.get(State.SENT, 0),
        began=f"{datetime.fromtimestamp(last.began, UTC):%Y-%m-%d %H:%M} UTC",
    )
