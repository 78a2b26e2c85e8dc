"""How surely quotations are checked: a thousand made from the corpora, most of them spoilt."""

import asyncio
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from time import perf_counter

from benchmarks.corpora import generate
from benchmarks.metrics import percentile
from benchmarks.ours import DATA, new_store, publish
from benchmarks.sets import SEEDS, read_documents, read_interviews
from benchmarks.tables import Section, Table, finely, milliseconds
from bot.corpus.interview import Interview
from bot.search.engine import open_searcher
from bot.search.query.lexicon.lexicon import load_lexicon
from bot.search.quotations.pieces import Standing
from bot.search.quotations.verify import Verification, verify
from bot.search.quotations.wording import is_negation, is_number, words_of
from bot.search.text.passages import sentences
from bot.search.text.span import Span

INVENTED = Path(__file__).parent / "invented"
CORPORA = ("invented", "russian", "chinese", "spanish")
EACH = 132
"""Cases of a kind; of translations there are as many as were written."""

SIZE = 150_000
"""Exchanges among which the time is taken."""

WANTED = {
    "exact": Standing.EXACT,
    "shortened": Standing.SHORTENED,
    "one word changed": Standing.ALTERED,
    "negation dropped or added": Standing.ALTERED,
    "number changed": Standing.ALTERED,
    "spliced": Standing.ALTERED,
    "invented": Standing.NOTHING,
    "translated": Standing.NOTHING,
}
"""What each kind of case is."""

_NEGATIONS = {"en": "not", "ru": "не", "zh": "不", "es": "no"}


@dataclass(frozen=True, slots=True)
class Case:
    """A quotation, and how it was made."""

    kind: str
    text: str


def section(*, size: int = SIZE) -> Section:
    """Measures.

    Args:
        size: Exchanges of the corpus in which the time is taken.
    """
    return asyncio.run(_section(size))


