"""The hypothesis that speakers' labels begin the turns, in each way of setting labels off."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.corpus.lines import Block, Line, merge
from bot.corpus.turns.labels import damaged, fields, labels, lost, opened, speakers
from bot.corpus.turns.labels.chair import handing_over, without_chair
from bot.corpus.turns.labels.legend import Legend
from bot.corpus.turns.labels.possible import TOP, possible_labels
from bot.corpus.turns.labels.roles import Hints, Said, assign
from bot.corpus.turns.labels.same_person import people
from bot.corpus.turns.labels.set_off import Label, Mark
from bot.corpus.turns.labels.tallies import LabelTally, small_words, tally
from bot.corpus.turns.turn import Cut, Turn, split_question
from bot.corpus.words import address, thresholds, vocabulary
from bot.corpus.words.vocabulary import asks, ends_asking, greets, welcomes, welcomes_guest

_COLON = frozenset({Mark.COLON, Mark.BRACKET, Mark.VOICE})
FAMILIES = (
    (_COLON, _COLON),
    (frozenset({Mark.DASH}), frozenset({Mark.DASH, Mark.COLON})),
    (frozenset({Mark.PERIOD}), frozenset({Mark.PERIOD})),
    (frozenset({Mark.RUN}), frozenset({Mark.RUN, Mark.COLON})),
    (frozenset({Mark.ALONE}), frozenset({Mark.ALONE, Mark.COLON})),
)
"""Ways of setting labels off: one of the first has to occur, the others may."""
_DASHES = re.compile(r"-{2}\s?(?=[^\W\d_]|[¿¡])|[.;](?:\s+(?![.;])|$)")
"""What some type between a label and the words: `Ann:--Why?`, `Ann:. Why?`."""
_PEOPLE = frozenset({"speaker", "interviewers"})
_NAMED = r"(?<![^\W_])(?<!\bthe ){} [^\W\d_a-z][\w’'-]+(?! [^\W\d_a-z])"
"""A first name and one surname, in the text above a talk."""
_LONGEST_TITLE = 240
_SENTENCE = re.compile(r"(?<![\"”“»])[.。…]['\"”’»]?$")


@dataclass(frozen=True, slots=True)
class _Speakers:
    """The labels that speak in one reading, and how they are set off."""

    tallies: dict[str, LabelTally]
    chosen: frozenset[str]
    marks: frozenset[Mark]


def by_labels(lines: Sequence[Line], hints: Hints, legend: Legend) -> Iterator[Cut]:
    """The readings in which a turn begins where a line begins with a speaker's label."""
    found = [
        label if label and label.key not in legend.nobody else None
        for label in possible_labels(lines)
    ]
    common = small_words(
        line.cut(label.start) if label and label.name.islower() else line
        for line, label in zip(lines, found, strict=True)
    )
    told = _told(lines) + _introduced(lines, found)
    seen: set[frozenset[str]] = set()
    for own, marks in FAMILIES:
        tallies = tally(found, marks)
        chosen = speakers.choose_speakers(tallies, common, marks, told)
        chosen = _settled(lines, found, tallies, chosen)
        if chosen not in seen and any(tallies[name].marks[mark] for name in chosen for mark in own):
            seen.add(chosen)
            for cut in _reading(lines, found, _Speakers(tallies, chosen, marks), hints):
                yield replace(cut, names=cut.names | _explained(cut, tallies, legend))


def _told(lines: Sequence[Line]) -> str:
    """Whom lines of data at the top name, in lower case: `Participants: Ann Reed, Ola Brandt`."""
    data = filter(None, map(fields.data_field, lines[:TOP]))
    return " ".join(value for kind, value in data if kind in _PEOPLE).casefold()


def _introduced(lines: Sequence[Line], found: Sequence[Label | None]) -> str:
    """The labels in bold of several whom the text above the first label names in full.

    They may say who they are and then answer together, without labels.
    """
    heads = (place for place, label in enumerate(found) if label and label.mark is Mark.COLON)
    start = next(heads, 0)
    text = " ".join(line.text for line in lines[:start])
    bold = {label.key: label.name for label in found if label and label.strong and label.name}
    known = [
        key
        for key, name in bold.items()
        if name.istitle() and re.search(_NAMED.format(re.escape(name)), text)
    ]
    return " ".join(["", *known]) if len(known) > 1 else ""


