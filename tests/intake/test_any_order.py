"""Whatever is done to the files, in any order: the record is the folder, and news is news once."""

import asyncio
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.corpus.formats.record import to_record
from bot.corpus.interview import Exchange
from bot.intake.library import Library
from bot.search.query.lexicon.lexicon import Lexicon
from bot.store.database import open_store
from tests.intake.conftest import FERRY, Desk
from tests.on_record import rows, subscribed
from tests.small_corpus import age

INTERVIEWS = tuple(
    replace(
        FERRY,
        title=f"Talk {letter}",
        exchanges=tuple(
            Exchange(f"What of {letter}, part {part}?", f"{letter} has {part}.")
            for part in range(3)
        ),
    )
    for letter in "ABCD"
)
NAMES = st.sampled_from(["1.jsonl", "2.jsonl", "3.jsonl", "below/4.jsonl"])
MANY = st.lists(st.sampled_from(range(len(INTERVIEWS))), min_size=1, max_size=3)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), NAMES, MANY),
        st.tuples(st.just("move"), NAMES, NAMES),
        st.tuples(st.just("copy"), NAMES, NAMES),
        st.tuples(st.just("retitle"), NAMES, NAMES),
        st.tuples(st.just("space"), NAMES, st.none()),
        st.tuples(st.just("delete"), NAMES, st.none()),
        st.tuples(st.just("sync"), st.none(), st.none()),
    ),
    max_size=14,
)


def do(folder: Path, what: str, name: str, more: object) -> None:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    if what == "write" and isinstance(more, list):
        lines = [json.dumps(to_record(INTERVIEWS[number])) for number in more]
        path.write_text("\n".join(lines))
    elif not path.exists():
        return
    elif what == "space":
        path.write_text(path.read_text() + "\n")
    elif what == "delete":
        path.unlink()
        return
    elif isinstance(more, str):
        (folder / more).parent.mkdir(exist_ok=True)
        if what == "move":
            path.rename(folder / more)
            return
        text = path.read_text()
        path = folder / more
        path.write_text(text.replace("Talk", "My talk") if what == "retitle" else text)
    age(path)


def letters(path: Path) -> set[str]:
    """Which interviews a document holds, in whatever version."""
    lines = path.read_text().splitlines()
    return {json.loads(line)["title"][-1] for line in lines if line}


def there(folder: Path) -> set[str]:
    return {letter for path in folder.rglob("*.jsonl") for letter in letters(path)}


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_the_record_is_the_folder(steps: list[tuple[str, str, object]], lexicon: Lexicon) -> None:
    async def play(home: Path) -> None:
        seeds = home / "seeds"
        seeds.mkdir()
        async with open_store(home / "verbatim.db") as store:
            desk = Desk(store, Library(seeds, lexicon))
            await desk.sync()
            await subscribed(store, 7)
            ever: set[str] = set()
            for what, name, more in [*steps, ("sync", "", None)]:
                if what != "sync":
                    do(seeds, what, name, more)
                    continue
                await desk.sync(withdraw_missing=True)
                now = there(seeds)
                ever |= now
                kept = [
                    (t[-1], document)
                    for t, document, gone in (await desk.on_record()).values()
                    if not gone
                ]
                assert sorted(letter for letter, _ in kept) == sorted(now)
                assert all(letter in letters(seeds / str(name)) for letter, name in kept)
                # Nobody was told of anything yet, so what waits is exactly what is on record.
                assert Counter(title[-1] for title in await desk.told()) == Counter(now)
            assert await rows(store, "SELECT count(*) FROM alert") == [(len(ever),)]
            assert await rows(store, "SELECT count(*) FROM search_exchange") == [
                (3 * len(there(seeds)),)
            ]

    with TemporaryDirectory() as home:
        asyncio.run(play(Path(home)))
