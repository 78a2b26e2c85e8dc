"""Words of a crew, a publisher, a reader or a colleague are put in nobody else's mouth."""

import pytest

from tests.corpus.lighthouse import (
    CHINESE,
    ENGLISH,
    FRENCH,
    GERMAN,
    RUSSIAN,
    SPANISH,
    Talk,
    in_bold,
    labelled,
    read_text,
    replies_of,
)


@pytest.mark.parametrize(
    ("talk", "labels", "credited"),
    [
        (ENGLISH, ("Tom Hale:", "Ann Reed:"), "Producer: Mark Dell\nCamera: Jo Pike"),
        (ENGLISH, ("Tom Hale:", "Ann Reed:"), "Producer: Mark Dell | Camera operator: Jo Pike"),
        (ENGLISH, ("Tom Hale:", "Ann Reed:"), "Produced by Mark Dell. Camera: Jo Pike."),
        (
            ENGLISH,
            ("**Hale:**", "**Ann Reed:**"),
            "**Producer:** Mark Dell\n\n**Cameraman:** Jo Pike and Lee Marsh",
        ),
        (RUSSIAN, ("Ведущий:", "Рудин:"), "Оператор: Иван Пикин\n\nПереводчик: Ольга Маршак"),
        (CHINESE, ("记者：", "林岚："), "制片人：马可\n\n摄像、剪辑：周一平"),
        (SPANISH, ("Periodista:", "Ana Ruiz:"), "Cámara: Juan Pico\n\nTraducción: Olga Marín"),
        (GERMAN, ("Hale:", "Anna Ried:"), "Kamera: Jo Pick\n\nSchnitt: Lea Marsch"),
    ],
)
def test_a_crew_says_nothing(talk: Talk, labels: tuple[str, str], credited: str) -> None:
    title = "# 守灯塔的人" if talk is CHINESE else "# The keeper of Skarn"
    text = f"{title}\n\n{credited}\n\n{labelled(talk, *labels)}\n\n{credited}\n"
    interview = read_text("talk.md", text)
    assert replies_of(interview) == [reply for _, reply in talk]
    assert interview.speaker == labels[1].strip("*:：")
    assert interview.introduction == ""


def test_tools_in_a_list_and_producers_who_ask_stay() -> None:
    tools = "It is small:\n\nEditor: Blue Text\n\nAudio: Salt Mixer\n\nI like them."
    talk = [*ENGLISH[:2], ("What do you use?", tools), *ENGLISH[3:]]
    interview = read_text("tools.md", f"# Skarn\n\n{in_bold(talk)}")
    assert "Editor: Blue Text" in interview.exchanges[2].answer
    asked = read_text("asks.md", f"# Skarn\n\n{labelled(ENGLISH, 'Producer:', 'Reed:')}")
    assert len(asked.exchanges) == len(ENGLISH)


@pytest.mark.parametrize(
    ("talk", "outlet", "note"),
    [
        (ENGLISH, "The Harbour Post", "The Harbour Post is a weekly newspaper for the islands."),
        (
            ENGLISH,
            "The Harbour Post",
            "The Harbour Post is a magazine paid by its readers. Subscribe to support our work.",
        ),
        (ENGLISH, "The Harbour Post", "Republish our articles under a Creative Commons licence."),
        (ENGLISH, "The Harbour Post", "The text may be reproduced if its source is credited."),
        (RUSSIAN, "Вестник гавани", "«Вестник гавани» — еженедельная газета островов."),
        (RUSSIAN, "Вестник гавани", "При перепечатке ссылка на «Вестник гавани» обязательна."),
        (CHINESE, "江城周报", "《江城周报》是一份面向群岛的周报，创刊于1902年。"),
        (CHINESE, "江城周报", "转载请注明来源：江城周报。"),
        (CHINESE, "江城周报", "本文采用知识共享署名4.0协议授权。"),
        (SPANISH, "El Correo", "Esta obra está bajo una licencia de Creative Commons."),
        (GERMAN, "Hafenpost", "Die Hafenpost ist eine Wochenzeitung. Sie erscheint in Skarn."),
        (FRENCH, "Le Courrier", "Cet article est publié sous licence Creative Commons."),
    ],
)
def test_a_publisher_closes_without_a_heading(talk: Talk, outlet: str, note: str) -> None:
    text = f"# Skarn\n\n{outlet}, 2021-05-04\n\n{in_bold(talk)}\n\n{note}\n"
    assert replies_of(read_text("talk.md", text)) == [reply for _, reply in talk]


@pytest.mark.parametrize(
    "last",
    [
        "The Harbour Post is a good newspaper, and I read it each week.",
        "The Harbour Post has done a great job, and no other newspaper asks fishermen.",
        "The Harbour Post is the only weekly newspaper here, and it has lived for forty years.",
        "“The Harbour Post” is a newspaper for people who row. Nothing else is printed here.",
        "Tom Hale writes about the sea, as you know, and he was right about us.",
        "Skarn is a small island in the north, with forty people and a shop.",
    ],
)
def test_last_words_about_a_paper_or_a_colleague_stay(last: str) -> None:
    text = "# Skarn\n\nThe Harbour Post, 2021-05-04\n\n"
    text += f"{labelled(ENGLISH, 'Tom Hale:', 'Ann Reed:')}\n\n{last}\n"
    assert replies_of(read_text("talk.md", text))[-1].endswith(last)


