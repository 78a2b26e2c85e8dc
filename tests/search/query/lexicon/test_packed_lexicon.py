"""What is packed once says what analysing says each time, and is kept between starts."""

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.engine import open_searcher, renew_synonyms
from bot.search.query import understanding
from bot.search.query.lexicon.analysed_lexicon import AnalysedLexicon, LexiconTerms
from bot.search.query.lexicon.lexicon import Lexicon, Topic
from bot.search.query.lexicon.packed_lexicon import PackedLexicon, digest_of, pack
from bot.search.query.lexicon.thesaurus import Thesaurus
from bot.store.database import Store
from bot.store.index.lexicons import add_own_synonym, packed_lexicon
from bot.store.trouble import StoreError
from tests.search.query.lexicon.test_thesaurus import WORDS
from tests.shipped import DATA, PackLexicon, shipped_lexicon

FERRY = Lexicon(
    synonyms=(
        ("ferry", "паром", "渡轮"),
        ("ferry", "es:transbordador"),
        ("toll road", "сбор"),
    )
)


def check(lexicon: Lexicon, data: bytes) -> None:
    analysed: AnalysedLexicon = AnalysedLexicon(lexicon)
    packed: LexiconTerms = PackedLexicon(data)
    assert set(packed.languages) == set(analysed.languages)
    beginnings = analysed.beginnings()
    for letter in {beginning[:1] for beginning in beginnings}:
        assert packed.words(letter) == analysed.words(letter)
    for beginning in beginnings:
        begun = analysed.begun(beginning)
        assert packed.russian(beginning) == begun.russian
        assert packed.names(beginning) == begun.names
        for term, entry in begun.terms.items():
            found = packed.entry(term)
            assert found
            assert (found.groups, found.known) == (entry.groups, entry.known)
            assert list(found.words) == list(entry.words)
        assert packed.entry(f"{beginning}qx") is None
    for group in range(len(lexicon.synonyms)):
        assert packed.group(group) == analysed.group(group)


def test_all_that_is_shipped_is_packed(pack_once: PackLexicon) -> None:
    check(shipped_lexicon(), pack_once(shipped_lexicon()))


@given(st.lists(st.lists(WORDS, min_size=2, max_size=3).map(tuple), max_size=4))
def test_whatever_there_is_is_packed(groups: list[tuple[str, ...]]) -> None:
    lexicon = Lexicon((Topic("sea", {"en": "Sea"}, ("Cable car", "йод")),), tuple(groups))
    check(lexicon, pack(lexicon))


def test_it_takes_little_memory(pack_once: PackLexicon) -> None:
    packed = pack_once(shipped_lexicon())
    tracemalloc.start()
    found = PackedLexicon(packed)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.entry("vaccin")
    assert taken < 2.8 * sum(file.stat().st_size for file in DATA.glob("*.toml"))


@pytest.mark.parametrize(
    "other",
    [
        Lexicon(synonyms=FERRY.synonyms[:1]),
        Lexicon((Topic("sea", {"en": "Sea"}, ("cable",)),), FERRY.synonyms),
    ],
)
def test_another_lexicon_has_another_digest(other: Lexicon) -> None:
    assert digest_of(other) != digest_of(FERRY)
    assert digest_of(Lexicon(synonyms=FERRY.synonyms)) == digest_of(FERRY)


async def test_a_lexicon_is_analysed_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    await open_searcher(store, FERRY)

    def analyse_again(_: Lexicon) -> bytes:
        raise AssertionError

    monkeypatch.setattr(understanding, "pack", analyse_again)
    searcher = await open_searcher(store, Lexicon(synonyms=FERRY.synonyms))
    assert ("пар",) in searcher.thesaurus.same_as(("ferri",))


async def test_a_lexicon_that_changed_takes_the_place_of_the_one_before(store: Store) -> None:
    await open_searcher(store, FERRY)
    searcher = await open_searcher(store, Lexicon(synonyms=(("ferry", "barge"),)))
    assert searcher.thesaurus.same_as(("ferri",)).keys() == {("ferri",), ("barg",)}
    async with store.write() as db:
        await add_own_synonym(db, ("ferry", "punt"))
    await renew_synonyms(store, FERRY, searcher)
    assert ("punt",) in searcher.thesaurus.same_as(("ferri",))
    async with store.read() as db:
        assert await packed_lexicon(db, digest_of(FERRY)) is None
        ((kept,),) = await db.execute_fetchall("SELECT count(*) FROM packed_lexicon")
    assert kept == 1


async def test_where_nothing_can_be_written_it_is_analysed_all_the_same(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def check_in_place() -> None:
        raise StoreError("full")

    monkeypatch.setattr(store, "check_in_place", check_in_place)
    searcher = await open_searcher(store, FERRY)
    assert searcher.thesaurus.has(("toll", "road"))
    assert Thesaurus(FERRY).has(("toll", "road"))
