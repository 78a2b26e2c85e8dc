import pytest

from bot.search.query.names.bearers import names


@pytest.mark.parametrize(
    ("written", "recorded"),
    [
        ("Zhang", "Zhang Hanhui"),
        ("Чжан", "Zhang Hanhui"),
        ("张汉晖", "Zhang Hanhui"),
        ("張", "Zhang Hanhui"),
        ("Zhang Hanhui", "张汉晖"),
        ("zhang", "张汉晖"),
        ("Hanhui", "張漢暉"),
        ("Чжан Ханьхуэй", "张汉晖"),
        ("李嘉誠", "Li Ka-shing"),
        ("Li Ka-shing", "李嘉诚"),
        ("Ka-shing Li", "李嘉诚"),
        ("梁振英", "Leung Chun-ying"),
    ],
)
def test_a_name_is_known_in_every_script(written: str, recorded: str) -> None:
    assert names(written, recorded)


@pytest.mark.parametrize(
    ("written", "recorded"),
    [("Wang", "张汉晖"), ("Hui", "张汉晖"), ("李强", "Li Ka-shing"), ("Ann", "安娜")],
)
def test_another_name_is_not(written: str, recorded: str) -> None:
    assert not names(written, recorded)
