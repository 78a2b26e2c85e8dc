"""What an operator writes at the top of a document wins over every guess."""

from pathlib import Path

import pytest

from bot.corpus.interview import Interview, Reading
from bot.corpus.reader import read
from bot.corpus.words import language

TALK = (
    "Speaker 1: How did it start?\n\nSpeaker 2: With a boat of ours.\n\n"
    "Speaker 1: And then?\n\nSpeaker 2: Then I bought another one.\n"
)


def _reading(folder: Path, text: str) -> Reading:
    path = folder / "talk.md"
    path.write_text(text, "utf-8")
    (reading,) = read(path)
    return reading


def _interview(folder: Path, text: str) -> Interview:
    interview = _reading(folder, text).interview
    assert interview is not None
    return interview


def _codes(interview: Interview) -> list[str]:
    return [doubt.code for doubt in interview.warnings]


def test_machines_labels_are_doubtful_until_they_are_named(tmp_path: Path) -> None:
    plain = _interview(tmp_path, TALK)
    assert (plain.speaker, plain.interviewers) == ("", ())
    assert "unnamed" in _codes(plain)
    named = "speakers: {Speaker 1: Ann Reed, Speaker 2: Marta Ekdal}"
    mended = _interview(tmp_path, f"---\n{named}\n---\n{TALK}")
    assert (mended.speaker, mended.interviewers) == ("Marta Ekdal", ("Ann Reed",))
    assert "unnamed" not in _codes(mended)


def test_labels_say_who_asks(tmp_path: Path) -> None:
    text = TALK.replace("Speaker 1", "the old captain").replace("Speaker 2", "me and my crew")
    front = "---\nlabels: {me and my crew: interviewer, the old captain: speaker}\n---\n"
    found = _interview(
        tmp_path, front + "the old captain: Good day.\n\n" + text.split("\n\n", 1)[1]
    )
    assert found.exchanges[0].question == "With a boat of ours."
    assert found.exchanges[0].answer == "And then?"


def test_a_label_of_nobody_is_none(tmp_path: Path) -> None:
    text = TALK.replace("Then I bought", "I did.\n\nHarbour: it froze.\n\nHarbour: again. I bought")
    assert "Harbour" not in _interview(tmp_path, text).exchanges[1].answer
    kept = _interview(tmp_path, f"---\nlabels: {{Harbour: nobody}}\n---\n{text}")
    assert "Harbour: it froze." in kept.exchanges[1].answer


def test_the_judge_does_not_overrule_front_matter(tmp_path: Path) -> None:
    minutes = (
        "Mayor Lind: Roll call, please.\n\nClerk: All are here. The motion is read.\n\n"
        "Mayor Lind: All in favour? Opposed? Carried.\n\nClerk: The motion is carried.\n\n"
        "Mayor Lind: Who seconds the next?\n\nClerk: I move that we adjourn.\n"
    )
    refusal = _reading(tmp_path, minutes).refusal
    assert refusal is not None
    assert dict(refusal.values) == {"why": "meeting", "labelled": "yes"}
    front = "---\nlabels: {Mayor Lind: interviewer, Clerk: speaker}\n---\n"
    assert len(_interview(tmp_path, front + minutes).exchanges) == 3


@pytest.mark.parametrize(
    ("skip", "left"),
    [
        ("skip: Read more about the boats here.", ""),
        ("skip: [read MORE*]", ""),
        ('skip: ["*about*here."]', ""),
        ("skip:\n  - Read*boats*", ""),
        ("skip: Read more", "Read more about the boats here."),
    ],
)
def test_lines_to_skip_are_nobodys_words(tmp_path: Path, skip: str, left: str) -> None:
    text = TALK.replace(
        "\n\nSpeaker 1: And", "\n\nRead more about the boats here.\n\nSpeaker 1: And"
    )
    reading = _reading(tmp_path, f"---\n{skip}\n---\n{text}")
    assert reading.interview is not None
    answer = reading.interview.exchanges[0].answer
    assert answer == "\n\n".join(filter(None, ["With a boat of ours.", left]))
    taken = [piece.reason for piece in reading.left_out if piece.text.startswith("Read more")]
    assert taken == ([] if left else ["skipped by front matter"])
    assert ("skip-unused" in _codes(reading.interview)) is bool(left)


@pytest.mark.parametrize(
    ("key", "known"),
    [("tittle", "title"), ("interviwers", "interviewers"), ("langauge", "language")],
)
@pytest.mark.parametrize("right", ["", "title: Boats\ninterviewers: [Ann Reed]\nlanguage: en\n"])
def test_a_misspelt_key_is_pointed_out(tmp_path: Path, key: str, known: str, right: str) -> None:
    found = _interview(tmp_path, f"---\n{right}{key}: x\ntags: [a]\nlayout: post\n---\n{TALK}")
    odd = [dict(doubt.values) for doubt in found.warnings if doubt.code == "front-key"]
    assert odd == [{"field": key, "known": known}]


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        *[
            ("russian", "ru"),
            ("Русский", "ru"),
            ("ru_RU", "ru-RU"),
            ("en-US", "en-US"),
            ("zh-TW", "zh-Hant"),
        ],
        *[
            ("zh-CN", "zh-Hans"),
            ("Traditional Chinese", "zh-Hant"),
            ("deutsch", "de"),
            ("Elvish", ""),
        ],
    ],
)
def test_languages_are_known_by_name_and_by_tag(name: str, tag: str) -> None:
    assert language.tag(name) == tag


def test_no_language_is_looked_for_where_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The names of languages in all of them take long to read, and few documents have one."""
    monkeypatch.delattr(language, "_named")
    assert language.tag(" ") == ""


def test_what_is_missing_is_doubtful(tmp_path: Path) -> None:
    codes = _codes(_interview(tmp_path, TALK))
    assert {"no-title", "no-date", "no-outlet", "no-interviewers"} <= {*codes}


def test_the_recording_is_kept(tmp_path: Path) -> None:
    found = _interview(tmp_path, f"---\nmedia: https://v.example/1\n---\n{TALK}")
    assert (found.media, found.outlet) == ("https://v.example/1", "")
