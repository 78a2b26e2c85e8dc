"""Who stands behind the labels: a legend in the text, or front matter by an operator's hand."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.corpus.lines import Block, Line
from bot.corpus.turns.labels import fields, labels
from bot.corpus.turns.labels.set_off import Label, find_label
from bot.corpus.words import thresholds, vocabulary

_ENTRY = re.compile(
    r"^[\s(\[（*•-]*(?P<label>[^:：=＝–—]{1,40}?)\s*(?:[:：=＝]|\s[–—-]\s)\s*(?P<name>\S.{0,80}?)[\s)\]）]*$"
)
_PARTS = re.compile(r"\s*[;；,，、|]\s*(?=[^;；,，、|:：=]{1,40}[:：=＝])")
_SENTENCE = re.compile(r"[?？!！。؟…]|\w{3}\.$")
_SAID = re.compile(r"[的您你什怎请請吗嗎]")
"""What a Chinese request or question holds, and hardly a name: `請用三個詞，來描述這張專輯`."""
_LONGEST_ENTRY = 200
_IN_BRACKETS = re.compile(
    r"(?<!\w)(?P<name>[^\W\d_a-z][\w'’.-]{1,24}(?:\s[^\W\d_a-z][\w'’.-]{1,24}){1,3})"
    r"(?:,?\s(?:of|from|for|at)\s[^(),;]{2,60})?,?\s\((?P<label>[^\W\d_a-z]{1,4})\)"
)
_CALLED_BELOW = re.compile(
    r"(?P<name>[\u4e00-\u9fff·]{2,12})\s?[（(](?:以下|下文|以下均|後文|后文)?(?:簡稱|简称|略稱)[為为]?[:：]?\s?[「“\"]?(?P<label>[\u4e00-\u9fffA-Z]{1,6})[」”\"]?[）)]"
)
"""How Chinese print explains labels: `許玉蘭（以下簡稱許）`."""
_EQUALS = re.compile(
    r"(?:^|[（(，,、；;\s])(?P<label>[\u4e00-\u9fff]{1,3})\s?[＝=]\s?(?P<name>[\u4e00-\u9fff·]{2,12})(?=[）)，,、；;\s]|$)"
)
"""The same with a sign: `（江＝江城日報，許＝許玉蘭）`."""
_INTRODUCTION = 16
"""Lines of the beginning in which a sentence may explain labels."""
_TOP = 60
"""Lines of the beginning in which a legend is looked for."""
_SIDES = {
    **dict.fromkeys(["interviewer", "interviewers", "question", "questions", "asks", "q"], True),
    **dict.fromkeys(
        ["speaker", "speakers", "interviewee", "interviewees", "answer", "answers", "a"], False
    ),
}
NOBODY = frozenset({"nobody", "none", "skip", "no one"})
"""What front matter writes for a label that is no speaker's."""


