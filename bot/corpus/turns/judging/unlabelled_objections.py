"""Why a reading without labels is no interview: headings, captions, a story, advice, a box."""

import re

from bot.corpus.turns.judging.at_length import remarked
from bot.corpus.turns.judging.directed import is_brief_talk, is_directed, is_told
from bot.corpus.turns.judging.narrated import BEGINS_QUOTED, LED_BY_DASH, is_narrated
from bot.corpus.turns.labels.opened import opening_labels
from bot.corpus.turns.turn import Cut, Figures
from bot.corpus.words import language, searched, thresholds, vocabulary, weights
from bot.corpus.words.vocabulary import ends_asking

_UNHELD = re.compile(vocabulary.alternatives("unheld"), re.IGNORECASE)
_DASHED = re.compile(r"^[—–―─━=▲△-]+\s*[\w¿¡«“\"]")
_SPOKEN_DASH = re.compile(r"^(?:[―─━]|[—–]{2})[―─━—–]*\s*\w")
"""What East Asian print sets before each question of an interview."""
_TITLED = re.compile(
    r"(?i:interview|conversation|q\s?&\s?a|entrevista|entretien|gespräch|intervista)\s+(?i:with|con|avec|mit)\s+"
    r"[^\W\d_a-z][\w'’-]+\s[^\W\d_a-z]"
)
"""A document that is titled as one with somebody by name."""
_UNSAID = frozenset({"es", "it", "pt", "pl", "tr", "ar", "he", "ko", "ja", "zh"})
"""Languages that need no word for `you`."""
_NEITHER_SAID = frozenset(
    {"es", "it", "pt", "pl", "cs", "sk", "hr", "ro", "hu", "el", "bg", "sr", "mk", "tr", "ko", "ja"}
    | {"fa", "th"}
)
"""Languages that do without `you` and `I`, and whose words for an interview mean nothing else."""
_I = re.compile(
    r"(?<![\w'’])(?:I|I['’]\w+|[Mm]y|[Яя]|[Мм]ой|[Мм]оя|[Мм]оё|[Мм]ои|[Мм]еня|[Мм]не|[Ii]ch|[Mm]ein\w*|[Mm]ir"
    r"|[Jj]e|[Jj]['’]\w+|[Mm]on|[Mm]es|我(?!们|們))(?!\w)"
)
_CALLED = re.compile(
    r"(?:^|[,.!]\s)(?:Signora?|Herr|Frau|Mr\.?|Mrs\.?|Ms\.?|Monsieur|Madame|Señora?|Don|Doña|Senhora?|Dona|Panie|Pani"
    r"|Professora?|Professor[ei]?|Dottor(?:essa|e)?|Dr\.?|Captain|Minister|Ambassador|Mayor)\s(?:(?:Professor(?:in)?|Prof\.|Doktor|Dr\.|Minister(?:in)?|Botschafter(?:in)?)\s){0,2}(?P<name>[^\W\d_a-z][\w'’-]+)(?=[,?:])"
)
"""Who is called by name: `Signor Brusaferro, …`."""
_CAPITAL = r"[^\W\d_a-z][\w'’-]+"
_BY_NAME = re.compile(
    rf"^(?:(?i:{vocabulary.alternatives('greeting')}),?\s+)?(?P<name>[^\W\d_a-z][\w'’-]{{2,}})(?:\s{_CAPITAL})?\s?[,!]"
    rf"|^(?P<thanked>[^\W\d_a-z][\w'’-]{{2,}})\s(?i:thanks|thank\syou|welcome)(?!\w)"
    rf"|^(?i:thanks|thank\syou|welcome),?\s(?P<welcome>[^\W\d_a-z][\w'’-]{{2,}})\s(?i:for|to)\s"
    rf"|,\s(?P<inside>[^\W\d_a-z][\w'’-]{{2,}})(?:\s{_CAPITAL})?\s?[,?!]"
)
"""Who is called by a name alone: `Bonjour Anne, …`, `What do you do, Ola Brandt?`"""
_SAYING = re.compile(rf"{_CAPITAL}(?:\s{_CAPITAL}){{1,2}}\s?:\s")
"""How a headline begins that tells what somebody said: `Claire Dumontel : « La mer … »`."""


