"""What front matter says of the sides before anything is read, and which of its keys are odd."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from bot.corpus.about import clues
from bot.corpus.about.people import presented
from bot.corpus.lines import Line, Page
from bot.corpus.remark import Remark, remark
from bot.corpus.turns.judging.judge import Trust
from bot.corpus.turns.labels import fields, labels
from bot.corpus.turns.labels.legend import Legend
from bot.corpus.turns.labels.roles import Hints
from bot.corpus.turns.labels.set_off import find_label
from bot.corpus.words import searched, thresholds, vocabulary
from bot.corpus.words.vocabulary import ends_asking

_ASKS = ("interviewers", "interviewer", "interviewed_by", "host", "hosts")
_ANSWERS = ("speaker", "interviewee", "interviewees", "guest", "guests")
_OURS = (
    *("title", "published", "date", "outlet", "publisher", "speaker", "speakers", "interviewee"),
    *(
        "interviewer",
        "interviewers",
        "role",
        "language",
        "url",
        "introduction",
        "media",
        "translation_of",
    ),
    *("labels", "skip", "author", "authors", "translation_of"),
)
"""Keys that an operator writes by hand and may misspell."""


_TOP = 40
"""Lines of the beginning in which people are introduced."""
_STEM = 6
"""Letters that the words for a man and a woman who do the same share."""


def hints_of(page: Page, lines: Sequence[Line], hand: Legend) -> Hints:
    """Words of the names that title and front matter give for either side."""
    title = (
        clues.known_title(page)
        or next((line.text for line in lines[:3]), "")[: searched.HINTS_CHARS]
    )
    speaker = clues.listed_names(clues.front(page, "speaker"))
    authors = clues.listed_names(clues.front(page, "interviewers"))
    authors += clues.listed_names(clues.front(page, "authors"))
    return Hints(
        asking=_parts([name for name in authors if name not in title]),
        answering=_parts([title, *speaker]),
        sides={
            **presented.presented(lines),
            **_introduced(lines),
            **_listed(lines),
            **hand.sides,
        },
    )


def _listed(lines: Sequence[Line]) -> dict[str, bool]:
    """The labels that lines of data name on either side: `Moderator: Ann Reed`, `Guests: …`.

    Who is named there in full may be labelled by the first name.
    """
    told = [found for line in lines[:_TOP] if (found := fields.data_field(line))]
    listed = [
        (labels.key(name), kind == "interviewers")
        for kind, value in told
        if kind in {"interviewers", "speaker"}
        for name in clues.listed_names(value)
    ]
    if {asks for name, asks in listed if " " in name} != {True, False}:
        return {}
    firsts = {(name.split()[0], asks) for name, asks in listed if name}
    both = Counter(name for name, _ in firsts)
    return {name: asks for name, asks in firsts if both[name] == 1} | dict(listed)


def _introduced(lines: Sequence[Line]) -> dict[str, bool]:
    """The labels that are introduced as hosts: `Rosa Lago (RL), conductora: …`, `ANN REED, HOST:`.

    Whoever is introduced by nearly the same word, `conductor`, is one too. Where capitals tell the
    hosts, the others who are introduced so answer, unless they begin with a question: `OLA BRANDT,
    MAYOR:`.
    """
    found = [
        (name.partition(", ")[0], what, ends_asking(line.text))
        for line in lines[:_TOP]
        if (label := find_label(line)) and (what := labels.introduced_as(name := label.name))
    ]
    hosts = {what[:_STEM] for _, what, _ in found if labels.role_word(what.casefold()) > 0}
    told = {labels.key(who): True for who, what, _ in found if what[:_STEM] in hosts}
    if told:
        told |= {
            labels.key(who): False
            for who, what, asks in found
            if what[:_STEM] not in hosts and what.isupper() and not asks
        }
    return told


def _parts(values: Sequence[str]) -> frozenset[str]:
    return frozenset(
        word
        for value in values
        for word in value.casefold().replace(".", " ").split()
        if len(word) > 1 and word not in vocabulary.PARTICLES
    )


def trust(front: Mapping[str, object], hand: Legend) -> Trust:
    """How much front matter says that the document is an interview."""
    asks = any(front.get(key) for key in _ASKS)
    answers = any(front.get(key) for key in _ANSWERS)
    if hand.sure or (asks and answers):
        return Trust.BOTH_SIDES
    return Trust.SPEAKERS if asks or answers else Trust.NONE


def misspelt(front: Mapping[str, object]) -> Iterator[Remark]:
    """The keys that are nearly one of ours: `tittle`, `speeker`."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - few keys are unknown

    for key in front:
        if key in clues.KNOWN_KEYS or len(key) > thresholds.LONGEST_KEY:
            continue
        near = min(_OURS, key=lambda ours: (OSA.distance(key, ours), ours in front))
        distance = OSA.distance(key, near)
        if distance <= (1 if len(near) < 6 else 2) and key[0] == near[0]:
            yield remark("front-key", field=key, known=near)
