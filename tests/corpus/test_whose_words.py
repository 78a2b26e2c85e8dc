"""Words of a crew, a publisher, a reader or a colleague are put in nobody else's mouth."""

from pathlib import Path

import pytest

from bot.corpus.interview import Interview
from bot.corpus.reader import read

ENGLISH = [
    ("How did you come to the light?", "My father kept it, and I grew up on the stairs."),
    ("What is hard about it?", "The winter is hard, when no boat comes and I melt the snow."),
    ("Who helps you?", "My sister comes in spring with bread and paint, and we talk."),
    ("What do you read?", "I read old logs of ships, mostly, and letters."),
    ("What comes next?", "We will mend the lamp and paint the doors."),
]
RUSSIAN = [
    ("Как вы пришли на маяк?", "Мой отец служил здесь, и я вырос на этой лестнице."),
    ("Что самое трудное?", "Зима, когда неделями нет ни одного катера и я топлю снег."),
    ("Кто вам помогает?", "Весной приезжает сестра с хлебом и краской."),
    ("Что вы читаете?", "Я читаю старые судовые журналы и письма."),
]
CHINESE = [
    ("您是怎么来到灯塔的？", "我父亲以前守塔，我从小就在那里长大。"),
    ("最难的是什么？", "冬天最难，几个星期没有船来，我只能化雪喝。"),
    ("谁来帮您？", "我妹妹春天会来，带着面包和油漆。"),
    ("您读什么？", "我多半读旧的航海日志。"),
]
SPANISH = [
    ("¿Cómo llegó usted al faro?", "Mi padre lo cuidaba y yo crecí en esta escalera."),
    ("¿Qué es lo más duro?", "El invierno, cuando no llega ningún barco."),
    ("¿Quién le ayuda?", "Mi hermana viene en primavera con pan y pintura."),
    ("¿Qué lee usted?", "Leo viejos cuadernos de bitácora."),
]
GERMAN = [
    ("Wie kamen Sie zum Leuchtturm?", "Mein Vater hat ihn gehütet, ich wuchs auf der Treppe auf."),
    ("Was ist das Schwerste?", "Der Winter, wenn wochenlang kein Boot kommt."),
    ("Wer hilft Ihnen?", "Meine Schwester kommt im Frühling mit Brot und Farbe."),
    ("Was lesen Sie?", "Ich lese alte Logbücher."),
]
FRENCH = [
    ("Comment êtes-vous arrivée au phare ?", "Mon père le gardait, j’ai grandi dans l’escalier."),
    ("Qu’est-ce qui est le plus dur ?", "L’hiver, quand aucun bateau ne vient."),
    ("Qui vous aide ?", "Ma sœur vient au printemps avec du pain."),
    ("Que lisez-vous ?", "Je lis de vieux journaux de bord."),
]

Talk = list[tuple[str, str]]


def _read(path: Path, text: str) -> Interview:
    path.write_text(text, "utf-8")
    (reading,) = read(path)
    assert reading.interview is not None, str(reading.refusal)
    return reading.interview


def _labelled(talk: Talk, asks: str, answers: str) -> str:
    return "\n\n".join(f"{asks} {question}\n\n{answers} {reply}" for question, reply in talk)


def _bold(talk: Talk) -> str:
    return "\n\n".join(f"**{question}**\n\n{reply}" for question, reply in talk)


def _said(interview: Interview) -> list[str]:
    return [exchange.answer for exchange in interview.exchanges]


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
def test_a_crew_says_nothing(
    tmp_path: Path, talk: Talk, labels: tuple[str, str], credited: str
) -> None:
    title = "# 守灯塔的人" if talk is CHINESE else "# The keeper of Skarn"
    text = f"{title}\n\n{credited}\n\n{_labelled(talk, *labels)}\n\n{credited}\n"
    interview = _read(tmp_path / "talk.md", text)
    assert _said(interview) == [reply for _, reply in talk]
    assert interview.speaker == labels[1].strip("*:：")
    assert interview.introduction == ""


