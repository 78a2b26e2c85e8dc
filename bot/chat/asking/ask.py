"""Questions: `/ask`, plain text in a private chat, and what is said to the bot in a group."""

from contextlib import suppress

from telegram import ForceReply, Message, Update
from telegram.constants import ChatType

from bot.chat.asking.bare import is_put_so
from bot.chat.asking.before import question_before
from bot.chat.asking.following import follow_up
from bot.chat.asking.links import interview_at
from bot.chat.asking.question import (
    asked_in,
    asked_of_quoted,
    asks_nothing,
    links_in,
    question_in,
)
from bot.chat.asking.several import MAX_SEPARATE, asked_among, separate_questions
from bot.chat.asking.spoken_of import asked_of_person, only_speaker, speaker_in_answer
from bot.chat.asking.understanding import (
    Understanding,
    follow_on,
    of_quoted,
    of_subject,
    refers_to_subject,
)
from bot.chat.asking.views import answer_to
from bot.chat.context import Context
from bot.chat.replying import edit, reply
from bot.chat.verifying.quotation import misquoted, pasted_words
from bot.messages.asking.verdicts import told_above, understood
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.phrases import after_opening, asked_of_record, courtesy_in, spoken
from bot.messages.language.words import Words
from bot.messages.markup.message import MAX_LABEL_UNITS, clip
from bot.messages.markup.message import Message as Said
from bot.messages.notices import nothing_more, only_quotes
from bot.messages.verifying.verification import verification
from bot.search.collection.cards import ask_collection, speaks_of_somebody
from bot.search.collection.short_years import with_whole_years
from bot.search.engine import search
from bot.search.query.filters import MAX_PHRASE_WORDS, FilterError, plain_question
from bot.search.quotations.wording import words_of
from bot.search.verdict import Verdict


async def ask(update: Update, context: Context) -> None:
    """`/ask QUESTION`, or text."""
    message = update.effective_message
    if message is None:
        return
    bot = context.bot.username
    # What somebody picked out of the message that they reply to is what they ask about.
    said = question_in(message, bot) or (message.quote.text if message.quote else "")
    if said:
        await _answer(update, context, said, message)
        return
    # `/ask` alone in reply to somebody's question asks that question.
    asked = message.reply_to_message
    if asked is not None and (said := asked_in(asked, bot)):
        await _answer(update, context, said, asked)
        return
    words = context.words
    if links := links_in(message):
        await reply(update, context, await interview_at(links, context))
        return
    # In a group the next message reaches the bot only as a reply, so the reply is opened.
    placeholder = clip(words.plain("invite-placeholder"), MAX_LABEL_UNITS)
    force = ForceReply(selective=True, input_field_placeholder=placeholder)
    is_private = message.chat.type == ChatType.PRIVATE
    invite = Said(words("invite"))
    if sent := await reply(update, context, invite, force=None if is_private else force):
        # The question may be written into the same message.
        nothing, before = Understanding("", ""), question_before(update, context)
        base = before.base if before else ""
        _remember(update, context, nothing, message, sent, said="", before=base)


async def ask_again(update: Update, context: Context) -> None:
    """An edited question: its answer is edited too, as long as the question is remembered."""
    message = update.edited_message
    if message is None:
        return
    services = context.services
    before = services.conversations.of_message(message.chat.id, message.id)
    said = question_in(message, context.bot.username)
    if before is None or not said or said == before.written:
        return
    if (await separate_questions(said, services.store, services.searcher)).questions:
        await _answer(update, context, said, message)  # one answer cannot become several
        return
    # It still follows on from the same question, whatever was asked since.
    answer, asked = await _answer_to(context, said, before.before)
    sent = before.reply
    if not await edit(context, message.chat.id, sent, answer):
        sent = await reply(update, context, answer)
    _remember(update, context, asked, message, sent, said=said, before=before.before)


async def answer_said(update: Update, context: Context, said: str) -> None:
    """Answers what somebody meant to ask, though it is not what they wrote."""
    message = update.effective_message
    if message is not None:
        await _answer(update, context, said, message)


async def answer_understood(update: Update, context: Context, question: str) -> None:
    """Answers a question that was made of the one before, and says how it was understood.

    One that stands in the message as it is was made of none.
    """
    message, words = update.effective_message, context.words
    if message is None:
        return
    before = question_before(update, context)
    base = before.base if before else ""
    written = question_in(message, context.bot.username)
    answer, is_as_written = await answer_to(question, context), spoken(question) == spoken(written)
    answer = answer if is_as_written else understood(question, answer, words)
    if sent := await reply(update, context, answer):
        asked = Understanding(question, base if before and not is_as_written else question)
        _remember(update, context, asked, message, sent, said=written, before=base)


