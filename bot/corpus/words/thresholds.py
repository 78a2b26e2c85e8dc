"""The thresholds of the reader, each with what it is for.

Shares are 0..1, lengths are in code points. `benchmarks/reading.py` scores them. The weights
are in `weights.py`; how much of a text is searched for what is in `searched.py`.
"""

# Labels: what makes a stretch at the beginning of a line a speaker (`turns/speakers.py`).
LABEL_TIMES = 2
"""A name before a colon or in brackets speaks when it stands there so often."""
PLAIN_LABEL_TIMES = 3
"""A name set off by less, such as a dash, has to come so often."""
LOOSE_LABEL_TIMES = 4
"""Labels of which not every word has a capital have to come so often."""
ORDINARY_LABEL_TIMES = 6
"""Labels that are words of the running text, too, have to come so often."""
LABELS_IN_ALL = 4
"""Labels of recurring speakers from which on a name that comes once may speak as well."""
MOST_LABELS = 0.8
"""Share of the labels in one dress (bold, capitals) above which a label has to wear it."""

# What can be a label at all (`turns/labels.py`, `turns/set_off.py`).
LONGEST_SET_OFF = 40
"""A label in bold, in italics or on a line of its own is no longer than this."""
LABEL_WORDS = 6
"""Words of a label at most."""
CASELESS_LABEL_WORDS = 4
"""The same in a script without capitals, such as Arabic."""
LOOSE_LABEL_WORDS = 3
"""The same where only the first word has a capital."""
LONGEST_CHINESE_LABEL = 12
"""A label in Chinese characters is no longer than this, in one without spaces."""
LONGEST_FOREIGN_LABEL = 20
"""The same with a foreign name, its parts parted by a dot, and perhaps an office before it."""
LONGEST_SYLLABIC_LABEL = 18
"""The same in kana or hangul alone, which take more characters for a name."""
TITLE_AS_TURN_WITHIN, LONGEST_TITLE_AS_TURN = 6, 200
"""A title such as `Ann Reed: “We build”` stands before this paragraph and is shorter than this."""
DAMAGED_LENGTH, DAMAGED_LETTERS = 2, 5
"""How much longer or shorter a damaged label may be, and of how many letters one may differ."""
SHORTEST_DAMAGED = 3
"""A label with fewer letters is not looked for damaged."""
VALUE_WORDS = 10
"""Words of a field such as `Interviewer: Ann Reed` at most; more is speech."""

# What marks turns where no label does (`turns/schemes.py`, `turns/styled.py`).
MOST_IN_DRESS = 0.8
"""Share of the paragraphs in one dress (bold, a heading) above which it sets no questions apart."""
STRESSED_ROWS = 0.4
"""Share of the rows in bold that go on a paragraph without asking, up to which they are stress."""
AUTHOR_WITHIN = 8
"""Paragraphs of the beginning in which an author's name may be set as the questions are."""
QUESTION_BEGINS = 4
"""Bold within a paragraph is its question when it begins no later than at this character."""
SHORTEST_BOLD_QUESTION = 14
"""It is longer than this where it is not worded as a question; a Chinese character counts twice."""
DASHED_LINES = 4
"""Paragraphs that begin with a dash from which on dashes may mark turns."""
SIDES_IN_CLASSES = 3
"""Changes of the side that classes of a page tell from which on they mark turns."""
NUMBERED_LINES = 3
"""Numbered paragraphs from which on numbers may mark questions."""
WORDED_LINES = 2
"""Paragraphs that end in a question mark from which on these alone may mark questions."""
LONGEST_WORDED_QUESTION = 700
"""A question that only its question mark tells is shorter than this."""

