"""Hypotheses of how a document marks its turns; each gives a reading or none."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.corpus import damaged, header, labels, speakers
from bot.corpus.labels import Label, Mark
from bot.corpus.lines import Kind, Line, covered, merge
from bot.corpus.roles import Hints, Said, alternate, assign
from bot.corpus.turns import Cut, Turn, split_question
from bot.corpus.words import asks

_COLON = frozenset({Mark.COLON, Mark.BRACKET})
FAMILIES = (
    (_COLON, _COLON),
    (frozenset({Mark.DASH}), frozenset({Mark.DASH, Mark.COLON})),
    (frozenset({Mark.PERIOD}), frozenset({Mark.PERIOD})),
    (frozenset({Mark.RUN}), frozenset({Mark.RUN, Mark.COLON})),
    (frozenset({Mark.ALONE}), frozenset({Mark.ALONE, Mark.COLON})),
)
"""Ways of setting labels off: one of the first has to occur, the others may."""
LABELLED = frozenset({"labels", "questions", "answers"})
"""Readings whose turns are counted in lines rather than paragraphs."""
_DASH = re.compile(r"^[—–―-]+\s*(?=\S)")
_HAN = re.compile(r"[\u3040-\u9fff]")
_ENDS = re.compile(r"[.?!:…。？！：]['\"”’»）)]*$")


def readings(lines: Sequence[Line], hints: Hints) -> Iterator[Cut]:
    """Every reading that some hypothesis gives, best guess or not."""
    common = speakers.small_words(lines)
    found = _possible(lines)
    seen: set[frozenset[str]] = set()
    for own, marks in FAMILIES:
        tallies = speakers.tally(found, marks)
        chosen = _settled(found, tallies, speakers.choose(tallies, common, marks))
        if chosen not in seen and any(tallies[name].marks[mark] for name in chosen for mark in own):
            seen.add(chosen)
            yield from by_labels(lines, found, tallies, chosen, marks, hints)
    whole = paragraphs(lines, "")
    yield from by_style(paragraphs(lines, "bold"))
    yield from by_dash(whole)
    yield from by_number(whole)
    yield from by_wording(whole)


def _possible(lines: Sequence[Line]) -> list[Label | None]:
    """What may be a label at the beginning of each line; lines of data at the top are none."""
    found = [labels.find(line) for line in lines]
    data = [place for place, line in enumerate(lines[:24]) if header.is_field(line)]
    kinds = Counter(label.key for place in data if (label := found[place]))
    later = Counter(label.key for label in found if label)
    if len(data) > 1:
        for place in data:
            label = found[place]
            if label is None or later[label.key] == kinds[label.key]:
                found[place] = None
    return found


def _settled(
    found: Sequence[Label | None], tallies: dict[str, speakers.Tally], chosen: frozenset[str]
) -> frozenset[str]:
    """Without the names that occur once, before anybody else has spoken: a title is no turn."""
    person = speakers.people(tallies, chosen)
    sizes = Counter(person[label.key] for label in found if label and label.key in chosen)
    loud = {name for name in chosen if sizes[person[name]] > 1 or labels.role_word(name)}
    for label in found:
        if label and label.key in loud:
            break
        if label and label.key in chosen:
            chosen -= {label.key}
    return chosen


def paragraphs(lines: Sequence[Line], scheme: str) -> list[Line]:
    """One line a paragraph, cut at the end of bold questions: what other marks than labels count."""
    whole = list(merge(lines))
    if scheme in {"", "dash", "number", "wording"}:
        return whole
    return [half for line in whole for half in _part(line)]


def by_labels(
    lines: Sequence[Line],
    found: Sequence[Label | None],
    tallies: dict[str, speakers.Tally],
    chosen: frozenset[str],
    marks: frozenset[Mark],
    hints: Hints,
) -> Iterator[Cut]:
    """Turns begin where a line begins with a speaker's label."""
    person = speakers.people(tallies, chosen)
    known = {name for name in chosen if labels.role_word(name)}
    starts = {
        place: label
        for place, label in enumerate(found)
        if label and label.key in chosen and (label.mark in marks or label.key in known)
    }
    names = _printed(tallies, person)
    missed = damaged.mend(lines, found, starts, person, names)
    seldom = damaged.between(lines, found, starts | missed, person)
    person |= {label.key: label.key for label in seldom.values() if label.key not in person}
    names |= {label.key: label.name for label in seldom.values() if label.key not in names}
    starts |= missed | seldom
    turns: list[Turn] = []
    pending: list[Line] = []
    who, begin = "", -1
    for place, line in enumerate(lines):
        if label := starts.get(place):
            if who:
                turns.append(Turn(False, who, tuple(merge(pending)), begin))
            who, begin = person[label.key], place
            said = line.cut(label.start)
            pending = [replace(said, opens=True, kind=Kind.TEXT)] if said.text else []
        elif who:
            pending.append(replace(line, opens=True) if not pending else line)
    if who:
        turns.append(Turn(False, who, tuple(merge(pending)), begin))
    if not turns:
        return
    said_all = [Said(turn.who, len(turn.text), asks(turn.text)) for turn in turns]
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
        yield Cut("answers", tuple(_with_questions(turns, lines)), names, bool(known))
    else:
        yield Cut("labels", tuple(turns), names, bool(known))