async def _answer(update: Update, context: Context, said: str, asked: Message) -> None:
    services, words = context.services, context.words
    if follow_up(said) is None:
        said = asked_of_quoted(said, asked, (*LANGUAGES, *services.searcher.languages))
    before = question_before(update, context)
    base = before.base if before else ""
    quoted = asked.quote.text if asked.quote else ""
    quoted = quoted if len(words_of(quoted)) <= MAX_PHRASE_WORDS and quoted != said else ""
    base = quoted or base
    separate = await separate_questions(said, services.store, services.searcher)
    for question in separate.questions:
        # “Who made you?” among others is asked of the bot.
        is_of_record = asked_of_record(question) or await is_put_so(question, services)
        answer = await answer_to(question, context) if is_of_record else only_quotes(words)
        answer = understood(question, answer, words)
        if sent := await reply(update, context, answer, to=asked):
            understanding = Understanding(question, question)
            _remember(update, context, understanding, asked, sent, said=said, before=base)
    if separate.is_more:
        few = words("few-at-once", count=MAX_SEPARATE)
        await reply(update, context, Said(few), to=asked)
    if not separate.questions:
        answer, understanding = await _answer_to(context, said, base, quoted)
        if sent := await reply(update, context, answer, to=asked):
            _remember(update, context, understanding, asked, sent, said=said, before=base)


async def _answer_to(
    context: Context, said: str, before: str, quoted: str = ""
) -> tuple[Said, Understanding]:
    """What is said to a question, and how it was understood.

    Args:
        context: Of the update.
        said: What somebody wrote.
        before: The question that it may follow on from; empty when there is none.
        quoted: A few words that were picked out of an answer, which are that question then.
    """
    services, words = context.services, context.words
    said = with_whole_years(said)
    if told := await _told_of_somebody(context, said, before):
        return told
    if not await ask_collection(services.store, services.searcher, said):
        if told := await _told_instead(context, said):
            return told
        said = asked_of_record(said) or said
    if alone := await asked_among(said, services.store, services.searcher):
        answer = await answer_to(alone, context)
        return understood(alone, answer, words), Understanding(alone, alone)
    follows = follow_up(said)
    languages = (*LANGUAGES, *services.searcher.languages)
    is_lacking = follows is not None and follows.needs_question and not before
    is_lacking = is_lacking or asks_nothing(follows.change if follows else said, languages)
    if before and (follows is None or follows.change):
        about = of_quoted if quoted and follows is None else of_subject
        if meant := await about(said, before, services):
            return await _answer_understood(context, meant, said)
    if not is_lacking and (follows is None or not before):
        asked = await asked_of_person(said, before, services)
        # “Is it deep?” names nothing itself, so the next may still be asked of what “it” was.
        base = before if before and refers_to_subject(said) else asked
        return await answer_to(asked, context), Understanding(asked, base)
    understanding = Understanding("", "")
    if follows is not None and not is_lacking:
        understanding = await follow_on(before, follows.change, said, services)
    return await _answer_understood(context, understanding, said)


async def _answer_understood(
    context: Context, meant: Understanding, said: str
) -> tuple[Said, Understanding]:
    """What is said to a question that follows on, below it where it is not as it was written."""
    words = context.words
    if not meant.question:
        return Said(words("whole-question")), meant
    if meant.seen:
        answer = nothing_more(meant.seen, words)
    else:
        answer = await answer_to(meant.question, context)
    question = _plain(meant.question)
    is_as_written = spoken(question) == spoken(said)
    return answer if is_as_written else understood(question, answer, words), meant


def _plain(question: str) -> str:
    """A question without its filters: they stand below it."""
    with suppress(FilterError):
        return plain_question(question)
    return question


async def _told_of_somebody(
    context: Context, said: str, before: str
) -> tuple[Said, Understanding] | None:
    """What is said to a question about him or her (“who interviewed him?”), if that is known."""
    services = context.services
    if not speaks_of_somebody(said):
        return None
    person = await speaker_in_answer(before, services) if before else ""
    if person := person or await only_speaker(services):
        answer = await answer_to(said, context, person=person)
        return answer, Understanding(said, before)
    return None


async def _told_instead(context: Context, said: str) -> tuple[Said, Understanding] | None:
    """What is said to what asks nothing of the record; `None` for a question."""
    services, words = context.services, context.words
    nothing = Understanding("", "")
    if not any(map(str.isalnum, said)):
        return Said(words("no-words")), nothing
    task = after_opening(said, "said-task")
    if task is not None:
        return await _quoted_instead(task, context), Understanding(task, task)
    bare = asked_of_record(said)
    if not bare:
        is_asked = await is_put_so(said, services)
        return None if is_asked else (_nothing_asked(said, words), nothing)
    pasted = await pasted_words(bare, services) or await misquoted(said, services)
    return (verification(pasted, words), nothing) if pasted else None


def _nothing_asked(said: str, words: Words) -> Said:
    """What is said to whoever asks nothing of the record."""
    return Said(words("acknowledged")) if courtesy_in(said) else only_quotes(words)


async def _quoted_instead(subject: str, context: Context) -> Said:
    """What is said to whoever wants a text written: what was said on its subject, if anything."""
    services, words = context.services, context.words
    if subject:
        with suppress(FilterError):
            found = await search(services.store, services.searcher, subject, 1)
            if found.verdict is Verdict.ANSWER:
                answer = await answer_to(subject, context)
                return told_above(words("quoted-instead"), answer)
    return only_quotes(words)


def _remember(
    update: Update,
    context: Context,
    understanding: Understanding,
    message: Message,
    sent: int,
    *,
    said: str,
    before: str,
) -> None:
    """Keeps what was written and how it was understood, what it followed, and both messages."""
    user = update.effective_user
    if user is not None:
        context.services.conversations.add(
            message.chat.id,
            user.id,
            question=understanding.question,
            base=understanding.base,
            before=before,
            written=said,
            message=message.id,
            reply=sent,
        )
