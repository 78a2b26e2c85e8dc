# Alerts of new interviews, subscriptions and their choices.

alert-new = New interview
alert-corrected = Corrected interview
alert-several-corrected = <b>{ $count } interviews, new or corrected</b>
alert-several = <b>{ $count } new interviews</b>
alert-why = You follow: { $names }
alert-earlier = Earlier on this: { $date }
alert-read-found = Read the matching answer
alert-read-first = Read the first answer
manage-subscriptions = Subscriptions

follow-everything = all new interviews
follow-words = “{ $words }”
follow-without = without “{ $words }”
follow-speaker = interviews with { $names }
follow-outlet = interviews in { $names }
follow-since = since { $date }
follow-until = until { $date }
follow-question = an answer to “{ $question }”

offer = Subscribe to <b>{ $name }</b>?
offer-year = In the past year: { $count } of { $total ->
    [one] { $total } interview
   *[other] { $total } interviews
}{ $last }.
offer-ever = Nothing in the past year. On record in all: { $count } of { $total ->
    [one] { $total } interview
   *[other] { $total } interviews
}{ $last }.
offer-never = Nothing on record fits it yet.
offer-last = , the last on { $date }
offer-nearly-all = ⚠ That is nearly everything. Other words would bring fewer alerts.
follow-what = What would you like to hear of?
button-subscribe = Subscribe
button-topic = The topic: { $title }
button-only-words = Only the words “{ $words }”

subscribed = Subscribed: <b>{ $name }</b>
subscribed-before = Already subscribed: <b>{ $name }</b>
subscribed-moved = Already subscribed: <b>{ $name }</b>. Its alerts now come to this forum topic.
for-chat = For { $chat }
hears-everything = You’ll get one alert for each new interview.
hears-topic = You’ll get one alert for each new interview with a question on this topic. On record now: { $count ->
    [one] { $count } question
   *[other] { $count } questions
}.
hears-words = You’ll get one alert for each new interview where this comes up. Word forms, synonyms and small typos count too.
narrower = For fewer alerts: /subscribe followed by a topic or your own words, such as “/subscribe { $example }”.
subscribe-full = You can have up to { $most } subscriptions. End one first.
subscribe-long = That’s too long. Use up to { $most } characters.
subscribe-no-words = There’s nothing to search for in that. Use a word or a short phrase.
unsubscribed = Unsubscribed: <b>{ $name }</b>
unsubscribed-all = All subscriptions have ended. You won’t get any more alerts.
unsubscribed-unknown = There’s no subscription to “{ $name }”.
no-subscriptions = You have no subscriptions. Send /subscribe to hear about every new interview, or add a topic or your own words.
subscriptions = <b>Subscriptions</b>
not-a-choice = “{ $words }” isn’t an option. Try: /subscriptions now, daily 9:30, monday 9, quiet 23-7, quiet off, silent, sound, pause, resume, corrections, corrections off, zone Moscow.
admins-decide = Only administrators of this chat can change its subscriptions.
in-private = Alerts and settings are available only in our private chat. Open it and ask again there.
button-in-private = Open the private chat
chat-unknown = I can’t find that channel or group, or I’m not in it. Add the bot first; in a channel, as an administrator who can post.
chat-not-yours = Only administrators of { $chat } can change its subscriptions.
chat-no-post = I can’t post in { $chat }. Make the bot an administrator who can post messages.

alert-answered = <b>Answered: you asked to be told</b>
alert-answered-too = It also answers:
awaiting = I’ll tell you, once, when a new interview answers “{ $question }”.
awaiting-before = I already watch for an answer to “{ $question }”.
await-full = Up to { $most } questions can wait for an answer. End one in /subscriptions first.
await-long = That question is too long to keep. Ask it in up to { $most } characters.
button-await-more = Tell me of further answers
button-await-no-more = Don’t tell me

when-paused = Paused. New interviews will come in one message when you resume.
when-now = Alerts come at once, { $sound }.
when-daily = Alerts come in one message a day, at { $hour }, { $sound }.
when-weekly = Alerts come in one message a week, on { $day } at { $hour }, { $sound }.
when-quiet = Quiet hours: { $from } to { $to }. What’s new waits until they end.
when-corrections = Corrections of interviews you follow are told too.
when-zone = Time zone: { $zone }, now { $time }.
sound-on = with sound
sound-off = silently

choose-hour = What time should the digest arrive? Time zone: { $zone }.
choose-day = Which day should the weekly digest arrive?
choose-quiet = When should alerts wait? For other hours: /subscriptions quiet 23-7. Time zone: { $zone }.
choose-zone = Where are you? For any other place: /subscriptions zone and a city, such as “/subscriptions zone Lisbon”.
choose-end = End all subscriptions of this chat?

button-end-this = Unsubscribe
button-end = ✕ { $name }
button-at-once = At once
button-daily = Daily
button-weekly = Weekly
button-hour = Time: { $hour }
button-day = Day: { $day }
button-sound-on = Turn sound on
button-sound-off = Turn sound off
button-quiet = Quiet hours: { $hours }
button-quiet-off = none
button-zone = Time zone: { $zone }
button-corrections-on = Tell me of corrections
button-corrections-off = No more corrections
button-pause = Pause
button-resume = Resume
button-everything = Subscribe to all interviews
button-topics = Choose a topic
button-end-all = End all
button-export = Export
button-yes-end = Yes, end all
button-back = ‹ Back

export-done = { $count ->
    [one] { $count } subscription
   *[other] { $count } subscriptions
}. To import them, send this file to the bot in a private chat, or answer it with /subscriptions import.
import-how = Answer the file that /subscriptions export made with /subscriptions import.
import-done = Imported: { $count } new, { $known } already there. See /subscriptions.
import-wrong = Nothing was imported: this is not a file that /subscriptions export made.
import-wrong-entry = Nothing was imported: entry { $number } of the file is not a subscription that can be made here.
import-full = Nothing was imported: there can be up to { $most } of these. End some first.
