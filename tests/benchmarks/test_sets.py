import json
import lzma
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from benchmarks.corpora import generate
from benchmarks.sets import (
    INVENTED,
    QUESTIONS,
    UNSEEN,
    Question,
    SetError,
    all_sets,
    exchanges_of,
    folder_sets,
    key,
    near_sets,
    own_corpora,
    own_sets,
    read_interviews,
    unseen_set,
    without,
)
from bot.corpus.formats.record import to_record


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    interviews = list(generate(40))
    lines = [json.dumps(to_record(interview)) for interview in interviews]
    (tmp_path / "made.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def write_queries(folder: Path, *queries: dict[str, object]) -> None:
    lines = "\n".join(json.dumps(query) for query in queries)
    (folder / "made.queries.jsonl").write_text(lines, encoding="utf-8")


def test_gold_is_the_exchange_that_begins_so(folder: Path) -> None:
    wanted = exchanges_of(generate(40))[5]
    beginning = wanted.question[:30].replace(" ", "\n", 1)
    write_queries(
        folder,
        {"query": "which", "kind": "para", "gold": [beginning]},
        {"query": "weather", "kind": "oos", "gold": []},
    )
    (made,) = folder_sets(folder)
    assert made.name == "made"
    assert len(exchanges_of(made.interviews)) == 40
    assert made.questions[0].gold == {key(wanted)}
    assert made.questions[1].gold == frozenset()


def test_gold_that_is_not_on_record_is_refused(folder: Path) -> None:
    write_queries(folder, {"query": "which", "kind": "para", "gold": ["No such question"]})
    with pytest.raises(SetError, match="line 1: no question begins with 'No such question'"):
        folder_sets(folder)


@pytest.mark.parametrize("line", ['{"query": "x"}', "[1]", "not json", '{"gold": [1]}'])
def test_a_line_that_is_no_question_is_refused(folder: Path, line: str) -> None:
    (folder / "made.queries.jsonl").write_text(line, encoding="utf-8")
    with pytest.raises(SetError, match=r"made\.queries\.jsonl"):
        folder_sets(folder)


def test_a_folder_without_questions_is_refused(folder: Path) -> None:
    with pytest.raises(SetError, match="has no NAME"):
        folder_sets(folder)


def test_packed_interviews_are_read(folder: Path) -> None:
    packed = folder / "made.jsonl.xz"
    packed.write_bytes(lzma.compress((folder / "made.jsonl").read_bytes()))
    assert list(read_interviews(packed)) == list(generate(40))
    packed.write_bytes(b"not packed")
    with pytest.raises(SetError, match="cannot be read"):
        list(read_interviews(packed))


def test_without_takes_out_what_is_named_and_empty_interviews() -> None:
    interviews = list(generate(40))
    first = interviews[0]
    gone = {key(exchange) for exchange in first.exchanges} | {key(interviews[1].exchanges[0])}
    left = without(interviews, gone)
    assert len(left) == len(interviews) - 1
    assert left[0].exchanges == interviews[1].exchanges[1:]
    assert left[1:] == interviews[2:]


def test_the_repositorys_own_sets_are_whole() -> None:
    seeds, russian, chinese = own_sets()
    assert len(exchanges_of(seeds.interviews)) == 15
    assert (len(seeds.questions), seeds.name) == (123, "seeds")
    assert len(russian.questions) >= 50
    assert len(chinese.questions) >= 50
    for labelled in (seeds, russian, chinese):
        asked_for = {name for question in labelled.questions for name in question.gold}
        assert len(asked_for) == 15  # every exchange is asked for
        assert any(not question.gold for question in labelled.questions)


def test_what_nobody_saw_is_measured_and_never_learned_from() -> None:
    unseen = unseen_set()
    assert [sum(kinds) for kinds in _kinds(unseen.questions)] == [60, 75, 15]
    assert unseen.name in [each.name for each in all_sets()]
    texts = {question.text.casefold() for question in unseen.questions}
    assert len(texts) == len(unseen.questions)
    others = {query.casefold() for path in _questions() for query in _queries(path)}
    assert len(others) > 1000
    assert texts.isdisjoint(others)
    assert len({name for question in unseen.questions for name in question.gold}) == 15


def test_every_own_corpus_is_asked_what_it_does_not_answer_and_nothing_is_both() -> None:
    sets = {each.name.removesuffix(", near"): each for each in near_sets()}
    assert sets.keys() == own_corpora().keys()
    for name, labelled in sets.items():
        near = [question.text for question in labelled.questions if question.kind == "near"]
        texts = {question.text.casefold() for question in labelled.questions}
        assert len(near) >= 10, name
        assert len(texts) == len(labelled.questions), name


def _kinds(questions: Sequence[Question]) -> Iterator[list[bool]]:
    """Of each question whether it is on record, near, foreign."""
    yield [bool(question.gold) for question in questions]
    for kind in ("near", "foreign"):
        yield [question.kind == kind for question in questions]


def _questions() -> Iterator[Path]:
    yield from (path for path in QUESTIONS.rglob("*.jsonl") if path != UNSEEN)
    yield from INVENTED.glob("*.jsonl")


def _queries(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if query := json.loads(line).get("query"):
            yield query