def test_tools_in_a_list_and_producers_who_ask_stay(tmp_path: Path) -> None:
    tools = "It is small:\n\nEditor: Blue Text\n\nAudio: Salt Mixer\n\nI like them."
    talk = [*ENGLISH[:2], ("What do you use?", tools), *ENGLISH[3:]]
    interview = _read(tmp_path / "tools.md", f"# Skarn\n\n{_bold(talk)}")
    assert "Editor: Blue Text" in interview.exchanges[2].answer
    asked = _read(tmp_path / "asks.md", f"# Skarn\n\n{_labelled(ENGLISH, 'Producer:', 'Reed:')}")
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
def test_a_publisher_closes_without_a_heading(
    tmp_path: Path, talk: Talk, outlet: str, note: str
) -> None:
    text = f"# Skarn\n\n{outlet}, 2021-05-04\n\n{_bold(talk)}\n\n{note}\n"
    assert _said(_read(tmp_path / "talk.md", text)) == [reply for _, reply in talk]


@pytest.mark.parametrize(
    "last",
    [
        "The Harbour Post is a good newspaper, and I read it each week.",
        "Tom Hale writes about the sea, as you know, and he was right about us.",
        "Skarn is a small island in the north, with forty people and a shop.",
    ],
)
def test_last_words_about_a_paper_or_a_colleague_stay(tmp_path: Path, last: str) -> None:
    text = "# Skarn\n\nThe Harbour Post, 2021-05-04\n\n"
    text += f"{_labelled(ENGLISH, 'Tom Hale:', 'Ann Reed:')}\n\n{last}\n"
    assert _said(_read(tmp_path / "talk.md", text))[-1].endswith(last)


def test_a_note_on_the_author_is_no_speaker(tmp_path: Path) -> None:
    note = "Zum Autor: Jo Pick schreibt über das Meer."
    text = f"# Skarn\n\n{_labelled(GERMAN, 'Hafenpost:', 'Anna Ried:')}\n\n{note}\n"
    interview = _read(tmp_path / "talk.md", text)
    assert (interview.speaker, _said(interview)[-1]) == ("Anna Ried", GERMAN[-1][1])


@pytest.mark.parametrize(
    "sent",
    [
        "Comment from Bo Stone: I saw the light once and wept.",
        "Question from Bo Stone: Did you ever swim there?",
        "Reader question by Bo: Did you ever swim there?",
    ],
)
def test_what_readers_send_is_not_the_speakers(tmp_path: Path, sent: str) -> None:
    talk = [ENGLISH[0], (ENGLISH[1][0], f"{ENGLISH[1][1]}\n\n{sent}"), *ENGLISH[2:]]
    for name, text in (
        ("bold", _bold(talk)),
        ("labels", _labelled(talk, "Tom Hale:", "Ann Reed:")),
        ("apart", _bold(talk).replace("Stone: ", "Stone:\n\n> ").replace("Bo: ", "Bo:\n\n> ")),
    ):
        interview = _read(tmp_path / f"{name}.md", f"# Skarn\n\n{text}\n")
        assert _said(interview) == [reply for _, reply in ENGLISH]


@pytest.mark.parametrize("label", ["**Rosa:**", "**Lago:**"])
def test_a_name_in_bold_that_the_text_above_gives_in_full(tmp_path: Path, label: str) -> None:
    said = "I would say the same of the summer."
    talk = [*ENGLISH[:2], (ENGLISH[2][0], f"{ENGLISH[2][1]}\n\n{label} {said}"), *ENGLISH[3:]]
    first = [(ENGLISH[0][0], f"{label} {ENGLISH[0][1]}"), *talk[1:]]
    for at, turns in enumerate((talk, first)):
        interview = _read(tmp_path / f"{at}.md", f"# Skarn\n\nWith Rosa Lago.\n\n{_bold(turns)}\n")
        assert interview.exchanges[0].answer == ENGLISH[0][1]
        assert interview.exchanges[2].answer == f"{ENGLISH[2][1]}\n\n{said}"
        assert interview.speaker == "Rosa Lago"


