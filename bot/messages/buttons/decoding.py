"""A press is read: the button whose line of the grammar its data fits."""

from bot.messages.buttons.asking import (
    OpenAnswer,
    OpenChange,
    OpenMatches,
    OpenOldVersion,
    OpenSuggestions,
    Rate,
)
from bot.messages.buttons.browsing import OpenDocuments, OpenInterview, OpenTopic, OpenTopics
from bot.messages.buttons.grammar import Action
from bot.messages.buttons.narrowing import AddFilter, GetFile, OpenNarrowing, OpenYears, TakeOff
from bot.messages.buttons.plain import Choose, Idle
from bot.messages.buttons.subscribing import (
    AwaitAnswer,
    Follow,
    Subscribe,
    SubscribeWords,
    Unsubscribe,
)

_KINDS: tuple[type[Action], ...] = (
    OpenAnswer,
    OpenMatches,
    OpenChange,
    OpenOldVersion,
    OpenSuggestions,
    OpenNarrowing,
    AddFilter,
    TakeOff,
    OpenYears,
    GetFile,
    OpenTopics,
    OpenTopic,
    OpenDocuments,
    OpenInterview,
    Subscribe,
    Follow,
    SubscribeWords,
    Unsubscribe,
    AwaitAnswer,
    Rate,
    Choose,
    Idle,
)


def decode_action(data: str) -> Action | None:
    """What a press asks for; `None` for data that no Verbatim wrote, or one of another version."""
    for kind in _KINDS:
        if match := kind.PATTERN.fullmatch(data):
            return kind.read(match)
    return None
