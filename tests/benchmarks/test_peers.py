"""The peers and the picture need what `make bench` installs; without it they are skipped."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.corpora import generate
from benchmarks.engines import Engine
from benchmarks.known import known_items
from benchmarks.metrics import place, ranking
from benchmarks.sets import exchanges_of

pytest.importorskip("bm25s")
pytest.importorskip("tantivy")
pytest.importorskip("matplotlib")

from benchmarks.__main__ import main
from benchmarks.peers import PEERS


@pytest.mark.parametrize("new", PEERS)
def test_a_peer_finds_known_items_and_stands_odd_questions(new: Callable[[], Engine]) -> None:
    interviews = list(generate(120))
    exchanges = exchanges_of(interviews)
    peer = new()
    peer.build(interviews)
    questions = [item for item in known_items(exchanges, range(40)) if item.kind == "sentence"]
    found = [place(peer.ask(item.text, 10).found, item.gold) for item in questions]
    assert ranking(found).hit1 > 0.9
    for odd in ("", '"', "AND OR NOT", "question:(", "中俄贸易", "*"):
        assert len(peer.ask(odd, 3).found) <= 3
    peer.build(list(generate(20, seed=5)))  # what was indexed before is gone
    assert not set(peer.ask(questions[0].text, 10).found) & questions[0].gold


def test_a_part_is_measured_and_written_where_told(tmp_path: Path) -> None:
    output = tmp_path / "figures.md"
    done = CliRunner().invoke(main, ["scale", "--quick", "--size", "15", "--output", str(output)])
    assert done.exit_code == 0, done.output
    assert "generated 15: hit@1 clean / with errors, and time" in output.read_text("utf-8")
    assert output.with_suffix(".png").read_bytes().startswith(b"\x89PNG")


def test_a_folder_without_sets_is_told(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["quality", "--sets", str(tmp_path)])
    assert done.exit_code == 1
    assert "has no NAME.queries.jsonl" in done.output
