"""A picture of the last weeks: questions by what they got, and subscribers.

Digits are its only text, so that it is the same in every language. It is drawn by Pillow, which the
extra `chart` installs; without it there is no picture. Matplotlib would bring twenty times as much
for the same bars.
"""

from collections.abc import Mapping, Sequence
from io import BytesIO

from bot.store.tally import Tallied

WIDTH, HEIGHT = 960, 540
_LEFT, _RIGHT, _TOP, _GAP, _BOTTOM = 70, 24, 24, 60, 44
_BARS = 330
"""Height of the upper part, which has the questions; the lower one has the subscribers."""

QUESTION_COLOURS = {
    Tallied.ANSWER: "#43a047",
    Tallied.SUGGESTIONS: "#fbc02d",
    Tallied.NOTHING: "#e53935",
}
"""As the coloured squares below the picture."""

_SUBSCRIBER_COLOURS = {Tallied.SUBSCRIBERS: "#1e88e5"}
_INK, _LINE = "#455a64", "#cfd8dc"


def weekly_chart(weeks: Mapping[str, Mapping[Tallied, int]]) -> bytes | None:
    """Draws what was counted in each week, as a PNG.

    Args:
        weeks: By the ISO date of their Monday, the oldest first.

    Returns:
        The picture; `None` where nothing was counted, or Pillow is not installed.
    """
    if not any(count for counts in weeks.values() for count in counts.values()):
        return None
    try:
        from PIL import Image, ImageDraw, ImageFont  # noqa: PLC0415 (an extra)
    except ImportError:
        return None
    image = Image.new("RGB", (WIDTH, HEIGHT), "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(size=16)
    step = (WIDTH - _LEFT - _RIGHT) / len(weeks)

    def bars(top: int, bottom: int, stacks: Sequence[Sequence[tuple[int, str]]]) -> None:
        """Bars of one part, each of several colours, below a scale of its own."""
        most = max(1, *(sum(count for count, _ in stack) for stack in stacks))
        for edge, value in ((top, most), (bottom, 0)):
            draw.line((_LEFT, edge, WIDTH - _RIGHT, edge), fill=_LINE, width=2)
            draw.text((_LEFT - 10, edge), f"{value:,}", fill=_INK, font=font, anchor="rm")
        for place, stack in enumerate(stacks):
            x, y = _LEFT + place * step, float(bottom)
            for count, colour in stack:
                height = (bottom - top) * count / most
                if count:
                    box = (x + step * 0.15, y - height, x + step * 0.85, y)
                    draw.rectangle(box, fill=colour)
                y -= height

    bars(_TOP, _BARS, _stacks(weeks, QUESTION_COLOURS))
    bars(_BARS + _GAP, HEIGHT - _BOTTOM, _stacks(weeks, _SUBSCRIBER_COLOURS))
    for place, week in enumerate(weeks):
        _, month, day = week.split("-")
        at = (_LEFT + (place + 0.5) * step, HEIGHT - _BOTTOM + 22)
        draw.text(at, f"{day}.{month}", fill=_INK, font=font, anchor="mm")
    written = BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()


def _stacks(
    weeks: Mapping[str, Mapping[Tallied, int]], colours: Mapping[Tallied, str]
) -> list[list[tuple[int, str]]]:
    """What is drawn for each week: counts with their colours, the lowest first."""
    return [
        [(counts.get(what, 0), colour) for what, colour in colours.items()]
        for counts in weeks.values()
    ]
