"""Who answers, weighed from weak signs where no phrase of a document says so outright.

Whoever is named above or below the conversation is a candidate. Title, place, an office beside the
name, thanks, the words of interviews near it and how the questions call somebody speak for one;
a byline, a picture and replies that speak of that person speak against. The best one has to weigh
enough and clearly more than the next.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.corpus.about.clues import Clues, site
from bot.corpus.about.names import names
from bot.corpus.about.names.held_office import without_trades
from bot.corpus.about.people import announced, people
from bot.corpus.about.people.stated_role import stated_role
from bot.corpus.interview import PARAGRAPH
from bot.corpus.words import searched, vocabulary

_LEAST, _LEAD = 3.5, 1.0
_MOST_PARAGRAPHS, _MOST_CANDIDATES = 4, 8
_TITLED, _FIRST, _IN_PARAGRAPH, _IN_OFFICE = 1.5, 1.0, 1.0, 2.0
_OF_INTERVIEW, _THANKED, _CALLED = 1.5, 2.5, 3.0
_AUTHOR, _PICTURED, _SPOKEN_OF = -6.0, -3.0, -1.5
_MET = re.compile(
    "|".join(
        rf"(?<!\w){vocabulary.alternatives(one)}(?!\w)"
        for one in ("speaks_with", "spoke", "asked", "answered", "talked_either_way")
    ),
    re.IGNORECASE,
)
_THANKS = re.compile(vocabulary.alternatives("thanks"), re.IGNORECASE)
_PICTURE = re.compile(r"©|\b(?:photos?|fotos?|foto|bild|фото)\b|写真|사진|[摄攝]", re.IGNORECASE)
_BY = re.compile(r"(?:\bby|\bvon|\bpar|\bpor|\bdi|\bde|автор\w*)\s*:?\s*$", re.IGNORECASE)
_WHERE = re.compile(
    r"(?<!\w)(?i:for|on|at|in|für|auf|pour|sur|para|per|su)\s(?:(?i:the|die|das|la|le|el)\s)?$"
)
"""What stands before a site or a station rather than a person."""
_CASED = re.compile(r"[^\W\d_a-z][\w'’.-]*[a-zà-ÿа-яёіїєґ.]|[a-zà-ÿ]+$|[^\W\d_a-z]{3,}$")
"""A word as names are written: a capital and small letters, a particle, or all in capitals."""
_LONGEST_THANKS = 160
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})[.!?…]\s+")


def weighed_speaker(seen: Clues) -> tuple[str, str] | None:
    """The one person whom enough signs make the speaker, with the office; else `None`."""
    above = [seen.title, *seen.header.introduction[:_MOST_PARAGRAPHS], *seen.header.headings]
    texts = [text[: searched.PARAGRAPH_CHARS] for text in above if text]
    closing = [text for text in seen.after if len(text) < searched.PARAGRAPH_CHARS]
    closing += [text for text in _last_words(seen) if _THANKS.search(text)]
    asked_for = {*announced.done_for(texts)}
    found = dict.fromkeys(
        name for text in [*texts, *closing] for name in _people(text, seen) if name not in asked_for
    )
    weights = {
        name: _weight(name, texts, closing, seen) + _FIRST * (place == 0)
        for place, name in enumerate(list(found)[:_MOST_CANDIDATES])
    }
    ranked = sorted(weights, key=lambda name: -weights[name])
    if not ranked or weights[ranked[0]] < _LEAST:
        return None
    if len(ranked) > 1 and weights[ranked[0]] - weights[ranked[1]] < _LEAD:
        return None
    return ranked[0], ""


def _last_words(seen: Clues) -> list[str]:
    """The last paragraph, where it is short: `Thank you to Ada Wren for talking to us.`."""
    last = seen.turns[-1].text.split(PARAGRAPH)[-1] if seen.turns else ""
    return [last] if len(last) < _LONGEST_THANKS else []


def _people(text: str, seen: Clues) -> Iterator[str]:
    """The people whom a text names in full, in scripts that have capitals."""
    for sentence in _SENTENCE.split(text):
        for run in names.sequences(sentence):
            name = without_trades(run)
            cased = name.lower() != name.upper() and all(map(_CASED.match, name.split()))
            if cased and not names.is_headline(sentence) and people.is_person(name, seen.common):
                yield name


def _weight(name: str, texts: list[str], closing: list[str], seen: Clues) -> float:
    """What the signs for a candidate weigh together."""
    holding = [text for text in texts if name in text]
    sentences = [one for text in holding for one in _SENTENCE.split(text) if name in one]
    weight = _TITLED * (name in seen.title)
    weight += _IN_PARAGRAPH * min(2, sum(name in text for text in texts[1:]))
    weight += _OF_INTERVIEW * any(
        vocabulary.of_interview(one) or _MET.search(one) for one in sentences
    )
    weight += _IN_OFFICE * bool(stated_role(name, "", _without_labels(seen)))
    weight += _THANKED * any(name in text and _THANKS.search(text) for text in closing)
    weight += _CALLED * _is_called(name, seen) + _against(name, holding, seen)
    return weight


def _without_labels(seen: Clues) -> Clues:
    """The clues without labels, whose office would be every candidate's."""
    return replace(seen, people=replace(seen.people, answering=()))


def _is_called(name: str, seen: Clues) -> bool:
    """Whether the questions speak to somebody of that name: `Gwen, how far …`, `Herr Marsch, …`."""
    first, surname = re.escape(name.split(maxsplit=1)[0]), re.escape(name.rsplit(maxsplit=1)[-1])
    called = re.compile(
        rf"(?:^|[,.!?]\s){first}(?=[,!?])|,\s{first}(?=[.?!])|(?:^|[,.!?]\s)[^\W\d_]{{1,9}}\.?\s{surname}(?=[,!?])"
    )
    asked = (turn.text for turn in seen.turns if turn.asking)
    return any(called.search(text[: searched.ADDRESSED_CHARS]) for text in asked)


def _against(name: str, holding: list[str], seen: Clues) -> float:
    """What the signs against a candidate weigh together."""
    known = {one.casefold() for one in (*seen.authors, *seen.people.asking)}
    surname = name.rsplit(maxsplit=1)[-1].casefold()
    author = any(surname in one.split() for one in known)
    author |= name in (*seen.header.masthead, site(seen.page))
    author |= bool(holding) and all(_WHERE.search(text[: text.find(name)]) for text in holding)
    signed = any(_BY.search(text[: text.find(name)]) for text in holding)
    pictured = bool(holding) and all(_PICTURE.search(text) for text in holding)
    replies = [turn.text for turn in seen.turns if not turn.asking]
    closing = "".join(_last_words(seen))
    spoken_of = any(name in text.removesuffix(closing) for text in replies)
    weight = _AUTHOR * (author or names.is_body(name)) + _PICTURED * (pictured or signed)
    return weight + _SPOKEN_OF * spoken_of