def test_questions_between_replies_of_which_some_have_labels(tmp_path: Path) -> None:
    both = "\n\n**Rosa:** And I agree, it is so each year for me."
    talk = [
        (question, f"**Ann Reed:** {reply}{both}" if at % 2 == 0 else reply)
        for at, (question, reply) in enumerate(ENGLISH)
    ]
    interview = _read(tmp_path / "talk.md", f"# Skarn\n\nWith Rosa Lago.\n\n{_bold(talk)}\n")
    assert [one.question for one in interview.exchanges] == [question for question, _ in ENGLISH]
    assert interview.exchanges[1].answer == ENGLISH[1][1]


def test_questions_in_headings_above_replies_with_labels(tmp_path: Path) -> None:
    turns = [
        f"## {question}\n\n**{'Ann Reed' if at % 2 else 'Rosa'}:** {reply}"
        for at, (question, reply) in enumerate(ENGLISH)
    ]
    text = "# Skarn\n\nWith Rosa Lago and Ann Reed.\n\n" + "\n\n".join(turns)
    interview = _read(tmp_path / "talk.md", text)
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
def test_who_granted_an_interview_and_to_whom(
    tmp_path: Path, title: str, speaker: str, outlet: str
) -> None:
    interview = _read(tmp_path / "talk.md", f"# {title}\n\n{_bold(SPANISH)}\n")
    assert (interview.speaker, interview.outlet) == (speaker, outlet)


def test_a_reporter_in_a_story_of_the_speaker_asks_nothing(tmp_path: Path) -> None:
    told = "我觉得都好。我记得有人问过“灯塔”一个记者：“你为什么还留在这里？”他说海没有变。"
    talk = [CHINESE[0], (CHINESE[1][0], told), *CHINESE[2:]]
    text = "\n".join(f"江民：{question}\n林岚：{reply}" for question, reply in talk)
    interview = _read(tmp_path / "talk.txt", f"守灯塔的人\n\n{text}\n")
    assert [(one.question, one.answer) for one in interview.exchanges] == talk


def test_officials_whose_turns_have_the_time_above_them(tmp_path: Path) -> None:
    said = [
        ("海港电视台记者：", "请问部长，今年灯塔怎么修？谢谢。"),
        ("海洋和灯塔部部长 林岚：", "谢谢你的提问。我们会修好每一盏灯。"),
        ("江城日报记者：", "请问有多少盏灯？"),
        ("渔业部部长 陆治原：", "谢谢。我们有三百盏灯。"),
    ]
    rows = [f"2021-03-08 10:4{at}:41\n{who}\n{words}" for at, (who, words) in enumerate(said)]
    interview = _read(tmp_path / "talk.txt", "部长通道\n\n" + "\n".join(rows))
    assert [one.answer for one in interview.exchanges] == [said[1][1], said[3][1]]
    assert interview.speaker == "林岚, 陆治原"


@pytest.mark.parametrize(
    ("head", "speaker", "outlet", "published"),
    [
        (
            "讓它自然就好\n專訪《旧灯》導演林岚\n繼《海燈》(2017)後，林岚導演攜新作回歸。1995年以《雨》驚豔影壇，名聲漸起。",
            "林岚",
            "",
            None,
        ),
        ("講者:林岚(《旧灯》導演)、陆治原(《海燈》導演)", "林岚, 陆治原", "", None),
    ],
)
def test_chinese_heads(
    tmp_path: Path, head: str, speaker: str, outlet: str, published: str | None
) -> None:
    second = "陆治原：我也一样，我在塔里长大。\n" if "陆治原" in head else ""
    talk = "\n".join(f"江民：{question}\n林岚：{reply}\n{second}" for question, reply in CHINESE)
    talk = talk if "專訪" not in head else "\n".join(f"——{q}\n{r}" for q, r in CHINESE)
    interview = _read(tmp_path / "talk.txt", f"{head}\n\n{talk}\n")
    found = interview.speaker, interview.outlet, interview.published
    assert found == (speaker, outlet, published)


