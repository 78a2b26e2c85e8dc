"""Documents are read in processes of their own, in bounded time and memory."""

import json
import logging
import multiprocessing
import re
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.formats.record import to_record
from bot.corpus.reader import read
from bot.corpus.remark import Remark, remark
from bot.intake import document_reader
from bot.intake.analyse import analyse_batch, read_batches
from bot.intake.document_reader import (
    MAX_PROCESSES,
    MIN_BYTES_APART,
    DocumentReader,
    UnreadableError,
)
from bot.search.query.lexicon.lexicon import Lexicon
from tests.intake.conftest import FERRY, TRANSCRIPT
from tests.warm_readers import WarmReaders

LEXICON = Lexicon()


@pytest.fixture(autouse=True)
def documents_are_read_at_once(warm_readers: WarmReaders) -> None:
    """Not here: each test starts processes of its own, and no others are there."""
    warm_readers.end()


def codes(reader: DocumentReader, name: str) -> list[Remark | None]:
    return [reading.refusal for reading in reader.read(Path(name))]


def test_it_reads_as_the_reader_does(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(TRANSCRIPT)
    with closing(DocumentReader()) as reader:
        for _ in range(2):
            (reading,) = reader.read(path)
            assert reading == next(read(path))
            assert reading.interview is not None
            assert len(reading.interview.exchanges) == len(FERRY.exchanges)
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("a.html", "<title>AAAA</title><p>{turns}"),
        ("a.html", "<title>中中中中</title><p>{turns}"),
        ("a.txt", "{turns}\n\nQuestion: подкастподкаст?\n\nAnswer: Yes.\n"),
        ("a.txt", f"A boat. Photo: {'M.' * 40}x. b!\n\n{{turns}}"),
        ("a.txt", f"A title of it\n\n{'auto' * 25} x | The Post | 12 May 2020\n\n{{turns}}"),
        ("a.md", f"| - |{' |' * 60} x\n\n{{turns}}"),
    ],
)
def test_a_word_without_end_is_read_within_the_time(tmp_path: Path, name: str, shape: str) -> None:
    path = tmp_path / name
    repeated = re.sub("AAAA|中中中中|подкастподкаст", lambda hit: hit[0] * 20_000, shape)
    path.write_text(
        repeated.format(turns=TRANSCRIPT.replace("\n\n", "<p>" * (name != "a.txt") or "\n\n"))
    )
    with closing(DocumentReader()) as reader:
        (reading,) = reader.read(path)
    assert reading.interview is not None


@pytest.mark.parametrize(("name", "code"), [("grow", "memory"), ("fail", "reading-fails")])
def test_a_fault_costs_one_document(stuck: DocumentReader, name: str, code: str) -> None:
    with pytest.raises(UnreadableError) as unreadable:
        codes(stuck, name)
    assert unreadable.value.remark == remark(code)
    assert codes(stuck, "good") == [remark("empty"), remark("holds-none")]


