"""What is asked of what: corpora, and questions with the exchanges that answer them."""

import json
import lzma
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from hashlib import blake2b
from pathlib import Path
from random import Random
from zlib import crc32

from bot.corpus.formats.record import from_record
from bot.corpus.interview import Exchange, Interview
from bot.corpus.reader import read

QUESTIONS = Path(__file__).parent / "questions"
INVENTED = Path(__file__).parent / "invented"
"""Interviews that nobody gave, with questions about them: written for learning from."""

STRANGE = INVENTED / "foreign.jsonl"
"""Questions that neither they nor the interviews in `seeds/` answer."""

NEAR = QUESTIONS / "near"
HARD = QUESTIONS / "on-record"
"""Questions that come near what is on record without being answered by it, and hard ones that are
answered, for each corpus of the repository."""

UNSEEN = QUESTIONS / "unseen" / "seeds.jsonl"
"""Questions to the interviews in `seeds/` that were written apart from the search, by somebody who
had not read the other sets: on record, near and foreign, in three languages. Nothing is learned
from them, and who works on the search looks at their figures, not at them."""

SPANISH = QUESTIONS / "spanish.corpus.jsonl"
"""Interviews in Spanish that nobody gave, of which nothing is learned."""

SHORT_WORDS = 4
"""Words of a short question at most."""

SEEDS = Path(__file__).parent.parent / "seeds"


class SetError(Exception):
    """A file of a set is not as it must be; one line."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question with what answers it.

    Attributes:
        text: As somebody would type it.
        kind: How it was made: para, keyword, answer_fact, typo, near, oos, …
        gold: Keys of the exchanges that answer it; empty when none does.
    """

    text: str
    kind: str
    gold: frozenset[str]


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """Interviews, and questions about them."""

    name: str
    interviews: tuple[Interview, ...]
    questions: tuple[Question, ...]


def key(exchange: Exchange) -> str:
    """A name for an exchange that is the same for every engine and in every process."""
    return blake2b(f"{exchange.question}\0{exchange.answer}".encode(), digest_size=8).hexdigest()


def exchanges_of(interviews: Iterable[Interview]) -> list[Exchange]:
    """All exchanges, in order."""
    return [exchange for interview in interviews for exchange in interview.exchanges]


def own_sets() -> list[LabelledSet]:
    """The repository's own: questions in three languages on the interviews in `seeds/`."""
    interviews = own_corpora()["seeds"]
    return [
        LabelledSet(name, interviews, read_questions(QUESTIONS / f"{name}.jsonl", interviews))
        for name in ("seeds", "russian", "chinese")
    ]


@cache
def own_corpora() -> dict[str, tuple[Interview, ...]]:
    """The interviews of the repository: `seeds`, and the invented ones by their file's name."""
    paths = sorted(path for path in INVENTED.glob("*.jsonl") if path.stem.isalnum())
    invented = {path.stem: tuple(read_interviews(path)) for path in paths if path != STRANGE}
    return {"seeds": read_documents(SEEDS), **invented}


def invented_sets() -> list[LabelledSet]:
    """Questions that were written with the invented interviews, and to the largest by meaning."""
    corpora = own_corpora()
    sets = []
    for path in sorted(INVENTED.glob("*.queries.jsonl")):
        name = path.name.removesuffix(".queries.jsonl")
        interviews = corpora.get(name, corpora["invented"])
        shown = name if name == "invented" else f"invented {name}"
        sets.append(LabelledSet(shown, interviews, read_questions(path, interviews)))
    return sets


def near_sets(texts: Path | None = None) -> list[LabelledSet]:
    """Hard questions that are on record, those that only come near, and foreign ones.

    Args:
        texts: Folder with interviews that stay out of the repository, as `NAME.jsonl`.
    """
    own = own_corpora()
    corpora = dict(own)
    for path in sorted(texts.glob("*.jsonl") if texts else ()):
        if path.stem not in corpora and (QUESTIONS / path.name).exists():
            corpora[path.stem] = tuple(read_interviews(path))
    foreign = read_questions(NEAR / "foreign.jsonl", ())
    sets = []
    for name, interviews in corpora.items():
        folder = HARD if name in own else QUESTIONS
        known, near = (
            read_questions(path, interviews) if path.exists() else ()
            for path in (folder / f"{name}.jsonl", NEAR / f"{name}.jsonl")
        )
        sets.append(LabelledSet(f"{name}, near", interviews, (*known, *near, *foreign)))
    return sets


def unlearned(labelled: LabelledSet) -> LabelledSet:
    """A set of `near_sets` without the questions that are learned from."""
    if labelled.name.partition(",")[0] not in own_corpora():
        return labelled
    kept = tuple(question for question in labelled.questions if not is_learned(question))
    return replace(labelled, name=f"{labelled.name}, held out", questions=kept)


def unseen_set() -> LabelledSet:
    """Questions that nothing is learned from and nobody looks at one by one."""
    interviews = own_corpora()["seeds"]
    return LabelledSet("seeds, unseen", interviews, read_questions(UNSEEN, interviews))


def spanish_set() -> LabelledSet:
    """Questions in Spanish on interviews in Spanish: nothing is learned from them."""
    interviews = tuple(read_interviews(SPANISH))
    paths = (QUESTIONS / "spanish.jsonl", NEAR / SPANISH.name)
    questions = (question for path in paths for question in read_questions(path, interviews))
    return LabelledSet("spanish", interviews, tuple(questions))