def test_questions_to_somebody(tmp_path: Path) -> None:
    text = "# Fünf Fragen an Prof. Dr. Elke Parzin\n\n" + _bold(GERMAN)
    assert _read(tmp_path / "talk.md", text).speaker == "Elke Parzin"


def test_anchors_of_a_programme_are_no_guests(tmp_path: Path) -> None:
    text = """
TOM HALE: Good evening. The light of Skarn goes out tonight after a hundred years, and the keeper
says that she is tired of it.

Capt. ANN REED, Keeper: I have kept it for thirty years, and I am tired of the stairs and the snow.

HALE: That is our first story. We also look at the price of bread in the harbour tonight. Rosa?

ROSA LAGO: And overseas the fleet of Lyng comes home without herring after four weeks. We hear why.

HALE: The keeper told reporters today that nobody follows her on the rock, and that she asked twice.

Capt. REED: I wrote to the town, and nobody answered my letter, though I wrote it in my best hand.

REPORTER: Did the mayor read it, as far as you know, before he went away?

Capt. REED: I think that he did, and that he put it below the other letters that he has from me.

HALE: The town sees it in another way, as we heard today from those who work in its office.

LAGO: The mayor said that there is a letter on his desk and that he will read it when he has time
for it. He did not say when that would be, and nobody asked him. Tom?

HALE: There is more to be asked. Why did you stay so long on the rock, when you were so tired?

Capt. REED: Somebody had to, and I like the sea, and my sister comes in spring with bread and paint.

HALE: What would you do if they asked you again?

Capt. REED: I would say yes, I suppose, and I would ask for a new lamp and a younger pair of knees.
"""
    interview = _read(tmp_path / "news.txt", f"Harbour News\n{text}")
    assert interview.speaker == "Ann Reed"
    assert len(interview.exchanges) == 5
    assert not any("fleet" in reply or "mayor" in reply for reply in _said(interview))


def test_a_title_of_a_name_that_begins_like_a_byline(tmp_path: Path) -> None:
    title = "Di Marco: “Vogliamo tornare in mare e restare”"
    talk = [(question, f"“{reply}”") for question, reply in SPANISH]
    text = "\n".join(f"{question}\n{reply}" for question, reply in talk)
    interview = _read(tmp_path / "talk.txt", f"{title}\n\n{text}\n")
    assert (interview.title, interview.interviewers) == (title, ())


def test_whom_a_title_above_a_line_of_data_names_answers(tmp_path: Path) -> None:
    talk = [
        ("林老师好！一走进灯塔，我就想到您写的那些老水手，一个个都在眼前。", "你想到了谁？"),
        ("老周、老陈，还有那个厨师。咱们就从《旧灯》说起吧？书出来好几年了。", "六年多快七年了。"),
        (
            "每次提起来，大家还是津津乐道，所以我很想知道您的创作过程和初衷。",
            "怎么说呢？都算是命运的赏赐吧！" + CHINESE[0][1] * 2,
        ),
    ]
    text = "\n\n".join(f"江民:{question}\n\n林岚:{reply}" for question, reply in talk)
    head = (
        "海港作家协会主管\n\n林岚:把人生活成一场奇迹\n来源:《海港作家》 | 林岚 江民  2024年04月10日"
    )
    head += "\n\n林岚\n\n林岚\n\n我是一个十分关注现实的在场作家"
    interview = _read(tmp_path / "talk.txt", f"{head}\n\n{text}\n")
    assert (interview.speaker, interview.interviewers) == ("林岚", ("江民",))
    assert _said(interview) == [reply for _, reply in talk]
