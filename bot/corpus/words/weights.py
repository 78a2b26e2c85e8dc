"""The weights of the reader: what a reading is worth, and what speaks for a person asking.

`benchmarks/reading.py` scores them. The thresholds are in `thresholds.py`.
"""

# What a reading is worth: the one that is worth most is taken (`turns/judge.py`).
PRIOR_LABELS, PRIOR_LABELS_KNOWN = 0.9, 1.2
"""Worth of labels by themselves: of names, and of words such as `Question`."""
PRIOR_ONE_SIDE, PRIOR_ONE_SIDE_KNOWN = 0.3, 0.7
"""The same where only questions, or only replies, have a label."""
PRIOR_SET_APART = 0.6
"""The same of bold type, dashes, headings and classes of a page."""
PRIOR_SIDES = 1.2
"""The same of classes that tell both sides."""
PRIOR_OTHER = {"number": 0.4, "numbered": 0.7, "wording": 0.0, "voice": 0.6}
"""The same of numbers, of numbers in bold or italics, of question marks, of `>>` in captions."""
PRIOR = 0.5
"""The same of any other mark."""
WORTH_EXCHANGES, ENOUGH_EXCHANGES = 0.6, 6
"""What exchanges add at most, and how many of them add all of it."""
WORTH_COVER = 0.5
"""What the share of the text that somebody speaks adds."""
WORTH_YOU, WORTH_ME = 0.3, 0.3
"""What the shares of `you` in questions and of `I` in answers add."""
COST_ASKED_BACK = 0.8
"""What the share of the replies that are themselves mere questions takes away."""

# Whether a few exchanges are a talk (`turns/directed.py`): these and the shares of questions with
# `you` and of replies with `I` are summed up.
BRIEF_EXCHANGES, BRIEF_LENGTH = 2, 1.0
"""How many exchanges it has, and how much longer its replies are than its questions, at least."""
BRIEF_UNMARKED_LENGTH, BRIEF_UNMARKED_COVER = 2.0, 0.9
"""The same where nothing marks the questions and nothing announces a talk, and its share of the
text."""
BRIEF_NAMED, BRIEF_ANNOUNCED = 0.3, 0.3
"""What names of those who speak count, and a word of an interview above the talk."""
BRIEF_ASKED_OF_ME = 0.5
"""What the share of questions with `I` counts against it."""

# Whether a line below the last answer is the page's (`turns/page_tail.py`): these are summed up.
UNTOLD_IN_TAIL = 3
"""So many lines that nothing tells end what the page adds below the last answer."""
TURNS_ABOVE_TAIL = 4
"""Turns of a talk from which on the last two may be the page's."""
TAIL_WORDS, LONG_TAIL_WORDS = 8, 60
"""A line of the page without a stop has so many words at most; one of more than so many is rare."""
TAIL_TOLD = 1.5
"""Sum from which on it is."""
TAIL_KIND, TAIL_KIND_SENTENCE, KINDS_IN_SENTENCE = 0.8, 0.5, 2
"""What each class of words counts of which pages speak below a text: in a line without a stop, and
in a sentence, which has to hold so many."""
TAIL_UNTOLD = 1.0
"""What a sentence counts at most that holds fewer."""
OFFERED_AGAIN = 3
"""Turns in which the same line stands between paragraphs for it to be the page's."""
USUAL_KIND = 2
"""How many paragraphs of the talk speak of the same, for it to tell nothing of a sentence."""
TAIL_BRIEF, TAIL_DATED, TAIL_PARTED, TAIL_NAMED = 0.7, 0.5, 0.5, 0.8
"""What counts that a line is short and has no stop, holds a year or a time of the day, has signs
between its parts, or begins with a full name."""
TAIL_UNSPOKEN = 1.2
"""How far below nothing it may be where the page still goes on."""
TAIL_SAYS_I, TAIL_LONG = 1.5, 0.5
"""What `I` and `we`, and many words, count against it."""

# Who asks (`turns/roles.py`). What speaks for asking is added, what speaks against it taken off.
WEIGHED_TOGETHER = 8
"""People whose sides are weighed together; 2 to this power ways are tried."""
SIDES_CHANGE = 2.0
"""What the share of turns after which the side changes counts."""
ROLE_WORD = 3.0
"""What a label such as `Reporter` or `Answer` counts."""
WORDED_AS_QUESTIONS = 2.0
"""What the share of a person's turns worded as questions counts, above that of all turns."""
SHORTER_TURNS = 0.4
"""What shorter turns than usual count, by the logarithm of the ratio of the lengths."""
SPEAKS_TO_OTHERS, SELDOM_SAID = 1.0, 6
"""What counts that somebody says `you` rather than `I`, and how many of both add half of it."""
ASKED_OFTEN = 8
"""One turn in eight asks where that counts in full: a teacher says `you` and asks nothing."""
LENGTH_AT_LEAST = 20
"""Added to both lengths, so that very short turns differ little."""
NAMED_AS_SIDE = 0.7
"""What counts that the document itself names the person as one who asks, or as one who answers."""
OFFICE_ANSWERS = 0.5
"""What an office, such as `President`, counts against asking."""
SPEAKS_FIRST = 0.3
"""What having the first turn counts."""
AUTHOR_ASKS = 1.5
"""What a label such as `Me` counts."""
NAME_BESIDE_ROLE, ASKED_BY_ROLE = 1.2, 0.3
"""What a name counts against asking beside labels that ask, such as `Reporter`, and the share of
the turns that these have to have."""
CERTAIN = 100.0
"""What front matter says counts more than all else."""
CHANGES_SIDE, KEEPS_SIDE = 0.95, 0.05
"""Without names: how likely the other side, or the same one, speaks next."""
BEGINS_ASKING, BEGINS_ANSWERING = 0.9, 0.1
"""Without names: how likely the first turn asks, or answers."""
QUESTION_WORDED, QUESTION_UNWORDED = 0.75, 0.25
"""Without names: how likely a turn that asks is worded as a question, or is not."""
ANSWER_WORDED, ANSWER_UNWORDED = 0.125, 0.875
"""The same of a turn that answers."""
ASKED_BY_ONE, ASKED_BY_ONE_SHARE, ASKED_BY_OTHERS = 3, 0.6, 0.1
"""Questions of the one who begins, share of the turns that they are, and share of the turns of all
others that may be questions, for these others to answer together."""
