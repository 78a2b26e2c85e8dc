from benchmarks import alerts_tables, folder, reading_tables, updates_tables
from benchmarks.alerts import Figures
from benchmarks.load import Ended, Flooded
from benchmarks.reading import Score
from benchmarks.updates import Cost

FIELDS: dict[str, bool | None] = {"title": True, "date": None, "source": False}


def test_reading_sums_up() -> None:
    scores = [
        Score("one.txt", 4, 4, 4, FIELDS, refused=False, right=True, seconds=0.01),
        Score("none.txt", 0, 0, 0, {}, refused=True, right=True, seconds=0.002),
        Score("two.txt", 5, 4, 3, FIELDS, refused=False, right=False, seconds=0.02),
    ]
    (table,) = reading_tables.section({"three": scores}).tables
    assert table.columns[5:8] == ("title", "date", "source")
    assert table.rows[0] == ("one.txt", "yes", "4", "4", "4", "yes", "extra", "no", "10.0")
    assert table.rows[1] == ("none.txt", "yes", "0", "0", "0", "", "", "", "2.0")
    assert table.rows[-1] == ("3 documents", "2", "9", "8", "7", "2", "0", "0", "32.0")


def test_a_folder_of_many_files_is_read_whole() -> None:
    indexed = folder.measure(files=3)
    assert indexed.on_record == 3
    assert indexed.processor > 0
    (table,) = reading_tables.section({}, indexed).tables
    assert table.rows[0][:3] == ("3", "20,000", "3")


def test_alerts_are_told_in_words() -> None:
    figures = Figures(
        subscribers=100_000,
        queueing=1.234,
        asked_while_queueing=31.6,
        rate=29.5,
        share=29.5 / 30,
        refused=0,
        memory=12.3,
        seconds=80.4,
        asked_alone=5.55,
        asked_meanwhile=6.66,
    )
    (table,) = alerts_tables.section(figures).tables
    assert table.title == "100,000 subscribers"
    cells = {row[0]: row[1] for row in table.rows}
    assert cells["queueing an alert for each"] == "1.23 s"
    assert cells["share of the rate that is allowed"] == ".98"


def test_updates_are_told_beside_an_echo() -> None:
    echo = Cost(updates=2_000, rate=310.4, processor=2.84, resident=97.0, grown=1.2)
    ours = Cost(updates=2_000, rate=150.2, processor=5.55, resident=181.0, grown=-0.04)
    ended = {"SIGTERM": Ended(answered=57, lost=0, doubled=0, status=0, seconds=0.61)}
    section = updates_tables.section(echo, ours, ours, ended, Flooded(0.123, 0.456, 1))
    costs, ends, floods = section.tables
    assert costs.rows[0] == ("echo", "2,000", "310", "2.8", "97", "+1.2")
    assert ends.rows == (("SIGTERM", "57", "0", "0", "0", "0.6"),)
    assert floods.rows[0][1] == "0.12 s"
