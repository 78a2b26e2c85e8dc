import logging

from bot.metrics import Metrics
from bot.monitoring.log_counts import MAX_KIND, count_log


def counted(metrics: Metrics) -> dict[tuple[str, str], float]:
    return {
        (sample.labels["level"], sample.labels["kind"]): sample.value
        for family in metrics.registry.collect()
        for sample in family.samples
        if sample.name == "verbatim_errors_total"
    }


def test_a_line_counts_as_one_kind_whatever_its_values() -> None:
    metrics = Metrics()
    ours, library = logging.getLogger("bot.anything"), logging.getLogger("telegram.ext.x")
    with count_log(metrics):
        for chat in range(3):
            ours.warning("Alert delivery to chat %s paused: %.1f s", chat, 1.5)
            library.error(f"Chat {chat}: words")
        ours.info("All is well")
        ours.error("x" * 500)
    ours.error("Nobody counts this")
    assert counted(metrics) == {
        ("WARNING", "Alert delivery to chat … paused: … s"): 3,
        ("ERROR", "telegram"): 3,
        ("ERROR", "x" * MAX_KIND): 1,
    }
