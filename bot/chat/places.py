"""Where in a chat a message is, so that what follows it comes there too."""

from typing import Any

from telegram import MaybeInaccessibleMessage, Message

Place = dict[str, Any]
"""A topic of a chat, by the parameter that names it; empty in a chat without any."""


def place_of(beside: MaybeInaccessibleMessage) -> Place:
    """The topic of a forum, or the person's of a channel's direct messages, with a message.

    Args:
        beside: The message.
    """
    if isinstance(beside, Message):
        if beside.direct_messages_topic:
            return {"direct_messages_topic_id": beside.direct_messages_topic.topic_id}
        if beside.is_topic_message and beside.message_thread_id:
            return {"message_thread_id": beside.message_thread_id}
    return {}