# Which reading is an interview (`turns/objections.py`, `turns/unlabelled_objections.py`).
LEAST_COVER_LABELLED = 0.25
"""Share of the text that somebody has to speak where both sides are labelled."""
LEAST_COVER = 0.3
"""The same without labels."""
LEAST_COVER_UNANNOUNCED = 0.55
"""The same where nothing says that it is an interview: less is a box below an article."""
LEAST_COVER_WORDING = 0.6
"""The same where only question marks tell questions from answers."""
LEAST_ASKING_LABELLED = 0.1
"""Share of the labelled questions that have to be worded as questions."""
LEAST_ASKING_KNOWN = 0.01
"""The same where the labels are words such as `Question`."""
LEAST_ASKING = 0.5
"""The same without labels: below it, what is set apart are headings."""
LEAST_EXCHANGES = {"wording": 4, "dash": 2}
"""Exchanges that an unlabelled reading needs: dashes only when all else is clear, else 3."""
LEAST_EXCHANGES_UNLABELLED = 3
"""The same for any other way of marking turns."""
CLEAR_COVER = 0.4
"""Share of the text that dashed turns have to be where two exchanges are enough."""
CLEAR_ME = 0.5
"""Share of the replies with `I` from which on a speaker tells of things of their own."""
WEIGHT_WORDING = 1.2
"""How much longer than questions answers have to be where only question marks tell them apart."""
PERSONAL_WORDING = 0.5
"""Share of `you` in questions, and of `I` in answers, that such a talk has to have."""
PERSONAL_UNSAID = 0.3
"""The lesser of the two shares in languages that leave out both words."""
DIRECTED, DIRECTED_ANNOUNCED = 1.3, 1.0
"""Sum of the shares of unmarked questions with `you` and of replies with `I` or `we`, in the
language of the talk, from which on it is one: without a word of an interview, and with it."""
DIRECTED_YOU, DIRECTED_ALONE, REVERSED = 0.2, 0.25, 0.25
"""Share of questions with `you` and of replies with `I` alone that it has at least; share of
questions with `I`, and of replies that speak to a reader, that it has at most."""
UNSAID_YOU = 0.4
"""Share of questions with `you` that an announced talk is taken to have where it can go unsaid."""
ASKED_BEFORE_DASHES = 0.6
"""Share of the questions with a question mark where only replies begin with a dash."""
SPOKEN_ASKING = 0.8
"""Share of questions worded as such in an announced talk that dashes or a lead mark."""
DASHED_ASKING = 0.6
"""The same where every turn begins with a dash, which needs no announcement."""
UNSAID_ASKING = 0.9
"""The same where the language leaves out `I` and `you`."""
PERSONAL = 0.9
"""Sum of the shares of `you` in questions and `I` in answers of a talk that is not announced."""
PERSONAL_ANNOUNCED = 0.3
"""The same for a talk that says it is an interview."""
LEAST_ME, LEAST_YOU = 0.25, 0.2
"""Each of the two shares by itself, where the talk is not announced."""
OF_ONESELF = 0.8
"""Share of the replies with `I` or `my` above which nobody need be called `you`."""
ADVICE = 0.4
"""Share of the replies that speak to a reader from which on it is advice."""
ADVICE_ME = 0.2
"""Share of the replies with `I` from which on it is none."""
NARRATED = 0.2
"""Share of the dashed turns with `, — she said` from which on it is a story with dialogue."""
LISTED_QUESTION, ONLY_ASKS = 120, 0.5
"""Length of a question in a list of what to ask, and the share of such lines in the replies."""
SPOKEN_DASHES = 0.7
"""Share of the turns that begin with a dash from which on they are spoken."""
QUIZ_CHOICES = 3
"""Lines such as `b) Paris` from which on they may be a quiz, where they are a third of all."""
QUIZ_QUESTIONS, QUIZ_REPLIES = 1 / 3, 1 / 2
"""Share of questions with choices, or of replies that are a letter, from which on it is a quiz."""

# What an operator is told is doubtful (`about/doubts.py`).
DOUBTFUL_ASKING = 0.3
"""Below this share of questions worded as questions, the sides may be confused."""
DOUBTFUL_WEIGHT = 0.7
"""Below this ratio of an answer's length to its question's, the sides may be confused."""
DOUBTFUL_COVER = 0.6
"""Below this share of the text that somebody speaks, turns may have been missed."""