def _explained(cut: Cut, tallies: dict[str, LabelTally], legend: Legend) -> dict[str, str]:
    """The names that the legend gives for the people of a reading."""
    person = people(tallies, frozenset(tallies) & {*cut.names, *legend.names})
    return {person.get(key, key): name for key, name in legend.names.items()}


def _settled(
    lines: Sequence[Line],
    found: Sequence[Label | None],
    tallies: dict[str, LabelTally],
    chosen: frozenset[str],
) -> frozenset[str]:
    """Without the names that occur only before the conversation begins: a title is no turn."""
    person = people(tallies, chosen)
    sizes = Counter(person[label.key] for label in found if label and label.key in chosen)
    alone = Counter(tallies[name].marks[Mark.ALONE] > 0 for name in chosen)
    printed = {
        name
        for name in chosen
        if tallies[name].marks[Mark.ALONE] == tallies[name].count == 1 and alone[False] > 1
    }  # above the talk, where those who speak have more than a line of their own
    loud = {name for name in chosen - printed if sizes[person[name]] > 1}
    loud |= {name for name in chosen if labels.role_word(name) or labels.is_counted(name)}
    loud |= {name for name in chosen if tallies[name].marks[Mark.VOICE]}
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
    known = any(map(labels.role_word, those.chosen))
    turns, names = _spoken(lines, found, those)
    if not turns:
        return
    if between := lost.asked_between(turns, lines):
        yield Cut("labels", tuple(between), names, known)
        return
    if interjected := lost.interjected(turns, lines):
        asking = {turn.who for turn in interjected if turn.asking and turn.who}
        both = asking and not any(map(labels.role_word, asking))
        scheme = "labels" if both and lost.by_turns(interjected) else "answers"
        yield Cut(scheme, tuple(interjected), names, known)
    hints, turns = opened.without_headline(hints.with_names(handing_over(turns)), turns)
    others, chair = without_chair(turns)
    if any(hints.sides.get(turn.who) for turn in chair):
        others, chair = turns, []
    turns = _after_title(_with_sides(others, hints, known=known), lines)
    turns = [*_opening(turns, lines), *turns]
    if all(turn.asking for turn in turns):
        turns = [half for turn in turns for half in split_question(turn)]
        yield Cut("questions", tuple(turns), names, known)
    elif not any(turn.asking for turn in turns):
        yield Cut("answers", tuple(lost.with_questions(turns, lines)), names, known)
    else:
        spoken = lost.without_next_guest([*lost.unlabelled_turns(turns)])
        spoken = lost.unlabelled_replies([*spoken])
        yield Cut("labels", lost.without_leads(list(spoken)), names, known, tuple(chair))


def _spoken(
    lines: Sequence[Line], found: Sequence[Label | None], those: _Speakers
) -> tuple[list[Turn], dict[str, str]]:
    """The turns, sides not yet told, and the names of all who speak in them.

    With those whose labels are damaged, and those who come up too seldom to be chosen.
    """
    person = people(those.tallies, those.chosen)
    starts = {
        place: label
        for place, label in enumerate(found)
        if label
        and label.key in those.chosen
        and (
            label.mark in those.marks
            or labels.role_word(label.key)
            or _lost_its_colon(lines[place], label)
        )
    }
    names = _printed(those.tallies, person)
    starts |= damaged.mend(lines, found, starts, person, names)
    seldom: dict[int, Label] = {}
    for further in (damaged.between, damaged.answering_once, damaged.in_passing):
        strangers = {label.key: label.key for label in seldom.values()}
        seldom |= further(lines, found, starts | seldom, strangers | person)
    everyone = frozenset(person) | {label.key for label in seldom.values()}
    joined = people(those.tallies, everyone & those.tallies.keys())
    person = {key: joined.get(key, key) for key in everyone} | person
    names |= {label.key: label.name for label in seldom.values() if label.key not in names}
    return _cut(lines, starts | seldom, person), names


def _lost_its_colon(line: Line, label: Label) -> bool:
    """Whether a name in bold goes on right into what is said, without a space: `**林岚**我们…`."""
    return label.mark is Mark.RUN and not line.text[label.start - 1].isspace()