def unlabelled_objection(cut: Cut, seen: Figures, about: str, *, said_so: bool) -> str:
    """Why a reading without labels is no interview; empty when it may be one.

    Args:
        cut: The reading.
        seen: What it looks like.
        about: What the document says of itself: title and introduction.
        said_so: Whether that speaks of an interview.
    """
    if _UNHELD.search(about):
        return "story"
    called = _addressed(cut, about)
    said_so = said_so or called or bool(_SAYING.match(about.strip()))
    you = bool(seen.me) and seen.asking == 1 and seen.you >= thresholds.TITLED_YOU
    titled = you and bool(_TITLED.search(about))
    why = _unlabelled(cut, seen, said_so=said_so, called=called, titled=titled)
    return why or _unlike(cut, seen, said_so=said_so)


def _addressed(cut: Cut, about: str) -> bool:
    """Whether a question calls by name whom title or introduction names: `Herr Ehlers, …`.

    Without a title before the name they name that person in full: `Anne, …` of Anne Roseau.
    """
    asked = [turn.text[: searched.CALLED_CHARS] for turn in cut.turns if turn.asking]
    found = (hit["name"] for text in asked for hit in _CALLED.finditer(text))
    bare = (next(filter(None, hit.groups())) for text in asked for hit in _BY_NAME.finditer(text))
    named = [rf"(?<!\w){re.escape(name)}(?!\w)" for name in found]
    named += (
        rf"(?<!\w){re.escape(name)}\s{_CAPITAL}|{_CAPITAL}\s{re.escape(name)}(?!\w)"
        for name in bare
    )
    return any(re.search(pattern, about) for pattern in named)


def _unlabelled(cut: Cut, seen: Figures, *, said_so: bool, called: bool, titled: bool) -> str:
    """Without labels there have to be enough questions, most of them worded as such."""
    least = thresholds.LEAST_EXCHANGES_UNLABELLED
    clear = (
        cut.scheme == "dash"
        and seen.asking == 1
        and seen.cover > thresholds.CLEAR_COVER
        and seen.me >= thresholds.CLEAR_ME
    )
    told = _is_talk_by_wording(cut, seen, said_so=said_so)
    if (clear or cut.scheme == "wording") and not told:
        least = thresholds.LEAST_EXCHANGES[cut.scheme]
    dashed = said_so and _is_asked_by_dashes(cut)
    brief = seen.exchanges < least and (dashed or is_brief_talk(cut, seen, said_so=said_so))
    if seen.exchanges < (weights.BRIEF_EXCHANGES if brief else least):
        return "few"
    worded = seen.asking >= thresholds.LEAST_ASKING or _is_quoted(cut)
    worded = worded or dashed or _trails_off(cut, said_so=said_so)
    worded = worded or remarked(cut, seen, said_so=said_so)
    if not worded or _only_asks(cut):
        return "headings"
    if cut.scheme.startswith("heading") and not _is_asked(cut):
        return "headings"
    timed = sum(1 for turn in cut.turns if turn.lines and turn.lines[0].moment is not None)
    if cut.scheme in thresholds.LEAST_EXCHANGES and timed * 2 >= len(cut.turns):
        return "captions"
    unsure = (
        not said_so
        or not (titled or _speaks_up(cut, seen.me if called else seen.you, seen.me))
        or seen.weight < thresholds.WEIGHT_WORDING
        or seen.cover < thresholds.LEAST_COVER_WORDING
    )
    if cut.scheme == "wording" and unsure and not (told or brief):
        return "unmarked"
    return "outside" if seen.cover < thresholds.LEAST_COVER else ""


