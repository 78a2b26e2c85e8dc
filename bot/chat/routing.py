"""Who handles what: every press, command and message, on one page."""

from collections.abc import Callable
from functools import partial

from telegram.ext import CallbackQueryHandler, InlineQueryHandler, MessageHandler
from telegram.ext.filters import (
    ANIMATION,
    CAPTION,
    COMMAND,
    FORWARDED,
    TEXT,
    BaseFilter,
    ChatType,
    Document,
    StatusUpdate,
    UpdateType,
)

from bot.alerts.choices import is_choice_alone
from bot.chat import fallback, presence
from bot.chat.asking import answers, narrowing, rating, small_talk
from bot.chat.asking import files as answer_files
from bot.chat.asking.ask import ask_again
from bot.chat.asking.inline import answer_guest, quote_inline
from bot.chat.asking.numbered import number_in, open_numbered
from bot.chat.browsing import discover, lists
from bot.chat.buttons import on_press
from bot.chat.commands import COMMANDS, unknown_command
from bot.chat.context import Handler
from bot.chat.filters import (
    COMMANDS_TO_BOT,
    NEW_MESSAGE,
    SPOKEN_TO,
    Fits,
    answers_prompt,
    is_phrase,
    says,
)
from bot.chat.meant_commands import carry_out, meant_in
from bot.chat.publishing import files, unanswered
from bot.chat.subscribing import awaiting, language, subscribe, subscriptions, transfer
from bot.chat.subscribing.choosing import agree, choose_or_ask
from bot.chat.talking import near_keys, talk_or_ask, unless_asked
from bot.chat.verifying.quotation import asks_to_verify, quotes, verify_sent, verify_written
from bot.chat.written_commands import WrittenCommand
from bot.messages.buttons.asking import (
    OpenAnswer,
    OpenChange,
    OpenMatches,
    OpenOldVersion,
    OpenSuggestions,
    Rate,
)
from bot.messages.buttons.browsing import OpenDocuments, OpenInterview, OpenTopic, OpenTopics
from bot.messages.buttons.narrowing import AddFilter, GetFile, OpenNarrowing, OpenYears, TakeOff
from bot.messages.buttons.plain import Choose, Idle
from bot.messages.buttons.subscribing import (
    AwaitAnswer,
    Follow,
    Subscribe,
    SubscribeWords,
    Unsubscribe,
)
from bot.messages.language.near import nearest_phrase
from bot.messages.publishing.unanswered import SYNONYMS, UNANSWERED
from bot.messages.subscribing.choice_buttons import CHOICE_FIELDS
from bot.messages.subscribing.language import LANGUAGE_FIELDS

_FILE = Document.ALL & ~ANIMATION  # an animation comes as a document too


def compare_in_advance() -> None:
    """Reads the phrases now, with which the first message would be compared."""
    nearest_phrase("x", near_keys(_BY_PHRASES))


def handlers() -> list[Handler]:
    """All handlers; the first that takes an update is the only one."""
    # Presses first: a handler of messages that looks at a press on a message too old to be seen
    # makes the library warn. What is written in a private chat is a question, so commands and
    # files come before questions, and what nobody took comes last.
    return [*_presses(), *_commands(), *_messages()]


def _presses() -> list[Handler]:
    return [
        on_press(OpenAnswer, answers.open_answer),
        on_press(OpenMatches, answers.open_matches),
        on_press(OpenChange, answers.open_change),
        on_press(OpenOldVersion, answers.open_old_version),
        on_press(OpenSuggestions, answers.open_suggestions),
        on_press(OpenNarrowing, narrowing.open_narrowing),
        on_press(AddFilter, narrowing.narrow),
        on_press(TakeOff, narrowing.take_off),
        on_press(OpenYears, narrowing.open_years),
        on_press(GetFile, answer_files.send_answer_file),
        on_press(Idle, answers.ignore),
        on_press(OpenTopics, lists.open_topics),
        on_press(OpenTopic, lists.open_topic),
        on_press(OpenDocuments, lists.open_documents),
        on_press(OpenInterview, lists.open_interview),
        on_press(Subscribe, subscribe.press_subscribe),
        on_press(Follow, subscribe.press_follow),
        on_press(SubscribeWords, subscribe.press_words),
        on_press(Unsubscribe, subscriptions.press_unsubscribe),
        on_press(AwaitAnswer, awaiting.press_await),
        on_press(Choose, transfer.press_export, transfer.is_export),
        on_press(Choose, subscriptions.press_choice, _beginning(CHOICE_FIELDS)),
        on_press(Choose, language.press_language, _beginning(LANGUAGE_FIELDS)),
        on_press(Rate, rating.press_thumb),
        on_press(Choose, unanswered.press_unanswered, _beginning(UNANSWERED)),
        on_press(Choose, unanswered.press_synonym, _beginning(SYNONYMS)),
        on_press(Choose, files.press_decision, files.is_decision),
        CallbackQueryHandler(fallback.stale_button),
    ]


