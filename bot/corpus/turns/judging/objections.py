"""Why a reading is no interview: a quiz, frequent questions, a play, a meeting, a chat."""

import re
from functools import lru_cache

from bot.corpus.turns.judging import advice
from bot.corpus.turns.judging.unlabelled_objections import unlabelled_objection
from bot.corpus.turns.labels.labels import role_word
from bot.corpus.turns.turn import Cut, Figures
from bot.corpus.words import language, thresholds, vocabulary

_SPEAKS_OF_ONE = re.compile(vocabulary.alternatives("interview"), re.IGNORECASE)
_CHOICES = re.compile(r"(?m)^[^\S\n]*\(?[A-Da-d][.)]\s+\S")
_LATER_CHOICE = re.compile(r"^\(?[b-d][.)]\s+\S")
_PLAY = re.compile(vocabulary.alternatives("play"), re.IGNORECASE)
_FREQUENT = vocabulary.phrases("frequent")
_HELP_DESK = vocabulary.phrases("help_desk")
_SAMPLED = re.compile(rf"(?im)^[\W_]*{vocabulary.alternatives('sampled')}")
"""How a list for candidates begins its answers: `Sample answer`."""
_PROCEDURE = vocabulary.phrases("procedure")
_MINUTES = re.compile(vocabulary.alternatives("minutes"), re.IGNORECASE)
_FEW = 2
"""Questions up to which the replies have to be most of the text, where only they are labelled."""
_ROUND = 4
"""People from whom on a text that calls itself the minutes of a meeting is no press conference."""
_CANDIDATES = frozenset(
    {
        "candidate",
        "candidato",
        "candidata",
        "candidat",
        "candidate (you)",
        "you",
        "você",
        "tú",
        "du",
    }
    | {"bewerber", "bewerberin", "kandidat", "kandidatin", "соискатель", "кандидат", "вы", "ты"}
    | {
        "候选人",
        "候選人",
        "面试者",
        "面試者",
        "应聘者",
        "應徵者",
        "求职者",
        "求職者",
        "応募者",
        "지원자",
    }
)
"""Labels under which model replies to questions of a job interview stand."""
_COURT = frozenset(
    {"the court", "court", "the clerk", "judge", "the judge", "der vorsitzende", "суд"}
)
"""Labels under which a court speaks."""
_SAYS_I = frozenset({"en", "de", "fr", "ru", "uk", "nl", "sv", "zh", "ar", "he"})
"""Languages in which whoever speaks of themselves says `I` or `we`."""
_SERVICE = re.compile(
    r"お客様|承(?:り|って|れ)|いただけ|ご(?:連絡|記入|確認|利用|注文)|お問い合わせ|くださ"
)
"""How shops and offices write to their clients in Japanese."""
_FORM = re.compile(r"[☐□▢☑☒]|_{5,}|\[ \]")
_LETTER_ANSWER = re.compile(r"^\(?[A-Da-d1-4][.)]?(?:\s[^.]{0,40})?$")


def objection(cut: Cut, seen: Figures, about: str) -> str:
    """Why the reading is no interview; empty when it may be one."""
    said_so = _speaks_of_one(about)
    if not seen.exchanges:
        alone = cut.scheme in {"labels", "questions", "answers"} and len(cut.names) == 1
        return "one-speaker" if alone else "nobody-asks"
    if _quiz(cut):
        return "quiz"
    if _is_faq(cut, seen, about.lower(), said_so=said_so):
        return "faq"
    plain = (
        cut.scheme == "questions"
        and cut.known
        and seen.exchanges > 1
        and seen.asking > thresholds.LEAST_ASKING
    )
    if cut.scheme == "labels" or plain:
        return _labelled(cut, seen, about, said_so=said_so)
    return unlabelled_objection(cut, seen, about, said_so=said_so)


@lru_cache(1)
def _speaks_of_one(about: str) -> bool:
    """Whether title and introduction speak of an interview; each reading of a document is asked."""
    return bool(_SPEAKS_OF_ONE.search(about))


def _is_faq(cut: Cut, seen: Figures, about: str, *, said_so: bool) -> bool:
    """Whether a document says that it is one of frequent questions, or of a help desk.

    Of a desk or a knowledge base an interview may speak as well. A candidate's are model replies.
    """
    sampled = sum(bool(_SAMPLED.search(turn.text)) for turn in cut.turns)
    model = _CANDIDATES & {turn.who for turn in cut.turns if not turn.asking}
    if sampled * 2 >= seen.exchanges or model or advice.is_worksheet(cut):
        return True
    if _named(cut):
        return False
    desk = not (said_so and seen.me >= thresholds.CLEAR_ME) and _HELP_DESK.search(about)
    return bool(desk or _FREQUENT.search(about))


