# An answer, and what a question gets otherwise.

speaks = { $speaker }:
speaker-unknown = The answer
source = Source
foreign = Quoted in the original { $language }
fits-in-meaning = Found by its meaning: none of your words stand here
showing-results = Showing results for <b>{ $query }</b>
looked-for = Searched for <b>{ $query }</b>
narrowed-to = Only what { $speakers } said
narrowed-by = Only: <code>{ $filters }</code>
filter-name = { $name ->
    [since] since
    [until] until
    [by] by
   *[in] in
}
filter-wrong = “{ $name }:{ $value }” isn’t a date. Try: { $name }:2022, { $name }:2022-06 or { $name }:2022-06-30.
filter-no-time = “since:{ $since }” is after “until:{ $until }”. Swap the two dates.
filter-much = Those are too many filters: all of them together have 200 characters at most.
asked-in-full = The full question
whole-answer = The full answer · { $paragraphs ->
    [one] { $paragraphs } paragraph
   *[other] { $paragraphs } paragraphs
}
citation = “{ $quotation }” — { $source }

did-you-mean = { $count ->
    [one] <b>Did you mean this question?</b>
   *[other] <b>Did you mean one of these?</b>
}
nearest-questions = { $count ->
    [one] <b>The closest question:</b>
   *[other] <b>The closest questions:</b>
}
likely-answer = <b>This may be the answer:</b>
comes-near = Comes near “{ $question }” and may not answer it.
comes-near-short = May not answer it
nearest-answer = <b>The closest answer:</b>
nobody-called = No speaker or outlet on record is called { $names }.
nothing-from = Nothing on record from { $date } answers this.
not-said-by = No clear answer from { $speaker } on this.
nearest-of-speaker = <b>The closest of what they were asked:</b>
untold = { $kind ->
    [number] I found no figure for this.
    [time] I found no date for this.
    [place] I found no place for this.
   *[name] I found no name for this.
}
nothing-about = { $count ->
   *[other] Nothing on record about { $names }.
}
named = “{ $name }”
matches = <b>More on your question</b>
nothing-found = Nothing on record answers “{ $question }”.
nearest-topics = The closest topics:
unsure = I’m not sure what you mean. I find what was said in these interviews: name what you want to know. About me: /help, /about, /privacy.
show-nearest = Closest questions
see-topics = See the /topics on record.
languages-read = Questions are understood in { $languages }.
await-answer = Tell me when this is answered
few-at-once = I answer { $count } questions at a time. Please ask the others again.
no-words = There’s nothing to search for in that. Ask in a sentence or a few words.
narrow-heading = <b>Narrow your question</b>
    The { $count } closest answers, by year, speaker and outlet:
narrow-nothing = Everything close to your question has the same year, speaker and outlet.
years-heading = <b>Over the years</b>
years-said = “{ $said }”
undated = undated
file-holds = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}, with the sources.
file-cut = The first { $count } of { $total } answers, with the sources.

link-unknown = This link leads to nothing on record.
link-not-read = I can’t open links. Ask what was said, or read the interviews.
withdrawn = The interview “{ $title }” has been withdrawn. Its answers are no longer shown.
notice-withdrawn = This interview has been withdrawn.
notice-gone = This is no longer on record.
notice-stale = This button no longer works. Ask again, or see /topics.
notice-not-yours = Only whoever asked can turn this. Ask me a question of your own.

# On buttons

read-whole = The full answer · { $pages ->
    [one] { $pages } page ›
   *[other] { $pages } pages ›
}
previous-question = ‹ Previous question
next-question = Next question ›
more-matches = { $count ->
    [one] { $count } more match
   *[other] { $count } more matches
}
in-language = In { $language } ›
all-questions = { $count ->
    [one] { $count } question
   *[other] All { $count } questions
} of the interview
narrow = Narrow
over-the-years = Over the years
narrow-more = { $facet ->
    [y] All { $count } years ›
    [b] All { $count } speakers ›
   *[i] All { $count } outlets ›
}
get-file = ⤓ { $format }
share = Share
cite = Cite
follow = Follow
back-to-answer = ‹ Back to your answer
back-to-list = ‹ Back to the list
read-in-bot = Read the full answer
ask-in-bot = Ask Verbatim
nothing-inline = Nothing on record
nothing-inline-ask = Nothing on record · Ask the bot

# Corrections
answer-corrected = Corrected { $date }
what-changed = What changed
change-heading = <b>What changed on { $date }</b>
change-legend = <s>Before</s>, <b>now</b>. Only words are compared.
change-small = Only punctuation, spacing or capitals changed.
change-weighs = ⚠ A negation or a number changed.
back-to-current = The current answer
back-to-interview = The current interview
old-version = This is what the answer said before { $date }. There is a newer version.
interview-corrected = Corrected: { $dates }
interview-correction = { $date } ({ $count ->
    [one] { $count } answer
   *[other] { $count } answers
})

# “Was this it?”
rated-right = Thank you. Noted.
rated-wrong = Noted. Try other words, or see /topics.
