"""Which lines begin with what may be a label: no titles, data, sections or items of lists."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.corpus.lines import Block, Line, covered
from bot.corpus.turns.labels import fields, labels
from bot.corpus.turns.labels.set_off import Label, Mark, find_label
from bot.corpus.words import thresholds, vocabulary

TOP = 24
"""Lines of the beginning, where title and author stand."""
_LONGEST_DATE = 40
_FEWEST_ROWS = 3
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)[\s\d:.,]*(?:[AaPp]\.?[Mm]\.?)?$")
"""A line that ends in a year, and perhaps the time of the day, is a date."""
_BESIDE_DATE = re.compile(r"[—–|·-]\s[^—–|?.]{0,24}(?<!\d)(?:19|20)\d\d\s*(?:[—–|·]|$)")
_LONGEST_HEAD = 100
"""A newspaper's name with the date and the author behind it: `Le Quai — 5 mai 2020 — par …`."""
_REPORTER = re.compile(
    r"[【〔（(\[]?[\u4e00-\u9fffA-Za-z]{0,12}(?:记者|記者|撰稿人|特派员|特派員)[\s\u3000]*[\u4e00-\u9fff]{2,4}"
    r"(?:[／/、\s\u3000][^：:】〕）)]{2,12})?(?:[】〕）)\]]|$)"
    r"|[*•\s]{0,3}(?:حاور[\u0620-\u0652]{0,3}|أجر[ىت] (?:الحوار|المقابلة)"
    r"|التقا[\u0620-\u0652]{1,3})\s[^:]{3,60}:?$"
)
"""How a line begins that names its reporter: `【江城网记者 陆小雨】`, `حاورته هالة قرداحي`."""
_DATE = re.compile(
    r"^(?:[^\W\d_]{3,12}\.? \d{1,2},?|\d{1,2}\.? [^\W\d_]{3,12}\.?,?) (?:19|20)\d\d$"
    r"|^\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d$"
)
"""A line that is a date and nothing else, to the day."""

_HELD = re.compile(r"an? (?:oral history|interview)\s(?:conducted|held|by|with)\b", re.IGNORECASE)
"""What is said of a talk behind whose it is: `ANN REED: An interview conducted by Ola Brandt`."""


def possible_labels(lines: Sequence[Line]) -> list[Label | None]:
    """What may be a label at the beginning of each line; lines of data at the top are none."""
    found = [find_label(line) for line in lines]
    _without_reporters(lines, found)
    _without_titles(lines, found)
    _without_sections(lines, found)
    _without_items(lines, found)
    data = _data_lines(lines, found)
    _without_headings(lines, found)
    _without_data(found, data)
    _without_notes(lines, found)
    return found


def _without_reporters(lines: Sequence[Line], found: list[Label | None]) -> None:
    """A line that names the reporter, or begins so, is no label: `江城日报记者 陆小雨`."""
    for place, line in enumerate(lines[:TOP]):
        label = found[place]
        named = label and label.mark in {Mark.PERIOD, Mark.BRACKET, Mark.COLON}
        if label and (
            (named and _REPORTER.match(line.text)) or _HELD.match(line.text, label.start)
        ):
            found[place] = None


def _without_titles(lines: Sequence[Line], found: list[Label | None]) -> None:
    """An author above the date, a site above the title and a newspaper's name are no labels."""
    keys = [label.key for label in found if label]
    for place, (line, below) in enumerate(pairwise(lines[:TOP])):
        if not (label := found[place]):
            continue
        alone = label.start >= len(line.text)
        dated = len(below.text) < _LONGEST_DATE and bool(_YEAR.search(below.text))
        dated |= any(_DATE.match(after.text) for after in lines[place + 2 : place + 3])
        titled = line.kind is Block.HEADING is below.kind and line.level < below.level
        first = place == 0 and keys.count(label.key) == 1
        head = label.mark in {Mark.DASH, Mark.RUN} and len(line.text) < _LONGEST_HEAD
        head = head and bool(_BESIDE_DATE.search(line.text))
        masthead = place == 0 and alone and keys.count(label.key) > 1
        masthead = masthead and not labels.role_word(label.key) and below.text != line.text
        masthead = masthead and any(
            other and other.key == label.key and other.start < len(there.text)
            for there, other in zip(lines, found, strict=True)
        )
        if (alone and (dated or titled)) or (first and dated) or head or masthead:
            found[place] = None


