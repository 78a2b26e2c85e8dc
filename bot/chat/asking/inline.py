"""`@bot QUESTION` in any chat: a few quotations to choose from, or one for a guest's question."""

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import ParseMode

from bot.chat.asking.question import question_in
from bot.chat.asking.starting import starting_views
from bot.chat.asking.views import found_views
from bot.chat.context import Context
from bot.messages.asking.inline import Article, articles, nothing_article
from bot.messages.markup.keyboard import keyboard

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
        views = await found_views(query.query, context)
    else:
        views = await starting_views(context)
    button = words.plain("ask-in-bot" if views else "nothing-inline-ask")
    first = int(query.offset) if query.offset.isdecimal() and len(query.offset) < 4 else 0
    after = first + PAGE_RESULTS
    results = [_result(article) for article in articles(views[first:after], words)]
    await context.services.delivery.call(
        lambda: query.answer(
            results,
            cache_time=CACHE_SECONDS,
            next_offset=str(after) if after < len(views) else "",
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
    question = question_in(message, context.bot.username)
    views = await found_views(question, context) if question else []
    if views:
        (article,) = articles(views[:1], words)
    else:
        article = nothing_article(question, words)
    await context.services.delivery.call(
        lambda: context.bot.answer_guest_query(query, _result(article))
    )


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
