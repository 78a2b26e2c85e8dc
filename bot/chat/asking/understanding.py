"""The question that somebody means who follows on from another."""

import re
from contextlib import suppress
from dataclasses import replace
from typing import NamedTuple

from bot.chat.asking.before import found_by
from bot.chat.asking.following import CHINESE, followed, subject_of
from bot.chat.asking.shown import with_filters
from bot.chat.asking.spoken_of import asked_of_person
from bot.chat.services import Services
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.phrases import spoken
from bot.search.collection.sourced import outlet_alone
from bot.search.engine import highlight_question, search
from bot.search.query.filters import FilterError, parse_filters
from bot.search.text.analysis import terms
from bot.search.text.function_words import says_little
from bot.search.text.term import is_function_term
from bot.search.verdict import Hit, Result, Verdict

_ASKS_ABOUT = re.compile(
    r"(?:and |so |but |ну |а |и )*(?:(?:what|how) about|(?:(?:что|как) )?(?:насч[её]т|про)"
    r"|(?:что|как) (?:там )?со?)\b",
    re.IGNORECASE,
)
"""What makes a question of a subject, such as “what about ferries?”."""

_REFERS = re.compile(
    r"\b(?:it|its|this|that|they|them|their|there|these|those)\b"
    r"|(?<!\w)(?:это|этого|этому|этом|эта|эту|этой|она|оно|они|её|ее|его|их|там|туда)(?!\w)|[它其]",
    re.IGNORECASE,
)
"""What stands for something that was named before."""

_REFERS_TO_NOTHING = re.compile(
    r"\b(?:is|was|be) it (?:\w+ ){1,2}(?:that|to)\b"
    r"|\bit(?:['’]s| is| was) (?:\w+ ){1,2}(?:that|to)\b"
    r"|\b(?:is|are|was|were|be|been) there\b|\bthere (?:is|are|was|were|will|has|have)\b"
    r"|\b(?:say|says|said|think|thinks|believe|know|mean|agree|true) that (?=\w)"
    r"|\b(?:about|in|of|on|at|with|for|from|to|by) (?:this|that|these|those) (?=\w)"
    r"|\b(?:before|after) (?:this|that)\b|(?<!\w)(?:до|после) этого(?!\w)"
    r"|\bth(?:is|at|ese|ose) (?:year|month|week|time|day|spring|summer|autumn|winter)s?\b"
    r"|(?<!\w)(?:в|на|о|об|про|с|к|по|из|от) эт(?:ом|ой|у|ого|ому|их|и) (?=[а-яё])",
    re.IGNORECASE,
)
"""Where such a word only makes the sentence, or comes with what it names: “are there ferries”,
“is it true that”, “in this weather”."""

_ELSE = re.compile(
    r"\b(?:who|what|where) else\b|(?<!\w)(?:кто|что|где) ещ?[её](?!\w)|还有谁", re.IGNORECASE
)
"""What asks for more of something that was named before."""

_ASKS_ON = re.compile(
    r"^(?:(?:in|on|at|for|by|with|since|until|from|to|against) )?"
    r"(?:when|where|who|whom|how|which|what|whose|why)\b"
    r"|^(?:(?:в|во|на|за|с|со|от|из|к|по|о|об|у|до|для|против) )?"
    r"(?:когда|где|куда|кто|кого|кому|кем|как\w*|сколько|скольк\w+|чей|что|чего|чем|зачем|почему)(?!\w)"
    r"|什么|谁|哪|几|多少|多[长久大]|怎么|何时",
    re.IGNORECASE,
)
"""What asks; with a word more, and no subject of its own, of what was spoken of before."""

_DEFINES = re.compile(
    r"^(?:what|who)(?: is| are| was| were|['’]s|['’]re)\b|^что (?:такое|за)\b"
    r"|是(?:什么|谁)|谁是|什么是",
    re.IGNORECASE,
)
"""What asks of what it names itself."""

