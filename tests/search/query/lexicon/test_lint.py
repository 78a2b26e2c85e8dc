import pytest

from bot.search.query.lexicon.lexicon import Lexicon, Topic
from bot.search.query.lexicon.lint import MAX_GROUPS_OF_WORD, lint
from tests.shipped import shipped_lexicon


@pytest.mark.parametrize(
    ("lexicon", "told"),
    [
        (Lexicon(synonyms=(("a", "b"), ("B", "A"))), ["synonyms: [B, A] is there twice"]),
        (Lexicon(synonyms=(("a", "b"), ("b", "c", "a"))), ["synonyms: [a, b] is inside [b, c, a]"]),
        (Lexicon(synonyms=(("a", "b", "c"), ("a", "b")), weights=(0.4, 0.9)), []),
        (Lexicon(synonyms=(("a", "b"), ("a", "c"))), []),
        (Lexicon(synonyms=(("close", "shut"), ("close", "shut", "es:cerrar"))), []),
        (Lexicon(synonyms=(("play", "es:jugar"), ("toy", "es:juguete", "es:jugar"))), []),
        (
            Lexicon(synonyms=tuple(("a", f"b{n}") for n in range(MAX_GROUPS_OF_WORD + 1))),
            ["“a” is in 5 groups of synonyms, at most 4 are useful"],
        ),
        (
            Lexicon(topics=tuple(Topic(f"t{n}", {"en": f"T{n}"}, ("sea",)) for n in range(5))),
            ["“sea” is in 5 topics, at most 4 are useful"],
        ),
        (
            Lexicon(topics=(Topic("a", {"en": "Sea"}, ()), Topic("b", {"en": "sea"}, ()))),
            ["topics a and b have one title: “sea” (en)"],
        ),
        (Lexicon(), []),
    ],
)
def test_what_is_doubtful_is_told(lexicon: Lexicon, told: list[str]) -> None:
    assert lint(lexicon) == told


def test_the_shipped_files_pass() -> None:
    assert lint(shipped_lexicon()) == []
