"""A citation of exactly the words that somebody marked: plain, Markdown and BibTeX."""

from dataclasses import dataclass

from bot.messages.asking.sharing import deep_link
from bot.messages.asking.source import is_address, published_line, reference, speaker_line
from bot.messages.buttons.asking import OpenAnswer
from bot.messages.language.words import Words
from bot.messages.markup.escaping import bibtex_text, markdown_address, markdown_text
from bot.messages.markup.html import as_lines, as_paragraphs, bold, copyable, quote
from bot.messages.markup.message import (
    MAX_COPY_UNITS,
    MAX_MESSAGE_UNITS,
    Button,
    Message,
    clip,
    length,
    units,
)
from bot.search.quotations.verify import Source

MAX_CITED_UNITS = 1000
"""Units of what is cited; Telegram lets people mark about as much in a reply."""

_MONTHS = {
    f"{number:02}": name
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
    )
}
"""BibTeX's own names."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation in the forms that people paste."""

    plain: str
    markdown: str
    bibtex: str


def citation_of(source: Source, bot: str, words: Words) -> Citation:
    """Cites words of the record.

    Args:
        source: Whose words, and where they stand.
        bot: The bot's username.
        words: The reader's words.
    """
    card, said = source.record.card, source.text
    link = deep_link(source.record, bot)
    address = card.url if is_address(card.url) else ""
    who = reference(card, words, 250)
    if source.said_by == "interviewer":
        who = words.plain("quotation-by-interviewer", source=who)
    shown = words.plain("citation", quotation=" ".join(said.split()), source=who)
    quoted = "\n".join(f"> {line}".rstrip() for line in markdown_text(said).split("\n"))
    titled = f"[{markdown_text(who)}](<{markdown_address(address)}>)" if address else ""
    fields = {
        "author": f"{{{bibtex_text(card.speaker)}}}" if card.speaker else "",
        "title": bibtex_text(clip(card.title, 300)),
        "howpublished": bibtex_text(card.outlet),
        "year": card.published[:4],
        "month": _MONTHS.get(card.published[5:7], ""),
        "url": address or link,
        "note": bibtex_text(shown) + (f" \\url{{{link}}}" if address else ""),
    }
    # Months are macros of every style, which write them out; in braces they would be text.
    bare = {name: value if name == "month" else f"{{{value}}}" for name, value in fields.items()}
    lines = [f"  {name} = {bare[name]}," for name, value in fields.items() if value]
    return Citation(
        "\n".join(filter(None, (shown, address, link))),
        f"{quoted}\n>\n> — {titled or markdown_text(who)} · [Verbatim](<{link}>)",
        "\n".join([f"@misc{{{card.slug},", *lines, "}"]),
    )


def citation_message(source: Source, bot: str, words: Words) -> Message:
    """The words with their source, to be copied by a button, or from the text where they are long.

    Args:
        source: Whose words, and where they stand; `MAX_CITED_UNITS` units at most.
        bot: The bot's username.
        words: The reader's words.
    """
    citation = citation_of(source, bot, words)
    card = source.record.card
    html = as_paragraphs(
        bold(words("quotation-exact")),
        quote(source.text),
        as_lines(speaker_line(card, words), published_line(card, words)),
    )
    buttons, left_out = [], []
    forms = {"text": citation.plain, "Markdown": citation.markdown, "BibTeX": citation.bibtex}
    for name, form in forms.items():
        shown = words.plain("cite-form", form=name)
        if units(form) <= MAX_COPY_UNITS:
            buttons.append(Button(shown, copy=form))
            continue
        longer = as_paragraphs(html, as_lines(bold(shown), copyable(form)))
        if length(longer) > MAX_MESSAGE_UNITS - 100:
            left_out.append(shown)
        else:
            html = longer
    if left_out:
        html = as_paragraphs(html, words("cite-left-out", forms=", ".join(left_out)))
    passage = source.span if source.said_by == "speaker" else None
    opens = OpenAnswer(source.record.id, passage=passage)
    return Message(html, (tuple(buttons), (Button(words.plain("open-source"), opens),)))