def _after_title(turns: list[Turn]) -> list[Turn]:
    """A title such as `Ann Reed: “We build”` opens with a speaker's name and is no turn."""
    first = turns[0]
    if len(turns) > 3 and not first.asking and first.place < 6 and first.lines:
        head = first.lines[0].text
        if (
            len(head) < 200
            and not re.search(r"[.。…]['\"”’»]?$", head)
            and (turns[1].asking or not any(turn.asking for turn in turns))
        ):
            return turns[1:]
    return turns


def _with_questions(turns: Sequence[Turn], lines: Sequence[Line]) -> Iterator[Turn]:
    """Only replies are labelled: the question is the paragraph that stands before each of them."""
    first = turns[0]
    above = [
        line for line in lines[max(0, first.place - 2) : first.place] if line.kind is not Kind.RULE
    ]
    if above:
        yield Turn(True, "", (replace(above[-1], opens=True),), first.place - 1)
    always = all(len(turn.lines) > 1 for turn in turns[:-1])
    for turn, following in zip(turns, [*turns[1:], None], strict=True):
        cut = len(turn.lines)
        if following is not None and cut > 1 and (always or asks(turn.lines[-1].text)):
            cut -= 1
            while cut > 1 and turn.lines[cut - 1].text.endswith(("?", "？")):
                cut -= 1
        yield replace(turn, lines=turn.lines[:cut])
        if cut < len(turn.lines):
            yield Turn(True, "", turn.lines[cut:], turn.place + cut)


def _printed(tallies: dict[str, speakers.Tally], person: dict[str, str]) -> dict[str, str]:
    """The fullest printed name of each person, and each label as printed."""
    every = [(full, printed) for key, full in person.items() for printed in tallies[key].names]
    counts = sum((tallies[key].names for key in person), Counter[str]())
    names: dict[str, str] = {key: max(tallies[key].names, key=len) for key in person}
    for full, printed in every:
        names[full] = max(
            names[full], printed, key=lambda name: (len(name.split()), counts[name], len(name))
        )
    return names


def by_style(lines: Sequence[Line]) -> Iterator[Cut]:
    """Questions have a dress of their own: bold, italics, a heading, a quotation, a class."""
    dresses = [_dress(line) for line in lines]
    counts = Counter(mark for dress in dresses for mark in dress)
    for mark, count in counts.items():
        if 2 <= count <= len(lines) * 0.8:
            yield Cut(mark, tuple(_dressed(lines, dresses, mark)))


