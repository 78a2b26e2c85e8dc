"""`@bot QUESTION` in any chat: a few quotations to choose from, or one for a guest's question."""

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import ParseMode

from bot.chat.asking.question import asked_with
from bot.chat.asking.starting import starting_views
from bot.chat.asking.views import found_views
from bot.chat.context import Context
from bot.messages.asking.inline import Article, articles, nothing_article, talk_article
from bot.messages.browsing.collection import card_articles
from bot.messages.language.phrases import asked_of_record, courtesy_in
from bot.messages.markup.keyboard import keyboard
from bot.search.collection.cards import Collected

CACHE_SECONDS = 60
"""Seconds for which Telegram may show the same results again: a new interview is soon found."""


PAGE_RESULTS = 6
"""Results that are sent at once; Telegram asks for more when somebody scrolls on."""


async def quote_inline(update: Update, context: Context) -> None:
    """Offers quotations for what is typed, or to begin with when nothing is."""
    query = update.inline_query
    if query is None:
        return
    words = context.words
    if query.query.strip():
        found = await _articles(query.query, context)
    else:
        found = articles(await starting_views(context), words)
    button = words.plain("ask-in-bot" if found else "nothing-inline-ask")
    first = int(query.offset) if query.offset.isdecimal() and len(query.offset) < 4 else 0
    after = first + PAGE_RESULTS
    results = [_result(article) for article in found[first:after]]
    await context.services.delivery.call(
        lambda: query.answer(
            results,
            cache_time=CACHE_SECONDS,
            next_offset=str(after) if after < len(found) else "",
            # What is shown depends on the reader's language.
            is_personal=True,
            button=InlineQueryResultsButton(button, start_parameter="inline"),
        )
    )


async def answer_guest(update: Update, context: Context) -> None:
    """A question in a chat that the bot is not in: one quotation with its source."""
    message = update.guest_message
    if message is None or not message.guest_query_id:
        return
    query, words = message.guest_query_id, context.words
    question = asked_with(message, context.bot.username)
    found = await _articles(question, context) if question else []
    nothing = nothing_article(question, words)
    if question and not asked_of_record(question):
        nothing = talk_article(courtesy_in(question), words)
    article = found[0] if found else nothing
    await context.services.delivery.call(
        lambda: context.bot.answer_guest_query(query, _result(article))
    )


async def _articles(question: str, context: Context) -> list[Article]:
    """Quotations that may answer a question; the cards of interviews where it asks for those."""
    found = await found_views(question, context)
    if isinstance(found, Collected):
        return card_articles(found, context.bot.username, context.words)
    return articles(found, context.words)


def _result(article: Article) -> InlineQueryResultArticle:
    return InlineQueryResultArticle(
        article.id,
        article.title,
        InputTextMessageContent(
            article.message.html,
            parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        ),
        reply_markup=keyboard(article.message.buttons),
        description=article.description,
    )
