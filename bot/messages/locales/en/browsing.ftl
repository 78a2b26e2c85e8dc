# The first words, the topics and the interviews.

about = <b>Verbatim</b> is a bot that answers from interviews in the speaker’s own words, with the question as it was asked, the outlet and the date.
nothing-on-record = There are no interviews on record yet.
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
ask-in-own-words = Ask in your own words, or start with one of these:
hello-group =
    Hello. I answer questions from interviews, in the speakers’ own words.
    Use /ask, mention @{ $bot }, or reply to one of my messages. Otherwise I stay quiet.
invite = What would you like to know?
invite-placeholder = Your question
only-text = I can only read text. Write your question.
unknown-command = Unknown command. See /help.
unknown-command-near = Unknown command. Did you mean { $command }?

help = <b>How to ask</b>
    Write your question as you would say it, in English, Russian or Chinese. You get the passage that fits best, with its source, under the interviewer’s own question.

    Typos are fine. A few words in quotation marks have to stand there just so. If nothing on record answers, I’ll say so.

    <b>Narrow</b> a question by year, speaker or outlet with the button below what it got, or write it: <code>since:2022 until:2023-06 by:{ $speaker } in:{ $outlet } -energy</code>, <code>trade OR investment</code>. Each filter has a button that takes it off. <b>Over the years</b> shows what was said in order of date. ⤓ sends a file.

    In a group, use /ask, mention the bot, or reply to one of its messages.

help-speaker = Smith
help-outlet = The Times
help-inline = In any other chat, type @{ $bot } and a question to quote an answer there.

topics = <b>Topics</b>
    What the interviews are about, with the number of questions.
no-topics = The interviews on record have no topics yet. See /documents.
topics-none = No topic here is called “{ $words }”.
topic = <b>{ $title }</b> · { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
documents = <b>Interviews</b> · { $count } on record
documents-found = <b>Interviews</b> with “{ $words }” · { $count }
documents-none = No interview has “{ $words }” on its card.
untitled = Untitled interview
period-since = { $date } or later
period-until = { $date } or earlier
interviews-none-from = No interview on record is from { $date }.
interviews-none-with = No interview with { $person } on record is from { $date }.
interviews-on-record = { $count ->
    [one] { $count } interview on record
   *[other] { $count } interviews on record
}
interviewer-unknown = Interviewer not named
asked-by = { $count ->
   *[other] Asked by { $names }
}
questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
all-topics = All topics
all-documents = All interviews
subscribe-to-this = Subscribe to this topic
subscribe-to-all = Subscribe to new interviews

about-version = Verbatim { $version }
about-operator = Run by { $operator }
about-source = Source code
choose-language = Which language should I answer in? { quotations-stay }
quotations-stay = Quotations stay in their original language.
language-automatic = Automatic
language-chosen = Answers are now in { $language }.
language-chosen-automatic = Answers now follow the language of your Telegram.
language-unknown = There’s no such language here.
language-admins = Only administrators of this chat can change its language.