def _data_lines(lines: Sequence[Line], found: Sequence[Label | None]) -> list[int]:
    """Where lines of data stand at the top.

    `Moderator:` above the words of each of their turns is none.
    """
    printed = Counter(label.key for label in found if label)
    rows = _rows_of_data(lines, found, printed)
    return rows + [
        place
        for place, line in enumerate(lines[:TOP])
        if place not in rows
        and fields.is_data_field(line)
        and (
            not ((label := found[place]) and label.start >= len(line.text))
            or printed[label.key] < thresholds.LABEL_TIMES
        )
    ]


def _rows_of_data(
    lines: Sequence[Line], found: Sequence[Label | None], printed: Mapping[str, int]
) -> list[int]:
    """Rows of one paragraph at the top, each of which begins with another label that comes once.

    They are data though a value may be a sentence: `Interviewee: the owner. He sells tickets.`
    """
    blocks: list[list[int]] = []
    for place, line in enumerate(lines[:TOP]):
        if line.gap or not blocks:
            blocks.append([])
        blocks[-1].append(place)
    return [
        place
        for block in blocks
        if len(block) >= _FEWEST_ROWS
        and all((label := found[at]) and printed[label.key] == 1 for at in block)
        and any(fields.data_field(lines[at]) for at in block)
        for place in block
    ]


def _without_headings(lines: Sequence[Line], found: list[Label | None]) -> None:
    """A heading that comes once, such as `More about us:` or of a section, is no label."""
    printed = Counter(label.key for label in found if label)
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
            found[place] = None


def _without_data(found: list[Label | None], data: Sequence[int]) -> None:
    """What a line of data begins with is no label, unless it comes again below."""
    kinds = Counter(label.key for place in data if (label := found[place]))
    every = Counter(label.key for label in found if label)
    for place in data:
        label = found[place]
        if label and every[label.key] == kinds[label.key]:
            found[place] = None


def _without_notes(lines: Sequence[Line], found: list[Label | None]) -> None:
    """What heads a note below a talk, and comes once, is no label: `About the author: …`."""
    times = Counter(label.key for label in found if label)
    for place, (line, label) in enumerate(zip(lines, found, strict=True)):
        once = label and times[label.key] == 1 and " " in label.key
        if label and once and not labels.role_word(label.key) and vocabulary.closes_page(line.text):
            found[place] = None


def _is_set_off(found: Sequence[Label | None], place: int) -> bool:
    """Whether a line begins with a label of its own that cannot be part of a sentence."""
    label = found[place] if place < len(found) else None
    return bool(
        label
        and (
            label.mark is Mark.BRACKET or (label.strong and label.mark in {Mark.COLON, Mark.VOICE})
        )
    )


def _without_items(lines: Sequence[Line], found: list[Label | None]) -> None:
    """What stands before a colon in a list is no label where labels stand outside of lists.

    Nor is what heads a list and comes once, or stands before nothing but links:
    `Ann Reed: LinkedIn | Website`.
    """
    counts = Counter(label.key for label in found if label)
    for place, (line, below) in enumerate(pairwise([*lines, Line("")])):
        label = found[place]
        once = label and label.start >= len(line.text) and counts[label.key] == 1
        heads = once and below.kind is Block.ITEM is not line.kind
        if heads or (label and line.kind is Block.ITEM and _is_linked(line, label.start)):
            found[place] = None
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


def _is_linked(line: Line, start: int) -> bool:
    """Whether all that a line holds from some place on are links and signs between them."""
    said = line.cut(start)
    return bool(said.links) and covered(said.links, said.text) > thresholds.MOST_LABELS


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
