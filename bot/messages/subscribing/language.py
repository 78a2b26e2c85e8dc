"""In which language the bot answers."""

from bot.messages.buttons.plain import Choose
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import Words
from bot.messages.markup.html import as_lines, as_paragraphs
from bot.messages.markup.message import Button, Message

LANGUAGE_FIELDS = "lang:"
"""What the fields of these buttons begin with; the code of a language follows, or `AUTOMATIC`."""

AUTOMATIC = "auto"


def language_picker(words: Words, *, unknown: bool = False) -> Message:
    """All languages, each by its own name.

    Args:
        words: The reader's words; their language is ticked.
        unknown: Whether one was named that there is not.
    """
    buttons = [
        Button(
            ("✓ " if language == words.language else "") + language.name,
            Choose(f"{LANGUAGE_FIELDS}{language.code}"),
        )
        for language in LANGUAGES.values()
    ]
    rows = [tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3)]
    automatic = Button(words.plain("language-automatic"), Choose(f"{LANGUAGE_FIELDS}{AUTOMATIC}"))
    refusal = words("language-unknown") if unknown else ""
    return Message(as_paragraphs(refusal, words("choose-language")), (*rows, (automatic,)))


def language_chosen(words: Words, *, automatic: bool = False, in_words: bool = False) -> Message:
    """Confirms a choice, in the language that was chosen.

    Args:
        words: The reader's words from now on.
        automatic: Whether it is that of their Telegram.
        in_words: Whether it was asked for as people do who may want a quotation translated.
    """
    if automatic:
        return Message(words("language-chosen-automatic"))
    chosen = words("language-chosen", language=words.language.name)
    return Message(as_lines(chosen, words("quotations-stay") if in_words else ""))