def _with_sides(turns: Sequence[Turn], hints: Hints, *, known: bool) -> list[Turn]:
    """The turns with their sides; where one name speaks alone, how most of them begin tells it."""
    counts = address.counted([turn.text for turn in turns]) or [(0, 0)] * len(turns)
    said_all = [
        Said(
            turn.who,
            len(turn.text),
            asks(turn.text) or (not place and welcomes(turn.text)),
            bool(turn.lines) and all(map(lost.is_dressed, turn.lines)),
            *counts[place],
        )
        for place, turn in enumerate(turns)
    ]
    asking = assign(said_all, hints)
    if len(asking) == 1 and not known:
        heads = [asks(turn.lines[0].text) for turn in turns if turn.lines]
        asking = dict.fromkeys(asking, sum(heads) * 2 > len(heads))
    return [replace(turn, asking=asking[turn.who]) for turn in turns]


def _cut(
    lines: Sequence[Line], starts: Mapping[int, Label], person: Mapping[str, str]
) -> list[Turn]:
    """The turns from each label to the next, sides not yet told."""
    places = sorted(starts)
    turns: list[Turn] = []
    for place, following in zip(places, [*places[1:], len(lines)], strict=True):
        label = starts[place]
        said = lines[place].cut(label.start)
        said = said.cut(dash.end()) if (dash := _DASHES.match(said.text)) else said
        said = replace(said, opens=True, kind=Block.TEXT)
        below = [_unset(line, lines[place]) for line in lines[place + 1 : following]]
        if not said.text and below:
            below[0] = replace(below[0], opens=True)
        paragraphs = merge([said, *below] if said.text else below)
        moment = lines[place].moment
        turns.append(Turn(False, person[label.key], tuple(paragraphs), place, moment))
    return turns


def _opening(turns: Sequence[Turn], lines: Sequence[Line]) -> list[Turn]:
    """What is said right before the first reply and has no label, but a time stamp or a guest.

    Whoever makes a podcast need not label how it begins: `[00:01:35] Hi, Ann.`, and broadcasts
    print what comes before a greeting so: `Joining me now is Ann Reed. Welcome.`.
    """
    first = turns[0].place
    if not first or turns[0].asking or lines[first - 1].kind is not Block.TEXT:
        return []
    timed = all(lines[place].moment is not None for place in (first - 1, first))
    if not timed and not (welcomes_guest(lines[first - 1].text) and greets(turns[0].text)):
        return []
    start = first - 1
    while timed and start and lines[start - 1].moment is not None:
        start -= 1
    return [Turn(True, "", tuple(lines[start:first]), start, lines[start].moment)]


def _unset(line: Line, head: Line) -> Line:
    """A line of an answer that its publisher set in headings, label and all, is no heading."""
    if head.kind is Block.HEADING is line.kind and head.level == line.level:
        return replace(line, kind=Block.TEXT, level=0)
    return line


def _after_title(turns: list[Turn], lines: Sequence[Line]) -> list[Turn]:
    """A title such as `Ann Reed: “We build”` opens with a speaker's name and is no turn.

    What stands right below a question is none, and no title greets.
    """
    asked = any(turn.asking for turn in turns)
    within = thresholds.TITLE_AS_TURN_WITHIN
    while len(turns) > 3 and not turns[0].asking and turns[0].place < within and turns[0].lines:
        head = turns[0].lines[0].text
        follows = turns[1].asking or not asked or turns[1].who == turns[0].who
        long = len(head) >= thresholds.LONGEST_TITLE_AS_TURN
        above = lines[turns[0].place - 1].text if turns[0].place else ""
        replies = ends_asking(above) or greets(head)
        if long or replies or _SENTENCE.search(head) or not follows:
            break
        turns = turns[1:]
    return turns


def _words(name: str) -> int:
    """How many words of a name are written out, a title before it aside: `MR. REED` has one."""
    bare = [word.strip(".") for word in name.split()]
    return sum(len(word) > 1 and word.casefold() not in vocabulary.HONORIFICS for word in bare)


def _printed(tallies: dict[str, LabelTally], person: dict[str, str]) -> dict[str, str]:
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