def _dressed(lines: Sequence[Line], dresses: Sequence[frozenset[str]], mark: str) -> Iterator[Turn]:
    group: list[Line] = []
    asking, begin = False, -1
    for place, (line, dress) in enumerate(zip(lines, dresses, strict=True)):
        dressed = mark in dress
        if dressed is not asking and group:
            yield Turn(asking, "", tuple(group), begin)
            group = []
        if dressed or begin >= 0:
            begin = place if not group else begin
            asking = dressed
            group.append(line)
    if group:
        yield Turn(asking, "", tuple(group), begin)


def _dress(line: Line) -> frozenset[str]:
    marks = set(line.style)
    if line.kind is Kind.HEADING:
        marks.add(f"heading:{line.level}")
    else:
        marks |= {
            name
            for name, spans in (("bold", line.bold), ("italic", line.italic))
            if covered(spans, line.text) >= 0.9
        }
    if _DASH.match(line.text):
        marks.add("lead")
    if line.kind in {Kind.QUOTE, Kind.ITEM} and not line.number:
        marks.add(line.kind.value)
    return frozenset(marks)


def _part(line: Line) -> tuple[Line, ...]:
    """Question and answer in one paragraph: cut where the bold of the question ends."""
    for spans in (line.bold, line.italic):
        if not spans:
            continue
        start, end = spans[0]
        for left, right in spans[1:]:
            if line.text[end:left].strip(" .,"):
                break
            end = right
        head = line.text[start:end].strip()
        if (
            start <= 4
            and end < len(line.text) - 1
            and _ENDS.search(head)
            and (asks(head) or len(head) + len(_HAN.findall(head)) > 14)
            and any(c.isalnum() for c in line.text[end:])
        ):
            return line.cut(0, end), line.cut(end)
    return (line,)


def by_dash(lines: Sequence[Line]) -> Iterator[Cut]:
    """Every turn begins with a dash, as in Russian, French and Spanish print."""
    begins = [bool(_DASH.match(line.text)) and line.kind is Kind.TEXT for line in lines]
    if sum(begins) < 4:
        return
    groups: list[tuple[int, list[Line]]] = []
    for place, (line, begin) in enumerate(zip(lines, begins, strict=True)):
        if begin:
            dash = _DASH.match(line.text)
            groups.append((place, [line.cut(dash.end() if dash else 0)]))
        elif groups:
            groups[-1][1].append(line)
    said = [
        Said("", sum(len(line.text) for line in group), asks(group[0].text)) for _, group in groups
    ]
    asking = alternate(said)
    yield Cut(
        "dash",
        tuple(
            Turn(ask, "", tuple(group), place)
            for ask, (place, group) in zip(asking, groups, strict=True)
        ),
    )


def by_number(lines: Sequence[Line]) -> Iterator[Cut]:
    """Questions are numbered, replies are not."""
    numbers = [line.number for line in lines]
    if sum(map(bool, numbers)) < 3:
        return
    turns: list[Turn] = []
    group: list[Line] = []
    begin = -1
    for place, (line, number) in enumerate(zip(lines, numbers, strict=True)):
        if number:
            if group:
                turns.extend(split_question(Turn(True, "", tuple(group), begin)))
            group, begin = [line], place
        elif group:
            group.append(line)
    turns.extend(split_question(Turn(True, "", tuple(group), begin)))
    yield Cut("number", tuple(turns))


def by_wording(lines: Sequence[Line]) -> Iterator[Cut]:
    """Nothing marks the questions but that they are short and end in a question mark."""
    begins = [
        line.kind is Kind.TEXT
        and len(line.text) < 700
        and line.text.rstrip(' "”»)').endswith(("?", "？"))
        for line in lines
    ]
    if sum(begins) >= 3:
        dresses = [frozenset({"wording"} if begin else ()) for begin in begins]
        yield Cut("wording", tuple(_dressed(lines, dresses, "wording")))
