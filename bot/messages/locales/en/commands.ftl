# Commands, in the menu and in /help; the bot's profile; what is said when something fails.

command-ask = ask a question
command-verify = check a quotation against the record
command-cite = cite the words that you marked in an answer
command-topics = browse by topic
command-documents = browse the interviews
command-latest = the newest interview
command-random = a question at random
command-subscribe = get alerts of new interviews: all, a topic, or your own words
command-subscriptions = your subscriptions
command-unsubscribe = end your subscriptions
command-privacy = what the bot stores of you
command-forget = erase everything about this chat
command-language = the language of the answers
command-about = what this bot is
command-help = how to ask
command-start = what is on record
command-stats = figures for administrators
command-unanswered = questions that found nothing or were marked wrong, for administrators
command-synonym = words that mean the same, for administrators

# What else people call the commands, with a slash before it.
called-ask = question, q
called-verify = check, factcheck
called-cite = quote, citation
called-topics = topic, subject, subjects
called-documents = interviews, interview, docs, document
called-latest = newest, new, last, news
called-random = surprise
called-subscribe = follow, sub, alert, notify
called-subscriptions = alerts, subs
called-unsubscribe = unsub, unfollow
called-privacy = data, mydata
called-forget = forgetme
called-language = lang, languages
called-about = info, bot
called-help = commands, menu, faq, support
called-start = begin, restart

profile-short = Ask a collection of interviews and get the speaker’s own words, with the source.
profile-long = Ask in your own words. The answer is what the speaker said, word for word, with who asked, where and when. Nothing is made up: if no interview answers, the bot says so.

failed = Something went wrong, and it has been noted. Try again in a moment.
record-closed = The interviews can’t be read right now. Try again in a few minutes.
not-saved = That couldn’t be saved right now. Try again in a few minutes.
too-many = That was a lot at once: some of it was not read. Ask again in a moment.
first-reading = I’m still reading the collection, and { $count ->
    [one] { $count } interview is
   *[other] { $count } interviews are
} on record so far. What isn’t found now may be found later.
