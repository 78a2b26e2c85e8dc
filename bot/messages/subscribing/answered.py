"""A question that waits for an answer: that it does, and that one has come."""

from bot.messages.asking.question import headline
from bot.messages.asking.source import published_at, speaker_line
from bot.messages.buttons.asking import OpenAnswer
from bot.messages.buttons.browsing import OpenInterview
from bot.messages.buttons.subscribing import AwaitAnswer, Unsubscribe
from bot.messages.language.words import Words
from bot.messages.markup.html import Html, as_lines, as_paragraphs, bold, italic, join, quote
from bot.messages.markup.marking import passage_html
from bot.messages.markup.message import Button, ButtonRow, Message, clip, label
from bot.messages.subscribing.alert import News, Reason
from bot.messages.subscribing.choice_buttons import manage_row
from bot.store.subscribers.subscriptions import Added, Subscription

MAX_WAITING_UNITS = 300
"""UTF-16 units of a question that waits; it is repeated in full when it is answered."""

_MAX_MORE = 9
"""Further questions that the same message names, each in so many units."""
_MORE_UNITS = 100


def answers_in(news: News) -> list[Reason]:
    """The questions of a chat that an interview answers."""
    return [each for each in news.reasons if each.question and each.record]


def answer_found(news: News, words: Words) -> Message:
    """Says that a new interview answers a question, and quotes it.

    Args:
        news: The interview; `answers_in` finds an answer in it.
        words: The words of the chat's language.
    """
    first, *others = answers_in(news)
    more = others[:_MAX_MORE]
    brief = join((f"• {clip(each.question, _MORE_UNITS)}" for each in more), "\n")
    told = (_quoted(first, words), as_lines(words("alert-answered-too"), brief) if more else "")
    rows: list[ButtonRow] = []
    for each in (first, *more):
        if each.record:
            opened = OpenAnswer(each.record.id, passage=each.passage, as_new_message=True)
            text = label(each.question) if more else words.plain("read-in-bot")
            rows.append((Button(text, opened),))
    if news.card.exchanges > 1:
        text = words.plain("all-questions", count=news.card.exchanges)
        opened_all = OpenInterview(news.card.slug, as_new_message=True)
        rows.append((Button(text, opened_all),))
    if not more:
        rows.append((Button(words.plain("button-await-more"), AwaitAnswer(again=True)),))
    rows.append(manage_row(words))
    return Message(join(told, "\n\n"), tuple(rows))


def question_waits(added: Added, subscription: Subscription, words: Words) -> Message:
    """Says that a question waits for an answer.

    Args:
        added: Whether it did before.
        subscription: The question.
        words: The reader's words.
    """
    key = "awaiting" if added is Added.NEW else "awaiting-before"
    return Message(
        words(key, question=clip(subscription.what, MAX_WAITING_UNITS)),
        (
            (Button(words.plain("button-await-no-more"), Unsubscribe(subscription.key)),),
            manage_row(words),
        ),
    )


def _quoted(reason: Reason, words: Words) -> Html:
    """The question, and what the speaker said to it."""
    record = reason.record
    if record is None:
        return Html()
    return as_paragraphs(
        # The first italics of the message: the button that asks for more reads them.
        as_lines(words("alert-answered"), italic(reason.question)),
        as_lines(bold(f"❝ {headline(record.question, 220)} ❞"), published_at(record, words)),
        as_lines(
            words("speaks", speaker=speaker_line(record.card, words)),
            quote(passage_html(record.answer, reason.passage, reason.marks)),
        ),
    )
