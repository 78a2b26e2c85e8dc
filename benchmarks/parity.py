"""Asks after what interviews hold in three languages, and tells where that is not answered alike.

    python -m benchmarks.parity [--show] [NAMES]

Names of places, people, bodies and subjects stand in `benchmarks/questions/names`, one a line:
English, Russian in three cases, Chinese. Each is asked for alone and in short sentences, as it is
written and in small letters. Nothing is learned from them.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import click

from benchmarks.engines import Engine, Reply
from benchmarks.ours import Ours
from benchmarks.sets import QUESTIONS, own_corpora

NAMES = QUESTIONS / "names"

FRAMES = (
    ("{}", "{0}", "{}"),
    ("what about {}", "а что насчёт {1}", "那{}呢"),
    ("what did you say about {}", "что вы сказали о {2}", "您对{}说了什么"),
    ("what is said about {}?", "что говорится о {2}?", "关于{}说了什么？"),
    ("tell me about {}", "расскажите о {2}", "请介绍一下{}"),
    ("is there anything about {}", "есть что-нибудь о {2}", "有没有关于{}的内容"),
    ("your view on {}", "ваше мнение о {2}", "您对{}的看法"),
    ("question about {}", "вопрос о {2}", "关于{}的问题"),
)
"""Sentences that mean the same in English, Russian and Chinese."""


@dataclass(frozen=True, slots=True)
class Named:
    """One thing in three languages.

    Attributes:
        english: As English writes it.
        russian: The nominative, the genitive and the prepositional case.
        chinese: In characters.
    """

    english: str
    russian: tuple[str, str, str]
    chinese: str

    def questions(self) -> Iterator[tuple[str, ...]]:
        """The same question in each language, and in small letters, for each of `FRAMES`."""
        for english, russian, chinese in FRAMES:
            asked = english.format(self.english), russian.format(*self.russian)
            small = english.format(self.english.lower()), russian.format(*self.russian).lower()
            yield (*asked, *small, chinese.format(self.chinese))


def read_names(corpus: str) -> list[Named]:
    """The names that are asked for of a corpus of the repository."""
    lines = (NAMES / f"{corpus}.jsonl").read_text("utf-8").splitlines()
    return [Named(each["en"], tuple(each["ru"]), each["zh"]) for each in map(json.loads, lines)]


def compare(engine: Engine, names: Sequence[Named]) -> Iterator[tuple[bool, dict[str, Reply]]]:
    """Asks for each name in each language and way.

    Args:
        engine: With the corpus.
        names: What is asked for.

    Yields:
        Whether all got the same verdict and, if anything is shown, the same exchange first; and
        what each question got.
    """
    for name in names:
        for questions in name.questions():
            replies = {question: engine.ask(question, 1) for question in questions}
            yield len(set(map(_shown, replies.values()))) == 1, replies


def _shown(reply: Reply) -> tuple[str, tuple[str, ...]]:
    return reply.verdict, () if reply.verdict == "nothing" else reply.found


@click.command(help=__doc__)
@click.option("--show", is_flag=True, help="List what is answered otherwise.")
@click.argument("corpora", nargs=-1)
def main(corpora: Sequence[str], *, show: bool) -> None:
    """Prints the share of each corpus that is answered alike."""
    with Ours() as ours:
        for corpus in corpora or sorted(path.stem for path in NAMES.glob("*.jsonl")):
            ours.build(own_corpora()[corpus])
            found = list(compare(ours, read_names(corpus)))
            alike = sum(is_alike for is_alike, _ in found)
            click.echo(f"{corpus:12}{alike:5} of {len(found)} alike, {alike / len(found):.2f}")
            for is_alike, replies in found:
                if show and not is_alike:
                    shown = (f"{q} {r.verdict} {r.score:.2f}" for q, r in replies.items())
                    click.echo("    " + "; ".join(shown))


if __name__ == "__main__":
    main()
