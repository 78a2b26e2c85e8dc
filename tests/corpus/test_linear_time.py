"""What is repeated without end is read in time that grows with its length, and no faster."""

import time
from itertools import islice, product
from pathlib import Path

import pytest

from bot.corpus.formats.table import BY_SUFFIX
from tests.corpus.test_hostile import TALK, hold


def hold_in_time(path: Path, text: str) -> None:
    path.write_text(text)
    began = time.process_time()
    hold(path)
    assert time.process_time() - began < 10


def test_captions_without_end(tmp_path: Path) -> None:
    caption = "1\n00:00:01,000 --> 00:00:02,000\nAnn: a\n\n"
    hold_in_time(tmp_path / "a.txt", TALK + caption * 9_000 + TALK)


def test_a_subject_of_one_long_word(tmp_path: Path) -> None:
    subject = f"---\nsubject: {'a' * 60_000}\n---\n\n"
    hold_in_time(tmp_path / "a.md", subject + (TALK + "\n") * 1_500)


def test_thousands_who_ask(tmp_path: Path) -> None:
    names = islice(map("".join, product("abcdefghij", repeat=4)), 5_000)
    asked = "".join(f"{name.capitalize()}: Why?\n\nIvo: No.\n\n" for name in names)
    hold_in_time(tmp_path / "a.txt", TALK + asked + TALK)


@pytest.mark.parametrize("suffix", sorted(BY_SUFFIX.keys() - {".jsonl"}))
def test_empty_rows_without_end(tmp_path: Path, suffix: str) -> None:
    hold_in_time(tmp_path / f"a{suffix}", TALK + "\n" * 150_000 + TALK)


@pytest.mark.parametrize("piece", ["the Hon. ", "Dr the ", "(a", "|·", "<p>a**"])
def test_a_piece_without_end_in_every_place(tmp_path: Path, piece: str) -> None:
    long = piece * (20_000 // len(piece))
    above = f"Title {long}\n\nInterview with Ann Bell, {long}\n\n{long}\n\n"
    hold_in_time(tmp_path / "a.txt", f"{above}{TALK}\n\n{long}\n\n{TALK}{long}")


@pytest.mark.parametrize("piece", ["<%", "{{<", "{{% ", "[a]({{ a"])
def test_tags_that_are_opened_without_end(tmp_path: Path, piece: str) -> None:
    hold_in_time(tmp_path / "a.md", TALK + piece * (200_000 // len(piece)) + TALK)
