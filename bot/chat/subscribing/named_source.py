"""Words that somebody follows and that are the name of a speaker or of an outlet on record."""

from bot.chat.services import Services
from bot.search.query.filters import MAX_FILTER_CHARS, Filters, parse_filters, written
from bot.search.text.term import fold
from bot.store.record import interviews

_QUOTES = str.maketrans("", "", '"“”«»')


async def named_source(words: str, services: Services) -> str:
    """The filter that lets a speaker or an outlet through whom words name; empty for other words.

    Args:
        words: What somebody wants to hear of. A word alone in small letters is a subject.
        services: Where to look.
    """
    bare = " ".join(words.split())
    if parse_filters(bare)[1] or (" " not in bare and bare.isascii() and bare.islower()):
        return ""
    async with services.store.read() as db:
        overview = await interviews.overview(db)
    named = [each for each in overview.speakers if Filters(by=(bare,)).admits("", each, "")]
    if named:
        # One of several who are called so is not chosen for the reader.
        return speaker_filter(named[0] if len(named) == 1 else bare)
    outlet = next((each for each in overview.outlets if fold(each) == fold(bare)), "")
    return outlet_filter(outlet)


def speaker_filter(name: str) -> str:
    """The filter that lets only a speaker through; empty without a name."""
    bare = _bare(name)
    return written(Filters(by=(bare,))) if bare else ""


def outlet_filter(name: str) -> str:
    """The filter that lets only an outlet through; empty without a name."""
    bare = _bare(name)
    return written(Filters(outlets=(bare,))) if bare else ""


def _bare(name: str) -> str:
    """A name as a filter holds it."""
    return " ".join(name.translate(_QUOTES).split())[:MAX_FILTER_CHARS].strip(" ,;")
