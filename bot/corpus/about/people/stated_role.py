"""What the speaker is, weighed from every place where a document may say so.

A line below the name, words before or behind it, a bracket, a sentence about the person and the
label that speaks each give a claim of some weight; the claim that weighs most is taken, and none
that does not weigh enough.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.corpus.about.clues import Clues
from bot.corpus.about.names import inflected, names, offices
from bot.corpus.about.names.held_office import (
    HONOURED,
    POST_NOMINALS,
    agent_at_end,
    begins_with_agent,
    begins_with_office,
    is_held,
    office_at_end,
    without_honours,
)
from bot.corpus.about.people import people
from bot.corpus.turns.labels import labels
from bot.corpus.words import searched, vocabulary

_OWN_LINE, _BEHIND, _BRACKETS, _BEFORE, _IS, _LABEL, _FOUND = 5.0, 4.0, 3.5, 3.5, 3.0, 1.5, 3.0
"""What a claim weighs by the place where it stands."""
_LABEL_IN_FULL = 4.0
"""The same of a label that holds name and office: `ADA WREN, HARBOUR MINISTER`."""
_ASKED = 0.5
"""What a claim loses where the interviewer says it rather than title or introduction."""
_EACH_WORD, _WORDS_COUNTED = 0.25, 5
"""What each further word adds: `Minister of Ports` tells more than `Minister`."""
_LEAST = 1.5
_MOST_WORDS = 16
_LONGEST_BEFORE, _LONGEST_BEHIND = 400, 110
_MOST_LINES = 12
_SEGMENT = re.compile(r"(?<!\b[A-Z])\.|[!?…;:：«»“”„\"‘()（）\[\]|]|\s[–—-]\s|,\s")
"""What a phrase before a name does not reach across."""
_COPULA = r"(?:is|was|ist|war|es|est|è|é|jest|är|er|—|–|является)"
_ARTICLE = f"(?:{'|'.join(sorted(vocabulary.ARTICLES))})"
_ENDS = re.compile(
    r"\s(?:who|which|whose|that|about|talks?|spoke|discuss\w*|tells?|told|has|is|was|joins|explains?"
    r"|qui|dont|que|quien|der|die|das|che|который|которая|рассказал\w*|говорит)\s"
    r"|\s(?:and|e|y|et|und)\s(?=[a-zà-ÿ]+(?:ou|eu|iu|ó|ed|te)\s)"
)
"""Words behind an office with which something else begins."""
_POST_NOMINAL = re.compile(rf",?\s(?:{POST_NOMINALS})$")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_HANGUL = re.compile(r"[가-힣]")
_HAN_BREAK = re.compile(
    r".*(?:\d[日号號]|[对對与與和同跟访訪问問邀请請由是为為了着的到就向给給、]|专访|採訪|采访)(?=.)"
)
"""What stands before a Chinese office and is none of it: `本报专访`."""
_LEADING_ARTICLE = re.compile(rf"^(?:l['’](?=\w)|{offices.OF_BODY}\s+)")
_HAN_EDGE = re.compile(r"[―—–,!?;:，。、：:！？；“”「」《》【】（）()\s|｜/]")
_LONGEST_HAN = 24
_JAPANESE_TRADE = re.compile(r"[家師者員長人手士工匠守官督優生]$")
"""How trades end that stand before a Japanese name: `灯台守の森田さやか`."""
_KOREAN_TRADE = re.compile(r"\s([가-힣]{1,5}(?:장|사|관|원|수|인|꾼))(?=[\s,\"“'‘(]|$)")
"""A Korean word behind a name that ends as trades do: `한서윤 등대장`."""
_HAN_TITLES = frozenset({"先生", "女士"})
_LINE_WORDS, _LINE_BEGINNING = 8, 4
"""Words of a line that is an office, and among how many of its first ones that stands."""


@dataclass(frozen=True, slots=True)
class Claim:
    """An office that some place gives for the speaker, and what that weighs."""

    role: str
    weight: float


def stated_role(speaker: str, found: str, seen: Clues) -> str:
    """The speaker's office as the document words it; empty where nothing tells it surely enough.

    Args:
        speaker: Who answers; of several the first counts.
        found: The office by which the speaker was found, if by any.
        seen: The document.
    """
    name = speaker.split(", ", maxsplit=1)[0]
    if not name or people.is_role(name):
        return found
    claims = [Claim(found, _FOUND)] if found else []
    claims += [*_of_labels(name, speaker, seen), *_of_lines(name, seen)]
    for text, loss in _texts(seen):
        claims += (Claim(one.role, one.weight - loss) for one in _of_text(name, text))
    fit = [one for one in claims if _is_fit(one.role)]
    best = max(fit, key=_weight, default=None)
    if not best or _weight(best) < _LEAST or found.endswith(best.role):
        return found
    return names.tidy_case(_LEADING_ARTICLE.sub("", best.role))


def _weight(claim: Claim) -> float:
    words = len(claim.role.split())
    return claim.weight + _EACH_WORD * min(words - 1, _WORDS_COUNTED)


def _is_fit(role: str) -> bool:
    words = role.split()
    titles = all(word.casefold().strip(".") in vocabulary.HONORIFICS for word in words)
    titles |= len(words) == 1 and vocabulary.of_interview(role)
    titles |= words[:1] == ["micro"]  # `au micro de …` tells who asks
    return 0 < len(words) <= _MOST_WORDS and not titles and role not in _HAN_TITLES


def _texts(seen: Clues) -> Iterator[tuple[str, float]]:
    """Where offices are told in running text, and what they lose there."""
    for text in (*seen.texts, *seen.header.headings):
        if not text.isupper():
            yield text[: searched.PARAGRAPH_CHARS], 0.0
    for text in seen.opening:
        yield text[: searched.ADDRESSED_CHARS], _ASKED


def _of_labels(name: str, speaker: str, seen: Clues) -> Iterator[Claim]:
    """What the labels that speak say: `PRIME MINISTER`, `ADA WREN, PRIME MINISTER`."""
    for label in seen.people.answering:
        called, comma, rest = label.partition(", ")
        if comma and names.tidy_case(called).casefold() in name.casefold():
            yield Claim(names.tidy_case(rest), _LABEL_IN_FULL)
        elif labels.names_han_office(labels.key(label)) and label.endswith(f" {name}"):
            yield Claim(label.removesuffix(f" {name}"), _LABEL_IN_FULL)
        plain = people.without_article(people.BRACKETS.sub("", called))
        if plain.casefold() in speaker.casefold():
            continue
        if people.is_role(plain) and not people.is_nobody(plain):
            short = labels.key(plain) == "pm"
            yield Claim("Prime Minister" if short else names.tidy_case(plain), _LABEL)


def _of_lines(name: str, seen: Clues) -> Iterator[Claim]:
    """The line below, or above, one that is the name and nothing else."""
    lines = seen.header.lines[:_MOST_LINES]
    for place, line in enumerate(lines):
        bare = _POST_NOMINAL.sub("", HONOURED.sub("", line).strip(" ,."))
        if bare.casefold() != name.casefold():
            continue
        for other in (*lines[place + 1 : place + 2], *lines[max(0, place - 1) : place]):
            if _is_office_line(other):
                yield Claim(other.strip(" ,."), _OWN_LINE)


def _is_office_line(text: str) -> bool:
    """Whether a line is an office and nothing else: `Secretary of State`."""
    words = text.split()
    return (
        len(words) <= _LINE_WORDS
        and any(map(is_held, words[:_LINE_BEGINNING]))
        and not re.search(r"[\d.!?:]", text)
        and not vocabulary.of_interview(text)
    )


def _of_text(name: str, text: str) -> Iterator[Claim]:
    if _HAN.search(name):
        yield from _in_han(name, text)
        return
    if _HANGUL.search(name):
        yield from _in_hangul(name, text)
        return
    for start, end, case in _places(name, text):
        before = _without_name(_before(text[max(0, start - _LONGEST_BEFORE) : start], case), name)
        if before:
            yield Claim(before, _BEFORE)
        yield from _after(text[end : end + 2 * _LONGEST_BEHIND])


def _places(name: str, text: str) -> Iterator[tuple[int, int, str]]:
    """Where a text names somebody, and in which case: by full name, else by surname alone."""
    parts = name.split()
    if re.search("[а-яё]", name):
        pattern = r"\s+".join(rf"{re.escape(part[:1])}[\w’'-]*" for part in parts)
    else:
        pattern = r"\s+".join(map(re.escape, parts))
        if len(parts) > 1:
            pattern = rf"{pattern}|(?<![^\W\d_]\s){re.escape(parts[-1])}|{re.escape(parts[-1])}"
    for hit in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE):
        cases = ("кому", "кого", "с") if re.search("[а-яё]", hit[0]) else ()
        case = next((one for one in cases if inflected.nominative(hit[0], one) == name), "")
        if case or not cases or hit[0].casefold() == name.casefold():
            yield hit.start(), hit.end(), "" if hit[0].casefold() == name.casefold() else case


def _without_name(phrase: str, name: str) -> str:
    """The phrase up to a part of the name: a surname may stand behind another first name."""
    parts = set(name.casefold().split())
    words = phrase.split()
    end = next((at for at, word in enumerate(words) if word.casefold() in parts), len(words))
    return " ".join(words[:end])


def _before(text: str, case: str) -> str:
    """The office that ends a text, a comma before the name or not: `the mayor of Lyng, `."""
    text = without_honours(text)
    apart = text.endswith(", ")
    segment = _SEGMENT.split(text.removesuffix(", ").rstrip())[-1].strip()
    phrase = office_at_end(segment, case) or ("" if apart else agent_at_end(segment, case))
    return (
        ""
        if apart
        and len(phrase.split()) < 2
        and not re.search(rf"(?i:{_ARTICLE})\s+{re.escape(phrase)}$", segment)
        else phrase
    )


def _after(text: str) -> Iterator[Claim]:
    """What follows a name: `, mayor of Lyng,`, ` (mayor of Lyng)`, ` is the mayor of Lyng`."""
    ways = (
        (rf"\s*,\s+(?:(?i:{_ARTICLE})\s+)?({offices.IN_PHRASE}{{3,{_LONGEST_BEHIND}}})", _BEHIND),
        (rf"\s*\(([^()]{{3,{_LONGEST_BEHIND}}})\)", _BRACKETS),
        (
            rf"\s+(?i:{_COPULA})\s+(?:(?i:{_ARTICLE})\s+)?({offices.IN_PHRASE}{{3,{_LONGEST_BEHIND}}})",
            _IS,
        ),
    )
    for pattern, weight in ways:
        if hit := re.match(pattern, text):
            phrase = _ENDS.split(f"{hit[1]} ")[0].strip()
            told = begins_with_office(phrase) or begins_with_agent(
                phrase, alone=not text[hit.end() :].strip(" .")
            )
            if told and not vocabulary.says_you(phrase):
                yield Claim(phrase, weight)


def _in_han(name: str, text: str) -> Iterator[Claim]:
    """Chinese and Japanese put the office before the name, Japanese behind it too."""
    held = "|".join(vocabulary.CHINESE_OFFICES)
    for hit in re.finditer(re.escape(name), text):
        segment = _HAN_EDGE.split(text[max(0, hit.start() - _LONGEST_HAN) : hit.start()])[-1]
        segment = _HAN_BREAK.sub("", segment)
        bare = segment.removesuffix("の").rstrip("・")
        if re.search(rf"(?:{held})$", bare) or (bare != segment and _JAPANESE_TRADE.search(bare)):
            yield Claim(bare, _BEFORE)
        elif behind := re.match(rf"(?:{held})", text[hit.end() :]):
            yield Claim(behind[0], _IS)


def _in_hangul(name: str, text: str) -> Iterator[Claim]:
    """Korean puts the office behind the name, or before it: `한서윤 감독`, `감독 한서윤`."""
    held = "|".join(vocabulary.KOREAN_OFFICES)
    for hit in re.finditer(re.escape(name), text):
        if behind := re.match(rf"\s?({held})(?:님)?(?![가-힣]{{3}})", text[hit.end() :]):
            yield Claim(behind[1], _BEHIND)
        elif trade := _KOREAN_TRADE.match(text[hit.end() :]):
            yield Claim(trade[1], _IS)
        elif before := re.search(
            rf"(?<![가-힣])([가-힣]{{0,8}}(?:{held}))\s$", text[: hit.start()]
        ):
            yield Claim(before[1], _BEFORE)
