"""How a document calls whoever answers: by surname, as a greeting does, or only by office."""

import re
from collections import Counter

from bot.corpus.about import announced, encounters, full_names, names, offices, people
from bot.corpus.about.clues import Clues
from bot.corpus.words import vocabulary

_CAPITALISED = re.compile(r"(?<!\w)[^\W\d_a-z][a-zà-ÿ]{2,}(?!\w)")


def greeted_speaker(seen: Clues, *, by_letter: bool) -> tuple[str, str] | None:
    """The speaker whom the first question greets by name, `Hi Odo!`.

    With `by_letter`, the label that answers has to be the letter that the name begins with; the
    introduction may then give it instead, more than once.
    """
    hit = encounters.GREETED.match(next((turn.text for turn in seen.turns if turn.asking), ""))
    found = [hit["name"]] if hit else []
    if by_letter:
        words = Counter(word for text in seen.texts for word in _CAPITALISED.findall(text))
        found += [word for word, count in words.most_common() if count > 1]
        found = [name for name in found if seen.people.answering == (name[0],)]
    name = next((name for name in found if people.is_first_name(name, seen)), "")
    return (full_names.full_name(name, seen), "") if name else None


def surnamed_speaker(seen: Clues) -> tuple[str, str] | None:
    """The speaker whom title or introduction announces by surname: `An interview with Mr. Reed`."""
    for phrase in announced.spoken_with(seen.header.introduction, seen.title):
        first, _, surname = phrase.partition(" ")
        titled = first.casefold().strip(".") in vocabulary.HONORIFICS or offices.office(first)
        if titled and surname.isalpha() and surname.casefold() not in seen.common:
            return phrase, ""
    return None


def addressed_speaker(seen: Clues) -> tuple[str, str]:
    """The speaker as the interviewers call them, or else the office that the label gives."""
    questions = [turn.text for turn in seen.turns if turn.asking]
    surname = announced.addressed(questions)
    if surname:
        name = names.expand(surname, [*seen.texts, *questions], seen.common) or surname
        name = offices.without_trade(name)
        return name, offices.role_near(name, seen.texts)
    label = next(iter(seen.people.answering), "")
    named = label and not people.is_nobody(label)
    return (names.tidy_case(label) if named else ""), ""
