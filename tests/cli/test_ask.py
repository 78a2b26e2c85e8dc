"""Questions asked in the terminal: as text, as JSON, with filters."""

import json
from pathlib import Path

import pytest

from bot.chat.asking.several import Separate, separate_questions
from bot.cli import ask
from bot.search.engine import Searcher
from bot.store.database import Store
from tests.cli.conftest import HARBOUR, Run


def test_ask_answers_as_json(run_process: Run, home: Path) -> None:
    (home / "data" / "verbatim.db").unlink()
    done = run_process("ask", "--json", "when does", "the ferry berth open?")
    assert (done.returncode, done.stderr) == (0, "")
    result = json.loads(done.stdout)
    assert result["query"] == "when does the ferry berth open?"
    assert result["verdict"] == "answer"
    assert result["corrected"] is None
    best = result["hits"][0]
    assert set(best) == {
        "id",
        "question",
        "answer",
        "passage",
        "sentence",
        "speaker",
        "outlet",
        "published",
        "interview",
        "confidence",
    }
    assert best["question"] == "When will the new berth for ferries open?"
    assert best["answer"].startswith("The new berth opens in September.")
    assert best["passage"] in best["answer"]
    assert best["sentence"] in best["passage"]
    assert best["published"] == "2024-05-03"
    assert best["speaker"] == "Ada Finch"
    confidences = [hit["confidence"] for hit in result["hits"]]
    assert confidences == sorted(confidences, reverse=True)
    assert all(0 <= confidence <= 1 for confidence in confidences)


def test_ask_answers_every_line_of_standard_input(run: Run) -> None:
    lines = ["fishing fees", "", "lighthose strom damage", "wer hat die Weltmeisterschaft gewonnen"]
    done = run("ask", "--json", "--limit", "1", "-", stdin="\n".join(lines) + "\n")
    assert (done.returncode, done.stderr) == (0, "")
    results = [json.loads(line) for line in done.stdout.splitlines()]
    assert [result["query"] for result in results] == lines
    assert results[0]["hits"][0]["question"] == "Will fishing boats pay more?"
    assert results[1]["verdict"] == "nothing"
    assert "lighthouse" in results[2]["corrected"]
    assert results[2]["hits"][0]["question"].startswith("How did the lighthouse")
    assert results[3]["verdict"] == "nothing"
    assert all(len(result["hits"]) <= 1 for result in results)


def test_a_date_leads_to_what_was_published_then(run: Run) -> None:
    lines = ["what was said on 3 May 2024?", "did the lighthouse lose tiles on 3 May 2024?"]
    done = run("ask", "--json", "-", stdin="\n".join(lines) + "\n")
    listed, asked = (json.loads(line) for line in done.stdout.splitlines())
    assert [each["published"] for each in listed["collection"]["interviews"]] == ["2024-05-03"]
    assert asked["query"] == lines[1]
    assert asked["filters"] == {"since": "2024-05-03", "until": "2024-05-03"}


