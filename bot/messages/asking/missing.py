"""What of a question is not on record, as it is said above what came closest."""

from collections.abc import Sequence

from bot.messages.language.formats import spoken_list
from bot.messages.language.words import Words
from bot.messages.markup.message import clip
from bot.search.verdict import Result


def nothing_about(result: Result, words: Words) -> str:
    """Says which words of a question nothing on record holds; empty when there are none.

    Args:
        result: What the question got.
        words: The reader's words.
    """
    if not result.missing:
        return ""
    return words("nothing-about", names=named(result.missing, words), count=len(result.missing))


def named(names: Sequence[str], words: Words) -> str:
    """Words of a question as they are named in a sentence.

    Args:
        names: As they were typed; long ones are cut.
        words: The reader's words.
    """
    return spoken_list([words.plain("named", name=clip(each, 40)) for each in names], words)
