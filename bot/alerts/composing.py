"""Alerts become messages: who is told what, in which words, where."""

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import aiosqlite

from bot.messages.browsing.topics import topic_title
from bot.messages.language.formats import spoken_date
from bot.messages.language.words import Words, words
from bot.messages.markup.message import Message
from bot.messages.subscribing.alert import FIRST, News, Reason, alert, alert_batch
from bot.messages.subscribing.answered import answer_found, answers_in
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.text.analysis import terms
from bot.search.text.span import Span
from bot.search.text.term import is_function_term
from bot.search.topics.watching import words_and_filters
from bot.store.record import interviews
from bot.store.record.earlier import earlier_on_topic, earlier_with
from bot.store.subscribers.delivery import Job, Waiting
from bot.store.subscribers.subscriptions import InterestKind

_log = logging.getLogger(__name__)
_ORDER = (InterestKind.QUESTION, InterestKind.WORDS, InterestKind.TOPIC, InterestKind.EVERYTHING)
"""The narrowest interest says most about why a chat is told, and where."""


@dataclass(frozen=True, slots=True)
class OutgoingAlert:
    """A message for one chat.

    Attributes:
        job: What it delivers; only what still is to be told.
        thread: The forum topic it goes to, or 0.
        silent: Whether it comes without a sound.
        answered: The questions of this chat that it answers.
    """

    job: Job
    message: Message
    thread: int
    silent: bool
    answered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Composed:
    """What became of some jobs.

    Attributes:
        outgoing: Ready to be sent.
        dropped: The (chat, interview) that nobody waits for any more: the subscription ended or
            the interview was withdrawn since.
        unwritten: Jobs whose message could not be made, for a fault of the program.
    """

    outgoing: tuple[OutgoingAlert, ...]
    dropped: tuple[tuple[int, int], ...] = ()
    unwritten: tuple[Job, ...] = ()


@dataclass(frozen=True, slots=True)
class _Match:
    kind: InterestKind
    what: str
    thread: int
    exchange: str
    passage: Span
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """An alert that somebody still waits for.

    Attributes:
        card: Of its interview.
        matches: What the chat wants to hear of and the interview has, the narrowest first.
    """

    waiting: Waiting
    card: interviews.Card
    matches: Sequence[_Match]


@dataclass(frozen=True, slots=True)
class _Sources:
    """What messages are made of.

    Attributes:
        first: The first exchanges of each interview.
        records: The exchanges that somebody is told of, by their ids.
        earlier: When each interview's subject was last spoken of before.
    """

    lexicon: Lexicon
    first: Mapping[int, Sequence[interviews.Record]]
    records: Mapping[str, interviews.Record | None]
    earlier: Mapping[tuple[int, InterestKind, str], str]


async def compose(db: aiosqlite.Connection, lexicon: Lexicon, jobs: Sequence[Job]) -> Composed:
    """Writes the messages of some jobs.

    Args:
        db: A connection of the transaction in which the jobs are taken.
        lexicon: Names of the topics.
        jobs: Of `delivery.due_jobs`.
    """
    keys = sorted({alert.interview for job in jobs for alert in job.alerts})
    cards = {key: await interviews.card_by_key(db, key) for key in keys}
    first = {key: await interviews.interview_exchanges(db, key, limit=FIRST) for key in keys}
    matches = await _matches(db, [job.chat.id for job in jobs], keys)
    ids = {match.exchange for found in matches.values() for match in found if match.exchange}
    records = {id_: await interviews.record(db, id_) for id_ in ids}
    earlier = await _earlier(db, jobs, cards, matches)
    sources = _Sources(lexicon, first, records, earlier)
    written: list[OutgoingAlert] = []
    dropped: list[tuple[int, int]] = []
    unwritten: list[Job] = []
    for job in jobs:
        kept: list[_Told] = []
        for waiting in job.alerts:
            card = cards[waiting.interview]
            found = matches.get((job.chat.id, waiting.interview))
            if card is None or card.withdrawn or not found:
                dropped.append((job.chat.id, waiting.interview))
            else:
                kept.append(_Told(waiting, card, found))
        if not kept:
            continue
        left = replace(job, alerts=tuple(each.waiting for each in kept))
        try:
            written.append(_outgoing(left, kept, sources))
        except Exception:  # noqa: BLE001 (one message must not hold up the others)
            _log.exception("An alert could not be written")
            unwritten.append(left)
    return Composed(tuple(written), tuple(dropped), tuple(unwritten))


def _outgoing(job: Job, told: Sequence[_Told], sources: _Sources) -> OutgoingAlert:
    """The message of a job, of which everything is still to be told."""
    said = words(job.chat.language)
    news = [
        News(
            each.card,
            sources.first[each.waiting.interview],
            [_reason(match, sources.records, sources.lexicon, said) for match in each.matches],
            is_correction=bool(each.waiting.correction),
            earlier=sources.earlier.get(
                (each.card.key, each.matches[0].kind, each.matches[0].what), ""
            ),
        )
        for each in told
    ]
    message, answered = _message(news, said)
    # What may have arrived already is not to ring twice.
    silent = job.chat.silent or any(each.waiting.doubtful for each in told)
    return OutgoingAlert(job, message, told[0].matches[0].thread, silent, answered)