# What is nobody's words (`turns/furniture.py`, `turns/tidy.py`).
LONGEST_COUNTS = 60
"""Counts of a site, such as `12 comments`, stand in a line shorter than this."""
LONGEST_MACHINE_NOTE = 260
"""What a recorder or transcriber prints of itself is shorter than this."""
RUNNING_TITLE_TIMES = 3
"""A line that comes back so often with another number is a running title."""
RUNNING_TITLE = range(15, 91)
"""Length of such a title."""
PULL_QUOTE = range(10, 601)
"""Letters of a pull quote."""
SHORTEST_UNMARKED_QUOTE = 20
"""Letters that it has at least where it is a heading or set in bold, not marked as a quotation."""
PULL_QUOTE_SHINGLE = 18
"""Letters by which the paragraph that a pull quote repeats is looked up."""
WHOLLY = 0.9
"""Share of a line in bold or italics from which on all of it is."""
LONGEST_LINK = 160
"""A pointer such as `Read also` is no longer than this."""
LINKED = 0.5
"""Share of it that is a link from which on it points elsewhere."""
LINKED_OUTRO = 0.8
"""Share of a line behind the last answer that is a link from which on the outro begins there."""
LONGEST_CAPTION = 300
"""The line right above a credit is a caption up to this length."""
FOLDED_AGAIN = 3
"""Times that the same words head what a page folds away, from which on that is nobody's turn."""
SHORTEST_CAPTION = 40
"""A line that stands twice in a row is a caption from this length on."""
LONGEST_THANKS = 120
LONGEST_CLOSING = 700
"""A closing remark, such as `This interview was edited`, is no longer than this."""
ASKED_IN_HEADINGS = 0.3
"""Headings are the questions of an interview when so many have a question mark or say `you`."""
SECTIONS_WITHIN = 0.75
"""Headings between the first and the last question of which so many ask part no sections."""
TITLED_YOU = 0.6
"""Unmarked questions below `Interview with Ann Reed` speak to somebody so often."""
MOSTLY_DRESSED = 0.7
"""Labelled questions of which so many are in bold or italics are told from replies by it."""
LONGEST_NOTE = 120
"""A note between two turns of the same person is no longer than this."""

SPOKEN_IN_DRESS = 0.5
"""Share of the spoken lines in bold or italics from which on the dress sets nothing apart."""
BETWEEN_WORDS = 10
"""A heading or a mark of a tape between two turns has fewer words than this."""
LONGEST_BETWEEN = 90
"""A heading in bold between two turns is shorter than this."""
APPEAL_IN_DRESS = 0.3
"""Share of an appeal to readers in bold, italics or a link from which on it stands apart."""
LONGEST_LINKED = 60
"""A paragraph that is all link leads elsewhere when it is shorter than this."""
LONGEST_LOOSE_QUESTION = 200
"""A paragraph in a reply may be an unmarked question when it is shorter than this."""

# Time stamps and names that stand apart (`turns/stamps.py`, `turns/voices.py`).
STAMPED_LABELS = 3
"""Names with a time stamp from which on stamps are taken off names."""
STAMPED_LINES = 3
"""Lines that begin with a stamp, or stamps in brackets, from which on they are nobody's words."""
UNROLLED_MARKS = 3
"""Marks of one kind on one line, or names above dashes, from which on they part turns."""
UNROLLED_DASHES, UNROLLED_ASKING = 5, 4
"""Dashes behind sentences on one line that part turns, one in so many of which asks."""
LATE_START = 120
"""Seconds after a full hour within which a tape that counts from that hour begins."""

# Further kinds of labelled text that are no interviews (`turns/objections.py`).
PROCEDURES = 0.15
"""Share of the turns that move, second and carry from which on it is a meeting."""
PROCEDURES_SURE = 0.4
"""The same from which on it is one even where something calls it an interview."""
CHAT_LINE = 70
"""Length of the middle turn below which people may be chatting."""
CHAT_TURNS, CHAT_ASKED_BACK, CHAT_WEIGHT = 5, 0.1, 1.5
"""A chat has more turns; more of its replies, and more than one, ask; they are hardly longer."""
CHAT_MUTUAL = 0.3
"""Share of turns that ask where they should answer, or do not where they should, in a chat."""