def short_set() -> LabelledSet:
    """The short English questions on the interviews in `seeds/`, which word search is good at."""
    interviews = own_corpora()["seeds"]
    asked = (
        question
        for path in (QUESTIONS / "seeds.jsonl", HARD / "seeds.jsonl")
        for question in read_questions(path, interviews)
        if question.gold and question.text.isascii() and len(question.text.split()) <= SHORT_WORDS
    )
    return LabelledSet("seeds, short", interviews, tuple(asked))


def all_sets(texts: Path | None = None) -> list[LabelledSet]:
    """Every set there is.

    Args:
        texts: Folder with interviews that stay out of the repository, some with questions beside.
    """
    given = folder_sets(texts) if texts else []
    halves = [held_out(each) for each in given if not (QUESTIONS / f"{each.name}.jsonl").exists()]
    sets = [*own_sets(), short_set(), spanish_set(), *invented_sets()]
    return [*sets, unseen_set(), *near_sets(texts), *halves]


def held_out(labelled: LabelledSet) -> LabelledSet:
    """The half of a set's questions that nothing is learned from."""
    half = learned_half(labelled)
    kept = tuple(q for q in labelled.questions if not q.gold & half)
    return replace(labelled, name=f"{labelled.name}, held out", questions=kept)


def is_learned(question: Question) -> bool:
    """Whether a question is of the half of the hard and the near ones that is learned from."""
    return crc32(question.text.encode()) % 2 == 0


def learned_half(labelled: LabelledSet) -> set[str]:
    """The half of a set's exchanges whose questions are learned from."""
    golds = sorted({name for question in labelled.questions for name in question.gold})
    return set(Random(1).sample(golds, len(golds) // 2))


def folder_sets(folder: Path) -> list[LabelledSet]:
    """Each `NAME.jsonl` of interviews that has a `NAME.queries.jsonl` beside it.

    Raises:
        SetError: There is none, or a line is not as it must be.
    """
    sets = []
    for path in sorted(folder.glob("*.queries.jsonl")):
        name = path.name.removesuffix(".queries.jsonl")
        interviews = tuple(read_interviews(folder / f"{name}.jsonl"))
        sets.append(LabelledSet(name, interviews, read_questions(path, interviews)))
    if not sets:
        raise SetError(f"{folder} has no NAME.queries.jsonl beside a NAME.jsonl")
    return sets


def read_documents(folder: Path) -> tuple[Interview, ...]:
    """The interviews of a folder of documents, as the bot reads them."""
    return tuple(
        reading.interview
        for path in sorted(folder.iterdir())
        for reading in read(path)
        if reading.interview
    )


def read_interviews(path: Path) -> Iterator[Interview]:
    """Interviews, one a line in the shape of `check --json`; `.xz` is unpacked.

    Raises:
        SetError: The file cannot be read, or a line is no interview.
    """
    for number, record in _records(path):
        try:
            yield from_record(record)
        except ValueError as error:
            raise SetError(f"{path.name}, line {number}: {error}") from error


def read_questions(path: Path, interviews: Iterable[Interview]) -> tuple[Question, ...]:
    """Questions, one a line: `{"query", "kind", "gold": [beginning of an interviewer's turn, …]}`.

    Raises:
        SetError: The file cannot be read, or a gold is the beginning of no question on record.
    """
    turns = sorted(
        (" ".join(exchange.question.split()), key(exchange))
        for exchange in exchanges_of(interviews)
    )
    questions = []
    for number, record in _records(path):
        try:
            gold = [" ".join(beginning.split()) for beginning in record["gold"]]
            text, kind = str(record["query"]), str(record["kind"])
        except (KeyError, TypeError, AttributeError) as error:
            raise SetError(f"{path.name}, line {number}: no query, kind and gold") from error
        keys = frozenset(name for beginning in gold for name in _beginning_with(turns, beginning))
        if gold and not keys:
            raise SetError(f"{path.name}, line {number}: no question begins with {gold[0]!r}")
        questions.append(Question(text, kind, keys))
    return tuple(questions)


def without(interviews: Iterable[Interview], gone: Collection[str]) -> list[Interview]:
    """The interviews without some of their exchanges; one that has none left goes too."""
    kept = (
        replace(
            interview,
            exchanges=tuple(item for item in interview.exchanges if key(item) not in gone),
        )
        for interview in interviews
    )
    return [interview for interview in kept if interview.exchanges]


def _beginning_with(turns: Sequence[tuple[str, str]], beginning: str) -> Iterator[str]:
    for at in range(bisect_left(turns, (beginning, "")), len(turns)):
        if not turns[at][0].startswith(beginning):
            return
        yield turns[at][1]


def _records(path: Path) -> Iterator[tuple[int, dict[str, list[str]]]]:
    try:
        # A plain file is opened as binary too: bytes are read as UTF-8 by `json` itself.
        with lzma.open(path) if path.suffix == ".xz" else path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                yield number, json.loads(line)
    except (OSError, lzma.LZMAError) as error:
        raise SetError(f"{path}: cannot be read: {error}") from error
    except ValueError as error:
        raise SetError(f"{path.name}: not JSON, one object a line: {error}") from error
