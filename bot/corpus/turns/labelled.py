"""The hypothesis that speakers' labels begin the turns, in each way of setting labels off."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.corpus.lines import Block, Line, merge
from bot.corpus.turns import damaged, fields, labels, lost, speakers
from bot.corpus.turns.chair import without_chair
from bot.corpus.turns.labels import Label, Mark
from bot.corpus.turns.legend import Legend
from bot.corpus.turns.roles import Hints, Said, assign
from bot.corpus.turns.turn import Cut, Turn, split_question
from bot.corpus.words import thresholds
from bot.corpus.words.vocabulary import asks, welcomes

_COLON = frozenset({Mark.COLON, Mark.BRACKET, Mark.VOICE})
FAMILIES = (
    (_COLON, _COLON),
    (frozenset({Mark.DASH}), frozenset({Mark.DASH, Mark.COLON})),
    (frozenset({Mark.PERIOD}), frozenset({Mark.PERIOD})),
    (frozenset({Mark.RUN}), frozenset({Mark.RUN, Mark.COLON})),
    (frozenset({Mark.ALONE}), frozenset({Mark.ALONE, Mark.COLON})),
)
"""Ways of setting labels off: one of the first has to occur, the others may."""


_PEOPLE = frozenset({"speaker", "interviewers"})
_LONGEST_TITLE = 240
_TOP = 24
"""Lines of the beginning, where title and author stand."""
_LONGEST_DATE = 40
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)[\s\d:.,]*(?:[AaPp]\.?[Mm]\.?)?$")
"""A line that ends in a year, and perhaps the time of the day, is a date."""
_BESIDE_DATE = re.compile(r"[—–|·-]\s[^—–|?.]{0,24}(?<!\d)(?:19|20)\d\d\s*(?:[—–|·]|$)")
_LONGEST_HEAD = 100
"""A newspaper's name with the date and the author behind it: `Le Quai — 5 mai 2020 — par …`."""
_DATE = re.compile(
    r"^(?:[^\W\d_]{3,12}\.? \d{1,2},?|\d{1,2}\.? [^\W\d_]{3,12}\.?,?) (?:19|20)\d\d$"
    r"|^\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d$"
)
"""A line that is a date and nothing else, to the day."""
_SENTENCE = re.compile(r"(?<![\"”“»])[.。…]['\"”’»]?$")


@dataclass(frozen=True, slots=True)
class _Speakers:
    """The labels that speak in one reading, and how they are set off."""

    tallies: dict[str, speakers.LabelTally]
    chosen: frozenset[str]
    marks: frozenset[Mark]


def by_labels(lines: Sequence[Line], hints: Hints, legend: Legend) -> Iterator[Cut]:
    """The readings in which a turn begins where a line begins with a speaker's label."""
    found = [
        label if label and label.key not in legend.nobody else None for label in _possible(lines)
    ]
    common = speakers.small_words(
        line.cut(label.start) if label and label.name.islower() else line
        for line, label in zip(lines, found, strict=True)
    )
    told = _told(lines)
    seen: set[frozenset[str]] = set()
    for own, marks in FAMILIES:
        tallies = speakers.tally(found, marks)
        chosen = speakers.choose_speakers(tallies, common, marks, told)
        chosen = _settled(lines, found, tallies, chosen)
        if chosen not in seen and any(tallies[name].marks[mark] for name in chosen for mark in own):
            seen.add(chosen)
            for cut in _reading(lines, found, _Speakers(tallies, chosen, marks), hints):
                yield replace(cut, names=cut.names | _explained(cut, tallies, legend))


def _told(lines: Sequence[Line]) -> str:
    """Whom lines of data at the top name, in lower case: `Participants: Ann Reed, Ola Brandt`."""
    data = filter(None, map(fields.data_field, lines[:_TOP]))
    return " ".join(value for kind, value in data if kind in _PEOPLE).casefold()


def _explained(cut: Cut, tallies: dict[str, speakers.LabelTally], legend: Legend) -> dict[str, str]:
    """The names that the legend gives for the people of a reading."""
    person = speakers.people(tallies, frozenset(tallies) & {*cut.names, *legend.names})
    return {person.get(key, key): name for key, name in legend.names.items()}


