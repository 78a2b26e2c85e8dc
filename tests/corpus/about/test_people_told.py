"""People and outlets that front matter, labels and lines of data give in other ways."""

from pathlib import Path

from bot.corpus.interview import Interview
from bot.corpus.reader import read

TALK = """
**{host}: How did you come to the light?**

**{first}**: My father kept it, and I grew up on the stairs.

**{host}: What is hard about it for you?**

**{second}**: The winter is hard for me, when no boat comes.

**{host}: Who helps you?**

**{last}**: Our neighbours help us in spring.

**{host}: And what comes next?**

**{last}**: We will paint our doors.
"""


def _read(path: Path, text: str) -> Interview:
    path.write_text(text, "utf-8")
    (reading,) = read(path)
    assert reading.interview is not None, str(reading.refusal)
    return reading.interview


def test_a_label_of_two_who_have_their_own_names_nobody_else(tmp_path: Path) -> None:
    talk = TALK.format(host="TH", first="Ann Reed", second="Ola Brandt", last="Ann and Ola")
    found = _read(
        tmp_path / "joint.md", "# The light\n\nWe spoke with Ann Reed and Ola Brandt.\n" + talk
    )
    assert found.speaker == "Ann Reed, Ola Brandt"


def test_an_author_may_be_linked(tmp_path: Path) -> None:
    front = '---\ntitle: "The light"\nauthor: "[Tom Hale](https://example.org/tom) (Lyng)"\n---\n'
    talk = TALK.format(host="Tom", first="Ann", second="Ann", last="Ann")
    assert _read(tmp_path / "linked.md", front + talk).interviewers == ("Tom Hale",)


def test_where_all_go_by_first_names_whoever_asks_is_no_paper(tmp_path: Path) -> None:
    front = '---\ntitle: "The light"\nauthor: "Rosa Lago"\n---\n'
    talk = TALK.format(host="Sandip", first="Ann", second="Ola", last="Nils")
    found = _read(tmp_path / "firsts.md", front + talk)
    assert found.outlet == ""
    assert "Sandip" in found.interviewers


def test_a_podcast_is_where_a_talk_was_held(tmp_path: Path) -> None:
    talk = TALK.format(host="Tom Hale", first="Ann Reed", second="Ann Reed", last="Ann Reed")
    text = f"# The light\n\nLocation: Harbour Lamp Podcast\n\nDate: August 9th 2020\n{talk}"
    assert _read(tmp_path / "held.md", text).outlet == "Harbour Lamp Podcast"


def test_front_matter_may_say_person(tmp_path: Path) -> None:
    front = "---\ntitle: An interview with ann reed\nperson: ann reed\n---\n"
    asked = "### Who are you and what do you do?\n\nHello. I am ann, and I keep the light.\n\n"
    asked += "### What do you use?\n\nI use my father's lamp and my own boat.\n\n"
    asked += "### What would be your dream?\n\nI want a quiet winter for my sister and me.\n"
    assert _read(tmp_path / "person.md", front + asked).speaker == "ann reed"


def test_a_title_in_capitals_may_end_in_a_stop(tmp_path: Path) -> None:
    title = "Interview With the Keeper: Remarks and Answers in a Session of Pilots and Owners."
    talk = TALK.format(host="Tom Hale", first="Ann Reed", second="Ann Reed", last="Ann Reed")
    assert _read(tmp_path / "stop.txt", f"{title}\n{talk.replace('**', '')}").title == title