def _is_asked(cut: Cut) -> bool:
    """Whether enough headings are questions rather than `How to bake` and `Why bread rises`."""
    asked = [turn.text for turn in cut.turns if turn.asking]
    spoken = sum(
        1 for text in asked if vocabulary.holds_question(text) or vocabulary.says_you(text)
    )
    return spoken >= thresholds.ASKED_IN_HEADINGS * len(asked)


def _speaks_up(cut: Cut, you: float, me: float) -> bool:
    """Whether `you` and `I` come often enough to tell a talk by; fewer where both go unsaid."""
    if min(you, me) >= thresholds.PERSONAL_WORDING:
        return True
    if max(you, me) < thresholds.PERSONAL_WORDING or min(you, me) < thresholds.PERSONAL_UNSAID:
        return False
    said = " ".join(turn.text for turn in cut.turns if not turn.asking)
    return language.detect(said)[:2] in _NEITHER_SAID


def _only_asks(cut: Cut) -> bool:
    """Whether what should be replies are questions as well, as in a list of what to ask."""
    replies = [turn for turn in cut.turns if not turn.asking and turn.lines]
    again = sum(ends_asking(turn.lines[0].text) for turn in replies)
    if cut.scheme == "dash" and len(replies) > 1 and again > thresholds.ONLY_ASKS * len(replies):
        return True
    said = [line.text for turn in replies for line in turn.lines]
    asked = sum(1 for text in said if ends_asking(text) and len(text) < thresholds.LISTED_QUESTION)
    return asked > thresholds.ONLY_ASKS * len(said)


def _unlike(cut: Cut, seen: Figures, *, said_so: bool) -> str:
    """It has to look like a conversation: `you` in the questions, `I` in the replies, or dashes."""
    if is_narrated(cut, said_so=said_so):
        return "story"
    if cut.scheme == "lead answers":
        worded = sum(vocabulary.holds_question(turn.text) for turn in cut.turns if turn.asking)
        least = 0.0 if worded == seen.exchanges else thresholds.DIRECTED_YOU
        told = said_so or is_told(cut, thresholds.DIRECTED_ANNOUNCED, least=least, said_so=said_so)
        return "" if told and worded >= thresholds.ASKED_BEFORE_DASHES * seen.exchanges else "faq"
    if _is_spoken(cut, seen, said_so=said_so):
        return ""
    if not said_so and cut.scheme != "dash" and seen.cover < thresholds.LEAST_COVER_UNANNOUNCED:
        return "outside"
    if _is_advice(cut, seen):
        return "advice"
    return "" if _is_personal(cut, seen, said_so=said_so) else "faq"


def _is_spoken(cut: Cut, seen: Figures, *, said_so: bool) -> bool:
    """Whether dashes at the turns say that they are spoken, whatever else marks them.

    So do dashes at the questions and quotation marks around the replies, and the long dashes of
    East Asian print at the questions alone.
    """
    if _is_talk_by_wording(cut, seen, said_so=said_so):
        return True
    if is_brief_talk(cut, seen, said_so=said_so):
        return True
    begins = [(turn.asking, turn.lines[0].text) for turn in cut.turns if turn.lines]
    if _is_asked_by_dashes(cut) or _is_quoted(cut):
        return True
    quoted = [bool(BEGINS_QUOTED.match(text)) for asking, text in begins if not asking]
    if (
        len(quoted) > 2
        and all(quoted)
        and not any(BEGINS_QUOTED.match(t) for asks, t in begins if asks)
    ):
        return True
    dashed = sum(1 for turn in cut.turns if turn.lines and _DASHED.match(turn.lines[0].text))
    if cut.scheme not in {"dash", "wording"} and dashed > thresholds.SPOKEN_DASHES * len(cut.turns):
        return True
    everywhere = cut.scheme == "dash" and seen.exchanges > 2
    least = thresholds.DASHED_ASKING if everywhere else thresholds.SPOKEN_ASKING
    spoken = everywhere or (said_so and cut.scheme in {"dash", "lead"})
    return spoken and seen.asking >= least