def _possible(lines: Sequence[Line]) -> list[Label | None]:
    """What may be a label at the beginning of each line; lines of data at the top are none."""
    found = [labels.find_label(line) for line in lines]
    keys = [label.key for label in found if label]
    for place, (line, below) in enumerate(pairwise(lines[:_TOP])):
        label = found[place]
        alone = label is not None and label.start >= len(line.text)
        dated = len(below.text) < _LONGEST_DATE and bool(_YEAR.search(below.text))
        dated |= any(_DATE.match(after.text) for after in lines[place + 2 : place + 3])
        titled = line.kind is Block.HEADING is below.kind and line.level < below.level
        first = place == 0 and label is not None and keys.count(label.key) == 1
        head = label is not None and label.mark in {Mark.DASH, Mark.RUN}
        head = head and bool(_BESIDE_DATE.search(line.text)) and len(line.text) < _LONGEST_HEAD
        if (alone and (dated or titled)) or (first and dated) or head:
            found[place] = None  # an author above the date, a site above the title
    _without_sections(lines, found)
    _without_items(lines, found)
    data = [place for place, line in enumerate(lines[:_TOP]) if fields.is_data_field(line)]
    printed = Counter(label.key for label in found if label)
    data = [  # `Moderator:` above the words of each of their turns is no field
        place
        for place in data
        if not ((label := found[place]) and label.start >= len(lines[place].text))
        or printed[label.key] < thresholds.LABEL_TIMES
    ]
    headed = any(
        label and line.kind is Block.HEADING and printed[label.key] > 1
        for line, label in zip(lines, found, strict=True)
    )
    for place, line in enumerate(lines):
        label = found[place]
        if (
            line.kind is Block.HEADING
            and label
            and label.start >= len(line.text)
            and (line.text.endswith(":") or _is_set_off(found, place + 1) or not headed)
            and printed[label.key] == 1
        ):
            found[place] = None  # a heading such as `More about us:`, or of a section
    kinds = Counter(label.key for place in data if (label := found[place]))
    later = Counter(label.key for label in found if label)
    if data:
        for place in data:
            label = found[place]
            if label is None or later[label.key] == kinds[label.key]:
                found[place] = None
    return found


def _is_set_off(found: Sequence[Label | None], place: int) -> bool:
    """Whether a line begins with a label of its own that cannot be part of a sentence."""
    label = found[place] if place < len(found) else None
    return bool(label and (label.mark is Mark.BRACKET or (label.strong and label.mark in _COLON)))


def _without_items(lines: Sequence[Line], found: list[Label | None]) -> None:
    """What stands before a colon in a list is no label where labels stand outside of lists."""
    items = [place for place, line in enumerate(lines) if line.kind is Block.ITEM and found[place]]
    if not items:
        return
    listed = set(items)
    outside = Counter(
        label.key for place, label in enumerate(found) if label and place not in listed
    )
    if max(outside.values(), default=0) < thresholds.PLAIN_LABEL_TIMES:
        return
    for place in items:
        label = found[place]
        if label and label.key not in outside and not labels.role_word(label.key):
            found[place] = None


def _without_sections(lines: Sequence[Line], found: list[Label | None]) -> None:
    """Headings of sections such as `Granite: A harder stone` are no labels.

    Each comes once, others have none, and those who speak are labelled in the text.
    """
    heads = [place for place, line in enumerate(lines) if line.kind is Block.HEADING]
    times = Counter(
        label.key
        for line, label in zip(lines, found, strict=True)
        if label and line.kind is not Block.ITEM
    )
    often = sum(
        times[label.key] >= thresholds.LABEL_TIMES
        for line, label in zip(lines, found, strict=True)
        if label and line.kind is not Block.HEADING
    )
    labelled = [
        place for place in heads if (label := found[place]) and label.start < len(lines[place].text)
    ]
    if len(labelled) * 2 > len(heads) or often < thresholds.LABELS_IN_ALL:
        return
    for place in labelled:
        if (label := found[place]) and times[label.key] == 1:
            found[place] = None


def _settled(
    lines: Sequence[Line],
    found: Sequence[Label | None],
    tallies: dict[str, speakers.LabelTally],
    chosen: frozenset[str],
) -> frozenset[str]:
    """Without the names that occur only before the conversation begins: a title is no turn."""
    person = speakers.people(tallies, chosen)
    sizes = Counter(person[label.key] for label in found if label and label.key in chosen)
    alone = Counter(tallies[name].marks[Mark.ALONE] > 0 for name in chosen)
    printed = {
        name
        for name in chosen
        if tallies[name].marks[Mark.ALONE] == tallies[name].count == 1 and alone[False] > 1
    }  # above the talk, where those who speak have more than a line of their own
    loud = {name for name in chosen - printed if sizes[person[name]] > 1}
    loud |= {name for name in chosen if labels.role_word(name) or speakers.is_counted(name)}
    if {labels.role_word(name) for name in chosen} >= {1, -1}:
        loud = {name for name in loud if labels.role_word(name)}
    keys = [label.key for label in found if label and label.key in chosen]
    first = next((place for place, key in enumerate(keys) if key in loud), 0)
    spoken = {
        label.key
        for line, label in zip(lines, found, strict=True)
        if label and len(line.text) > _LONGEST_TITLE
    }
    return chosen - (set(keys[:first]) - set(keys[first:]) - spoken)