# A chair who gives the floor (`turns/chair.py`).
CHAIR_TURNS, CHAIR_WORDS = 3, 10
"""How often a chair speaks at least, and words of a turn that gives the floor at most."""
CALLING_WORDS = 30
"""Words of a turn at most that calls for the next question."""
CHAIR_SHARE = 0.7
"""Share of a chair's turns that have to name whoever speaks next, or call for more."""

LONGEST_APPEAL = 240
"""An appeal to readers, such as `Become a member`, is no longer than this (`turns/tidy.py`)."""

# What stands above and below an interview (`about/`): title, newspaper, date, people.
NAME_WORDS = 5
"""A newspaper's name above the date, or in a script without capitals, has fewer words than this."""
BODY_WORDS = 10
"""The name of a body, such as an archive, has fewer words than this."""
ARTICLE_WORDS = 6
"""A newspaper's name that begins with an article, `The Evening Post`, has fewer words than this."""
KICKER_WORDS = 5
"""Words of a line right above a headline that says what it is about, at most."""
ANNOUNCEMENT_WORDS = 6
"""`Interview with Ola Brandt` says no more than that when it has fewer words than this."""
LONGEST_HEADLINE = 120
"""A headline below a newspaper's name is shorter than this."""
LONGEST_ONE_SENTENCE = 80
"""A title that is a sentence is shorter than this."""
LONGEST_HEADING, LONGEST_CHINESE_HEADING = 60, 24
"""A heading, a part of a dated line or a line that begins with its date is shorter than this."""
MENU_WORDS = 2
"""Words of a line of a site above a title at most, such as `Categories`."""
HEADING_WORDS = 6
"""Words of a heading at most that is not marked as one."""
SHORTEST_TEXT = 4
"""A line with fewer letters is an ornament."""
LONGEST_LINK_ABOVE = 80
"""A line above the interview that is all link belongs to the page when it is shorter than this."""
LONGEST_VALUE = 200
"""The value of a field is no longer than this."""
BESIDE_ADDRESS = 30
"""A line gives an address when fewer characters than this stand beside it."""
LONGEST_DATED = 160
"""A line that gives a date, perhaps with a newspaper and a byline, is shorter than this."""
BESIDE_DATE_WORDS, BESIDE_DATE_CHINESE = 3, 6
"""Words, or Chinese characters, beside a date up to which the line is nothing but a date."""
LONGEST_CLOSING_DATE = 80
"""A date below the last reply stands in a line shorter than this."""
LONGEST_SIGNED = 120
"""A byline, or the names of those who signed, is shorter than this."""
LONGEST_ANNOUNCEMENT = 200
"""A line of the introduction that gives the day of the interview is shorter than this."""
LONGEST_SITE = 32
"""What follows the title of a web page is the site's name up to this length."""
LONGEST_KEY = 32
"""A key of the front matter that may be a slip of the pen is no longer than this."""
PERSON_WORDS = 5
"""Words of a person's full name at most."""
LONGEST_CHINESE_PERSON = 12
"""The same in Chinese or Japanese, in characters."""
HEADLINE_WORDS = 4
"""Words of over three letters in a line from which on capitals make a headline of it."""
FIRST_NAMES, NAMES_BEHIND = 3, 2
"""Words of a full name at most before the known part, or else behind it."""
INITIALS = range(2, 5)
"""Letters such as `AR` that may stand for a full name."""
SHORTEST_LOUD = 4
"""A single name in capitals with fewer letters stays: it may be an abbreviation."""
LOUD_SURNAME = 4
"""A surname in capitals behind a first name is longer than this; a shorter one may be no name."""
PRINTED_CAPITALS = 6
"""Words with a capital at most in a line that is nothing but a name."""
LONGEST_CHINESE_PRINTED = 10
"""The same in Chinese, in characters."""
ROLE_WORDS = 8
"""Words of an office at most, such as `Ambassador to Peru`."""
SEARCHED_FOR_ROLES, SEARCHED_FOR_NAMES = 4000, 6000
"""Code points of a paragraph in which offices and interviewers, or full names, are looked for."""