_MAX_ASKING_ON = 4
_MAX_CHINESE_ASKING_ON = 7

_CONJUNCTION = re.compile(r"^(?:and|so|but|а|и|но|那么|那)[,\s]+", re.IGNORECASE)
_MAX_REFERRING = 8
"""Words of a question that refers to something else."""

_MAX_CHARACTERS_OF_WORD = 2


class Understanding(NamedTuple):
    """A question as it was understood, and the one that the next may follow on from.

    Attributes:
        question: Empty when it has to be asked as a whole.
        base: What the next follows on from.
        seen: The exchange that the question before was answered with, when it finds nothing else.
    """

    question: str
    base: str
    seen: str = ""


async def follow_on(base: str, change: str, said: str, services: Services) -> Understanding:
    """The question that somebody means.

    What is only added has to stand in what the question finds, else it is asked for by itself. What
    has no place in the question before, such as “what about ferries?”, is asked as it was written.

    Args:
        base: The question before.
        change: Of a `FollowUp`.
        said: As it was written.
        services: Where to look.
    """
    if not change:
        return await _why(base, services)
    with suppress(FilterError):
        plain, narrowed = parse_filters(base)
        if outlet := await outlet_alone(services.store, services.searcher, change):
            asked = with_filters(plain, replace(narrowed, outlets=(outlet,)))
            return Understanding(asked, asked)
        if narrowed.by:  # of whoever was spoken of, and of another perhaps in what changes
            following = followed(plain, change)
            asked = await asked_of_person(following.question, base, services)
            return Understanding(asked, asked if following.replaced else base)
    following = followed(base, change)
    if following.added and not await _is_found(following.question, change, services):
        return Understanding(change, change)
    is_alone = spoken(following.question) == spoken(change) and _ASKS_ABOUT.match(said)
    question = said if is_alone else following.question
    asked = await asked_of_person(question, base, services)
    return Understanding(asked, asked if following.replaced else base)


async def _why(base: str, services: Services) -> Understanding:
    """“Why?” of a question that found something."""
    question = followed(base, "").question
    found = [await found_by(each, services, 1) for each in (base, question) if each]
    first = [
        (each.hits[0].record.id, each.hits[0].passage) for each in found if each and each.shown
    ]
    if len(found) < 2 or not found[0] or not found[0].shown:
        return Understanding("", "")
    is_same = len(first) == 2 and first[0] == first[1]
    return Understanding(question, base, first[0][0] if is_same else "")


async def _is_found(question: str, change: str, services: Services) -> bool:
    try:
        found = (await search(services.store, services.searcher, question, 1)).shown
    except FilterError:
        return False
    for hit in found:
        text = f"{hit.record.question}\n\n{hit.record.answer}"
        return bool(await highlight_question(services.store, services.searcher, change, text))
    return False


async def of_subject(said: str, base: str, services: Services) -> Understanding | None:
    """A question of “it” with what the question before was about; `None` for any other.

    It has to find what that one found, and what is answered better by itself is asked by itself,
    unless it begins with “and”.

    Args:
        said: As it was written.
        base: The question before.
        services: Where to look.
    """
    said, led_on = _CONJUNCTION.subn("", said.strip())
    goes_on = bool(_ELSE.search(said))
    is_bare = not goes_on and not refers_to_subject(said) and asks_on(said)
    subject = subject_of(base) if goes_on or is_bare or refers_to_subject(said) else ""
    if not subject or (is_bare and not led_on and await _is_answered(said, services)):
        return None
    return await _asked_of(said, subject, base, services, surely=goes_on or _says_little(said))