def _reading(
    lines: Sequence[Line], found: Sequence[Label | None], those: _Speakers, hints: Hints
) -> Iterator[Cut]:
    """The reading with one choice of speakers."""
    person = speakers.people(those.tallies, those.chosen)
    known = {name for name in those.chosen if labels.role_word(name)}
    starts = {
        place: label
        for place, label in enumerate(found)
        if label and label.key in those.chosen and (label.mark in those.marks or label.key in known)
    }
    names = _printed(those.tallies, person)
    missed = damaged.mend(lines, found, starts, person, names)
    seldom = damaged.between(lines, found, starts | missed, person)
    strangers = {label.key: label.key for label in seldom.values()}
    seldom |= damaged.answering_once(lines, found, starts | missed | seldom, strangers | person)
    strangers |= {label.key: label.key for label in seldom.values()}
    seldom |= damaged.in_passing(lines, found, starts | missed | seldom, strangers | person)
    everyone = frozenset(person) | {label.key for label in seldom.values()}
    joined = speakers.people(those.tallies, everyone & those.tallies.keys())
    person = {key: joined.get(key, key) for key in everyone} | person
    names |= {label.key: label.name for label in seldom.values() if label.key not in names}
    starts |= missed | seldom
    turns = _cut(lines, starts, person)
    if not turns:
        return
    if between := lost.asked_between(turns, lines):
        yield Cut("answers", tuple(between), names, bool(known))
        return
    if interjected := lost.interjected(turns, lines):
        yield Cut("answers", tuple(interjected), names, bool(known))
    others, chair = without_chair(turns)
    if not any(hints.sides.get(turn.who) for turn in chair):
        turns = others
    else:
        chair = []
    said_all = [
        Said(
            turn.who,
            len(turn.text),
            asks(turn.text) or (not place and welcomes(turn.text)),
            bool(turn.lines) and all(map(lost.is_dressed, turn.lines)),
        )
        for place, turn in enumerate(turns)
    ]
    asking = assign(said_all, hints)
    if len(asking) == 1 and not known:
        heads = [asks(turn.lines[0].text) for turn in turns if turn.lines]
        asking = dict.fromkeys(asking, sum(heads) * 2 > len(heads))
    turns = [replace(turn, asking=asking[turn.who]) for turn in turns]
    turns = _after_title(turns)
    if all(turn.asking for turn in turns):
        turns = [half for turn in turns for half in split_question(turn)]
        yield Cut("questions", tuple(turns), names, bool(known))
    elif not any(turn.asking for turn in turns):
        yield Cut("answers", tuple(lost.with_questions(turns, lines)), names, bool(known))
    else:
        spoken = tuple(lost.unlabelled_replies(list(lost.unlabelled_turns(turns))))
        yield Cut("labels", spoken, names, bool(known), tuple(chair))


def _cut(
    lines: Sequence[Line], starts: Mapping[int, Label], person: Mapping[str, str]
) -> list[Turn]:
    """The turns from each label to the next, sides not yet told."""
    places = sorted(starts)
    turns: list[Turn] = []
    for place, following in zip(places, [*places[1:], len(lines)], strict=True):
        label = starts[place]
        said = replace(lines[place].cut(label.start), opens=True, kind=Block.TEXT)
        below = [_unset(line, lines[place]) for line in lines[place + 1 : following]]
        if not said.text and below:
            below[0] = replace(below[0], opens=True)
        paragraphs = merge([said, *below] if said.text else below)
        moment = lines[place].moment
        turns.append(Turn(False, person[label.key], tuple(paragraphs), place, moment))
    return turns


def _unset(line: Line, head: Line) -> Line:
    """A line of an answer that its publisher set in headings, label and all, is no heading."""
    if head.kind is Block.HEADING is line.kind and head.level == line.level:
        return replace(line, kind=Block.TEXT, level=0)
    return line


def _after_title(turns: list[Turn]) -> list[Turn]:
    """A title such as `Ann Reed: “We build”` opens with a speaker's name and is no turn."""
    asked = any(turn.asking for turn in turns)
    within = thresholds.TITLE_AS_TURN_WITHIN
    while len(turns) > 3 and not turns[0].asking and turns[0].place < within and turns[0].lines:
        head = turns[0].lines[0].text
        follows = turns[1].asking or not asked or turns[1].who == turns[0].who
        long = len(head) >= thresholds.LONGEST_TITLE_AS_TURN
        if long or _SENTENCE.search(head) or not follows:
            break
        turns = turns[1:]
    return turns


def _words(name: str) -> int:
    """How many words of a name are written out."""
    return sum(1 for word in name.split() if len(word.strip(".")) > 1)


def _printed(tallies: dict[str, speakers.LabelTally], person: dict[str, str]) -> dict[str, str]:
    """The fullest printed name of each person, and each label as printed."""
    every = [(full, printed) for key, full in person.items() for printed in tallies[key].names]
    counts = sum((tallies[key].names for key in person), Counter[str]())
    names: dict[str, str] = {key: max(tallies[key].names, key=len) for key in person}
    for full, printed in every:
        names[full] = max(
            names[full],
            printed,
            key=lambda name: (_words(name), "(" in name, counts[name], len(name)),
        )
    return names
