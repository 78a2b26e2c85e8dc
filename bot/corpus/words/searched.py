"""How much of a text is searched for what, so that a long one costs no more than a page.

What is looked for stands near the beginning or is not there. Lengths are in code points.
"""

# What a file is (`formats/`).
HTML_CHARS = 2000
"""Of a text, for the tags of a page that was saved as text."""
DECLARED_BYTES = 4096
"""Of a page or a feed, for the encoding that it declares."""
CAPTIONS_CHARS = 400
"""Of a text, for the first time of its captions."""
CAPTIONS_HEAD_ROWS = 12
"""Of captions, for their title and language."""
VOICE_CHARS = 80
"""Of the name that a machine's transcript gives to whoever speaks."""
OPEN_ELEMENTS = 64
"""Of the elements that are open, the innermost, for the one that is closed."""

# Who speaks (`turns/`).
DAMAGED_CHARS = 80
"""Of a line, for a damaged label."""
TAPE_CHARS = 60
"""Of a line in brackets, for a note about the tape."""
CALLED_CHARS = 300
"""Of a turn that asks, for whom it calls by name."""
COLON_CHARS = 24
"""Of a line above the credit of a picture, for the colon of a label."""

# What the document is, who answers, who asks, and when (`about/`, `assemble.py`).
ABOUT_LINES, ABOUT_CHARS = 12, 3000
"""Of a document, for what it says that it is."""
LANGUAGE_EXCHANGES, LANGUAGE_CHARS = 40, 400
"""Of an interview, and of each answer, for the language."""
MENTIONED_LINES, MENTIONED_CHARS = 9, 600
"""Of what stands above the first turn, and of each paragraph, for the people it names."""
TITLE_CHARS = 400
"""Of a title, for whoever it announces."""
HINTS_CHARS = 200
"""Of a title, for words of the names of either side."""
REPORTER_CHARS = 200
"""Of a title, for the reporter whom it names beside the speaker."""
ANNOUNCED_CHARS = 1000
"""Of a paragraph in Chinese, Japanese or Russian, for whoever it announces."""
PARAGRAPH_CHARS = 3000
"""Of a paragraph, for whom somebody spoke with, and for a full name."""
ADDRESSED_CHARS = 2000
"""Of a turn, for how somebody is addressed, and for a full name in Chinese."""
CAPITALS_CHARS = 400
"""Of a line, for whether nearly every word has a capital."""
BYLINE_CHARS = 160
"""Of a line at the head, for the byline inside it."""
DATELINE_CHARS, CHINESE_DATELINE_CHARS = 120, 60
"""Of a paragraph, for the agency of its dateline."""
DATE_CHARS = 200
"""Of a field, for a date."""
