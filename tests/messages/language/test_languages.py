from bot.messages.language.languages import interface_language


def test_where_somebody_is_likely_to_be() -> None:
    zones = [interface_language(code).home_zone for code in ("ru", "zh-hans", "en-GB", None, "")]
    assert zones == ["Europe/Moscow", "Asia/Shanghai", "UTC", "UTC", "UTC"]
