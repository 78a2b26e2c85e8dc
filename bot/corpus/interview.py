"""The values that every room speaks of."""

from dataclasses import dataclass, field

from bot.corpus.remark import Remark

PARAGRAPH = "\n\n"
"""What separates the paragraphs of a question, an answer or an introduction."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One interviewer's turn and the speaker's whole reply to it.

    Attributes:
        question: The interviewer's turn, paragraphs separated by `PARAGRAPH`.
        answer: The reply, word for word, paragraphs separated by `PARAGRAPH`.
        moment: Where it begins in the recording, seconds from the start; `None` when not known.
    """

    question: str
    answer: str
    moment: int | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Interview:
    """One published document. What the document does not tell is empty or `None`, never made up.

    Attributes:
        title: As published, without the site's name.
        published: ISO 8601 date, only as precise as the document: `2021-08-02`, `2012-07`, `2000`.
        outlet: Who published it.
        speaker: The interviewee's name; several are joined by `, `.
        role: The speaker's office as the document words it: "Ambassador of China to Russia".
        interviewers: People or bodies who ask.
        language: BCP 47 tag of the text: `en`, `ru`, `zh-Hant`.
        url: Where it was published, `https://…`.
        introduction: What the outlet wrote before the first question.
        exchanges: In the order of the document; never empty.
        warnings: What is doubtful about this reading.
        media: Address of the recording, `https://…`.
        translation_of: Slug or address of the interview of which this is a published translation.
    """

    title: str
    published: str | None
    outlet: str
    speaker: str
    interviewers: tuple[str, ...]
    language: str
    url: str | None
    introduction: str
    exchanges: tuple[Exchange, ...]
    role: str = ""
    warnings: tuple[Remark, ...] = ()
    media: str | None = field(default=None, repr=False)
    translation_of: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch of the document that is nobody's words, and why it was taken so."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How one document was read: an interview, or the reason why there is none.

    Attributes:
        interview: `None` when the document was refused.
        refusal: Why there is none; `None` when there is one.
        left_out: What of the document is in none of the interview's fields, in order.
    """

    interview: Interview | None
    refusal: Remark | None = None
    left_out: tuple[LeftOut, ...] = ()