@dataclass(frozen=True, slots=True)
class Legend:
    """What the document or its operator says of the labels, by `labels.key`.

    Attributes:
        names: The name of whoever a label stands for.
        sides: Whether a label asks.
        nobody: Labels that are no speaker's.
        sure: Labels that front matter names: they speak, whatever they look like.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    sides: Mapping[str, bool] = field(default_factory=dict)
    nobody: frozenset[str] = frozenset()
    sure: frozenset[str] = frozenset()


def by_hand(front: Mapping[str, object]) -> Legend:
    """The legend of front matter: `speakers: {Speaker 1: Ann Reed}`, `labels: {AR: interviewer}`.

    `labels` may also give a name, or `nobody` for what is no label at all.
    """
    names: dict[str, str] = {}
    sides: dict[str, bool] = {}
    nobody: set[str] = set()
    for name in ("speakers", "labels"):
        given = front.get(name)
        for label, value in given.items() if isinstance(given, Mapping) else ():
            key = labels.key(str(label))
            word = " ".join(str(value or "").split())
            if not key or not word:
                continue
            if word.casefold() in NOBODY:
                nobody.add(key)
            elif word.casefold() in _SIDES:
                sides[key] = _SIDES[word.casefold()]
            else:
                names[key] = word
    return Legend(names, sides, frozenset(nobody), frozenset({*names, *sides}))


def voiced(lines: Sequence[Line], legend: Legend) -> list[Line]:
    """Set apart the labels that front matter names, whatever they look like."""
    if not legend.sure:
        return list(lines)
    made: list[Line] = []
    for line in lines:
        found = next((key for key in legend.sure if _begins(line, key)), "")
        made.append(line if line.voice or not found else replace(line, voice=_end(line, found)))
    return made


def _begins(line: Line, key: str) -> bool:
    text = line.text[: len(key) + 8].lstrip("[(<【（*_#>•- ").casefold()
    return text.startswith(key) and not text[len(key) : len(key) + 1].isalnum()


def _end(line: Line, key: str) -> int:
    """Where the label ends, brackets, colon or dash after it included."""
    start = line.text.casefold().find(key) + len(key)
    after = re.match(r"\s*[\])>】）*_]*\s*(?:[:：.=]|[-–—]\s)*", line.text[start:])
    return start + (after.end() if after else 0)


def printed_legend(lines: Sequence[Line]) -> tuple[Legend, frozenset[int]]:
    """The legend that the document prints above the conversation, and the lines that hold it.

    `Q: Ann Reed` and `A: Marta Ekdal` on two lines, or on one. At least two labels have to be
    told, each of which speaks again below.
    """
    if not any(_is_entry(line.text) or _entries(line.text) for line in lines[:_TOP]):
        return Legend(), frozenset()
    found = [find_label(line) for line in lines]
    times = Counter(label.key for label in found if label)
    entries: dict[int, dict[str, str]] = {}
    for place, line in enumerate(lines[:_TOP]):
        told = _told(line.text, times)
        if told:
            entries[place] = told
            continue
        label = found[place]
        listed = label and line.kind is Block.ITEM and label.start >= len(line.text)
        if label and times[label.key] > 1 and not (listed or fields.is_data_field(line)):
            break
    told_by = [(place, key, name) for place, told in entries.items() for key, name in told.items()]
    again = {key for _, key, _ in told_by if times[key] - _within(found, entries, key) > 0}
    entries = {place: told for place, told in entries.items() if again & told.keys()}
    names = {key: name for place, key, name in told_by if place in entries}
    if not names:
        return Legend(), frozenset()
    single = len(names) == 1 and _follows_itself(found, max(entries))
    if (len(names) < 2 and not single) or len(again) < len(names):
        return Legend(), frozenset()
    return Legend(names), frozenset(entries)


def in_brackets(lines: Sequence[Line]) -> dict[str, str]:
    """The names that the introduction gives for labels: `between Ann Reed (R) and Bo Li (L)`."""
    told = [
        hit
        for line in lines[:_INTRODUCTION]
        for pattern in (_IN_BRACKETS, _CALLED_BELOW, _EQUALS)
        for hit in pattern.finditer(line.text)
    ]
    if not told:
        return {}
    found = Counter(label.key for line in lines if (label := find_label(line)))
    return {key: hit["name"] for hit in told if found[key := labels.key(hit["label"])] > 1}


def _is_entry(text: str) -> bool:
    """Whether a line may explain a label, as far as can be told without the labels."""
    hit = _ENTRY.match(text) if len(text) <= _LONGEST_ENTRY else None
    return bool(hit) and not _SENTENCE.search(text)


def _entries(text: str) -> dict[str, re.Match[str]]:
    """The sentences of a line when each explains a label: `Host – Ann Reed. Guest – Bo Li.`."""
    if len(text) > _LONGEST_ENTRY or ". " not in text:
        return {}
    parts = re.split(r"\.\s+", text.rstrip(" ."))
    found = {part: hit for part in parts if (hit := _ENTRY.match(part))}
    return found if len(found) == len(parts) > 1 else {}


def _follows_itself(found: Sequence[Label | None], place: int) -> bool:
    """Whether the next label is the one of this line again: two turns of one person are none."""
    times = Counter(label.key for label in found if label)
    again = (label for label in found[place + 1 :] if label and times[label.key] > 1)
    following = next(again, None)
    label = found[place]
    return bool(label and following and label.key == following.key and labels.role_word(label.key))


def _within(found: Sequence[Label | None], entries: Mapping[int, object], key: str) -> int:
    return sum(1 for place in entries if (label := found[place]) and label.key == key)


def _told(text: str, times: Mapping[str, int]) -> dict[str, str]:
    """What one line explains: names by label; nothing when it is no such line."""
    if len(text) > _LONGEST_ENTRY:
        return {}
    told: dict[str, str] = {}
    entries = {part: labels.key(hit["label"]) for part, hit in _entries(text).items()}
    known = [part for part, key in entries.items() if times.get(key)]
    for part in known or _split(text, times):
        hit = _ENTRY.match(part)
        key = labels.key(hit["label"]) if hit else ""
        if not hit or not times.get(key) or not _names_somebody(hit["name"], key):
            return {}
        name = hit["name"].strip()
        told[key] = f"{name})" if name.count("(") > name.count(")") else name
    return told


def _split(text: str, times: Mapping[str, int]) -> list[str]:
    """The entries of a legend on one line, parted by punctuation or by the next label."""
    parts = _PARTS.split(text)
    if len(parts) > 1:
        return parts
    for key in times:
        if len(key) > thresholds.LONGEST_SET_OFF or key not in text.casefold():
            continue
        hit = re.search(rf"(?<=\S)\s+(?={re.escape(key)}\s*[:：=＝])", text, re.IGNORECASE)
        if hit:
            return [text[: hit.start()], text[hit.end() :]]
    return parts


def _names_somebody(name: str, key: str) -> bool:
    """Whether what follows a label is a name or a part in the talk rather than what is said."""
    if _SENTENCE.search(name) or _SAID.search(name) or labels.key(name) == key:
        return False
    bare = re.sub(r"[(（][^()（）]*[)）]", "", name).split(",")[0].strip()
    words = [word for word in re.findall(r"[^\W\d_]+", bare) if word not in vocabulary.PARTICLES]
    capital = all(not word[0].islower() for word in words)
    if words and vocabulary.PLATFORMS.issuperset(map(str.casefold, words[:1])):
        return False
    return (
        0 < len(words) <= thresholds.LABEL_WORDS
        and len(bare) <= thresholds.LONGEST_SET_OFF
        and (capital or bool(labels.role_word(labels.key(bare))))
    )