def _named(cut: Cut) -> bool:
    """Whether labels name anybody."""
    return any(not role_word(who) and who not in vocabulary.LETTERS for who in cut.names)


def _labelled(cut: Cut, seen: Figures, about: str, *, said_so: bool) -> str:
    """With labels for both sides little more is asked than that somebody asks."""
    if seen.exchanges < 2 and not (cut.known and seen.asking > 0):
        return "one-reply"
    least = thresholds.LEAST_ASKING_KNOWN if cut.known else thresholds.LEAST_ASKING_LABELLED
    worded = any(vocabulary.holds_question(turn.text) for turn in cut.turns)
    impersonal = not (seen.asking or seen.you or seen.me)
    if impersonal or ((seen.asking < least or not (cut.known or worded)) and not said_so):
        return "no-questions"
    if not cut.known and not said_so and _PLAY.search(about):
        return "play"
    procedures = sum(1 for turn in cut.turns if _PROCEDURE.search(turn.text.lower()))
    minutes = not said_so and len(cut.names) >= _ROUND and _MINUTES.search(about)
    if minutes or procedures > thresholds.PROCEDURES_SURE * len(cut.turns):
        return "meeting"
    if not said_so and (like := _unlike_labelled(cut, seen, procedures)):
        return like
    few = cut.scheme == "questions" and seen.exchanges <= _FEW and not _named(cut)
    least = thresholds.LEAST_COVER_UNANNOUNCED if few else thresholds.LEAST_COVER_LABELLED
    return "outside" if seen.cover < least else ""


def _unlike_labelled(cut: Cut, seen: Figures, procedures: int) -> str:
    """What a labelled conversation is that nothing calls an interview; empty when it may be one.

    Args:
        cut: The reading.
        seen: What it looks like.
        procedures: How many turns move, second, vote or adjourn.
    """
    impersonal = cut.known and not seen.me and seen.you < thresholds.LEAST_YOU
    if impersonal and seen.exchanges > 2:
        said = " ".join(turn.text for turn in cut.turns)
        if language.detect(said)[:2] in _SAYS_I:
            return "faq"
    served = sum(1 for turn in cut.turns if not turn.asking and _SERVICE.search(turn.text))
    if cut.known and seen.exchanges > 2 and served * 2 > seen.exchanges and not seen.me:
        return "faq"
    if _COURT & {*cut.names}:
        return "meeting"
    if procedures > max(2, thresholds.PROCEDURES * len(cut.turns)):
        return "meeting"
    told = seen.weight >= thresholds.CHAT_WEIGHT
    return "chat" if not told and _is_chat(cut) else ""


def _is_chat(cut: Cut) -> bool:
    """Whether both sides ask each other in short lines; in a chat nobody is called in capitals."""
    if cut.known or all(name.isupper() and len(name) > 2 for name in cut.names.values()):
        return False
    replies = [turn.text for turn in cut.turns if not turn.asking]
    questions = [turn.text for turn in cut.turns if turn.asking]
    asked_back = sum(map(vocabulary.ends_asking, replies))
    plain = sum(1 for text in questions if not any(mark in text for mark in "?？؟"))
    middle = sorted(len(text) for text in [*replies, *questions])[len(cut.turns) // 2]
    return (
        middle < thresholds.CHAT_LINE
        and len(cut.turns) > thresholds.CHAT_TURNS
        and asked_back + plain > thresholds.CHAT_MUTUAL * len(cut.turns)
        and asked_back > max(1, thresholds.CHAT_ASKED_BACK * len(replies))
    )


def _quiz(cut: Cut) -> bool:
    asked = [turn for turn in cut.turns if turn.asking]
    replies = [turn for turn in cut.turns if not turn.asking]
    choices = sum(
        1
        for turn in asked
        if len(_CHOICES.findall("\n".join(line.text for line in turn.lines))) >= 2
    )
    letters = sum(
        1
        for turn in replies
        if turn.lines
        and _LETTER_ANSWER.match(turn.lines[-1].text)
        and all(_CHOICES.match(line.text) for line in turn.lines[:-1])
    )
    listed = sum(1 for turn in cut.turns for line in turn.lines if _LATER_CHOICE.match(line.text))
    lines = sum(len(turn.lines) for turn in cut.turns)
    forms = sum(1 for turn in replies if _FORM.search(turn.text))
    if forms * 2 > len(replies):
        return True
    if listed >= thresholds.QUIZ_CHOICES and listed * 3 > lines:
        return True
    return bool(asked and replies) and (
        choices > thresholds.QUIZ_QUESTIONS * len(asked)
        or letters > thresholds.QUIZ_REPLIES * len(replies)
    )
