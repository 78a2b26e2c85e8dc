"""Whom an introduction portrays without saying that anybody talked to them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bot.corpus.about.clues import Clues
from bot.corpus.about.names import inflected, names, offices
from bot.corpus.about.names.held_office import without_trades
from bot.corpus.about.people import announced, people
from bot.corpus.words import searched

_DATELINE = re.compile(r"^[^\W\d_][^.()]{2,40}\s\([^()]{2,30}\)\s?(?:\.\s?[-–—]*|[-–—]+)\s")
"""How an agency's report begins: `Lyng, 5 May (Orbit).- …`."""
_SENTENCE = re.compile(r"[.!?…。]['\"”’»)]*(?:\s|$)")
_FROM = re.compile(r"(?<!\w)(?:из|в|во|на|by|par|por|durch|przez|door|av|af)\s$")
"""What stands before a place, in Russian, and before whoever made something: `translated by`."""
_APPOSED = re.compile(r",\s(?:an?|the)\s[a-zà-ÿ]")
"""How a text goes on that says what somebody is: `Ada Wren, a postdoc at …`."""
_OF = re.compile(
    r"(?<!\w)(?:of|in|at|from|de|del|du|des|en|à|von|aus|in|bei|di|da|do|dos|w|z|ze|ve|van|uit|på|från)\s$"
)
"""What stands before a place rather than a person: `the mayor of Lower Brome says`."""


def portrayed(introduction: Sequence[str], seen: Clues) -> tuple[str, str] | None:
    """The one person whom the introduction tells of: `Marta Ekberg has kept the light …`.

    Whoever begins a paragraph counts most, then whoever is named after an office or a trade.
    """
    bodies = (seen.page.meta.get("outlet", ""), *seen.header.masthead)
    asked = announced.done_for(introduction)
    barred = {name.casefold() for name in (*seen.authors, *seen.people.asking, *bodies, *asked)}
    worth: Counter[str] = Counter()
    for text in introduction:
        if not (text.istitle() or text.isupper()):
            for name, weight in _weighed(_DATELINE.sub("", text), seen):
                if name.casefold() not in barred:
                    worth[name] += weight
    best = worth.most_common(2)
    if not best or best[0][1] < 2 or (len(best) > 1 and best[1][1] == best[0][1]):
        return None
    name = inflected.nominative_in(best[0][0], introduction, introduction)
    return name, offices.role_near(best[0][0], seen.texts)


def _weighed(text: str, seen: Clues) -> Iterator[tuple[str, int]]:
    """The people whom a paragraph names, and how much it tells of each."""
    for place, run in enumerate(names.sequences(text[: searched.MENTIONED_CHARS])):
        before = text[: text.find(run)]
        name = without_trades(run)
        in_passing = _FROM.search(before)
        if in_passing or names.is_body(run) or not people.is_person(name, seen.common):
            continue
        first, _, rest = name.casefold().partition(" ")
        if first in seen.common and names.PARTICLE_INSIDE.match(f" {rest}"):
            continue  # `Banda de Thrash Metal`, which the text calls a banda
        end = text.find(name) + len(name)
        begins = place == 0 and not before and bool(_SENTENCE.search(text))
        follows = bool(re.match(r"[,(]|\s[(a-zà-ÿа-яё]", text[end : end + 3]))
        worded = bool(re.search(r"[^\W\d_A-ZА-Я]\s$", before)) and not _OF.search(before)
        described = name != run or worded
        apposed = follows and before.endswith(", ")
        told = bool(_APPOSED.match(text, end))
        yield name, 1 + 3 * (begins and follows) + (described or apposed) + 2 * told