def _is_talk_by_wording(cut: Cut, seen: Figures, *, said_so: bool) -> bool:
    """Whether both sides of an unmarked talk speak to each other, or its replies have dashes.

    It is one too where the first question and the first reply tell who speaks.
    """
    if cut.scheme != "wording":
        return False
    if opening_labels(cut.turns):
        return True
    begins = [(turn.asking, turn.lines[0].text) for turn in cut.turns if turn.lines]
    led = [bool(LED_BY_DASH.match(text)) for asking, text in begins if not asking]
    unled = not any(LED_BY_DASH.match(text) for asking, text in begins if asking)
    if unled and len(led) > thresholds.WORDED_LINES and sum(led) * 2 > len(led):
        return True
    return is_directed(cut, seen, said_so=said_so)


def _is_asked_by_dashes(cut: Cut) -> bool:
    """Whether each question begins with the long dash of East Asian print, and no reply does."""
    return cut.scheme == "lead" and all(
        _SPOKEN_DASH.match(turn.lines[0].text) for turn in cut.turns if turn.asking and turn.lines
    )


def _trails_off(cut: Cut, *, said_so: bool) -> bool:
    """Whether enough dashed turns ask, or trail off for the other side to go on: `Поздравляем…`.

    Where the document says that it is an interview, so do those that speak to somebody.
    """
    asked = [turn.text for turn in cut.turns if turn.asking]
    open_ended = sum(
        text.endswith(("…", "..."))
        or vocabulary.asks(text)
        or (said_so and vocabulary.says_you(text))
        for text in asked
    )
    return cut.scheme == "dash" and open_ended >= thresholds.SPOKEN_ASKING * len(asked)


def _is_quoted(cut: Cut) -> bool:
    """Whether each question begins with a dash and each reply with a quotation mark."""
    begins = [(turn.asking, turn.lines[0].text) for turn in cut.turns if turn.lines]
    return bool(begins) and all(
        (_DASHED if asking else BEGINS_QUOTED).match(text) for asking, text in begins
    )


def _is_advice(cut: Cut, seen: Figures) -> bool:
    """Whether the replies speak to a reader rather than of the speaker."""
    if seen.me >= thresholds.ADVICE_ME:
        return False
    replies = [turn.text for turn in cut.turns if not turn.asking]
    advice = sum(
        1 for text in replies if vocabulary.says_you(text) and not vocabulary.says_me(text)
    )
    return advice > thresholds.ADVICE * len(replies)


def _is_personal(cut: Cut, seen: Figures, *, said_so: bool) -> bool:
    """Whether questions speak to somebody and replies of the speaker, as often as in a talk."""
    if seen.asking > thresholds.UNSAID_ASKING and (said_so or seen.me >= thresholds.CLEAR_ME):
        spoken = language.detect(" ".join(turn.text for turn in cut.turns if not turn.asking))[:2]
        if seen.me >= thresholds.CLEAR_ME and spoken in _UNSAID:
            return True
        if said_so and spoken in _NEITHER_SAID:
            return True
    personal = seen.you + seen.me
    if said_so:
        return personal >= thresholds.PERSONAL_ANNOUNCED
    if seen.asking == 1 and _of_oneself(cut):
        return True
    return (
        personal >= thresholds.PERSONAL
        and seen.me >= thresholds.LEAST_ME
        and seen.you >= thresholds.LEAST_YOU
    )


def _of_oneself(cut: Cut) -> bool:
    """Whether nearly all replies say `I` or `my`, which no firm that answers its clients does."""
    replies = [turn.text for turn in cut.turns if not turn.asking]
    return sum(1 for text in replies if _I.search(text)) > thresholds.OF_ONESELF * len(replies)
