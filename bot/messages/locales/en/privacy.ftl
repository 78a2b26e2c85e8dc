# What is stored of people, and erasing it.

privacy-title = <b>What is stored</b>
privacy-questions = <b>If you only ask:</b> nothing. Your questions and the quotations you check are answered and not kept; neither is your name. The last question stays in memory for an hour, so that you can follow on from it, and is never written down.
privacy-kept = <b>If you only ask:</b> nothing of you. Questions that found nothing or whose answer was marked 👎 are kept by the operator for { $days ->
    [one] { $days } day
   *[other] { $days } days
}, the words and the date alone: not who asked, so that /forget cannot find them. All other questions, the quotations you check and your name are not kept. The last question stays in memory for an hour, so that you can follow on from it.
privacy-counts = How many questions were asked and answered in each week is counted, without any of the words. Questions themselves are kept only if this message says so.
privacy-subscriptions = <b>If you subscribe:</b> the number by which Telegram knows this chat, its kind and language, what you subscribed to, when and how alerts are to come, and, for 30 days, which alerts were sent.
privacy-awaiting = <b>If you ask to be told when a question is answered:</b> that question too, only because you asked for it. It goes when it is answered, when you end it in /subscriptions, and with /forget.
privacy-language = <b>If you choose a language:</b> the number of this chat, and the language.
privacy-log = The operator’s log holds no names, no words of yours and no chat numbers. What Telegram itself keeps is up to Telegram.
privacy-forget = /forget erases everything about this chat at once.
privacy-copies = Backups are deleted after { $days } days.
forgotten = Erased. Nothing about this chat is stored any more, and no alerts will come.
forgotten-nothing = Nothing about this chat was stored.
forgotten-copies = Backups still hold it; the last of them is deleted in { $days } days.
forget-admins = Only administrators of this chat can erase what is stored about it.
