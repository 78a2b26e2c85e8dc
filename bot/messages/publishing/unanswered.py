"""What administrators see of questions in vain, and the synonyms that they add."""

from collections.abc import Sequence

from bot.messages.buttons.plain import Choose
from bot.messages.language.formats import spoken_date
from bot.messages.language.words import Words
from bot.messages.markup.html import Html, as_lines, as_paragraphs, escape, join
from bot.messages.markup.message import Button, ButtonRow, Message, clip, label
from bot.search.alike import AlikeQuestions
from bot.store.index.lexicons import OwnSynonym
from bot.store.tally import Tallied

UNANSWERED = "asked:"
"""Fields of the buttons below the questions begin so; a page follows, or `synonym`."""

SYNONYMS = "synonym:"
"""Fields of the buttons below synonyms begin so; the key follows of one that is taken back."""

PAGE_GROUPS = 8
MAX_LISTED_SYNONYMS = 30


def unanswered_page(
    groups: Sequence[AlikeQuestions],
    counts: dict[Tallied, int],
    page: int,
    words: Words,
    *,
    keep_days: int,
) -> Message:
    """A page of the questions that found nothing or were marked wrong.

    Args:
        groups: Of questions that are alike, the largest first.
        counts: Of the last four weeks.
        page: From 0; beyond the last is the last.
        words: The reader's words.
        keep_days: Days for which texts are kept; 0 for none.
    """
    pages = max(1, -(-len(groups) // PAGE_GROUPS))
    page = min(page, pages - 1)
    first = page * PAGE_GROUPS
    shown = [
        _group(number, group, words)
        for number, group in enumerate(groups[first : first + PAGE_GROUPS], first + 1)
    ]
    counted = words(
        "unanswered-counts",
        nothing=counts.get(Tallied.NOTHING, 0),
        wrong=counts.get(Tallied.WRONG, 0),
    )
    kept = words("unanswered-kept", days=keep_days) if keep_days else words("unanswered-not-kept")
    turning: ButtonRow = (
        *((_page(page - 1, "‹"),) if page else ()),
        *((_page(page + 1, "›"),) if page + 1 < pages else ()),
    )
    add = Button(words.plain("button-add-synonym"), Choose(f"{UNANSWERED}synonym"))
    return Message(as_paragraphs(words("unanswered"), counted, *shown, kept), (turning, (add,)))


def synonym_prompt(words: Words) -> Message:
    """Asks for words that mean the same, in a reply to it."""
    return Message(words("synonym-prompt"))


def synonym_added(added: OwnSynonym, words: Words) -> Message:
    """Says that words mean the same from now on."""
    return Message(
        words("synonym-added", words=_written(added)),
        ((Button(words.plain("button-undo"), Choose(f"{SYNONYMS}{added.key}")),),),
    )


def synonym_deleted(deleted: OwnSynonym | None, words: Words) -> Message:
    """Says that words do not mean the same any more."""
    if deleted is None:
        return Message(words("synonym-gone"))
    return Message(words("synonym-deleted", words=_written(deleted)))


def synonyms_list(own: Sequence[OwnSynonym], words: Words) -> Message:
    """The newest synonyms of the operator's own, each with a button that takes it back."""
    if not own:
        return Message(words("synonyms-none"))
    shown = own[:MAX_LISTED_SYNONYMS]
    lines = join((f"• {clip(_written(each), 80)}" for each in shown), "\n")
    more = words("and-more", count=len(own) - len(shown)) if len(own) > len(shown) else Html()
    buttons = tuple(
        (
            Button(
                label(words.plain("button-end", name=clip(_written(each), 40))),
                Choose(f"{SYNONYMS}{each.key}"),
            ),
        )
        for each in shown
    )
    return Message(as_lines(words("synonyms"), lines, more), buttons)


def _group(number: int, group: AlikeQuestions, words: Words) -> Html:
    first, last = (spoken_date(day, words) for day in (group.first_day, group.last_day))
    when = first if first == last else f"{first} – {last}"
    told = words("unanswered-group", count=len(group.questions), wrong=group.wrong, when=when)
    return as_lines(escape(f"{number}. {clip(group.questions[0].question, 150)}"), told)


def _page(page: int, text: str) -> Button:
    return Button(text, Choose(f"{UNANSWERED}{page}"))


def _written(synonym: OwnSynonym) -> str:
    return clip(" = ".join(synonym.words), 300)
