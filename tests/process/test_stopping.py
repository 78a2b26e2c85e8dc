"""Told to stop, a process ends with 0, whatever goes wrong and however often it is told."""

import asyncio
import signal
from pathlib import Path

import pytest

from tests.local_api.process import python
from tests.patience import PATIENCE

PROGRAM = """
import asyncio, logging, os, signal
from bot.process.stopping import stopped_by_signals

async def main():
    logging.basicConfig(format="%(message)s")
    with stopped_by_signals():
        try:
            print("at work", flush=True)
            await asyncio.Event().wait()
        finally:
            os.kill(os.getpid(), signal.SIGINT)
            os.kill(os.getpid(), signal.SIGTERM)
            await asyncio.sleep(0)
            ENDING

asyncio.run(main())
os.kill(os.getpid(), signal.SIGTERM)
print("ended", flush=True)
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize(
    ("ending", "said"), [("pass", b""), ("raise OSError", b"Stopping was cut short: OSError\n")]
)
async def test_it_ends_with_0(
    tmp_path: Path, number: signal.Signals, ending: str, said: bytes
) -> None:
    async with python(tmp_path, "-c", PROGRAM.replace("ENDING", ending)) as process:
        assert process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            assert await process.stdout.readline() == b"at work\n"
            process.send_signal(number)
            output, log = await process.communicate()
    assert (process.returncode, output, log) == (0, b"ended\n", said)


async def test_what_goes_wrong_before_is_not_hidden(tmp_path: Path) -> None:
    program = PROGRAM.replace("await asyncio.Event().wait()", "raise LookupError")
    program = program.replace("os.kill(os.getpid(), signal.SIG", "print(signal.SIG")
    async with python(tmp_path, "-c", program.replace("ENDING", "pass")) as process:
        _, log = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 1
    assert log.endswith(b"LookupError\n")
