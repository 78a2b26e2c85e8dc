"""What handlers work with."""

from dataclasses import dataclass, field

from bot.alerts.pace import Pace
from bot.chat.conversations import Conversations
from bot.chat.delivery import Delivery
from bot.chat.double_taps import DoubleTaps
from bot.chat.silences import Silences
from bot.intake.spare_reader import SpareReader
from bot.metrics import Metrics
from bot.search.engine import Searcher
from bot.search.query.lexicon.lexicon import Lexicon
from bot.settings import Settings
from bot.store.database import Store
from bot.store.tally import WeeklyTally


@dataclass(slots=True)
class FirstReading:
    """The corpus is read for the first time beside the answers.

    Attributes:
        is_over: Whether all of it is on record.
        told: Chats that were told lately that this is not so.
    """

    is_over: bool = True
    told: Silences = field(default_factory=Silences)


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that outlives an update.

    Attributes:
        settings: What the operator set.
        store: The open database.
        lexicon: Topics and synonyms.
        searcher: Of this store and lexicon.
        pace: How fast the bot may send.
        delivery: What sends answers, at this pace.
        conversations: What was asked lately, in memory alone.
        double_taps: What presses had sent in the last seconds.
        silences: Chats that were told lately that something went wrong.
        first_reading: Whether answers may lack what was not read yet.
        admins_with_menu: Administrators of the bot whose menu was set since the start.
        metrics: What is counted for whoever watches the bot.
        tally: What is counted by the week, for the operator.
        spare_reader: Keeps a process that reads documents between two of them.
    """

    settings: Settings
    store: Store
    lexicon: Lexicon
    searcher: Searcher
    pace: Pace = field(default_factory=Pace)
    delivery: Delivery = field(init=False)
    conversations: Conversations = field(default_factory=Conversations)
    double_taps: DoubleTaps = field(default_factory=DoubleTaps)
    silences: Silences = field(default_factory=Silences)
    first_reading: FirstReading = field(default_factory=FirstReading)
    admins_with_menu: set[int] = field(default_factory=set)
    metrics: Metrics = field(default_factory=Metrics)
    tally: WeeklyTally = field(default_factory=WeeklyTally)
    spare_reader: SpareReader | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "delivery", Delivery(self.pace))
