"""Where a Chinese question only asks."""

import pytest

from bot.search.text.chinese_asking import asking_places, measure_places


@pytest.mark.parametrize(
    ("question", "asks", "measures"),
    [
        ("渡轮修过多少次", "多少", "次"),
        ("渡輪載過幾個人", "幾", "個"),
        ("城里有多少家庭", "多少", ""),
        ("灯塔要花多少钱", "花多少钱", ""),
        ("灯塔花了多少钱", "花了多少钱", ""),
        ("买花多少钱", "多少钱", ""),
        ("何时可以上船", "何时", ""),
        ("守灯人叫什么", "叫什么", ""),
        ("很多大船来过好几年", "", ""),
        ("Who sold the ferry?", "", ""),
    ],
)
def test_what_only_asks_and_what_is_counted_with(question: str, asks: str, measures: str) -> None:
    assert "".join(question[at] for at in sorted(asking_places(question))) == asks
    assert "".join(question[at] for at in measure_places(question)) == measures
