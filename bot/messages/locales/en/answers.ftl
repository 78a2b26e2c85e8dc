# An answer, and what a question gets otherwise.

speaks = { $speaker }:
speaker-unknown = The answer
source = Source
foreign = Quoted as published, in { $language }
showing-results = Showing results for <b>{ $query }</b>
looked-for = Looked for <b>{ $query }</b>
asked-in-full = The interviewer’s question in full
whole-answer = The whole answer · { $paragraphs ->
    [one] { $paragraphs } paragraph
   *[other] { $paragraphs } paragraphs
}
citation = “{ $quotation }” — { $source }

did-you-mean = <b>Did you mean one of these questions?</b>
matches = <b>Also found for your question</b>
nothing-found = Nothing on record answers “{ $question }”.
nearest-topics = The nearest topics:
see-topics = See the /topics that are on record.
no-words = There is no word in this that could be looked up. Ask in a sentence or a few words.

link-unknown = This link leads to nothing that is on record.
withdrawn = The interview “{ $title }” was withdrawn. Its answers are no longer shown.
notice-withdrawn = This interview was withdrawn.
notice-gone = This is no longer on record.
notice-stale = This button no longer works. Ask again, or see /topics.

# On buttons

read-whole = The whole answer · { $pages ->
    [one] { $pages } page ›
   *[other] { $pages } pages ›
}
previous-question = ‹ Previous question
next-question = Next question ›
more-matches = { $count ->
    [one] { $count } more match
   *[other] { $count } more matches
}
all-questions = { $count ->
    [one] { $count } question
   *[other] All { $count } questions
} of the interview
share = Share
cite = Cite
back-to-answer = ‹ Back to the answer
read-in-bot = Read the whole answer
ask-in-bot = Ask Verbatim
nothing-inline = Nothing on record
