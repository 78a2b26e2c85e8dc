"""Score the reader against labelled documents: `python -m benchmarks.reading FOLDER`.

A folder holds `NAME.<suffix>` and `NAME.gold.json`: title, date, source, interviewee, interviewers,
and for each exchange the first and last words of question and answer. Keys that end in `_alt` list
other acceptable values; exchanges in `lenient_exchanges` count either way; a document with
`not_interview` has to be refused.
"""

import json
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.corpus.formats.table import BY_SUFFIX
from bot.corpus.interview import Exchange, Interview
from bot.corpus.reader import read

_IGNORED = re.compile(r"[\s*_\\>#-]+")


@dataclass(frozen=True, slots=True)
class Score:
    """How one document was read.

    Attributes:
        name: File name.
        labelled: Exchanges in the labels.
        found: Exchanges that the reader gave.
        exact: Exchanges whose four ends are as labelled, in order.
        fields: For title, date, source, interviewee and interviewers, whether they are right;
            `None` where the labels give none and the reader gave some.
        refused: Whether the reader refused the document.
        right: Whether all exchanges and no others came out, or a refusal where one is due.
        seconds: Time to read.
    """

    name: str
    labelled: int
    found: int
    exact: int
    fields: dict[str, bool | None]
    refused: bool
    right: bool
    seconds: float


def score(folder: Path) -> list[Score]:
    """Read every labelled document of a folder and compare."""
    return [score_document(path, labels) for path, labels in labelled_documents(folder)]


def labelled_documents(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Every labelled document of a folder, and the file of its labels."""
    for labels in sorted(folder.glob("*.gold.json")):
        name = labels.name.removesuffix(".gold.json")
        for path in sorted(folder.glob(f"{name}.*")):
            if path.suffix.casefold() in BY_SUFFIX and path != labels:
                yield path, labels


def score_document(path: Path, labels: Path) -> Score:
    """Read one document and compare."""
    gold = json.loads(labels.read_text("utf-8"))
    started = time.perf_counter()
    reading = next(iter(read(path)))
    seconds = time.perf_counter() - started
    interview = reading.interview
    entries = gold.get("exchanges")
    labelled = entries if isinstance(entries, list) else []
    negative = bool(gold.get("not_interview"))
    if interview is None:
        return Score(path.name, len(labelled), 0, 0, {}, True, negative, seconds)
    allowed = gold.get("lenient_exchanges")
    lenient = (
        {place for place in allowed if isinstance(place, int)}
        if isinstance(allowed, list)
        else set[int]()
    )
    exact, extra = _aligned(labelled, interview.exchanges, lenient)
    return Score(
        path.name,
        len(labelled),
        len(interview.exchanges),
        exact,
        _fields(gold, interview),
        False,
        not negative and exact == len(labelled) and not extra,
        seconds,
    )


def _aligned(
    labelled: list[dict[str, str]], found: tuple[Exchange, ...], lenient: set[int]
) -> tuple[int, int]:
    """`(exchanges as labelled, exchanges that match no label)`: the longest common subsequence."""
    hits = [
        [
            _same(entry, exchange) or (place in lenient and _near(entry, exchange))
            for exchange in found
        ]
        for place, entry in enumerate(labelled)
    ]
    best = [[0] * (len(found) + 1) for _ in range(len(labelled) + 1)]
    for row in range(len(labelled) - 1, -1, -1):
        for column in range(len(found) - 1, -1, -1):
            best[row][column] = max(
                best[row + 1][column],
                best[row][column + 1],
                best[row + 1][column + 1] + hits[row][column],
            )
    return best[0][0], len(found) - best[0][0]


def _near(entry: dict[str, str], exchange: Exchange) -> bool:
    return _bare(entry["a_start"])[:12] in _bare(exchange.answer) or _bare(entry["q_end"])[
        -12:
    ] in _bare(exchange.question)


def _same(entry: dict[str, str], exchange: Exchange) -> bool:
    question, answer = _bare(exchange.question), _bare(exchange.answer)
    return (
        question.startswith(_bare(entry["q_start"]))
        and question.endswith(_bare(entry["q_end"]))
        and answer.startswith(_bare(entry["a_start"]))
        and answer.endswith(_bare(entry["a_end"]))
    )


def _bare(text: str) -> str:
    return _IGNORED.sub("", text)


def _fields(gold: dict[str, object], interview: Interview) -> dict[str, bool | None]:
    single = {
        "title": interview.title,
        "date": interview.published or "",
        "source": interview.outlet,
        "interviewee": interview.speaker,
    }
    fields: dict[str, bool | None] = {}
    for name, value in single.items():
        wanted = _values(gold.get(name)) + _values(gold.get(f"{name}_alt"))
        given = _names(value)
        fields[name] = (
            given in [_names(text) for text in wanted]
            if wanted and (given or gold.get(name))
            else (True if not value else None)
        )
    named = {_names(name) for name in _values(gold.get("interviewers"))}
    other = {_names(name) for name in _values(gold.get("interviewers_alt"))}
    asked = {_names(name) for name in interview.interviewers}
    fields["interviewers"] = asked <= named | other and (bool(asked) or not named)
    return fields


def _values(value: object) -> list[str]:
    if isinstance(value, list):
        return [str(entry) for entry in value]
    return [str(value)] if value else []


def _names(text: str) -> str:
    return " ".join(text.casefold().replace(";", ",").split())


def table(scores: list[Score]) -> str:
    """The scores as a Markdown table with a line of sums."""
    rows = [
        "| document | labelled | found | exact | title | date | source | speaker | asks | ms |",
        "|---|" + "---|" * 9,
    ]
    marks = {True: "yes", False: "**no**", None: "extra"}
    for entry in scores:
        fields = [marks[entry.fields[name]] for name in entry.fields] or ["refused"] + [""] * 4
        counts = f"{entry.labelled} | {entry.found} | {entry.exact}"
        name = entry.name if entry.right else f"**{entry.name}**"
        rows.append(f"| {name} | {counts} | {' | '.join(fields)} | {entry.seconds * 1000:.0f} |")
    right = sum(entry.right for entry in scores)
    exact, labelled = sum(entry.exact for entry in scores), sum(entry.labelled for entry in scores)
    rows.append(
        f"| {right} of {len(scores)} documents right | {labelled} | | {exact} | | | | | | |"
    )
    return "\n".join(rows)


if __name__ == "__main__":
    print(table(score(Path(sys.argv[1]))))
