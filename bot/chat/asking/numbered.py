"""An entry of the list that somebody got, by its number: “2”, “the second one”, “第二个”."""

import re

from telegram import Update

from bot.chat.asking.ask import answer_understood, ask
from bot.chat.asking.before import MAX_LOOKED_BACK, found_before, question_before
from bot.chat.asking.question import question_in
from bot.chat.asking.several import questions_in
from bot.chat.asking.translated import in_readers_language
from bot.chat.asking.views import MAX_HITS, interview_of, view_of_hit
from bot.chat.context import Context
from bot.chat.replying import say
from bot.messages.asking.answer import answer
from bot.messages.asking.verdicts import MAX_SUGGESTIONS
from bot.messages.language.phrases import bare_question, spoken
from bot.messages.markup.message import Message as Said
from bot.search.collection.cards import Collected
from bot.search.deciding import decide
from bot.search.query.filters import FilterError
from bot.search.verdict import Verdict

_ORDINALS = {
    1: "first|перв(?:ый|ая|ое|ую)|一",
    2: "second|втор(?:ой|ая|ое|ую)|二",
    3: "third|трет(?:ий|ья|ье|ью)|三",
    4: "fourth|четв[её]рт(?:ый|ая|ое|ую)|四",
    5: "fifth|пят(?:ый|ая|ое|ую)|五",
    6: "sixth|шест(?:ой|ая|ое|ую)|六",
}
_SHOW = "(?:show|open|read|see|give)(?: me)? |покажи(?:те)? |открой(?:те)? |дай(?:те)? |打开|看"
_WHICH = (
    r"the |#|№ ?|no\.? |number |option |question |answer |номер |вариант |пункт |вопрос |ответ |第"
)
_NUMBER = re.compile(
    rf"(?:{_SHOW})?(?:{_WHICH})*(?:(?P<digit>[1-9])(?:st|nd|rd|th|-?[йяе])?|"
    + "|".join(f"(?P<n{number}>{words})" for number, words in _ORDINALS.items())
    + ")(?: one| question| answer| вопрос| ответ|[个個条條项項号號](?:问题|回答)?)?"
    + "(?: please| again| пожалуйста)*"
)


def number_in(said: str) -> int:
    """The number of an entry that a text consists of; 0 for any other text.

    Args:
        said: What somebody wrote.
    """
    found = _NUMBER.fullmatch(spoken(bare_question(said)))
    if found is None:
        return 0
    if found["digit"]:
        return int(found["digit"])
    return next(number for number in _ORDINALS if found[f"n{number}"])


async def open_numbered(update: Update, context: Context) -> None:
    """Opens an entry of the list that the last question got; else a number is a question."""
    message, before = update.effective_message, question_before(update, context)
    number = number_in(question_in(message, context.bot.username)) if message else 0
    if asked := _asked_among_others(number, update, context):
        await answer_understood(update, context, asked)
        return
    entry = await _entry(before.question, number, context) if before else None
    if entry is None:
        await ask(update, context)
    else:
        await say(update, context, entry)


def _asked_among_others(number: int, update: Update, context: Context) -> str:
    """One of the questions of the last message, by its number; empty when it asked but one."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None:
        return ""
    lately = context.services.conversations.lately(message.chat.id, user.id, MAX_LOOKED_BACK)
    written = next((each.written for each in lately if not number_in(each.written)), "")
    return next(iter(questions_in(written)[number - 1 : number]), "")


async def open_only_one(update: Update, context: Context) -> bool:
    """“Yes” to “did you mean this?”: opens it; `False` when that was not asked."""
    found = await found_before(update, context, MAX_HITS)
    if found is None or found[1].verdict is not Verdict.SUGGESTIONS:
        return False
    before, result = found
    entry = await _entry(before.question, 1, context) if len(result.shown) == 1 else None
    if entry is not None:
        await say(update, context, entry)
    return entry is not None


async def _entry(question: str, number: int, context: Context) -> Said | None:
    services = context.services
    try:
        decision = await decide(
            services.store,
            services.searcher,
            question,
            MAX_HITS,
            rewritten=lambda found: in_readers_language(found, services, context.words),
        )
    except FilterError:
        return None
    if isinstance(decision, Collected):
        cards = decision.cards[number - 1 : number]
        return await interview_of(cards[0], context) if cards else None
    result, listed = decision.result, decision.listed
    if not listed:
        # Below an answer, the list is of what else was found.
        listed = result.shown[1:] if result.verdict is Verdict.ANSWER else result.shown
    hits = listed[:MAX_SUGGESTIONS][number - 1 : number]
    if not hits:
        return None
    view = await view_of_hit(result, hits[0], context)
    return answer(view, context.words)
