"""What is on record and what waits, read from the database whenever it is asked for."""

from collections.abc import Iterable, Sequence

from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from bot.backups import nightly_backups
from bot.chat.services import Services
from bot.store.file.copies import SIDE_FILES
from bot.store.stats import stats
from bot.store.subscribers.outbox import State, next_send_at


class FigureCollector(Collector):
    """Figures as Prometheus collects them."""

    def __init__(self, families: Sequence[Metric]) -> None:
        self._families = families

    def collect(self) -> Iterable[Metric]:
        """All of them."""
        return self._families


async def read_figures(services: Services) -> list[Metric]:
    """The figures of this moment.

    Args:
        services: Of the running bot.

    Raises:
        StoreError: The database cannot be read.
    """
    store = services.store
    found = await stats(store)
    async with store.read() as db:
        due = await next_send_at(db)
    files = [store.path, *(store.path.with_name(store.path.name + end) for end in SIDE_FILES)]
    size = sum(file.stat().st_size for file in files if file.exists())
    families: list[Metric] = [
        _gauge("interviews", "Interviews on record.", found.interviews),
        _gauge("exchanges", "Questions on record.", found.exchanges),
        _gauge("documents", "Files that were read.", found.documents),
        _gauge("documents_refused", "Files that were not read, or not all.", len(found.refused)),
        _gauge("subscriptions", "Subscriptions of all chats.", found.subscriptions),
        _gauge("database_bytes", "Bytes of the database and the files beside it.", size),
        _gauge(
            "alerts_next_timestamp_seconds", "When the next alert is due; 0: none is.", due or 0
        ),
    ]
    chats = GaugeMetricFamily("verbatim_chats", "Chats by state.", labels=["state"])
    chats.add_metric(["subscribed"], found.chats)
    chats.add_metric(["paused"], found.paused)
    chats.add_metric(["gone"], found.inactive)
    queue = GaugeMetricFamily("verbatim_outbox", "Alerts in the outbox.", labels=["state"])
    for state in State:
        queue.add_metric([state], found.alerts.get(state, 0))
    families += [chats, queue]
    if services.settings.backups is not None:
        copies = nightly_backups(services.settings.backups)
        made = copies[-1].stat().st_mtime if copies else 0.0
        families.append(
            _gauge("backup_timestamp_seconds", "When the last nightly copy was made.", made)
        )
    return families


def _gauge(name: str, meaning: str, value: float) -> Metric:
    return GaugeMetricFamily(f"verbatim_{name}", meaning, value)
