import logging
from collections.abc import Iterator

import pytest

from bot.log import configure_log

TOKEN = "123456789:AAFakeFakeFakeFakeFakeFakeFakeFake_-0"


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    root = logging.getLogger()
    kept, level = root.handlers[:], root.level
    yield
    root.handlers[:] = kept
    root.setLevel(level)


def test_a_token_never_reaches_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    configure_log("DEBUG")
    log = logging.getLogger("anything")
    log.info("GET https://api.example/bot%s/getMe", TOKEN)
    try:
        raise ValueError(f"no route to /bot{TOKEN}/sendMessage")
    except ValueError:
        log.exception("A call failed")
    said = capsys.readouterr().err
    assert TOKEN not in said
    assert TOKEN.partition(":")[2] not in said
    assert said.count("<token>") == 2
    assert "Traceback" in said


@pytest.mark.parametrize("name", ["httpx", "httpcore"])
def test_addresses_that_are_called_are_not_told(name: str) -> None:
    configure_log("DEBUG")
    assert not logging.getLogger(name).isEnabledFor(logging.INFO)
    assert logging.getLogger(name).isEnabledFor(logging.WARNING)


def test_only_what_is_asked_for_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    configure_log("WARNING")
    logging.getLogger("anything").info("quiet")
    logging.getLogger("anything").warning("loud")
    assert capsys.readouterr().err.count("\n") == 1