def _message(news: Sequence[News], said: Words) -> tuple[Message, tuple[str, ...]]:
    """What is said, and the questions that it answers."""
    if len(news) > 1:
        return alert_batch(news, said), ()
    if answers := answers_in(news[0]):
        return answer_found(news[0], said), tuple(answer.question for answer in answers)
    return alert(news[0], said), ()


def _reason(
    match: _Match, records: Mapping[str, interviews.Record | None], lexicon: Lexicon, said: Words
) -> Reason:
    name = subscription_name(match.kind, match.what, lexicon, said)
    record = records.get(match.exchange)
    if record is None:
        return Reason(name)
    question = match.what if match.kind is InterestKind.QUESTION else ""
    return Reason(name, record, match.passage, match.marks, question)


def subscription_name(kind: InterestKind, what: str, lexicon: Lexicon, said: Words) -> str:
    """What a subscription is for, as people read it."""
    if kind is InterestKind.EVERYTHING:
        return said.plain("follow-everything")
    if kind is InterestKind.TOPIC:
        return topic_title(what, lexicon, said)
    if kind is InterestKind.QUESTION:
        return said.plain("follow-question", question=what)
    return _words_name(what, said)


def _words_name(what: str, said: Words) -> str:
    """Words with their filters: “gas” · without “coal” · Zhang Hanhui."""
    words, filters = words_and_filters(what)
    dates = (("follow-since", filters.since), ("follow-until", filters.until))
    parts = [
        said.plain("follow-words", words=words) if words else "",
        *(said.plain("follow-without", words=each) for each in filters.without),
        said.plain("follow-speaker", names=", ".join(filters.by)) if filters.by else "",
        said.plain("follow-outlet", names=", ".join(filters.outlets)) if filters.outlets else "",
        *(said.plain(key, date=spoken_date(day, said)) for key, day in dates if day),
    ]
    return " · ".join(filter(None, parts))


async def _earlier(
    db: aiosqlite.Connection,
    jobs: Sequence[Job],
    cards: Mapping[int, interviews.Card | None],
    matches: Mapping[tuple[int, int], Sequence[_Match]],
) -> dict[tuple[int, InterestKind, str], str]:
    """When what a chat follows was last spoken of before; once for each subscription's words."""
    found: dict[tuple[int, InterestKind, str], str] = {}
    for job in jobs:
        if len(job.alerts) != 1:
            continue  # a batch has a line for each interview
        (waiting,) = job.alerts
        card = cards[waiting.interview]
        match = next(iter(matches.get((job.chat.id, waiting.interview), ())), None)
        if card is None or match is None or waiting.correction:
            continue
        key = card.key, match.kind, match.what
        if key in found:
            continue
        if match.kind is InterestKind.TOPIC:
            found[key] = await earlier_on_topic(db, match.what, card)
        elif match.kind is InterestKind.WORDS:
            found[key] = await _earlier_with(db, match.what, card)
    return found


async def _earlier_with(db: aiosqlite.Connection, what: str, card: interviews.Card) -> str:
    asked, filters = words_and_filters(what)
    wanted = [term for term in terms(asked, card.language) if not is_function_term(term)]
    return await earlier_with(db, wanted, card, filters.admits)


async def _matches(
    db: aiosqlite.Connection, chats: Sequence[int], keys: Sequence[int]
) -> dict[tuple[int, int], list[_Match]]:
    """The subscriptions of each chat that each interview matches, the narrowest first."""
    found: dict[tuple[int, int], list[_Match]] = {}
    rows = await db.execute_fetchall(
        """SELECT subscription.chat, finding.interview, finding.kind, finding.what,
               subscription.thread, finding.exchange, passage_start, passage_end, marks
           FROM subscription JOIN finding ON finding.kind = subscription.kind
               AND finding.what = subscription.what
           WHERE subscription.chat IN (SELECT value FROM json_each(?))
               AND finding.interview IN (SELECT value FROM json_each(?))
           ORDER BY subscription.key""",
        (json.dumps(list(chats)), json.dumps(list(keys))),
    )
    for row in rows:
        found.setdefault((row["chat"], row["interview"]), []).append(
            _Match(
                InterestKind(row["kind"]),
                row["what"],
                row["thread"],
                row["exchange"],
                Span(row["passage_start"], row["passage_end"]),
                tuple(Span(start, end) for start, end in json.loads(row["marks"])),
            )
        )
    for matches in found.values():
        matches.sort(key=lambda match: _ORDER.index(match.kind))
    return found
