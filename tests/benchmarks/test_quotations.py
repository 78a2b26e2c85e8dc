import pytest

from benchmarks import quotations


def test_a_small_corpus_is_measured_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quotations, "EACH", 1)
    monkeypatch.setattr(quotations, "CORPORA", ())
    found, times = quotations.section(size=20).tables
    assert {row[0] for row in found.rows} >= set(quotations.WANTED)
    assert times.rows
