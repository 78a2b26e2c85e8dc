"""Captions of recordings and transcripts in JSON."""

import json
from pathlib import Path

import pytest

from bot.corpus.formats import captions, transcript
from bot.corpus.reader import read
from bot.corpus.remark import remark
from tests.corpus.formats.test_formats import PAIRS, interview, pairs

TURNS = [turn for q, a in PAIRS for turn in (("Jo Marsh", q), ("Ada Wren", a))]


def clock(seconds: float, point: str) -> str:
    return f"{int(seconds // 3600):02}:{int(seconds // 60 % 60):02}:{seconds % 60:06.3f}".replace(
        ".", point
    )


def timing(place: int, point: str = ".") -> str:
    return f"{clock(place * 5, point)} --> {clock(place * 5 + 4.5, point)}"


VOICES = "WEBVTT - A talk about walls\nLanguage: en\n\nSTYLE\n::cue { color: red }\n\nNOTE x\n\n"
VOICES += "\n\n".join(
    f"{n}\n{timing(n)} align:start\n<v.loud {name}><i>{text.split(' ', 1)[0]}</i></v>\n"
    f"<v.loud {name}>{text.split(' ', 1)[1]}</v>"
    for n, (name, text) in enumerate(TURNS)
)
LABELS = "\r\n\r\n".join(
    f"{n + 1}\r\n{timing(n, ',')}\r\n{name}: {text}" for n, (name, text) in enumerate(TURNS)
)
PODCAST = {
    "version": "1.0.0",
    "segments": [
        {"speaker": name, "startTime": n * 5.0, "endTime": n * 5 + 4.5, "body": text}
        for n, (name, text) in enumerate(TURNS)
    ],
}
WORDS = {
    "results": {
        "utterances": [
            {"speaker": {"name": name}, "start": n * 5000 + 900_000, "transcript": word}
            for n, (name, text) in enumerate(TURNS)
            for word in text.split()
        ]
    }
}
MOMENTS = [0, 10, 20, 30]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.vtt", VOICES),
        ("a.txt", VOICES),
        ("a.srt", LABELS),
        ("a.txt", LABELS),
        ("a.json", json.dumps(PODCAST)),
        ("a.json", json.dumps(PODCAST["segments"])),
        ("a.json", json.dumps({"transcript": PODCAST})),
    ],
)
def test_the_talk_is_read(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    found = interview(path)
    assert pairs(found) == PAIRS
    assert [exchange.moment for exchange in found.exchanges] == MOMENTS
    assert (found.speaker, found.interviewers) == ("Ada Wren", ("Jo Marsh",))


def test_words_of_a_machine_are_joined(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(WORDS))
    found = interview(path)
    assert pairs(found) == PAIRS
    assert [exchange.moment for exchange in found.exchanges] == [900, 910, 920, 930]


def lines(text: str) -> list[str]:
    return [line.text for line in captions.read_captions(text).lines]


def test_rows_that_scroll_up_are_said_once() -> None:
    text = "WEBVTT\n\n" + "\n\n".join(
        f"{timing(n)}\n{rows}" for n, rows in enumerate(["one", "one\ntwo", "two\nthree", "three"])
    )
    assert lines(text) == ["one", "two", "three"]


def test_marks_of_captions_are_no_words() -> None:
    text = (
        f"WEBVTT\n\n{timing(0)}\n{{\\an8}}<c.red>Tom &amp; <00:00:01.000>Ada</c>\n>> A hall &lt;3"
    )
    assert lines(text) == ["Tom & Ada", "A hall <3"]


def test_sentences_go_on_over_cues_and_end_at_pauses() -> None:
    text = f"{timing(0)}\nWe came\n\n{timing(1)}\nin spring.\n\n{timing(9)}\nThen we left."
    opens = [line.opens for line in captions.read_captions(text).lines]
    assert opens == [True, False, True]


def test_machines_number_speakers() -> None:
    said = [{"speaker": 0, "text": "Why?"}, {"speaker": "B", "text": "So."}]
    page = transcript.parse(json.dumps({"segments": said}).encode())
    assert [line.text[: line.voice] for line in page.lines] == ["Speaker 0", "Speaker B"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{}", "no-segments"),
        ("[1, 2]", "no-segments"),
        ('"x"', "no-segments"),
        ('{"exchanges": []}', "json-record"),
        ("[" * 100_000, "no-json"),
    ],
)
def test_json_that_is_no_transcript(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(text)
    (reading,) = read(path)
    assert reading.refusal == remark(code)
