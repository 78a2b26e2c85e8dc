"""One document is written: new interviews announced, edited ones replaced, the rest withdrawn."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import aiosqlite

from bot.alerts import queueing
from bot.alerts.queueing import Finding
from bot.intake.analyse import AnalysedInterview, InterestMatch, match_topics, match_words
from bot.intake.library import Library
from bot.intake.matching import KnownInterview, earlier_version
from bot.store import index, interviews, outbox, write_interviews
from bot.store.documents import Kept, keep_as, kept_like, kept_withdrawn, questions_of
from bot.store.subscriptions import InterestKind, phrases

MAX_UNCOUNTED_EXCHANGES = 1_500
"""Exchanges whose words are counted together: more take longer than others like to wait."""

MAX_WITHDRAWN_AT_ONCE = 25
"""Interviews that are withdrawn in one transaction; others want to write too."""


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """The document that is written.

    Attributes:
        path: Its path.
        fingerprints: Of all interviews that it holds now.
        announced: Whether what is new in it goes to subscribers.
        reread: Its bytes are known, only the way of reading has changed.
    """

    path: str
    fingerprints: frozenset[str]
    announced: bool
    reread: bool


class DocumentWriter:
    """The writing of one document, over as many transactions as it has batches.

    Args:
        library: Topics and synonyms.
        source: The document.
        known: Interviews that it held before, and those of documents that are gone: it may be one
            of these that moved.
    """

    def __init__(
        self, library: Library, source: DocumentInfo, known: Iterable[KnownInterview]
    ) -> None:
        self._library = library
        self._source = source
        self._known = {each.kept.key: each for each in known}
        self._saved: dict[int, tuple[list[int], AnalysedInterview]] = {}
        self._uncounted = 0
        self.new = 0
        self.edited = 0
        self.original: str | None = None
        """The document that holds an interview of this one already, if one does."""

    async def write(
        self,
        db: aiosqlite.Connection,
        interviews: Sequence[AnalysedInterview],
        found: Mapping[int, Sequence[InterestMatch]],
        looked_for: Iterable[str],
        now: float,
    ) -> None:
        """Writes a batch in the caller's transaction.

        Args:
            db: A connection of `Store.write`.
            interviews: The interviews.
            found: What people's words found in each, by its place in the document.
            looked_for: The words that were looked for; newer ones are looked for now.
            now: Unix time.
        """
        late: list[str] = []
        if self._source.announced:
            late = sorted(set(await phrases(db)) - set(looked_for))
        for each in interviews:
            key = await self._write(db, each, now)
            if key is not None and self._source.announced:
                words = [
                    *found.get(each.ordinal, ()),
                    *match_words(each, self._library.lexicon, late),
                ]
                await _announce(db, key, [*words, *match_topics(each)], now)
        await self._complete(db)

    async def _complete(self, db: aiosqlite.Connection) -> None:
        """Writes the topics and the index of what was saved; of all at once, that is cheaper."""
        await write_interviews.add_topics(
            db,
            [
                (exchange, each.interview.published or "", key, position, topic)
                for key, (exchanges, each) in self._saved.items()
                for position, (exchange, topics) in enumerate(
                    zip(exchanges, each.topics, strict=True)
                )
                for topic in topics
            ],
        )
        await index.add_all(
            db,
            {
                key: (exchanges, each.entries)
                for key, (exchanges, each) in self._saved.items()
                if each.entries is not None
            },
        )
        self._saved.clear()

    @property
    def to_count(self) -> bool:
        """Whether `index.count_words` is due, in a transaction of its own."""
        return self._uncounted >= MAX_UNCOUNTED_EXCHANGES

    async def count_words(
        self, db: aiosqlite.Connection, ready: index.ToCount | None = None
    ) -> None:
        """Counts the words of what was written, in the caller's transaction."""
        await index.count_words(db, ready)
        self._uncounted = 0

    @property
    def rest(self) -> list[Kept]:
        """What the document held before and, once all of it is written, does not hold any more."""
        return [each.kept for each in self._known.values() if each.here]

    async def withdraw_some(self, db: aiosqlite.Connection, now: float) -> int:
        """Withdraws some of the rest, so that no transaction is long; how many."""
        some = self.rest[:MAX_WITHDRAWN_AT_ONCE]
        for kept in some:
            await withdraw_interview(db, kept, now)
            del self._known[kept.key]
        return len(some)

    async def _write(
        self, db: aiosqlite.Connection, each: AnalysedInterview, now: float
    ) -> int | None:
        """Writes one interview; returns its key when it is new."""
        same = next(
            (k for k in self._known.values() if k.kept.fingerprint == each.fingerprint), None
        )
        twin = same.kept if same else await kept_like(db, each.fingerprint)
        if twin is not None and same is None and twin.document not in {None, self._source.path}:
            self.original = twin.document
            return None
        if twin is None:
            twin = await self._earlier(db, each)
            self.edited += twin is not None
        if twin is None:
            self.new += 1
            return await self._save(db, each, None)
        self._known.pop(twin.key, None)
        if each.entries is not None:
            await index.remove(db, twin.key)
            await self._save(db, each, twin.key)
        else:
            await keep_as(db, twin.key, self._source.path, each.ordinal)
        if twin.document is None:
            await queueing.revive(db, twin.key, now)
        return None

    async def _earlier(self, db: aiosqlite.Connection, each: AnalysedInterview) -> Kept | None:
        """The interview that this is a new version of, among those whose place is free."""
        free = [
            k for k in self._known.values() if k.kept.fingerprint not in self._source.fingerprints
        ]
        free += [
            KnownInterview(kept, await questions_of(db, kept.key), here=False, alone=False)
            for kept in await kept_withdrawn(db, each.interview.published or "")
        ]
        known = earlier_version(each.interview, each.ordinal, free, reread=self._source.reread)
        return known.kept if known else None

    async def _save(
        self, db: aiosqlite.Connection, each: AnalysedInterview, replacing: int | None
    ) -> int:
        key, exchanges = await write_interviews.save(
            db,
            each.interview,
            document=self._source.path,
            ordinal=each.ordinal,
            fingerprint=each.fingerprint,
            replacing=replacing,
        )
        self._saved[key] = exchanges, each
        self._uncounted += len(exchanges)
        return key


async def withdraw_interview(db: aiosqlite.Connection, kept: Kept, now: float) -> None:
    """Takes an interview out of answers, lists and the outbox; old links still say what it was."""
    await index.remove(db, kept.key)
    await write_interviews.mark_withdrawn(db, kept.key)
    await outbox.drop_withdrawn(db, kept.key, now)


async def _announce(
    db: aiosqlite.Connection, key: int, found: Sequence[InterestMatch], now: float
) -> None:
    ids = [record.id for record in await interviews.questions(db, key, limit=-1)]
    findings = [
        Finding(each.kind, each.what, ids[each.exchange], each.passage, each.marks)
        for each in found
    ]
    await queueing.announce(db, key, [Finding(InterestKind.EVERYTHING, ""), *findings], now)
