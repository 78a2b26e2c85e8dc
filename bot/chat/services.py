"""What handlers work with."""

from dataclasses import dataclass, field

from bot.alerts.pace import ActiveRequests
from bot.search.engine import Searcher
from bot.search.query.lexicon import Lexicon
from bot.settings import Settings
from bot.store.database import Store


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that outlives an update.

    Attributes:
        settings: What the operator set.
        store: The open database.
        lexicon: Topics and synonyms.
        searcher: Of this store and lexicon.
        active_requests: Who is being answered now; alerts give way to them.
    """

    settings: Settings
    store: Store
    lexicon: Lexicon
    searcher: Searcher
    active_requests: ActiveRequests = field(default_factory=ActiveRequests)