def asks_on(said: str) -> bool:
    """Whether a question names nothing that it is asked of: “since when?”, “who pays?”.

    Args:
        said: As it was written, without “and”.
    """
    if re.search(r"\d|(?<=\w )[A-ZА-ЯЁ]", said) or not _ASKS_ON.search(said):
        return False
    if _ASKS_ABOUT.match(said) or _DEFINES.search(said):
        return False
    if characters := CHINESE.findall(said):
        return len(characters) <= _MAX_CHINESE_ASKING_ON and _says_little(said)
    return len(said.split()) <= _MAX_ASKING_ON and _says_little(said)


def refers_to_subject(said: str) -> bool:
    """Whether a question has a word in the place of what was spoken of: “is it open?”.

    Args:
        said: As it was written.
    """
    return _REFERS.search(_REFERS_TO_NOTHING.sub(" ", said)) is not None


async def is_told_of_subject(said: str, base: str, services: Services) -> bool:
    """Whether the record tells of “it” what a question asks: “is it private?” of a beach.

    Args:
        said: As it was written.
        base: The question before.
        services: Where to look.
    """
    if not base or not refers_to_subject(said):
        return False
    meant = await of_subject(said, base, services)
    asked = meant.question if meant else said
    seen, found = [await found_by(each, services, 1) for each in (base, asked)]
    if not (seen and seen.shown and found and found.shown):
        return False
    hit = found.shown[0]
    return hit.record.id == seen.shown[0].record.id and await _is_told(said, hit, services)


async def of_quoted(said: str, quoted: str, services: Services) -> Understanding | None:
    """A question about what was picked out of an answer; `None` for one of something else.

    Args:
        said: As it was written.
        quoted: A few words.
        services: Where to look.
    """
    return await _asked_of(said.strip(), quoted, quoted, services, surely=True)


async def _asked_of(
    said: str, subject: str, base: str, services: Services, *, surely: bool
) -> Understanding | None:
    """A question asked of a subject, where it finds then what the subject finds."""
    if len(said.split()) > _MAX_REFERRING:
        return None
    bare = said.rstrip("?？")
    named = f"{bare}——{subject}？" if CHINESE.search(said) else f"{bare} — {subject}?"
    before, alone, found = [await found_by(each, services, 1) for each in (base, said, named)]
    if not (before and before.shown and found and found.shown):
        return None
    first, seen = found.hits[0], before.hits[0]
    if first.record.id != seen.record.id or (not surely and _is_better(alone, found)):
        return None
    is_new = found.verdict is Verdict.ANSWER and first.passage != seen.passage
    if is_new or base == subject or await _is_told(said, first, services):
        return Understanding(named, base)
    # Nothing of “do whales live there?” stands in what was seen: it is asked as it was written,
    # where that finds nothing either.
    is_lost = alone is not None and alone.verdict is Verdict.NOTHING and bool(alone.missing)
    return None if is_lost else Understanding(named, base, first.record.id)


async def _is_told(said: str, hit: Hit, services: Services) -> bool:
    """Whether words of a question stand in the passage that it finds."""
    answer, passage = hit.record.answer, hit.passage
    told = answer[passage.start : passage.end] if passage else answer
    return bool(await highlight_question(services.store, services.searcher, said, told))


async def _is_answered(said: str, services: Services) -> bool:
    found = await found_by(said, services, 1)
    return found is not None and found.verdict is Verdict.ANSWER


def _says_little(said: str) -> bool:
    """Whether a question consists of stop words and one word more: “who will build it?”."""
    if characters := CHINESE.findall(said):
        return sum(not says_little(each) for each in characters) <= _MAX_CHARACTERS_OF_WORD
    read = (terms(said, language) for language in LANGUAGES)
    return any(sum(not is_function_term(each) for each in found) <= 1 for found in read)


def _is_better(alone: Result | None, found: Result) -> bool:
    """Whether a question gets a better answer by itself than with what “it” may be."""
    if alone is None or alone.verdict is not Verdict.ANSWER:
        return False
    is_answered = found.verdict is Verdict.ANSWER
    return not is_answered or alone.hits[0].confidence >= found.hits[0].confidence
