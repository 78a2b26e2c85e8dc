# Why a document was refused, and what is doubtful about how it was read. Each is one line.

remark-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}

# Files that are not read
remark-ending = Files that end in { $ending } are not read. Open it in the program that made it and save it as one of these: { $known }.
remark-old-word = Files that end in { $ending } are not read. Open it in Word or LibreOffice and save it as .docx.
remark-recording = Files that end in { $ending } are recordings. Have it transcribed, and send the transcript as .vtt, .srt or .txt.
remark-no-ending = The file’s name has no ending that tells its format. Known endings: { $known }.
remark-too-large = The file is larger than { $most } MB, too large for one interview.
remark-empty = The file is empty.
remark-no-text = The file holds no text.
remark-too-many-lines = The file has more lines than an interview can have.
remark-unreadable = The file cannot be read: { $reason }.
remark-file-name = The file’s name is not UTF-8. Rename it.
remark-reading-fails = Verbatim fails to read this file. The log has the details.
remark-writing-fails = Verbatim fails to save what it read from this file. The log has the details.
remark-store = It cannot be saved now and will be tried again: { $reason }
remark-not-a-file = This is a pipe, a socket or a device, not a file. Remove it from the folder.
remark-folder = The folder cannot be opened: { $reason }. What was read from it stays on record.
remark-link-folder = Links to folders are not followed. Put the folder itself here.
remark-link-lost = The link leads nowhere. What was read through it stays on record.
remark-link-loop = The link leads back to itself.
remark-damaged = The file is damaged or not what its ending says.
remark-unpacks = The file unpacks to more than an interview can be.
remark-locked = The file is protected by a password.
remark-pages = The PDF has more than { $most } pages, too many for one interview.
remark-slow = The file takes more than { $seconds } seconds to read.
remark-memory = The file takes too much memory to read.
remark-nested = The tags of the page are nested too deeply to be read.
remark-aliases = The front matter uses anchors (&name) or aliases (*name) of YAML. Write the values out, or put them in quotes.
remark-no-json = This is not JSON.
remark-no-segments = The JSON holds no transcript: a list of segments with a text and a speaker.
remark-json-record = This is an interview as JSON. Save it on one line, as .jsonl.
remark-pictures = The PDF holds no text, perhaps pictures of it.

# Lines of JSON
remark-line-too-long = Line { $line } is longer than { $most } MB.
remark-line-json = Line { $line }: this is not JSON.
remark-line-object = Line { $line }: an interview has to be a JSON object.
remark-line-text = Line { $line }: "{ $name }" has to be text.
remark-line-list = Line { $line }: "{ $name }" has to be a list of texts.
remark-line-exchanges = Line { $line }: "exchanges" has to be a list of at least one question and answer.
remark-line-exchange = Line { $line }: exchange { $place } needs a question and an answer.

# Documents that hold no interview
remark-no-interview = No interview was found: { $why ->
    [one-speaker] only one person speaks
    [nobody-asks] nobody is asked anything
    [quiz] it is a quiz, whose replies are choices
    [one-reply] only one reply to a question was found
    [no-questions] several people speak, but none of them asks
    [play] it is a play
    [faq] it asks and answers its own questions, like a list of frequent questions
    [meeting] it is the minutes of a meeting: people move and vote, and nobody is interviewed
    [captions] it holds captions, which do not say who speaks
    [chat] it is a chat: both sides ask each other in short lines
    [outside] most of the text is outside of questions and replies
    [few] too few questions were found
    [headings] what is set apart are headings, not questions
    [unmarked] nothing in the text tells questions from answers
    [story] it is a story with dialogue
    [advice] it gives advice to its reader
   *[none] no questions and answers were found
}. { $labelled ->
    [yes] If it is one, say in front matter who asks, such as labels: { "{" }"NAME": interviewer{ "}" }, or who answers: speaker: NAME.
   *[no] If it is one, label its turns, such as Q: and A:.
}
remark-holds-none = The file holds no interview.

# What the corpus has already
remark-on-record = It is on record already, as { $document }.
remark-same = It is the same as { $document }.
remark-other-version = It hardly differs from { $document } and counts as another version of it. Keep one of the two.
remark-gone = It is not in the folder any more.

# Doubts
remark-encoding = The file does not say how its letters are encoded; they were read as { $name }. If they look wrong, save it as UTF-8.
remark-by-wording = Nothing marks where an answer begins; it was told from the wording.
remark-unnamed = { $labels }: these are nobody’s names. Say in front matter who speaks, such as speakers: { "{" }"Speaker 1": "Ann Reed"{ "}" }.
remark-no-speaker = The document does not name who answers.
remark-no-title = The document has no title.
remark-no-outlet = The document does not say who published it.
remark-no-interviewers = The document does not name who asks.
remark-front-key = Front matter: “{ $field }” is not read. Did you mean “{ $known }”?
remark-skip-unused = Front matter: no line fits “{ $pattern }” of skip.
remark-no-date = The document gives no date.
remark-few-questions = Few of the questions are worded as questions; who asks may be wrong.
remark-long-questions = The questions are longer than the answers; who asks may be wrong.
remark-much-outside = Much of the text is outside of questions and answers.
remark-loose-questions = { $count ->
    [one] One paragraph inside an answer looks like a question of its own.
   *[other] { $count } paragraphs inside answers look like questions of their own.
}
