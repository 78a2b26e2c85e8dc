"""People and outlets that front matter, labels and lines of data give in other ways."""

from tests.corpus.lighthouse import read_text

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


def test_a_label_of_two_who_have_their_own_names_nobody_else() -> None:
    talk = TALK.format(host="TH", first="Ann Reed", second="Ola Brandt", last="Ann and Ola")
    found = read_text("joint.md", "# The light\n\nWe spoke with Ann Reed and Ola Brandt.\n" + talk)
    assert found.speaker == "Ann Reed, Ola Brandt"


def test_an_author_may_be_linked() -> None:
    front = '---\ntitle: "The light"\nauthor: "[Tom Hale](https://example.org/tom) (Lyng)"\n---\n'
    talk = TALK.format(host="Tom", first="Ann", second="Ann", last="Ann")
    assert read_text("linked.md", front + talk).interviewers == ("Tom Hale",)


def test_where_all_go_by_first_names_whoever_asks_is_no_paper() -> None:
    front = '---\ntitle: "The light"\nauthor: "Rosa Lago"\n---\n'
    talk = TALK.format(host="Sandip", first="Ann", second="Ola", last="Nils")
    found = read_text("firsts.md", front + talk)
    assert found.outlet == ""
    assert "Sandip" in found.interviewers


def test_a_podcast_is_where_a_talk_was_held() -> None:
    talk = TALK.format(host="Tom Hale", first="Ann Reed", second="Ann Reed", last="Ann Reed")
    text = f"# The light\n\nLocation: Harbour Lamp Podcast\n\nDate: August 9th 2020\n{talk}"
    assert read_text("held.md", text).outlet == "Harbour Lamp Podcast"


def test_front_matter_may_say_person() -> None:
    front = "---\ntitle: An interview with ann reed\nperson: ann reed\n---\n"
    asked = "### Who are you and what do you do?\n\nHello. I am ann, and I keep the light.\n\n"
    asked += "### What do you use?\n\nI use my father's lamp and my own boat.\n\n"
    asked += "### What would be your dream?\n\nI want a quiet winter for my sister and me.\n"
    assert read_text("person.md", front + asked).speaker == "ann reed"


def test_a_title_in_capitals_may_end_in_a_stop() -> None:
    title = "Interview With the Keeper: Remarks and Answers in a Session of Pilots and Owners."
    talk = TALK.format(host="Tom Hale", first="Ann Reed", second="Ann Reed", last="Ann Reed")
    assert read_text("stop.txt", f"{title}\n{talk.replace('**', '')}").title == title


def test_a_label_of_two_is_nobody_with_initials_either() -> None:
    text = "# The light\n\nWe spoke with Ola Brandt and Ann Reed.\n" + TALK.format(
        host="Tom (TH)", first="Ann (AR)", second="Ola (OB)", last="Ann(AR) and Ola (OB)"
    )
    assert set(read_text("joint.md", text).speaker.split(", ")) == {"Ann Reed", "Ola Brandt"}


HELD = """{head}

Molly Gray: This is an interview with Rosa Lago. Are we in Skarn?

Rosa Lago: Yes, we are.

MG: The interview is taking place on Friday, March 13, 2015. When were you born?

RL: I was born in 1953, and I grew up on the stairs.

MG: Is that where you live?

RL: Yes, I never left my father's house.

MG: Tell me about your father.

RL: My father kept the light, and I helped him.
"""


def test_whoever_asks_may_say_which_day_it_is() -> None:
    found = read_text("held.txt", HELD.format(head="The light at Skarn"))
    assert found.published == "2015-03-13"


def test_a_line_of_data_may_give_the_surname_first() -> None:
    found = read_text("order.txt", HELD.format(head="Interviewee: Lago, Rosa"))
    assert found.speaker == "Rosa Lago"


def test_initials_of_whom_the_title_names_are_no_paper() -> None:
    talk = TALK.format(host="MSRH", first="Reed", second="Reed", last="Reed")
    title = "# Professor M. S. R. Hale's interview with Ann Reed\n"
    found = read_text("initials.md", title + talk)
    assert found.outlet == ""


def test_the_day_of_another_interview_is_not_that_of_this_one() -> None:
    text = HELD.format(head="The light at Skarn").replace(
        "The interview is taking place on Friday, March 13, 2015.",
        "You said in an interview on March 13, 2015 that you were tired.",
    )
    assert read_text("other.txt", text).published is None
