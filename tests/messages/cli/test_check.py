"""What `check` tells an operator."""

from pathlib import Path

from bot.corpus.interview import LeftOut, Reading
from bot.corpus.reader import read
from bot.corpus.remark import remark
from bot.messages.cli.check import front_matter, report
from tests.small_corpus import interview

TALK = interview(
    "Tides: a talk",
    ("When did you come?", "In the spring of a year that nobody here remembers any more."),
    ("Why?", "Because."),
    introduction="Ada Finch runs the laboratory.",
    role="director",
    warnings=(remark("no-date"),),
)


def test_document_at_a_glance() -> None:
    text = report("talk.txt", [Reading(TALK, None, (LeftOut("Photo: Archive", "caption"),))])
    assert text.startswith("talk.txt\n")
    for part in (
        "asks      Tom Reed",
        "answers   Ada Finch, director",
        "2 exchanges",
        "1  Q  When did you come?",
        "A  In the spring of a year that nobody here …",
        "caption  Photo: Archive",
        "- The document gives no date.",
        'title: "Tides: a talk"',
        'interviewers: ["Tom Reed"]',
    ):
        assert part in text


def test_refused_document() -> None:
    text = report("talk.txt", [Reading(None, remark("empty"))])
    assert text == "talk.txt\n  refused   The file is empty."


def test_lines_of_json_are_counted() -> None:
    readings = [
        Reading(TALK),
        *[Reading(None, remark("line-json", line=n)) for n in range(2, 30)],
        Reading(TALK),
    ]
    lines = report("all.jsonl", iter(readings)).split("\n")
    assert lines[1] == "  2 interviews, 4 exchanges"
    assert lines[2] == "  refused   Line 2: this is not JSON."
    assert lines[-1] == "  and 8 more lines refused"


def test_front_matter_gives_the_reading_back(tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    talk = "Q: When did you come?\n\nA: In spring, I think.\n\nQ: Why?\n\nA: I had to."
    path.write_text(f"{front_matter(TALK)}\n\n{talk}")
    (reading,) = read(path)
    assert reading.interview is not None
    assert front_matter(reading.interview) == front_matter(TALK)
