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
