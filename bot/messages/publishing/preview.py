"""What administrators see: how a file was read, what became of it, and the figures."""

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum

from bot.corpus.interview import Interview
from bot.corpus.remark import Remark, remark
from bot.messages.asking.question import headline
from bot.messages.buttons.browsing import OpenInterview
from bot.messages.buttons.grammar import encode
from bot.messages.buttons.plain import Choose
from bot.messages.language.formats import spoken_date, spoken_list, spoken_number
from bot.messages.language.words import Words
from bot.messages.markup.html import bold, italic, join
from bot.messages.markup.message import Button, Message, Style, clip, label
from bot.messages.publishing.remarks import say_remark
from bot.store.interviews import Card
from bot.store.outbox import State
from bot.store.stats import Stats

PUBLISH = "file:publish"
PUBLISH_QUIETLY = "file:quiet"
CANCEL = "file:cancel"
"""Fields of the buttons below a file that was read."""

MAX_PREVIEW_QUESTIONS = 3
MAX_DOUBTS = 5
MAX_REFUSED_FILES = 10
"""Questions, doubts and names of files that are shown."""


def file_preview(interview: Interview, more: int, earlier: str, words: Words) -> Message:
    """How a file was read, before it is published.

    Args:
        interview: The first interview in it.
        more: How many more there are.
        earlier: The document that it is a new version of, or empty.
        words: The reader's words.
    """
    unknown = words.plain("file-unknown")
    title = clip(interview.title, 180) or words.plain("untitled")
    speaker = ", ".join(filter(None, (clip(interview.speaker, 150), clip(interview.role, 150))))
    when = spoken_date(interview.published or "", words)
    interviewers = spoken_list([clip(name, 60) for name in interview.interviewers], words)
    first = join(
        (
            f"• {headline(each.question, 220)}"
            for each in interview.exchanges[:MAX_PREVIEW_QUESTIONS]
        ),
        "\n",
    )
    doubted = [say_remark(doubt, words) for doubt in interview.warnings[:MAX_DOUBTS]]
    doubts = join((f"• {clip(doubt, 200)}" for doubt in doubted), "\n")
    about = join(
        (
            bold(title),
            words("file-speaker", name=speaker or unknown),
            words("file-interviewers", names=interviewers) if interviewers else "",
            words(
                "file-published",
                outlet=clip(interview.outlet, 100) or unknown,
                date=when or unknown,
            ),
        ),
        "\n",
    )
    return Message(
        join(
            (
                words("file-more", count=more + 1) if more else "",
                about,
                join((words("questions", count=len(interview.exchanges)), first), "\n"),
                join((words("file-doubts"), doubts), "\n") if doubts else "",
                words("file-earlier", name=clip(earlier, 100)) if earlier else "",
            ),
            "\n\n",
        ),
        (
            (Button(words.plain("file-publish"), encode(Choose(PUBLISH)), style=Style.SUCCESS),),
            *(
                ()
                if earlier
                else ((Button(words.plain("file-quiet"), encode(Choose(PUBLISH_QUIETLY))),),)
            ),
            (Button(words.plain("file-cancel"), encode(Choose(CANCEL))),),
        ),
    )


def file_refused(reason: Remark | None, words: Words) -> Message:
    """Says why a file is not published."""
    said = say_remark(reason or remark("holds-none"), words)
    return Message(words("file-refused", reason=clip(said, 500)))


class Publication(StrEnum):
    """How a file came onto the record; the message that says so."""

    ANNOUNCED = "file-done"
    QUIET = "file-done-quietly"
    NEW_VERSION = "file-edited"
    REPEATED = "file-already"


def file_published(cards: Sequence[Card], document: str, how: Publication, words: Words) -> Message:
    """Says that a file is on record now.

    Args:
        cards: Its interviews.
        document: Its name in the folder.
        how: What is said of it.
        words: The reader's words.
    """
    titles = join((bold(clip(card.title, 180)) for card in cards[:MAX_PREVIEW_QUESTIONS]), "\n")
    return Message(
        join((words(how, name=clip(document, 100)), titles), "\n\n"),
        tuple(
            (
                Button(
                    label(words.plain("all-questions", count=card.exchanges)),
                    encode(OpenInterview(card.slug)),
                ),
            )
            for card in cards[:1]
        ),
    )


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
        join(
            (
                *(
                    join(
                        (words("stats-figure", name=name, value=value) for name, value in group),
                        "\n",
                    )
                    for group in stats_groups(stats, words)
                ),
                join(refusals, "\n"),
            ),
            "\n\n",
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
        made, total = (
            spoken_number(count, words) for count in (stats.vectors.made, stats.vectors.total)
        )
        said = words.plain("stats-vectors-made", made=made, total=total)
        shown[0].append((words.plain("stats-vectors"), said))
    if stats.last:
        began = datetime.fromtimestamp(stats.last.began, UTC)
        last = words.plain(
            "stats-round",
            seconds=f"{stats.last.seconds:.1f}",
            sent=stats.last.outcomes.get(State.SENT, 0),
            began=f"{began:%Y-%m-%d %H:%M} UTC",
        )
        shown[-1].append((words.plain("stats-last"), last))
    return [group for group in shown if group] or [[(words.plain("stats-interviews"), "0")]]
