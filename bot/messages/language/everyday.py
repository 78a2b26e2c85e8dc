"""What words tell of a text: whether it names something, and whether it is said to the bot."""

import re

from bot.messages.language.phrases import bare_question, spoken
from bot.search.text.frequency import frequency
from bot.search.text.function_words import is_function_word, says_little

MAX_TALK = 80
"""Characters of a longer text, which asks something."""

_EVERYDAY = {"en": 4.8, "ru": 4.6}
"""A less frequent word is what somebody asks about; Russian has more forms of a word."""

_SHORTHAND = {
    "u": "you",
    "ya": "you",
    "r": "are",
    "ur": "your",
    "wat": "what",
    "wut": "what",
    **{each.replace("'", ""): each for each in ("what's", "that's", "who's", "don't", "can't")},
    **dict.fromkeys(("чё", "че", "чо", "шо"), "что"),
}
"""Words as they are typed in haste."""

_OF_WRITER = re.compile(r"\b(?:me|my|mine|меня|мне|мной|мо[йяеёи]|мо(?:его|ей|ему|их|им|ю))\b|我")

CHINESE_CHARACTER = re.compile("[\u3400-\u9fff]")
WORD_OR_RUN = re.compile(r"[\u3400-\u9fff]+|[^\W_\u3400-\u9fff]+(?:'\w+)?")
NAMED = re.compile(r"(?<=[^\s.!?] )[A-ZА-ЯЁ][\w.]+|\d+|[\"“”«»„「」]")
"""What tells that something is named."""

_TO_BOT = re.compile(
    r"\b(?:you|your|yours|bot|robot|ты|теб[яе]|тобой|тво[йяеи]|вы|вас|вам|ваша?|бот[ауе]?)\b|[你您]"
    r"|机器人"
)


def is_everyday(text: str) -> bool:
    """Whether a short text has no word by which an answer could be told: “what is the point?”.

    Args:
        text: As it was written. Most of its words are stop words: “better shoes” names something.
    """
    if len(text) > MAX_TALK or NAMED.search(text):
        return False
    parts = WORD_OR_RUN.findall(written_out(text))
    grammar = sum(is_stop_word(each) or CHINESE_CHARACTER.match(each) is not None for each in parts)
    return 2 * grammar >= len(parts) and all(map(is_everyday_word, parts))


def speaks_to_bot(text: str) -> bool:
    """Whether a text calls somebody “you”, or speaks of the bot.

    Args:
        text: As it was written; a longer one tells of other things besides.
    """
    return len(text) <= MAX_TALK and _TO_BOT.search(spoken(text)) is not None


def speaks_of_writer(text: str) -> bool:
    """Whether whoever writes speaks of themselves to the bot: “are you recording me?”.

    Args:
        text: As it was written.
    """
    return speaks_to_bot(text) and _OF_WRITER.search(spoken(text)) is not None


def written_out(text: str) -> str:
    """A text without courtesies around it, and with its words written out."""
    return " ".join(_SHORTHAND.get(each, each) for each in spoken(bare_question(text)).split())


def is_general(word: str) -> bool:
    """Whether a word names nothing, whatever it stands beside."""
    is_chinese = CHINESE_CHARACTER.match(word) is not None
    return is_chinese or is_stop_word(word) or word.isdigit() or bool(_TO_BOT.fullmatch(word))


def is_stop_word(part: str) -> bool:
    """Whether a word is one of grammar, in English or Russian."""
    return is_function_word(part, "en") or is_function_word(part, "ru")


def is_everyday_word(part: str) -> bool:
    """Whether a word, or a run of Chinese characters, is so common that it tells of nothing."""
    if CHINESE_CHARACTER.match(part):
        return all(map(says_little, part))
    language = "ru" if re.search("[а-яё]", part) else "en"
    if "'" in part or is_stop_word(part):
        return True
    return frequency(part, language) >= _EVERYDAY[language]
