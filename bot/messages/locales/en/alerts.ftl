# Alerts of new interviews.

alert-new = New interview
alert-several = <b>{ $count } new interviews</b>
alert-more = And { $count } more, under /documents.
alert-why = You follow: { $names }
alert-read-found = Read what was found
alert-read-first = Read the first answer
manage-subscriptions = Subscriptions
follow-everything = all new interviews
follow-words = “{ $words }”