def test_a_note_on_the_author_is_no_speaker() -> None:
    note = "Zum Autor: Jo Pick schreibt über das Meer."
    text = f"# Skarn\n\n{labelled(GERMAN, 'Hafenpost:', 'Anna Ried:')}\n\n{note}\n"
    interview = read_text("talk.md", text)
    assert (interview.speaker, replies_of(interview)[-1]) == ("Anna Ried", GERMAN[-1][1])


@pytest.mark.parametrize(
    "sent",
    [
        "Comment from Bo Stone: I saw the light once and wept.",
        "Question from Bo Stone: Did you ever swim there?",
        "Reader question by Bo: Did you ever swim there?",
    ],
)
def test_what_readers_send_is_not_the_speakers(sent: str) -> None:
    talk = [ENGLISH[0], (ENGLISH[1][0], f"{ENGLISH[1][1]}\n\n{sent}"), *ENGLISH[2:]]
    for name, text in (
        ("bold", in_bold(talk)),
        ("labels", labelled(talk, "Tom Hale:", "Ann Reed:")),
        (
            "apart",
            in_bold(talk).replace("Stone: ", "Stone:\n\n> ").replace("Bo: ", "Bo:\n\n> "),
        ),
    ):
        interview = read_text(f"{name}.md", f"# Skarn\n\n{text}\n")
        assert replies_of(interview) == [reply for _, reply in ENGLISH]


@pytest.mark.parametrize("label", ["**Rosa:**", "**Lago:**"])
def test_a_name_in_bold_that_the_text_above_gives_in_full(label: str) -> None:
    said = "I would say the same of the summer."
    talk = [*ENGLISH[:2], (ENGLISH[2][0], f"{ENGLISH[2][1]}\n\n{label} {said}"), *ENGLISH[3:]]
    first = [(ENGLISH[0][0], f"{label} {ENGLISH[0][1]}"), *talk[1:]]
    for at, turns in enumerate((talk, first)):
        interview = read_text(f"{at}.md", f"# Skarn\n\nWith Rosa Lago.\n\n{in_bold(turns)}\n")
        assert interview.exchanges[0].answer == ENGLISH[0][1]
        assert interview.exchanges[2].answer == f"{ENGLISH[2][1]}\n\n{said}"
        assert interview.speaker == "Rosa Lago"


def test_questions_between_replies_of_which_some_have_labels() -> None:
    both = "\n\n**Rosa:** And I agree, it is so each year for me."
    talk = [
        (question, f"**Ann Reed:** {reply}{both}" if at % 2 == 0 else reply)
        for at, (question, reply) in enumerate(ENGLISH)
    ]
    interview = read_text("talk.md", f"# Skarn\n\nWith Rosa Lago.\n\n{in_bold(talk)}\n")
    assert [one.question for one in interview.exchanges] == [question for question, _ in ENGLISH]
    assert interview.exchanges[1].answer == ENGLISH[1][1]


def test_questions_in_headings_above_replies_with_labels() -> None:
    turns = [
        f"## {question}\n\n**{'Ann Reed' if at % 2 else 'Rosa'}:** {reply}"
        for at, (question, reply) in enumerate(ENGLISH)
    ]
    text = "# Skarn\n\nWith Rosa Lago and Ann Reed.\n\n" + "\n\n".join(turns)
    interview = read_text("talk.md", text)
    assert [(one.question, one.answer) for one in interview.exchanges] == ENGLISH


@pytest.mark.parametrize(
    ("title", "speaker", "outlet"),
    [
        (
            "Entrevista concedida a El Correo del Puerto por la farera Ana Ruiz",
            "Ana Ruiz",
            "El Correo del Puerto",
        ),
        (
            "Entrevista concedida por Ana Ruiz Mora a Juan Pico para El Correo del Puerto",
            "Ana Ruiz Mora",
            "El Correo del Puerto",
        ),
        (
            "Entrevista concedida por el Ministro del Mar, Juan Ruiz, para el programa Costa viva",
            "Juan Ruiz",
            "",
        ),
        ("Entrevista dada por Rui Reis ao Correio do Porto", "Rui Reis", "Correio do Porto"),
        (
            "Intervista concessa dalla ministra del Mare Anna Riva a Radio Porto",
            "Anna Riva",
            "Radio Porto",
        ),
        ("Entretien accordé par Anne Ridel à Radio Large", "Anne Ridel", "Radio Large"),
    ],
)
def test_who_granted_an_interview_and_to_whom(title: str, speaker: str, outlet: str) -> None:
    interview = read_text("talk.md", f"# {title}\n\n{in_bold(SPANISH)}\n")
    assert (interview.speaker, interview.outlet) == (speaker, outlet)
