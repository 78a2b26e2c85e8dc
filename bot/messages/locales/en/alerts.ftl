# Alerts of new interviews, subscriptions and their choices.

alert-new = New interview
alert-several = <b>{ $count } new interviews</b>
alert-why = You follow: { $names }
alert-read-found = Read what was found
alert-read-first = Read the first answer
manage-subscriptions = Subscriptions

follow-everything = all new interviews
follow-words = “{ $words }”

subscribed = Subscribed to <b>{ $name }</b>
subscribed-before = Already subscribed to <b>{ $name }</b>
subscribed-moved = Already subscribed to <b>{ $name }</b>. Its alerts now come to this topic.
for-chat = For { $chat }
hears-everything = You will hear of every new interview, once.
hears-topic = You will hear of every new interview with a question on this topic, once. On record now: { $count ->
    [one] { $count } question
   *[other] { $count } questions
}.
hears-words = You will hear of every new interview in which this is said, once. Other forms of the words, synonyms and small typing errors count.
narrower = To hear of less: /subscribe and a topic or words of your own, such as “/subscribe { $example }”.
just-words = The topic was known by this word. For the word alone: /subscribe "{ $words }" in quotation marks.
subscribe-full = There is room for { $most } subscriptions. End one first.
subscribe-long = That is too long to look out for. { $most } characters at most.
subscribe-no-words = There is no word in this that could be looked out for.
unsubscribed = Ended: <b>{ $name }</b>
unsubscribed-all = All subscriptions are ended. You will hear of nothing new.
unsubscribed-unknown = There is no subscription to “{ $name }”.
no-subscriptions = There is no subscription here. /subscribe tells you of every new interview; /subscribe and a topic or words, of those alone.
subscriptions = <b>Subscriptions</b>
not-a-choice = “{ $words }” is no choice. You can say: /subscriptions at once, daily 9, weekly monday 9, quiet 23-7, quiet off, silent, sound, pause, resume, zone Moscow.
admins-decide = Only administrators of this chat decide on its subscriptions.
chat-unknown = There is no such channel or group, or the bot is not in it. Add the bot first; in a channel, as an administrator who may post.
chat-not-yours = Only administrators of { $chat } decide on its subscriptions.
chat-no-post = The bot may not post in { $chat }. Make it an administrator who may post messages.

when-paused = Paused. What is new waits, and comes in one message when you resume.
when-now = Alerts come at once, { $sound }.
when-daily = Alerts come as one message a day at { $hour }, { $sound }.
when-weekly = Alerts come as one message a week, on { $day } at { $hour }, { $sound }.
when-quiet = Quiet from { $from } to { $to }: what is new waits until then.
when-zone = Time zone: { $zone }, now { $time }.
sound-on = with sound
sound-off = without sound

choose-hour = At which hour is the digest to come? Time zone: { $zone }.
choose-day = On which day is the weekly digest to come?
choose-quiet = When is it to be quiet? Other hours: /subscriptions quiet 23-7. Time zone: { $zone }.
choose-zone = Where are you? Any other place: /subscriptions zone, and its name, such as “/subscriptions zone Lisbon”.
choose-end = End all subscriptions of this chat?

button-end-this = End this subscription
button-end = ✕ { $name }
button-at-once = At once
button-daily = Daily
button-weekly = Weekly
button-hour = Hour: { $hour }
button-day = Day: { $day }
button-sound-on = With sound
button-sound-off = Without sound
button-quiet = Quiet hours: { $hours }
button-quiet-off = none
button-zone = Time zone: { $zone }
button-pause = Pause
button-resume = Resume
button-everything = Follow all interviews
button-topics = Choose a topic
button-end-all = End all
button-yes-end = Yes, end all
button-back = ‹ Back
