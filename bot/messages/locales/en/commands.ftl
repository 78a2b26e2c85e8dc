# Commands, in the menu and in /help; the bot's profile; what is said when something fails.

command-ask = ask a question
command-verify = check a quotation against the record
command-topics = browse by topic
command-documents = browse the interviews
command-subscribe = hear of new interviews: all, a topic, or words of your own
command-subscriptions = what you subscribed to
command-unsubscribe = end your subscriptions
command-help = how to ask
command-start = what is on record
command-stats = figures for administrators

profile-short = Ask a record of interviews and be answered in the speaker’s own words, with the source.
profile-long = Ask in your own words. The answer is what the speaker said, word for word, with who asked, where and when. Nothing is made up: when no interview answers, you are told so.

failed = Something went wrong here, and it was noted. Try again in a moment.
record-closed = The record cannot be read at the moment. Try again in a few minutes.