async def _section(size: int) -> Section:
    interviews = [*read_documents(SEEDS), *(i for name in CORPORA for i in _corpus(name))]
    random = Random(7)
    random.shuffle(interviews)
    # The others are in the same manner and about the same things, and were never published.
    on_record, others = interviews[: -len(interviews) // 4], interviews[-len(interviews) // 4 :]
    made = list(_cases(on_record, others, random))
    found, _ = await _verified(on_record, [case.text for case in made])
    large = list(generate(size))
    texts = [case.text for case in _cases(large[:400], large[-100:], random)]
    _, times = await _verified(large, texts[:300])
    return Section(
        "Quotations",
        f"{len(made):,} quotations made from the repository's own corpora in four languages: as"
        " they were said, shortened with “…”, or spoilt. Interviews that were never published give"
        " those that nobody said.",
        (
            _table(made, found),
            Table(
                f"Time to check a quotation among {size:,} exchanges, milliseconds",
                ("p50", "p95"),
                ((milliseconds(percentile(times, 50)), milliseconds(percentile(times, 95))),),
            ),
        ),
    )


def _corpus(name: str) -> tuple[Interview, ...]:
    return tuple(read_interviews(INVENTED / f"{name}.jsonl"))


async def _verified(
    interviews: Sequence[Interview], texts: Sequence[str]
) -> tuple[list[Verification], list[float]]:
    """What each quotation is, and the seconds that each took."""
    found: list[Verification] = []
    times: list[float] = []
    async with new_store(load_lexicon(DATA)) as (store, library):
        await publish(store, library, "corpus", interviews)
        searcher = await open_searcher(store, library.lexicon)
        for text in texts:
            start = perf_counter()
            found.append(await verify(store, searcher, text))
            times.append(perf_counter() - start)
    return found, times


def _table(made: Sequence[Case], found: Sequence[Verification]) -> Table:
    verdicts: dict[str, Counter[Standing]] = {kind: Counter() for kind in WANTED}
    for case, verification in zip(made, found, strict=True):
        verdicts[case.kind][verification.verdict] += 1
    rows = [
        (
            kind,
            str(counts.total()),
            *(str(counts[each]) for each in Standing),
            finely(counts[WANTED[kind]] / max(1, counts.total())),
        )
        for kind, counts in verdicts.items()
    ]
    for standing in Standing:
        made_so = [counts for kind, counts in verdicts.items() if WANTED[kind] is standing]
        cases = sum(counts.total() for counts in made_so)
        right = sum(counts[standing] for counts in made_so)
        given = sum(counts[standing] for counts in verdicts.values())
        recall, precision = finely(right / max(1, cases)), finely(right / max(1, given))
        found_right = f"recall {recall}, precision {precision}"
        rows.append((f"**all {standing.value}**", str(cases), "", "", "", "", found_right))
    return Table(
        "What quotations are found to be",
        ("made as", "cases", *(each.value for each in Standing), "right"),
        tuple(rows),
    )


def _cases(
    on_record: Sequence[Interview], others: Sequence[Interview], random: Random
) -> Iterator[Case]:
    stretches = [(s, i.language) for i in on_record for s in _stretches(i)]
    elsewhere = [s for i in others for s in _stretches(i)]
    random.shuffle(stretches)
    random.shuffle(elsewhere)
    for kind in WANTED:
        made: Iterator[str]
        match kind:
            case "exact":
                made = (_dressed(text, random) for text, _ in stretches)
            case "shortened":
                made = filter(None, (_shortened(text, random) for text, _ in stretches))
            case "one word changed":
                made = filter(None, (_changed(text, random, elsewhere) for text, _ in stretches))
            case "negation dropped or added":
                made = filter(
                    None, (_denied(text, language, random) for text, language in stretches)
                )
            case "number changed":
                made = filter(None, (_miscounted(text, random) for text, _ in stretches))
            case "spliced":
                made = _spliced(on_record, random)
            case "invented":
                made = iter(elsewhere)
            case _:
                made = _translated(random)
        for _, text in zip(range(EACH), made, strict=False):
            yield Case(kind, text)
        random.shuffle(stretches)


def _stretches(interview: Interview) -> Iterator[str]:
    """One or two sentences of an answer: 8 to 50 words."""
    for exchange in interview.exchanges:
        answer = exchange.answer
        cut = sentences(answer, Span(0, len(answer)))
        for one, other in zip(cut, [*cut[1:], None], strict=True):
            text = answer[one.start : one.end].strip()
            if len(words_of(text)) < 12 and other is not None:
                text = answer[one.start : other.end].strip()
            if 8 <= len(words_of(text)) <= 50:
                yield text


def _dressed(text: str, random: Random) -> str:
    """With other quotation marks, dashes, case and white space, which do not count."""
    text = text.replace("—", random.choice(["—", "–", " - "])).replace("’", "'")
    return random.choice([text, f"“{text}”", f"«{text}»", text.lower(), text.replace(" ", "  ")])


def _shortened(text: str, random: Random) -> str:
    words = words_of(text)
    if len(words) < 12:
        return ""
    start = random.randrange(3, len(words) - 7)
    past = min(len(words) - 3, start + random.randrange(2, 9))
    if any(is_negation(word.text) for word in words[start:past]):
        return ""
    mark = random.choice([" … ", " [...] ", "... ", " […] "])
    return text[: words[start - 1].end] + mark + text[words[past].start :]


def _changed(text: str, random: Random, others: Sequence[str]) -> str:
    words = words_of(text)
    word = random.choice([w for w in words if not is_number(w.text) and not is_negation(w.text)])
    other = random.choice(words_of(random.choice(others)))
    if other.text == word.text or (len(word.text) == 1) != (len(other.text) == 1):
        return ""
    return text[: word.start] + other.text + text[word.end :]


def _denied(text: str, language: str, random: Random) -> str:
    words = words_of(text)
    for word in words:
        if is_negation(word.text) and "'" not in word.text:
            return text[: word.start] + text[word.end :].lstrip()
    word = random.choice(words[2:-2])
    negation = _NEGATIONS.get(language.partition("-")[0], "not")
    return f"{text[: word.start]}{negation} {text[word.start :]}"


def _miscounted(text: str, random: Random) -> str:
    numbers = [word for word in words_of(text) if word.text[0].isdigit()]
    if not numbers:
        return ""
    word = random.choice(numbers)
    digit = next(at for at in range(word.start, word.end) if text[at].isdigit())
    other = random.choice([d for d in "123456789" if d != text[digit]])
    return text[:digit] + other + text[digit + 1 :]


def _spliced(interviews: Sequence[Interview], random: Random) -> Iterator[str]:
    """The first half of one sentence with the second half of one from another answer."""
    while True:
        interview = random.choice(interviews)
        one, other = random.sample(interview.exchanges, 2)
        halves = [list(_stretches(replace(interview, exchanges=(each,)))) for each in (one, other)]
        if all(halves):
            first, second = (random.choice(half) for half in halves)
            a, b = words_of(first), words_of(second)
            yield first[: a[len(a) // 2].end] + " " + second[b[len(b) // 2].start :]


def _translated(random: Random) -> Iterator[str]:
    """What was said in the interviews that are in one language, in the words of another."""
    lines = (INVENTED / "translated.txt").read_text(encoding="utf-8").splitlines()
    random.shuffle(lines)
    return iter(lines)
