"""Work that must not be left half done is done, however often its task is cancelled."""

import asyncio

import pytest

from bot.process.finishing import to_its_end


async def test_what_comes_of_it_is_passed_on() -> None:
    async def succeed() -> str:
        await asyncio.sleep(0)
        return "done"

    async def fail() -> None:
        await asyncio.sleep(0)
        raise LookupError

    assert await to_its_end(succeed()) == "done"
    with pytest.raises(LookupError):
        await to_its_end(fail())


@pytest.mark.parametrize("error", [None, LookupError()])
async def test_cancelled_again_and_again_it_is_done_first(error: Exception | None) -> None:
    may_end, ended = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        await may_end.wait()
        ended.set()
        if error:
            raise error

    task = asyncio.create_task(to_its_end(work()))
    for _ in range(3):
        await asyncio.sleep(0)
        task.cancel()
    await asyncio.sleep(0)
    assert not task.done()
    may_end.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert ended.is_set()
