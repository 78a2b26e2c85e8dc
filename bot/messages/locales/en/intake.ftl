# A file that an administrator sends, and the figures for administrators.

file-unknown = unknown
file-speaker = Speaker: { $name }
file-interviewers = Interviewers: { $names }
file-published = Published: { $outlet }, { $date }
file-more = The file holds at least { $count } interviews. The first one:
file-doubts = <b>Please check</b>
file-earlier = This is a new version of { $name }. It will replace the old one; no alerts are sent.
file-publish = Publish
file-quiet = Publish without alerts
file-cancel = Cancel
file-refused = Not published. { $reason }
file-done = Published. Subscribers will be alerted. Saved as { $name }.
file-done-quietly = Published without alerts. Saved as { $name }.
file-edited = The new version of { $name } is on record. No alerts are sent.
file-already = It is on record already, as { $name }. Nothing was published twice.
file-cancelled = Not published.
file-not-you = Only administrators of this bot can add interviews. Thank you for the file.
file-large = Telegram lets bots download files of up to { $most } MB. Put this one into the corpus folder, or run: python -m bot ingest
file-lost = The file is no longer available. Please send it again.
file-busy = The corpus folder can’t be used: { $reason }
file-waits = The corpus folder is being read. Your file comes after that.
stats-not-you = Only administrators of this bot can use this command.
stats-chart = Questions in { $weeks } weeks: 🟩 answered, 🟨 suggestions, 🟥 nothing found. Below, 🟦 subscribers.

stats-figure = { $name }: { $value }
stats-interviews = Interviews
stats-exchanges = Questions
stats-documents = Documents
stats-refused = Not read, or only in part
stats-vectors = Sentence vectors
stats-vectors-made = { $made } of { $total }
stats-chats = Subscribed chats
stats-subscriptions = Subscriptions
stats-paused = Paused
stats-inactive = Unreachable chats
stats-waiting = Alerts waiting
stats-retrying = Of these, to be retried
stats-sent = Alerts sent (30 days)
stats-doubled = Of these, possibly sent twice
stats-failed = Given up
stats-gone = To chats that are gone
stats-dropped = No longer wanted
stats-last = Last delivery
stats-round = { $sent } sent in { $seconds } s, started { $began }

unanswered = <b>Unanswered questions</b>
unanswered-counts = In the last four weeks, { $nothing } found nothing and { $wrong } were marked 👎.
unanswered-group = { $count }× · { $when }{ $wrong ->
    [0] {""}
   *[other] { " · 👎 " }{ $wrong }
}
unanswered-kept = Texts are kept for { $days ->
    [one] { $days } day
   *[other] { $days } days
}, without who asked.
unanswered-not-kept = Texts of questions are not kept. To see them here, set VERBATIM_KEEP_QUESTIONS to a number of days.
button-add-synonym = Add a synonym
button-undo = Undo
synonym-prompt = Which words mean the same? Reply to this message, such as: jab = vaccine
synonym-placeholder = jab = vaccine
synonym-wrong = Write two to eight words or phrases with “=” between them, such as: jab = vaccine
synonym-added = From now on these mean the same: <b>{ $words }</b>
synonym-deleted = These no longer mean the same: <b>{ $words }</b>
synonym-gone = This synonym was taken back before.
synonyms = <b>Your synonyms</b>
synonyms-none = You have added no synonyms. Add one like this: /synonym jab = vaccine
synonyms-full = There can be up to { $most } synonyms. Take one back first, with /synonym.
