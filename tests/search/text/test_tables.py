"""Learned tables: mapped as they were written, and none where there is none."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from bot.search.text import tables
from bot.search.text.tables import LookedUp, has_table, mapped_table, write_table


def test_a_table_is_mapped_as_it_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "TABLE_FOLDER", tmp_path)
    written = np.arange(12, dtype=np.uint32).reshape(4, 3)
    assert write_table("some", written) == (tmp_path / "some.npy").stat().st_size
    mapped = mapped_table("some")
    assert mapped.dtype == np.uint32
    assert mapped.tolist() == written.tolist()
    assert not mapped.flags.writeable  # it is the file, no copy of it
    assert isinstance(mapped.base, np.memmap)


@pytest.mark.parametrize("name", ["", "frequency-", "frequency-xx", "../tables/frequency-en", "e"])
def test_what_is_no_table_is_none(name: str) -> None:
    assert not has_table(name)
    assert has_table("frequency-en")


def test_what_is_new_is_looked_up_together_and_once() -> None:
    asked: list[list[str]] = []

    def lengths(words: Sequence[str]) -> list[int]:
        asked.append(list(words))
        return [*map(len, words)]

    looked_up = LookedUp(lengths, most=3)
    assert looked_up(["a", "bcd", "a"]) == [1, 3, 1]
    assert looked_up(["bcd", "ef", "a"]) == [3, 2, 1]
    assert asked == [["a", "bcd"], ["ef"]]
    assert looked_up([]) == []
    assert looked_up(["g", "a"]) == [1, 1]  # there are enough: all but these are forgotten
    assert looked_up(["a", "ef"]) == [1, 2]
    assert asked[2:] == [["g"], ["ef"]]
