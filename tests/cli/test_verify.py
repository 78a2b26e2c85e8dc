"""Quotations checked in the terminal."""

import json

from tests.cli.conftest import Run


def test_verify_prints_one_object_a_quotation(run: Run) -> None:
    said = ["The lighthouse lost forty tiles", "The lighthouse lost fifty tiles", "We like trams"]
    done = run("verify", "--json", "-", stdin="\n".join(said))
    first, second, third = map(json.loads, done.stdout.splitlines())
    verdicts = [first["verdict"], second["verdict"], third["verdict"]]
    assert verdicts == ["exact", "altered", "nothing"]
    (hit,) = second["hits"]
    assert hit["said_by"] == "speaker"
    assert hit["differences"] == [{"op": "replace", "quoted": "fifty", "recorded": "forty"}]
    assert hit["text"] == said[0]
    assert {"id", "interview", "speaker", "outlet", "published", "similarity"} < set(hit)


def test_what_differs_is_seen_without_colours(run: Run) -> None:
    done = run("verify", "The old lighthouse lost fifty tiles")
    assert "[-old] lighthouse lost [fifty → forty] tiles" in " ".join(done.stdout.split())
