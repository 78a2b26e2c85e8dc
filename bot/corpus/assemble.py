"""The pipeline: a document's lines become a reading."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.corpus.about import clues, doubts, hints, metadata
from bot.corpus.about.heading import beside, data_lines, header, outlet_lines, saved, title_choice
from bot.corpus.about.heading.title_choice import Around
from bot.corpus.about.names import names
from bot.corpus.about.people import asking_labels, people
from bot.corpus.interview import PARAGRAPH, Exchange, Interview, LeftOut, Reading
from bot.corpus.lines import Block, Line, Page, merge
from bot.corpus.remark import Remark, remark
from bot.corpus.turns import schemes
from bot.corpus.turns.judging import judge
from bot.corpus.turns.labels import labels, legend
from bot.corpus.turns.labels.tallies import small_words
from bot.corpus.turns.preparing import prepare, stamps, unrolled, voices
from bot.corpus.turns.trimming import furniture, outro, skipping, tidy, unlabel
from bot.corpus.turns.turn import LABELLED, Cut, Turn, exchanges_of
from bot.corpus.words import language, searched
from bot.corpus.words.vocabulary import asks

_NOTED = frozenset({"guess", "beside"})
"""Of lines that a page adds aside, those in cells beside its text tell nothing of it."""
_LINES_BELOW = 8
"""Last lines of a document, what the page adds aside, in which brackets may name who asked."""


def assemble(page: Page) -> Reading:
    """Read a document, step by step.

    Extracted lines → nobody's words out → hypotheses of how turns are marked, the best one taken →
    turns tidied → exchanges → title, date and people → judged.
    """
    page = saved.with_title(page)
    if any("guess" in line.style for line in page.lines):
        bare = tuple(
            replace(line, kind=Block.FURNITURE) if "guess" in line.style else line
            for line in page.lines
        )
        reading = _assemble(replace(page, lines=bare))
        if reading.interview:
            return reading
    return _assemble(page)


def _assemble(page: Page) -> Reading:
    hand = legend.by_hand(page.front)
    lines, unused = skipping.skipped(skipping.without_unclosed_link(page.lines), page.front)
    apart = voices.set_apart(legend.voiced(unrolled.unrolled(lines), hand))
    lines = prepare.parted(prepare.numbered(stamps.lifted(apart)))
    reasons = furniture.nobodys_words(lines)
    left = [
        LeftOut(line.text, reason) for line, reason in zip(lines, reasons, strict=True) if reason
    ]
    kept = furniture.rejoined(lines, reasons)
    kept, named = _without_sites_name(kept, clues.site(page) or page.meta.get("site", ""))
    left += named
    printed, places = legend.printed_legend(kept)
    left += [LeftOut(kept[place].text, "legend of labels") for place in sorted(places)]
    kept = [line for place, line in enumerate(kept) if place not in places]
    told = replace(hand, names={**legend.in_brackets(kept), **printed.names, **hand.names})
    letters = sum(len(line.text) for line in kept if line.kind is not Block.RULE)
    about = " ".join(
        [
            clues.known_title(page),
            *(line.text for line in kept[: searched.ABOUT_LINES]),
            *clues.filed_under(page),
        ]
    )
    about = f"{about[: searched.ABOUT_CHARS]} {outro.thanks_for_interview(kept)}"
    readings = schemes.readings(kept, hints.hints_of(page, kept, hand), told)
    found = judge.best_reading(readings, letters, about, hints.trust(page.front, hand))
    if found is None or found.objection:
        return Reading(None, judge.refusal(found, kept), tuple(left))
    odd = [*hints.misspelt(page.front), *(remark("skip-unused", pattern=one) for one in unused)]
    ending = [
        (line.text, reason)
        for line, reason in zip(lines, reasons, strict=True)
        if reason != "page furniture"
    ]
    below = [text for text, reason in ending[-_LINES_BELOW:] if reason == "stage direction"]
    heads = [
        line.text
        for line, reason in zip(lines, reasons, strict=True)
        if reason == "running title" or "running" in line.style
    ]
    rest = _Rest(kept, left, odd, below, list(dict.fromkeys(heads)))
    return _made(page, replace(found, cut=_without_head(found.cut)), rest)


def _without_head(cut: Cut) -> Cut:
    """Without what was taken for a first exchange and is a standfirst with lines of data below."""
    asked, replied = cut.turns[0], cut.turns[1] if len(cut.turns) > 1 else None
    if replied is None or len(cut.turns) < 4 or asked.who or not asked.asking or asks(asked.text):
        return cut
    headed = beside.are_data(replied.lines) or beside.are_data(replied.lines[:1])
    return replace(cut, turns=cut.turns[2:]) if headed else cut


@dataclass(frozen=True, slots=True)
class _Rest:
    """What a document holds beside its turns.

    Attributes:
        kept: Its lines, without those that are nobody's words.
        left: Those, and why.
        odd: What is doubtful about its front matter.
        below: What stands in brackets at its end.
        heads: Running heads and feet of its pages.
    """

    kept: Sequence[Line]
    left: Sequence[LeftOut]
    odd: Sequence[Remark]
    below: Sequence[str]
    heads: Sequence[str] = ()


def _made(page: Page, found: judge.Judged, rest: _Rest) -> Reading:
    """The interview of the chosen reading, with all that stands around its turns."""
    kept, left = rest.kept, rest.left
    opens = min(turn.place for turn in found.cut.turns)
    above = " ".join(line.text for line in _source(kept, found.cut)[:opens])
    cut = unlabel.unlabel(found.cut, above[: searched.ABOUT_CHARS])
    source = _source(kept, cut)
    begins = min(turn.place for turn in (*cut.turns, *cut.chair))
    before = _without_site(list(merge(source[:begins])), clues.site(page))
    papers = outlet_lines.papers_above([line.text for line in before[: searched.MENTIONED_LINES]])
    tidied = tidy.tidy(cut, _mentioned(page, cut, before), papers)
    spoken, unpaired = tidy.unpaired(tidied.turns)
    exchanges = exchanges_of(spoken)
    if not exchanges:
        return Reading(None, judge.refusal(None, kept), tuple(left))
    head = _header(page, cut, before, source[begins:])
    sides = clues.SpeakingLabels(
        asking=asking_labels.unabbreviated(_named(cut, spoken, asking=True)),
        answering=_answering(cut, spoken, tidied.turns),
    )
    after = [out.text for out in (*left, *tidied.left_out) if out.reason == furniture.AFTER]
    about = metadata.gather(
        clues.Clues(
            page,
            head,
            sides,
            spoken,
            [*after, *rest.below],
            small_words(kept),
            notes=[
                line.text
                for line in page.lines
                if line.style & _NOTED == {"guess"} and len(line.text) < 300
            ],
            heads=rest.heads,
        )
    )
    warnings = (*rest.odd, *doubts.doubts_of(found, spoken, about, cut.names.values()))
    interview = _interview(page, head, about, exchanges, warnings)
    floor = tuple(LeftOut(turn.text, "gives the floor") for turn in cut.chair)
    return Reading(interview, None, (*left, *head.left_out, *floor, *tidied.left_out, *unpaired))


def _interview(
    page: Page,
    head: data_lines.Header,
    about: metadata.Metadata,
    exchanges: tuple[Exchange, ...],
    warnings: tuple[Remark, ...],
) -> Interview:
    """The interview, put together."""
    given = clues.front(page, "introduction")
    return Interview(
        title=about.title,
        published=about.published,
        outlet=about.outlet,
        speaker=about.speaker,
        role=about.role,
        interviewers=about.interviewers,
        language=_language(page, exchanges),
        url=about.url,
        introduction=str(given).strip() if given else PARAGRAPH.join(head.introduction),
        exchanges=exchanges,
        media=clues.address(clues.front(page, "media")),
        translation_of=metadata.translated(clues.front(page, "translation")),
        warnings=warnings,
    )


def _mentioned(page: Page, cut: Cut, before: Sequence[Line]) -> list[str]:
    """Names of those who may speak: of labels, of the byline, and in full above the turns."""
    found = [
        name
        for line in before[: searched.MENTIONED_LINES]
        for name in names.sequences(line.text[: searched.MENTIONED_CHARS])
    ]
    found += [" ".join(name.split()[-2:]) for name in found if name.count(" ") > 1]
    everyone = [names.tidy_case(name) for name in cut.names.values()]
    credited = [name for name in clues.credited(page) if " " in name]
    return [*everyone, *credited, *(name for name in found if " " in name)]


def _header(
    page: Page, cut: Cut, before: Sequence[Line], below: Sequence[Line]
) -> data_lines.Header:
    """What stands above the turns."""
    known = clues.known_title(page)
    certain = bool(clues.front(page, "title")) or len(known) > 12
    head = header.read_header(
        before,
        known,
        certain=certain,
        sections=frozenset(line.level for line in below if line.kind is Block.HEADING),
        speaking=frozenset(labels.key(name) for name in cut.names.values() if people.is_role(name)),
        echoes=[*cut.names.values(), *(line.text for line in below[-_LINES_BELOW:])],
    )
    if certain:
        given = bool(clues.front(page, "title"))
        return head if given else title_choice.of_talk(head, known)
    speaking = frozenset(map(labels.key, cut.names.values()))
    return title_choice.reconsidered(head, Around(before, known, speaking))


def _language(page: Page, exchanges: Sequence[Exchange]) -> str:
    """As front matter has it, or the text, or the page."""
    text = " ".join(
        exchange.question + " " + exchange.answer[: searched.LANGUAGE_CHARS]
        for exchange in exchanges[: searched.LANGUAGE_EXCHANGES]
    )
    return (
        language.tag(str(clues.front(page, "language") or ""))
        or language.detect(text)
        or language.tag(page.meta.get("language", ""))
    )


def _answering(cut: Cut, spoken: Sequence[Turn], every: Sequence[Turn]) -> tuple[str, ...]:
    """Who answers; where only offices do, also who is named before any question was put."""
    found = _named(cut, spoken, asking=False)
    if all(map(people.is_role, found)):
        return _named(cut, every, asking=False)
    return found


def _without_sites_name(kept: list[Line], site: str) -> tuple[list[Line], list[LeftOut]]:
    """The lines without those above a heading that are the site's name, which is nobody's label."""
    title = next((at for at, line in enumerate(kept) if line.kind is Block.HEADING), 0)
    above = [line for line in kept[:title] if line.text.casefold() == site.casefold()]
    left = [LeftOut(line.text, "site's name") for line in above]
    return [line for line in kept if line not in above] if above else kept, left


def _without_site(before: list[Line], site: str) -> list[Line]:
    """The lines before the conversation without a heading that is the site's name."""
    heads = [line for line in before if line.kind is Block.HEADING]
    sites = [line for line in heads if line.text.casefold() == site.casefold()]
    return [line for line in before if line not in sites] if len(heads) > len(sites) else before


def _source(kept: Sequence[Line], cut: Cut) -> Sequence[Line]:
    """The lines that the places of a reading count: labels count lines, other marks paragraphs."""
    return kept if cut.scheme in LABELLED else schemes.paragraphs(kept, cut.scheme)


def _named(cut: Cut, spoken: Sequence[Turn], *, asking: bool) -> tuple[str, ...]:
    """Printed names of one side, most turns first."""
    counts: dict[str, int] = {}
    for turn in spoken:
        if turn.asking is asking and turn.who:
            counts[turn.who] = counts.get(turn.who, 0) + 1
    return tuple(cut.names.get(who, who) for who in sorted(counts, key=lambda who: -counts[who]))
