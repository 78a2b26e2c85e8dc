"""What the collection says to a question about it, for a terminal or a program."""

from rich.console import Group, RenderableType
from rich.text import Text

from bot.messages.language.formats import spoken_date, spoken_period
from bot.messages.language.words import words
from bot.search.collection.cards import PICKED, Collected
from bot.search.collection.words import CollectionQuestion
from bot.search.query.filters import written
from bot.search.verdict import Verdict
from bot.store.record.interviews import Card


def collection_record(collected: Collected | None) -> dict[str, object]:
    """What `ask --json` says besides the hits; nothing when the collection was not asked for.

    No hit is then an answer, however sure: what was asked for stands on the cards.
    """
    if collected is None:
        return {}
    return {
        "verdict": (Verdict.SUGGESTIONS if collected.cards else Verdict.NOTHING).value,
        "collection": {
            "about": collected.about.value,
            "total": collected.total,
            "interviews": [_card_record(card) for card in collected.cards],
        },
    }


def collection_text(collected: Collected) -> RenderableType:
    """The same to be read: interviews, below who speaks in them."""
    parts: list[RenderableType] = []
    when = spoken_period(collected.when, words("en")) if collected.when else ""
    if not collected.cards:
        who = f" with {collected.person}" if collected.person else ""
        since = f" from {when}" if when else ""
        asked = f": {written(collected.filters)}" if collected.filters else "."
        return Text(f"No interviews{who}{since} are on record{asked}")
    if collected.filters:
        parts.append(Text(f"Only: {written(collected.filters)}", style="italic"))
    if collected.person and collected.cards:
        first = collected.cards[0]
        parts.append(Text(", ".join(filter(None, (first.speaker, first.role))), style="bold"))
    if collected.about not in PICKED:
        one = collected.total == 1
        counted = f"{collected.total} {'interview' if one else 'interviews'} on record"
        parts.append(Text(" · ".join(filter(None, (counted, when)))))
    parts += [_entry(card, collected.about) for card in collected.cards]
    return Group(*parts)


def _entry(card: Card, about: CollectionQuestion) -> Text:
    text = Text(f"• {card.title or 'Untitled interview'}")
    where = " · ".join(
        filter(None, (card.speaker, card.outlet, spoken_date(card.published, words("en"))))
    )
    text.append(f" ({where})", style="dim")
    if about is CollectionQuestion.INTERVIEWERS:
        asked = ", ".join(card.interviewers)
        text.append(f"\n  Asked by {asked}" if asked else "\n  Interviewer not named")
    return text


def _card_record(card: Card) -> dict[str, object]:
    return {
        "interview": card.slug,
        "title": card.title,
        "speaker": card.speaker,
        "role": card.role,
        "interviewers": list(card.interviewers),
        "outlet": card.outlet,
        "published": card.published or None,
        "exchanges": card.exchanges,
    }
