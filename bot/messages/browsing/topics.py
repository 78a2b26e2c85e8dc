"""Topics: all of them, and the questions of one."""

from collections.abc import Mapping, Sequence

from bot.messages.asking.files import file_row
from bot.messages.asking.lists import (
    PAGE_ENTRIES,
    numbered_questions,
    page_count,
    question_buttons,
    turning,
)
from bot.messages.buttons.browsing import OpenTopic, OpenTopics
from bot.messages.buttons.subscribing import EVERYTHING, Subscribe
from bot.messages.language.words import Words
from bot.messages.markup.html import as_paragraphs
from bot.messages.markup.message import Button, Message, clip, label, paired
from bot.messages.notices import topics_button
from bot.search.query.lexicon.lexicon import OTHER, Lexicon
from bot.store.record.interviews import Record

PAGE_TOPICS = 20


def topic_title(topic: str, lexicon: Lexicon, words: Words) -> str:
    """What people read for a topic, in their language."""
    for known in lexicon.topics:
        if known.id == topic:
            return known.title(words.language.code)
    return words.plain("topic-other")


def topics_on_record(counts: Mapping[str, int], lexicon: Lexicon) -> list[str]:
    """Ids of the topics that have questions, in the order of the lexicon.

    “Other” is none of them: it says nothing about what is in it, and `/documents` lists it all.
    """
    return [topic.id for topic in lexicon.topics if counts.get(topic.id)]


def topics_page(counts: Mapping[str, int], lexicon: Lexicon, page: int, words: Words) -> Message:
    """All topics, each with how many questions it has.

    Args:
        counts: Questions of each topic.
        lexicon: Names and order of the topics.
        page: From 0; beyond the last is the last.
        words: The reader's words.
    """
    shown = topics_on_record(counts, lexicon)
    if not shown:
        return Message(words("no-topics" if any(counts.values()) else "nothing-on-record"))
    pages = -(-len(shown) // PAGE_TOPICS)
    page = min(page, pages - 1)
    buttons = [
        Button(
            f"{label(topic_title(topic, lexicon, words), 50)} · {counts[topic]}", OpenTopic(topic)
        )
        for topic in shown[page * PAGE_TOPICS : (page + 1) * PAGE_TOPICS]
    ]
    return Message(words("topics"), (*paired(buttons), turning(page, pages, OpenTopics)))


def topic_page(
    topic: str, records: Sequence[Record], *, total: int, page: int, lexicon: Lexicon, words: Words
) -> Message:
    """A page of a topic's questions, newest interview first.

    Args:
        topic: Its id.
        records: The exchanges of this page.
        total: How many questions the topic has.
        page: From 0.
        lexicon: Names of the topics.
        words: The reader's words.
    """
    first = page * PAGE_ENTRIES + 1
    title = clip(topic_title(topic, lexicon, words), 100)
    return Message(
        as_paragraphs(
            words("topic", title=title, count=total),
            numbered_questions(records, words, first=first),
        ),
        (
            *question_buttons(records, first=first),
            turning(page, page_count(total), lambda wanted: OpenTopic(topic, wanted)),
            file_row(words, topic=topic),
            (
                topics_button(words),
                Button(
                    words.plain("subscribe-to-this"),
                    Subscribe(EVERYTHING if topic == OTHER else topic),
                ),
            ),
        ),
    )
