"""Talks with keepers of a light in six languages, and ways to write them down."""

from pathlib import Path
from tempfile import TemporaryDirectory

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


def read_text(name: str, text: str) -> Interview:
    """What a file of this name and text is read as."""
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_text(text, "utf-8")
        (reading,) = read(path)
    assert reading.interview is not None, str(reading.refusal)
    return reading.interview


def labelled(talk: Talk, asks: str, answers: str) -> str:
    return "\n\n".join(f"{asks} {question}\n\n{answers} {reply}" for question, reply in talk)


def in_bold(talk: Talk) -> str:
    return "\n\n".join(f"**{question}**\n\n{reply}" for question, reply in talk)


def replies_of(interview: Interview) -> list[str]:
    return [exchange.answer for exchange in interview.exchanges]


def pairs(interview: Interview) -> Talk:
    return [(exchange.question, exchange.answer) for exchange in interview.exchanges]