def test_of_a_line_without_end_the_beginning_is_read(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    line, read = "berth " * 10_000, list[str]()

    async def noting(said: str, store: Store, searcher: Searcher) -> Separate:
        read.append(said)
        return await separate_questions(said, store, searcher)

    monkeypatch.setattr(ask, "separate_questions", noting)
    record = json.loads(run("ask", "--json", "-", stdin=line).stdout)
    assert record["query"] == line
    assert [len(question) for question in read] == [4_096]


def test_what_is_said_to_the_bot_itself_asks_nothing_of_the_record(run: Run) -> None:
    lines = ["good evening lighthouse", "good evening", "tell me a joke about the lighthouse"]
    done = run("ask", "--json", "-", stdin="\n".join(lines) + "\n")
    results = [json.loads(line) for line in done.stdout.splitlines()]
    assert [result["query"] for result in results] == lines
    assert results[0]["hits"][0]["question"].startswith("How did the lighthouse")
    assert [result["verdict"] for result in results[1:]] == ["nothing", "nothing"]
    assert [result["hits"] for result in results[1:]] == [[], []]


def test_each_question_of_standard_input_is_echoed_and_an_empty_line_is_none(run: Run) -> None:
    done = run("ask", "-", stdin="fishing fees\n\n   \nlighthouse storms\n")
    assert done.returncode == 0
    asked = [line for line in done.stdout.splitlines() if line.startswith("> ")]
    assert asked == ["> fishing fees", "> lighthouse storms"]
    assert "Harbour News · 3 May 2024" in done.stdout


def test_ask_reads_well(run: Run) -> None:
    done = run("ask", "lighthouse in winter")
    assert done.returncode == 0
    assert "How did the lighthouse stand the winter storms?" in done.stdout
    assert "forty tiles" in done.stdout
    assert "Harbour News" in done.stdout
    assert "\x1b" not in done.stdout
    assert all(len(line) <= 80 for line in done.stdout.splitlines())


def test_it_decides_as_the_chat_does(run: Run, home: Path) -> None:
    """A name alone, a word alone, two questions, a date that is not met, filters alone."""
    keeper = HARBOUR.replace("Ada Finch", "Bo Lind").replace("The harbour will grow", "The keeper")
    keeper = keeper.replace("fishing boats", "barges").replace("foghorn", "lantern")
    (home / "seeds" / "keeper.txt").write_text(keeper, encoding="utf-8")
    lines = [
        "Finch",
        "lighthouse",
        "When will the new berth open? Will fishing boats pay more?",
        "will fishing boats pay more in 2011",
        "by:Finch",
        "who won the chess cup",
    ]
    done = run("ask", "--json", "-", stdin="\n".join(lines) + "\n")
    name, word, two, dated, alone, nothing = map(json.loads, done.stdout.splitlines())
    assert [card["speaker"] for card in name["collection"]["interviews"]] == ["Ada Finch"]
    assert word["listed"] == [hit["id"] for hit in word["hits"][: len(word["listed"])]]
    assert [part["hits"][0]["question"] for part in two["parts"]] == [
        "When will the new berth for ferries open?",
        "Will fishing boats pay more?",
    ]
    assert two["query"] == lines[2]
    assert (dated["verdict"], dated["unmet"]) == ("suggestions", "2011")
    assert alone["collection"]["total"] == 1
    assert nothing["verdict"] == "nothing"
    told = run("ask", "-", stdin="\n".join(lines) + "\n").stdout
    assert "Ada Finch" in told
    assert "“lighthouse” on record:" in told
    assert "Nothing on record from 2011 answers this." in told


def test_filters_that_leave_no_interview_are_named(run: Run) -> None:
    assert run("ask", "by:Nobody").stdout == "No interviews are on record: by:Nobody\n"


def test_the_latest_interview_is_one(run: Run) -> None:
    assert "on record" not in run("ask", "latest interview").stdout


def test_filters_stand_in_the_question_or_are_options(run: Run) -> None:
    for arguments in (
        ("--since", "2024-05", "--without", "tiles", "lighthouse"),
        ("lighthouse since:2024-05 -tiles",),
    ):
        record = json.loads(run("ask", "--json", *arguments).stdout)
        assert record["filters"] == {"since": "2024-05", "without": ["tiles"]}
        assert all("tiles" not in hit["answer"] for hit in record["hits"])
    for phrase in (('lighthouse "winter storms"',), ("lighthouse", "--phrase", "winter storms")):
        (hit,) = json.loads(run("ask", "--json", *phrase).stdout)["hits"]
        assert "winter storms" in hit["question"]
    assert run("ask", 'lighthouse "winter storms"').stdout.startswith('Only: "winter storms"\n')
    assert json.loads(run("ask", "--json", "lighthouse").stdout).get("filters") is None
    assert json.loads(run("ask", "--json", "lighthouse", "--until", "2023").stdout)["hits"] == []


def test_a_filter_that_cannot_be_is_one_line(run: Run) -> None:
    done = run("ask", "--since", "soon", "lighthouse")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "soon isn’t a date. Try since:2022" in done.stderr
    long = [word for name in ("by", "in") for word in (f"--{name}", name * 70)]
    done = run("ask", *long, "lighthouse")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "all of them together have 200 characters at most" in done.stderr
    done = run("ask", "lighthouse since:soon")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "since:soon isn’t a date" in done.stderr


def test_a_filter_that_cannot_be_costs_its_own_line_alone(run: Run) -> None:
    lines = "lighthouse since:soon\nlighthouse since:2024 until:2023\nlighthouse\n"
    done = run("ask", "--json", "-", stdin=lines)
    bad, empty, good = map(json.loads, done.stdout.splitlines())
    assert (bad["verdict"], bad["hits"]) == ("nothing", [])
    assert "since:soon isn’t a date" in bad["error"]
    assert "since:2024 is after until:2023" in empty["error"]
    assert good["hits"]
    assert "error" not in good
    assert "since:soon isn’t a date" in run("ask", "-", stdin=lines).stdout


@pytest.mark.semantic
def test_with_the_extra_a_question_without_a_common_word_finds_its_answer(run_process: Run) -> None:
    lines = ("boats catching cod: what does it cost them", "пережил ли маяк зимние штормы")
    done = run_process("ask", "--json", "--limit", "1", "-", stdin="\n".join(lines) + "\n")
    first, second = map(json.loads, done.stdout.splitlines())
    assert first["hits"][0]["question"] == "Will fishing boats pay more?"
    assert second["hits"][0]["question"] == "How did the lighthouse stand the winter storms?"
    assert "Sentence vectors" in run_process("stats").stdout
    assert "6 of 6 sentence vectors are made" in run_process("doctor").stdout
    assert done.stderr == ""


def test_an_empty_corpus_is_told_instead_of_an_answer(run: Run, home: Path) -> None:
    (home / "empty").mkdir()
    done = run("ask", "berths", VERBATIM_SEEDS="empty", VERBATIM_DATABASE="empty.db")
    assert done.returncode == 0
    assert done.stdout == "There are no interviews on record yet: put one into empty\n"
    done = run("ask", "--json", "berths", VERBATIM_SEEDS="empty", VERBATIM_DATABASE="empty.db")
    assert json.loads(done.stdout)["verdict"] == "nothing"
