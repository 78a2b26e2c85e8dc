"""What alerts to many subscribers take."""

from benchmarks.alerts import Figures
from benchmarks.tables import Section, Table, rate


def section(figures: Figures) -> Section:
    """One row a figure."""
    rows = (
        ("queueing an alert for each", f"{figures.queueing:.2f} s"),
        ("slowest answer meanwhile", f"{figures.asked_while_queueing:.0f} ms"),
        ("sent, on the driven clock", f"{figures.rate:.1f} a second"),
        ("share of the rate that is allowed", rate(figures.share)),
        ("limits overstepped", f"{figures.refused:,} times"),
        ("memory grown by", f"{figures.memory:.0f} MB"),
        ("sending took, on this machine's clock", f"{figures.seconds:.0f} s"),
        ("p95 of an answer, without alerts", f"{figures.asked_alone:.1f} ms"),
        ("p95 of an answer, while alerts are sent", f"{figures.asked_meanwhile:.1f} ms"),
    )
    return Section(
        "Alerts",
        "The real sender, bot and database against a server in this process that enforces"
        " Telegram's limits on a clock that the sender drives.",
        (Table(f"{figures.subscribers:,} subscribers", ("what", "figure"), rows),),
    )
