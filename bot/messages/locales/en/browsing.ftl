# The first words, the topics and the interviews.

about = <b>Verbatim</b> answers from interviews in the speaker’s own words, with the question as it was put, the outlet and the date.
nothing-on-record = There is no interview on record yet.
on-record = On record: { $interviews ->
    [one] { $interviews } interview
   *[other] { $interviews } interviews
}, { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}
who-speaks = { $count ->
    [one] Speaker: { $names }
   *[other] Speakers: { $names }
}
who-published = { $count ->
    [one] Outlet: { $names }
   *[other] Outlets: { $names }
}
from-to = { $first } to { $last }
and-more = { $count } more
names-and-more = { $names } and { $count } more
ask-in-own-words = Ask in your own words, or begin with one of these:
invite = What would you like to know? Write your question.
invite-placeholder = Your question
only-text = Only written questions can be looked up. Write your question.
unknown-command = There is no such command. /help tells what there is.

help = <b>How to ask</b>
    Write your question as you would say it, in English, Russian or Chinese. You get the passage that fits best, with its source; the interviewer’s question stands above it.

    Typing errors are understood; words in quotation marks are looked for as a phrase. When nothing on record answers, you are told so.

    In a group, use /ask, mention the bot, or reply to one of its messages.

help-inline = In any other chat, type @{ $bot } and a question to quote an answer there.

topics = <b>Topics</b>
    What is on record, by subject, with the number of questions.
topic = <b>{ $title }</b> · { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
documents = <b>Interviews</b> · { $count } on record
untitled = Untitled interview
asked-by = { $count ->
   *[other] Asked by { $names }
}
questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
all-topics = Topics
all-documents = Interviews
back-to-topics = ‹ Topics
back-to-documents = ‹ Interviews
subscribe-to-this = Subscribe to this topic
subscribe-to-all = Subscribe to new interviews
