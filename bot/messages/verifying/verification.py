"""A quotation that was checked: the verdict first, then the record's words and what differs."""

from collections.abc import Iterator, Sequence

from bot.corpus.words.language import detect
from bot.messages.asking.source import source_line
from bot.messages.buttons.asking import OpenAnswer
from bot.messages.language.scripts import is_foreign, language_name
from bot.messages.language.words import Words
from bot.messages.markup.comparison import MAX_COMPARED_UNITS, comparison_html
from bot.messages.markup.html import Html, as_lines, as_paragraphs, bold, escape, italic, quote
from bot.messages.markup.marking import passage_html
from bot.messages.markup.message import Button, ButtonRow, Message, clip, label
from bot.search.quotations.pieces import Standing, differing_pieces
from bot.search.quotations.verify import Source, Verification
from bot.search.quotations.wording import is_negation, is_number, texts_of
from bot.search.text.language_tags import primary_language
from bot.search.text.passages import sentences
from bot.search.text.span import Span

_HEADINGS = {
    Standing.EXACT: "quotation-exact",
    Standing.SHORTENED: "quotation-shortened",
    Standing.ALTERED: "quotation-altered",
    Standing.NOTHING: "quotation-nothing",
}


def heading_of(found: Verification) -> str:
    """The Fluent key of what a quotation is, in a few words."""
    if found.verdict is Standing.NOTHING and found.sources:
        return "quotation-nothing-nearest"
    if found.spliced:
        return "quotation-spliced"
    return _HEADINGS[found.verdict]


def said_line(source: Source, words: Words) -> str:
    """Who said the record's words, where and when, in one line of text."""
    card = source.record.card
    if source.said_by == "interviewer":
        return words.plain("quotation-by-interviewer", source=source_line(card, words))
    return source_line(card, words)


def verification(found: Verification, words: Words) -> Message:
    """What the bot says to a quotation.

    Args:
        found: What it is.
        words: The reader's words.
    """
    heading = as_lines(bold(words(heading_of(found))), *_remarks(found, words))
    blocks = [_block(found, source, words) for source in found.sources]
    return Message(as_paragraphs(heading, *blocks), tuple(_rows(found.sources, words)))


def _remarks(found: Verification, words: Words) -> Iterator[Html]:
    """What counts most: a reader must not miss a “not”, or who said it."""
    is_word_for_word = found.verdict in {Standing.EXACT, Standing.SHORTENED}
    if not is_word_for_word and found.is_headline:
        yield words("quotation-headline")
    if found.verdict is Standing.ALTERED and _weighs(found):
        yield words("quotation-weighs")
    if found.verdict is Standing.ALTERED:
        yield words("quotation-legend")
    if found.verdict is not Standing.NOTHING and found.sources[0].said_by == "interviewer":
        speaker = clip(found.sources[0].record.card.speaker, 100)
        if speaker:
            yield words("quotation-not-by-speaker", speaker=speaker)
    if found.verdict is Standing.NOTHING and found.sources:
        theirs = found.sources[0].record.card.language
        if _is_in_another_language(found.quotation, theirs):
            yield words("quotation-foreign", language=language_name(theirs, words))


def _weighs(found: Verification) -> bool:
    """Whether a negation or a number differs, and not only because the other answer holds it."""
    for source in found.sources:
        others = [each for each in found.sources if each is not source and found.spliced]
        equal = [piece.quoted for each in others for piece in each.pieces if piece.op == "equal"]
        held = set(texts_of(" ".join(equal)))
        for piece in differing_pieces(source.pieces):
            counts = {w for w in texts_of(piece.quoted) if is_negation(w) or is_number(w)}
            if piece.weighs and not (counts and counts <= held):
                return True
    return False


def _is_in_another_language(quotation: str, language: str) -> bool:
    """Whether a quotation is surely in another language: a few words tell by their script alone."""
    mine = detect(quotation)
    differs = mine and language and primary_language(mine) != primary_language(language)
    return bool(differs) or is_foreign(quotation, language)


def _block(found: Verification, source: Source, words: Words) -> Html:
    card = source.record.card
    if found.verdict is Standing.ALTERED:
        shown = comparison_html(source.pieces)
    elif found.verdict is Standing.NOTHING:
        shown = passage_html(source.whole, _whole_sentences(source), ())
    else:
        shown = escape(clip(source.text, MAX_COMPARED_UNITS))
    foreign = Html()
    # Where nothing fits, the heading says it already.
    if found.verdict is not Standing.NOTHING and is_foreign(found.quotation, card.language):
        foreign = italic(words("foreign", language=language_name(card.language, words)))
    return as_lines(said_line(source, words), quote(shown), foreign)


def _whole_sentences(source: Source) -> Span:
    """The sentences in which the record's words stand: a part of one would be misread."""
    whole = source.whole
    held = [
        span for span in sentences(whole, Span(0, len(whole))) if span.overlaps(source.span)
    ] or [source.span]
    return Span(held[0].start, held[-1].end).trimmed(whole)


def _rows(sources: Sequence[Source], words: Words) -> Iterator[ButtonRow]:
    """A button that opens each source, where the words stand."""
    several = len(sources) > 1
    for number, source in enumerate(sources, 1):
        said = words.plain("open-source")
        passage: Span | None = source.span if source.said_by == "speaker" else None
        opens = OpenAnswer(source.record.id, passage=passage)
        yield (Button(label(f"{number} · {said}" if several else said), opens),)
