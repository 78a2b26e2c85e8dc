"""The terminal, in a process of its own: piped, and with somebody in front of it."""

import asyncio
import os
import pty
import signal
import sys
from pathlib import Path

from rich.cells import cell_len

from tests.patience import PATIENCE

ROOT = Path(__file__).parents[3]
COMMAND = (sys.executable, str(Path(__file__).with_name("tiny_bot.py")))
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color"}
WELCOME = "Verbatim without Telegram: write to it, #2 presses button 2, :help tells more.\n\n"


async def transcript(lines: str) -> tuple[str, str]:
    """What a piped conversation prints, after the welcome; and what goes to standard error."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        *COMMAND, stdin=pipe, stdout=pipe, stderr=pipe, env=ENVIRONMENT
    )
    output, errors = await asyncio.wait_for(process.communicate(lines.encode()), PATIENCE)
    assert process.returncode == 0
    shown = output.decode()
    assert shown.startswith(WELCOME)
    assert shown.endswith("left\n")
    return shown.removeprefix(WELCOME).removesuffix("left\n"), errors.decode()


async def test_an_answer_and_its_buttons() -> None:
    shown, errors = await transcript("/ask x\n#5\n#1\n#1\n#3\n#4\n#99\n")
    assert errors == ""
    assert (
        shown
        == """\
> /ask x

Verbatim
Are vaccines recognised?
Interfax · 2 August 2021
│ China and Russia are ready to consider mutual recognition of the main vaccines
│ used by the two countries, 我们愿意与俄罗斯伙伴讨论疫苗互认问题并且继续推进合
│ 作，这对两国人民都有好处。
┆ First paragraph.
┆
┆ Second paragraph 🚀.
Source (https://example.org/interview)
[#1 ‹ previous] [#2 next ›]
[#3 Source]
[#4 Share]
[#5 Elsewhere]

> #5

Opens https://t.me/verbatim_local_bot?start=x

> #1

» That is the last one

Verbatim, edited
The end

> #1

Button #1 is no longer there.

> #3

Opens https://example.org/interview

> #4

Verbatim offers to send
- Are vaccines recognised?
Interfax

> #99

There is no button #99.

"""
    )
    assert max(map(cell_len, shown.splitlines())) <= 80


async def test_each_line_is_handled_to_its_end_before_the_next() -> None:
    shown, _ = await transcript("one\n\n  два 你好\nthree without an end")
    assert [line for line in shown.splitlines() if line not in {"", "Verbatim"}] == [
        "> one",
        "You said: one",
        "> два 你好",
        "You said: два 你好",
        "> three without an end",
        "You said: three without an end",
    ]


async def test_an_error_of_the_bot_is_one_line_on_standard_error() -> None:
    shown, errors = await transcript("/fail\nafter\n")
    assert errors == "The bot failed: BadRequest: Message is too long\n"
    assert "You said: after" in shown


async def test_bytes_that_are_no_text_do_not_end_it() -> None:
    process = await asyncio.create_subprocess_exec(
        *COMMAND, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, env=ENVIRONMENT
    )
    output, _ = await asyncio.wait_for(process.communicate(b"\xff\x00 \xf0\x9f\n"), PATIENCE)
    assert process.returncode == 0
    assert "You said:" in output.decode()


async def test_letters_that_the_terminal_cannot_show_become_question_marks() -> None:
    process = await asyncio.create_subprocess_exec(
        *COMMAND,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        env=ENVIRONMENT | {"PYTHONIOENCODING": "ascii"},
    )
    output, _ = await asyncio.wait_for(process.communicate("hello 你好\n".encode()), PATIENCE)
    assert "You said: hello ??" in output.decode("ascii")


async def test_a_line_that_was_pasted_by_mistake_is_cut() -> None:
    shown, errors = await transcript("y" * 2_000_000 + "\n#" + "9" * 5_000 + "\nafter\n")
    assert not errors
    assert "Only the first 32,768 characters are sent." in shown
    assert shown.count("You said: y") == 8
    assert "There is no button #999999999." in shown
    assert "You said: after" in shown


async def test_a_long_line_becomes_several_messages_and_an_empty_one_none() -> None:
    shown, errors = await transcript("x" * 4096 + "🚀\n\x00\n")
    assert errors == ""
    assert shown.count("You said: ") == 2
    assert "You said: 🚀" in shown


async def test_input_may_be_a_file(tmp_path: Path) -> None:
    lines = tmp_path / "lines.txt"
    lines.write_text("hello\n", encoding="utf-8")
    with lines.open("rb") as source:
        process = await asyncio.create_subprocess_exec(
            *COMMAND, stdin=source, stdout=asyncio.subprocess.PIPE, env=ENVIRONMENT
        )
    output, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert "You said: hello" in output.decode()


async def test_it_ends_when_nobody_reads_on() -> None:
    reading, writing = os.pipe()
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        *COMMAND, stdin=pipe, stdout=writing, stderr=pipe, env=ENVIRONMENT
    )
    os.close(writing)
    os.close(reading)
    assert process.stdin
    process.stdin.write(b"one\ntwo\n")
    # The end of input is not needed.
    assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
    assert process.stderr
    assert await process.stderr.read() == b"left\n"


class Screen:
    """Somebody in front of a terminal: what they see, and what they type."""

    def __init__(self) -> None:
        self.fd, self._far = pty.openpty()
        self.seen = ""
        self._more = asyncio.Event()
        asyncio.get_running_loop().add_reader(self.fd, self._read)

    async def start(self) -> asyncio.subprocess.Process:
        process = await asyncio.create_subprocess_exec(
            *COMMAND, stdin=self._far, stdout=self._far, stderr=self._far, env=ENVIRONMENT
        )
        os.close(self._far)
        return process

    async def until(self, words: str) -> None:
        async with asyncio.timeout(PATIENCE):
            while words not in self.seen:
                self._more.clear()
                await self._more.wait()

    def type(self, line: bytes) -> None:
        os.write(self.fd, line)

    def _read(self) -> None:
        try:
            self.seen += os.read(self.fd, 65536).decode(errors="replace")
        except OSError:
            # The far end is closed.
            asyncio.get_running_loop().remove_reader(self.fd)
        self._more.set()


async def test_somebody_in_front_of_it_is_greeted_and_told_what_arrives() -> None:
    screen = Screen()
    process = await screen.start()
    await screen.until("Welcome\r\n\r\n> ")
    assert "\x1b[" in screen.seen
    screen.type(b"/subscribe\n")
    await screen.until("A new interview\r\n\r\n> ")
    assert screen.seen.count("> ") == 3
    await screen.until("The bot failed: RuntimeError: the outbox is closed\r\n")
    screen.type("ещё 你好\n".encode())
    await screen.until("You said: ещё 你好")
    screen.type(b"\x04")
    await screen.until("left")
    assert await asyncio.wait_for(process.wait(), PATIENCE) == 0


async def test_an_interrupt_ends_it_whatever_the_bot_does() -> None:
    screen = Screen()
    process = await screen.start()
    await screen.until("Welcome\r\n\r\n> ")
    screen.type(b"/hang\n")
    await screen.until("/hang")
    process.send_signal(signal.SIGINT)
    await screen.until("left")
    assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
    assert "Traceback" not in screen.seen
