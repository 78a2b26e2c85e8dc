"""An administrator sends a file, sees how it was read, and publishes it; and `/stats`."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath, PureWindowsPath
from tempfile import TemporaryDirectory

from telegram import CallbackQuery, Document, Update
from telegram import Message as TelegramMessage

from bot.chat.attachments import send_picture
from bot.chat.context import Context
from bot.chat.publishing.admins import for_admins
from bot.chat.replying import notice, reply, say, show
from bot.intake.ingest import Ingested, find_ingested, ingest, inspect_file
from bot.intake.library import Library, LibraryError
from bot.messages.buttons.plain import Choose
from bot.messages.markup.message import Message
from bot.messages.publishing import preview
from bot.messages.publishing.chart import weekly_chart
from bot.messages.publishing.preview import CANCEL, PUBLISH, PUBLISH_QUIETLY, Publication
from bot.messages.publishing.stats import stats_message
from bot.store.stats import stats
from bot.store.tally import weekly_counts

MAX_FILE_MB = 20
"""Megabytes of a file that a bot may fetch: https://core.telegram.org/bots/api#getfile"""

CHART_WEEKS = 12
"""Weeks that the picture of `/stats` shows."""

MAX_FILE_NAME_BYTES = 200
"""Bytes of a file's name; file systems take 255 at most."""


@for_admins("file-not-you")
async def preview_file(update: Update, context: Context) -> None:
    """A file in a private chat."""
    message = update.effective_message
    if message is None or message.document is None:
        return
    words = context.words
    if (message.document.file_size or 0) > MAX_FILE_MB * 1_000_000:
        await reply(update, context, Message(words("file-large", most=MAX_FILE_MB)))
        return
    async with _fetched(message.document) as file:
        seen = await inspect_file(context.services.store, file, context.services.spare_reader)
    if seen.interview is None or seen.refusal:
        await reply(update, context, preview.file_refused(seen.refusal, words))
        return
    # The buttons find the file again through the message that they answer.
    shown = preview.file_preview(seen.interview, seen.more, seen.earlier or "", words)
    await reply(update, context, shown)


@for_admins("file-not-you")
async def press_decision(_: Update, context: Context, query: CallbackQuery, action: Choose) -> None:
    """A button below a file that was read."""
    words = context.words
    sent = query.message.reply_to_message if isinstance(query.message, TelegramMessage) else None
    if sent is None or sent.document is None:
        key = "file-cancelled" if action.fields == CANCEL else "file-lost"
        await show(query, context, Message(words(key)))
        return
    services = context.services
    library = Library(services.settings.seeds, services.lexicon, services.spare_reader)
    if action.fields != CANCEL and services.store.intake_lock.locked():
        await notice(query, context, words.plain("file-waits"))
    try:
        async with _fetched(sent.document) as file:
            if action.fields == CANCEL:
                done = await find_ingested(services.store, file, services.spare_reader)
            else:
                announced = action.fields == PUBLISH
                done = await ingest(services.store, library, file, announced=announced)
    except LibraryError as error:
        await show(query, context, Message(words("file-busy", reason=str(error))))
        return
    if done is None:
        await show(query, context, Message(words("file-cancelled")))
    elif done.cards:
        how = _publication(action, done)
        await show(query, context, preview.file_published(done.cards, done.document, how, words))
    else:
        await show(query, context, preview.file_refused(done.refusal, words))


def _publication(action: Choose, done: Ingested) -> Publication:
    if not done.is_news:
        return Publication.REPEATED
    if done.edited:
        return Publication.NEW_VERSION
    return Publication.ANNOUNCED if action.fields == PUBLISH else Publication.QUIET


@for_admins()
async def show_stats(update: Update, context: Context) -> None:
    """`/stats`."""
    words = context.words
    services = context.services
    figures = await stats(services.store, semantic=services.searcher.semantic is not None)
    await say(update, context, stats_message(figures, words))
    await services.tally.write(services.store)
    today = datetime.now(UTC).date()
    async with services.store.read() as db:
        weeks = await weekly_counts(db, today, CHART_WEEKS)
    if picture := await asyncio.to_thread(weekly_chart, weeks):
        await send_picture(update, context, picture, words("stats-chart", weeks=CHART_WEEKS))


def is_decision(action: Choose) -> bool:
    """Whether a button is one of those below a file that was read."""
    return action.fields in {PUBLISH, PUBLISH_QUIETLY, CANCEL}


@asynccontextmanager
async def _fetched(document: Document) -> AsyncIterator[Path]:
    """A file that was sent, under its own name, for as long as the block lasts."""
    with TemporaryDirectory(prefix="verbatim-") as folder:
        path = Path(folder) / _plain_name(document.file_name or "")
        await (await document.get_file()).download_to_drive(path)
        yield path


def _plain_name(name: str) -> str:
    """A file's name as somebody sent it, without any path in it."""
    last = PureWindowsPath(PurePosixPath(name.replace("\0", "")).name).name
    suffix = PurePosixPath(last).suffix[:12]
    stem = last.removesuffix(suffix).strip(". ") if suffix else last
    bounded = stem.encode()[:MAX_FILE_NAME_BYTES].decode(errors="ignore")
    return f"{bounded or 'file'}{suffix}"
