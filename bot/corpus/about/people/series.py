"""The series that a title names before a colon: `Harbour Talks: From deck hand to pilot`."""

import re

from bot.corpus.about.clues import Clues
from bot.corpus.about.people import announced
from bot.corpus.words import searched


def series_of_title(seen: Clues) -> str:
    """The series or the part before a colon in a title, of which nothing else speaks.

    Whoever a title names first, `Ada Wren: I like lamps`, is named again below, or calls herself.
    """
    head = announced.HEAD.match(seen.title[: searched.TITLE_CHARS])
    if not head:
        return ""
    words = [word for word in head["name"].split() if word.casefold() not in seen.common]
    said = [turn.text[: searched.PARAGRAPH_CHARS] for turn in seen.turns]
    labelled = [*seen.people.asking, *seen.people.answering, *seen.authors, *seen.header.headings]
    told = " ".join([*seen.header.introduction, *seen.after, *said, *labelled])
    again = any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", told) for word in words)
    return "" if again else head["name"]