def test_of_a_fault_the_log_has_kind_and_place_and_nothing_that_it_quotes(
    stuck: DocumentReader, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(UnreadableError):
        codes(stuck, "fail")
    stuck.close()
    (line,) = caplog.messages
    assert line.startswith("A document could not be read: LookupError at ")
    assert "a fault of ours" not in line
    assert capfd.readouterr().err == ""


def test_a_process_that_dies_costs_one_document(
    stuck: DocumentReader, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(UnreadableError):
        codes(stuck, "die")
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert codes(stuck, "good") == [remark("empty"), remark("holds-none")]


@pytest.mark.parametrize("name", ["hang", "spin"])
def test_one_that_takes_too_long_is_ended(name: str) -> None:
    with closing(DocumentReader("tests.intake.stuck")) as reader:
        assert codes(reader, "good") == [remark("empty"), remark("holds-none")]
        reading = reader.read(Path(name))
        assert next(reading).refusal == remark("empty")
        reader._seconds = 1  # only now: a machine under load may take longer for the start
        with pytest.raises(UnreadableError) as unreadable:
            next(reading)
        assert unreadable.value.remark == remark("slow", seconds=1)
        assert multiprocessing.active_children() == []


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="Linux alone tells")
def test_one_that_others_keep_from_the_processor_is_read() -> None:
    with closing(DocumentReader("tests.intake.stuck")) as reader:
        reading = reader.read(Path("starve"))
        assert next(reading).refusal == remark("empty")
        reader._seconds = 2
        assert next(reading).refusal == remark("holds-none")


def test_what_the_system_says_is_passed_on(stuck: DocumentReader) -> None:
    with pytest.raises(PermissionError, match="Permission denied"):
        codes(stuck, "deny")
    assert codes(stuck, "good") == [remark("empty"), remark("holds-none")]


def test_a_document_that_is_left_half_read_is_not_mixed_with_the_next(
    stuck: DocumentReader,
) -> None:
    reading = stuck.read(Path("good"))
    assert next(reading).refusal == remark("empty")
    del reading
    assert codes(stuck, "good") == [remark("empty"), remark("holds-none")]


def lots(folder: Path, count: int) -> list[Path]:
    """Documents that are together worth processes which analyse."""
    paths = [folder / f"{number:02}.txt" for number in range(count)]
    filler = "The ice is thin, and the ship is strong. " * (MIN_BYTES_APART // count // 40 + 1)
    for path in paths:
        path.write_text(TRANSCRIPT.replace("in winter", f"in winter {path.stem}") + filler)
    return paths


def expect(reader: DocumentReader, paths: Sequence[Path]) -> None:
    reader.expect(paths, sum(path.stat().st_size for path in paths), LEXICON)


def test_many_are_analysed_ahead_in_order_as_this_process_would(tmp_path: Path) -> None:
    paths = lots(tmp_path, 30)
    with closing(DocumentReader()) as reader:
        expect(reader, paths)
        for path in paths:
            assert list(reader.analyse(path, ())) == [
                analyse_batch(batch, LEXICON) for batch in read_batches(read(path), ())
            ]
        assert len(multiprocessing.active_children()) == MAX_PROCESSES
    assert multiprocessing.active_children() == []


def test_a_large_document_is_analysed_part_by_part(tmp_path: Path) -> None:
    path = tmp_path / "talks.jsonl"
    many = replace(FERRY, exchanges=FERRY.exchanges * 110)
    records = [to_record(replace(many, title=f"Winter {number}")) for number in range(5)]
    path.write_text("".join(json.dumps(each) + "\n" for each in [*records, {}]))
    parts = [analyse_batch(batch, LEXICON) for batch in read_batches(read(path), ())]
    known = parts[1].interviews[0].fingerprint
    with closing(DocumentReader()) as reader:
        reader.expect([], MIN_BYTES_APART, LEXICON)
        assert list(reader.analyse(path, ())) == parts
        again = list(reader.analyse(path, {known}))
        assert [part.interviews[0].entries is None for part in again[:5]] == [
            part.interviews[0].fingerprint == known for part in parts[:5]
        ]
        assert len(multiprocessing.active_children()) == 1


def test_processes_that_have_nothing_else_share_a_large_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document_reader, "MIN_BYTES_TOGETHER", 1000)
    many = replace(FERRY, exchanges=FERRY.exchanges * 110)
    for count in (1, 4, 5):
        path = tmp_path / f"{count}.jsonl"
        records = [to_record(replace(many, title=f"Winter {number}")) for number in range(count)]
        path.write_text("".join(json.dumps(each) + "\n" for each in records))
        parts = [analyse_batch(batch, LEXICON) for batch in read_batches(read(path), ())]
        with closing(DocumentReader()) as reader:
            reader.expect([], MIN_BYTES_APART, LEXICON)
            for _ in range(2):
                assert list(reader.analyse(path, ())) == parts
                assert len(multiprocessing.active_children()) == MAX_PROCESSES


def test_trouble_in_a_document_that_is_shared_costs_itself_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document_reader, "MIN_BYTES_TOGETHER", 1)
    with closing(DocumentReader("tests.intake.stuck")) as reader:
        reader.expect([], MIN_BYTES_APART, LEXICON)
        for name in ("die", "good", "die", "good"):
            path = tmp_path / f"{name}.jsonl"
            path.write_text("{}")
            if name == "die":
                with pytest.raises(UnreadableError):
                    list(reader.analyse(path, ()))
                assert multiprocessing.active_children() == []
            else:
                (batch,) = reader.analyse(path, ())
                assert [each.code for each in batch.refusals] == ["empty", "holds-none"]
                assert len(multiprocessing.active_children()) == MAX_PROCESSES


def test_little_is_not_worth_processes_that_analyse(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(TRANSCRIPT)
    with closing(DocumentReader()) as reader:
        expect(reader, [path])
        assert reader.lexicon is None


def test_trouble_among_many_costs_itself_alone(
    stuck: DocumentReader, caplog: pytest.LogCaptureFixture
) -> None:
    names = [
        "a/good",
        "b/die",
        "c/good",
        "d/grow",
        "e/fail",
        "f/deny",
        "g/good",
        "h/hang",
        "i/good",
    ]
    stuck.expect([Path(name) for name in names], MIN_BYTES_APART, LEXICON)
    became: list[str] = []
    for name in names[:-2]:
        try:
            (batch,) = stuck.analyse(Path(name), ())
            became.append(" ".join(refusal.code for refusal in batch.refusals))
        except UnreadableError as error:
            became.append(error.remark.code)
        except PermissionError:
            became.append("denied")
    good = "empty holds-none"
    assert became == [good, "reading-fails", good, "memory", "reading-fails", "denied", good]
    assert {record.levelno for record in caplog.records} == {logging.ERROR}
    stuck.close()
    assert multiprocessing.active_children() == []


def test_a_process_is_replaced_after_many_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.intake.document_reader.MAX_DOCUMENTS", 2)
    path = tmp_path / "talk.txt"
    path.write_text(TRANSCRIPT)
    seen = []
    with closing(DocumentReader()) as reader:
        for _ in range(4):
            reading = reader.read(path)
            next(reading)
            seen += [process.pid for process in multiprocessing.active_children()]
            assert next(reading, None) is None
    assert seen[0] == seen[1] != seen[2] == seen[3]
