"""One document is written: new interviews announced, edited ones replaced, the rest withdrawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import aiosqlite

from bot.alerts import queueing
from bot.corpus.interview import Exchange, Interview
from bot.corpus.remark import Remark, remark
from bot.intake.analyse import (
    AnalysedInterview,
    InterestMatch,
    WordMatches,
    match_topics,
    match_words,
)
from bot.intake.announcing import Edit, announce_interview, tell_of_edit
from bot.intake.library import Library
from bot.intake.matching import KnownInterview, earlier_version, is_other_version, shares_questions
from bot.store.index import index
from bot.store.record import interviews, write_interviews
from bot.store.record.kept import (
    Kept,
    keep_as,
    kept_like,
    kept_of_encounter,
    kept_withdrawn,
    questions_of,
)
from bot.store.subscribers import chats, outbox
from bot.store.subscribers.subscriptions import subscribed_phrases

MAX_UNCOUNTED_EXCHANGES = 1_500
"""Exchanges whose words are counted together: more take longer than others like to wait."""

MAX_UNCOUNTED_INTERVIEWS = 50
"""Interviews of different documents whose words are counted together."""

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
        self._uncounted_interviews = 0
        self._corrections_wanted = False
        self.new = 0
        self.edited = 0
        self.original: str | None = None
        """The document that holds an interview of this one already, if one does."""
        self.repeats: Remark | None = None
        """How it does."""
        self.tells = source.announced or any(
            each.kept.announced_at for each in self._known.values()
        )
        """Whether it matters what people's words find in the document."""

    async def write(
        self,
        db: aiosqlite.Connection,
        batch: Sequence[AnalysedInterview],
        words: WordMatches,
        now: float,
    ) -> None:
        """Writes a batch in the caller's transaction.

        Args:
            db: A connection of `Store.write`.
            batch: The interviews.
            words: What people's words found in them; newer words are looked for now.
            now: Unix time.
        """
        self._corrections_wanted = await chats.are_corrections_wanted(db)
        tells = self.tells or self._corrections_wanted
        late = sorted(set(await subscribed_phrases(db)) - words.phrases) if tells else []
        for each in batch:
            matches = [
                *words.found.get(each.ordinal, ()),
                *match_words(each, self._library.lexicon, late),
                *match_topics(each),
            ]
            await self._write(db, each, matches, now)
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
        self._uncounted_interviews = await index.uncounted_interviews(db)

    @property
    def to_count(self) -> bool:
        """Whether `index.count_words` is due, in a transaction of its own."""
        return (
            self._uncounted >= MAX_UNCOUNTED_EXCHANGES
            or self._uncounted_interviews >= MAX_UNCOUNTED_INTERVIEWS
        )

    async def count_words(self, db: aiosqlite.Connection) -> None:
        """Counts the words of what was written, in the caller's transaction."""
        await index.count_words(db)
        self._uncounted = self._uncounted_interviews = 0

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
        self,
        db: aiosqlite.Connection,
        each: AnalysedInterview,
        matches: Sequence[InterestMatch],
        now: float,
    ) -> None:
        """Writes one interview: a new one, a new version, or one that is on record as it is."""
        same = next(
            (k for k in self._known.values() if k.kept.fingerprint == each.fingerprint), None
        )
        twin = same.kept if same else await kept_like(db, each.fingerprint)
        if twin is not None and same is None and twin.document not in {None, self._source.path}:
            self._repeat(remark("same", document=twin.document or ""), twin.document)
            return
        if twin is None:
            twin = await self._earlier(db, each)
            if twin is None:
                await self._write_new(db, each, matches, now)
                return
            self.edited += 1
        self._known.pop(twin.key, None)
        if each.entries is None:
            await keep_as(db, twin.key, self._source.path, each.ordinal)
        else:
            await self._replace(db, twin, each, matches, now)
        if twin.document is None:
            await queueing.revive(db, twin.key, now)

    async def _replace(
        self,
        db: aiosqlite.Connection,
        kept: Kept,
        each: AnalysedInterview,
        matches: Sequence[InterestMatch],
        now: float,
    ) -> None:
        """Writes an interview over what is on record of it, and tells who wants corrections."""
        before = await interviews.interview_exchanges(db, kept.key, limit=-1)
        card = await interviews.card_by_key(db, kept.key)
        await index.remove(db, kept.key)
        await self._save(db, each, kept.key)
        if card is not None and kept.fingerprint != each.fingerprint:
            edit = Edit(
                kept,
                card,
                before,
                each,
                announced=self._source.announced,
                reread=self._source.reread,
                corrections_wanted=self._corrections_wanted,
            )
            await tell_of_edit(db, edit, matches, now)

    async def _write_new(
        self,
        db: aiosqlite.Connection,
        each: AnalysedInterview,
        matches: Sequence[InterestMatch],
        now: float,
    ) -> None:
        """Writes an interview that is not on record, and tells who waits for it."""
        version = await self._other_version(db, each.interview)
        if version is not None:
            self._repeat(remark("other-version", document=version.document or ""), version.document)
            return
        self.new += 1
        key = await self._save(db, each, None)
        if self._source.announced:
            await announce_interview(db, key, matches, now)

    def _repeat(self, how: Remark, document: str | None) -> None:
        self.original = document
        self.repeats = how

    async def _other_version(self, db: aiosqlite.Connection, interview: Interview) -> Kept | None:
        """The interview in another document that this one hardly differs from."""
        published = interview.published or ""
        for kept, questions in await kept_of_encounter(
            db, published, interview.speaker, besides=self._source.path
        ):
            if not shares_questions(interview, questions):
                continue  # as almost all of them: answers are long
            exchanges = [
                Exchange(record.question, record.answer)
                for record in await interviews.interview_exchanges(db, kept.key, limit=-1)
            ]
            certain = bool(published and interview.speaker)
            if is_other_version(interview, exchanges, certain=certain):
                return kept
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
