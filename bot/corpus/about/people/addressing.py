"""How a document calls whoever answers: by surname, as a greeting does, or only by office."""

import re
from collections import Counter
from collections.abc import Iterable

from bot.corpus.about.clues import Clues
from bot.corpus.about.names import names, offices
from bot.corpus.about.people import announced, encounters, full_names, people
from bot.corpus.words import searched, vocabulary

_ADDRESSED = re.compile(
    rf"\b{vocabulary.alternatives('addressed')}(?:(?<=Mr|Ms|Dr)\.|(?<=Mrs)\.|(?<=Prof)\.)?\s+(?P<name>[^\W\d_a-zа-яё][\w'’-]+)"
)
_SPOKEN_OF = re.compile(r"['’]s\s|\s(?!you\b|I\b|we\b|thank|good\b|welcome)[a-zà-ÿа-яё]{2,}")
"""How a sentence goes on about somebody who is not spoken to: `President Marsh made …`."""
_SPOKEN_TO = 3
"""What an address counts against a mention."""
_CALLED_FIRST = re.compile(
    rf"(?:(?i:{vocabulary.alternatives('greeting')})(?:\s+again)?,?\s+)?(?P<name>{names.CAPITAL})\s?[,!–—]"
)
"""How a question begins that calls somebody by name: `Ann, thanks for …`, `Hi Ann! …`."""
_ACCOUNT = re.compile(
    rf"(?i:{vocabulary.alternatives('speaks_with')})\s+@?(?P<name>(?=\S*[^\W\d_]\S*[A-Z\d_])[\w-]{{4,24}})$"
)
"""The name of an account at the end of a title: it has a capital, a number or a bar inside."""
_SHORTEST_OFFICE = 7
"""Letters of an office at the end of a compound: `Vizepräsident`."""
_CAPITALISED = re.compile(r"(?<!\w)[^\W\d_a-z][a-zà-ÿ]{2,}(?!\w)")


_QUESTION_AND_REPLY = {("Q", "A"), ("P", "R"), ("Q", "R"), ("D", "R"), ("F", "A"), ("В", "О")}
"""Letters for a question and a reply, which begin no name."""


def greeted_speaker(seen: Clues, *, by_letter: bool) -> tuple[str, str] | None:
    """The speaker whom the first question greets by name, `Hi Odo!`.

    With `by_letter`, the label that answers has to be the letter that the name begins with; the
    introduction may then give it instead, more than once.
    """
    hit = encounters.GREETED.match(next((turn.text for turn in seen.turns if turn.asking), ""))
    found = [hit["name"]] if hit else []
    if by_letter and (*seen.people.asking[:1], *seen.people.answering) not in _QUESTION_AND_REPLY:
        words = Counter(word for text in seen.texts for word in _CAPITALISED.findall(text))
        found += [word for word, count in words.most_common() if count > 1]
        found = [name for name in found if seen.people.answering == (name[0],)]
    name = next((name for name in found if people.is_first_name(name, seen)), "")
    return (full_names.full_name(name, seen), "") if name else None


def called_author(seen: Clues) -> str:
    """The one author whom the first question calls by first name: `Ann, thanks for …`.

    Some magazines give whoever answers as the author.
    """
    asked = next((turn.text for turn in seen.turns if turn.asking), "")
    hit = _CALLED_FIRST.match(asked)
    full = [name for name in seen.authors if hit and name.split()[0] == hit["name"]]
    full = [name for name in full if people.is_person(name, seen.common)]
    return full[0] if len(full) == 1 and not seen.people.asking else ""


def titled_account(seen: Clues) -> tuple[str, str] | None:
    """The account that the title ends in and the introduction has too: `Q&A with SaltQuay`."""
    hit = _ACCOUNT.search(seen.title)
    name = hit["name"] if hit else ""
    again = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    told = bool(name) and any(map(again.search, seen.header.introduction))
    return (name, "") if told and not names.is_body(name) else None


def surnamed_speaker(seen: Clues) -> tuple[str, str] | None:
    """The speaker whom title or introduction announces by surname: `An interview with Mr. Reed`."""
    for phrase in announced.spoken_with(seen.header.introduction, seen.title):
        first, _, surname = phrase.partition(" ")
        titled = first.casefold().strip(".") in vocabulary.HONORIFICS or offices.office(first)
        if titled and surname.isalpha() and surname.casefold() not in seen.common:
            return phrase, ""
    return None


def called_by_surname(seen: Clues) -> tuple[str, str] | None:
    """The speaker as the interviewers call them: `Mr Howard`."""
    questions = [turn.text for turn in seen.turns if turn.asking]
    surname = addressed(questions)
    if not surname:
        return None
    name = names.expand(surname, [*seen.texts, *questions], seen.common) or surname
    name = offices.without_trade(name)
    return name, offices.role_near(name, seen.texts)


def labelled_speaker(seen: Clues) -> tuple[str, str]:
    """The office that the label of whoever answers gives, where nothing names them."""
    label = next(iter(seen.people.answering), "")
    named = label and not people.is_nobody(label)
    return (names.tidy_case(label) if named else ""), ""


def addressed(texts: Iterable[str]) -> str:
    """The surname by which the interviewers address the speaker most: `Mr Howard`."""
    found = (
        (hit["name"], not _SPOKEN_OF.match(text, hit.end()))
        for text in texts
        for hit in _ADDRESSED.finditer(text[: searched.ADDRESSED_CHARS])
    )
    counts: Counter[str] = Counter()
    for name, spoken_to in found:
        counts[name] += 0 if _is_title(name) else _SPOKEN_TO if spoken_to else 1
    best = counts.most_common(1)
    return best[0][0] if best and best[0][1] > 1 else ""


def _is_title(word: str) -> bool:
    """Whether a word stands before a name: `Doktor`, `Minister`, `Alt-Ministerpräsident`."""
    ends = (word[at:] for at in range(max(1, len(word) - _SHORTEST_OFFICE + 1)))
    return any(map(offices.office, ends)) or word.casefold().strip(".") in vocabulary.HONORIFICS