def _beginning(fields: str) -> Callable[[Choose], bool]:
    """Which choices are one handler's: those whose fields begin so."""
    return lambda action: action.fields.startswith(fields)


def _commands() -> list[Handler]:
    # What is written below a file in a private chat is said of the file.
    allowed = NEW_MESSAGE & ~(ChatType.PRIVATE & _FILE)
    return [WrittenCommand(command, allowed) for command in COMMANDS]


def _messages() -> list[Handler]:
    private = NEW_MESSAGE & ChatType.PRIVATE
    edited = (TEXT | CAPTION) & ~(ChatType.PRIVATE & _FILE)
    written = edited & ~COMMAND
    said = NEW_MESSAGE & SPOKEN_TO & written
    return [
        InlineQueryHandler(quote_inline),
        MessageHandler(UpdateType.GUEST_MESSAGE, answer_guest),
        *presence.presence_handlers(),
        MessageHandler(NEW_MESSAGE & Fits(meant_in), carry_out),
        MessageHandler(private & Fits(transfer.holds_subscriptions), transfer.import_file),
        MessageHandler(private & _FILE, files.preview_file),
        MessageHandler(private & FORWARDED & written & Fits(quotes), verify_written),
        MessageHandler(
            private & written & answers_prompt("synonym-prompt"), unanswered.answer_prompt
        ),
        MessageHandler(said & answers_prompt("quotation-invite"), verify_sent),
        MessageHandler(said & says(asks_to_verify), verify_written),
        *_phrases(said),
        # In groups, what is not known and does not name the bot is meant for somebody else.
        MessageHandler(NEW_MESSAGE & COMMANDS_TO_BOT, unknown_command),
        MessageHandler(said & says(subscribe.after_subscribing), subscribe.subscribe_in_words),
        MessageHandler(said & says(is_choice_alone), choose_or_ask),
        MessageHandler(said & says(number_in), open_numbered),
        MessageHandler(said, talk_or_ask(_BY_PHRASES)),
        MessageHandler(UpdateType.EDITED_MESSAGE & COMMANDS_TO_BOT & Fits(meant_in), carry_out),
        MessageHandler(UpdateType.EDITED_MESSAGE & (SPOKEN_TO | COMMAND) & edited, ask_again),
        MessageHandler(private & ~StatusUpdate.ALL, fallback.not_text),
    ]


def _phrases(written: BaseFilter) -> list[Handler]:
    """What people write instead of a command, and what is no question."""
    return [
        MessageHandler(
            written & says(partial(is_phrase, key)), unless_asked(key, handler, _BY_PHRASES)
        )
        for key, handler in _BY_PHRASES.items()
    ]


_BY_PHRASES = {
    "said-greeting": small_talk.greet,
    "said-thanks": small_talk.answer_thanks,
    "said-goodbye": small_talk.say_goodbye,
    "said-yes": agree,
    "said-nothing": small_talk.acknowledge,
    "said-complaint": small_talk.regret,
    "said-doubt": small_talk.judge_nothing,
    "said-request": small_talk.quote_only,
    "said-media": fallback.not_text,
    "said-more": small_talk.show_more,
    "said-whole": discover.show_whole,
    "said-source": discover.show_source,
    "said-when": discover.show_when,
    "said-interview": discover.show_interview,
    **{command.phrases: command.handler for command in COMMANDS if command.phrases},
}
"""What is said to phrases, by the key of the message that lists them, in the order to be tried."""
