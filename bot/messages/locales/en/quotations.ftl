# A quotation that was checked

quotation-exact = ✓ Word for word
quotation-shortened = ✓ Word for word, shortened where marked
quotation-altered = ✗ Altered
quotation-spliced = ✗ Put together from two answers
quotation-nothing = Not on record
quotation-nothing-nearest = Not on record. The nearest words:
quotation-headline = These words are the interview’s headline, not the speaker’s.
quotation-weighs = A negation or a number differs.
quotation-legend = <s>Struck through</s>: only in the quotation. <b>Bold</b>: only on record.
quotation-not-by-speaker = The interviewer said this, not { $speaker }.
quotation-by-interviewer = The interviewer to { $source }
quotation-foreign = The record is in { $language }, so no quotation in another language can be word for word.
quotation-invite = Send me the quotation, or reply to a message with /verify. I’ll check it against the record, word by word.
quotation-placeholder = The quotation
quotation-empty = There are no words in this quotation. Send it after /verify.
cite-invite = Mark words in an answer, reply to them with /cite, and you get them with their source: as text, Markdown and BibTeX.
cite-long = That is more than a citation holds: mark { $most } characters at most.
cite-form = { $form ->
    [text] Copy the text
   *[other] Copy { $form }
}
cite-left-out = Too long for one message: { $forms }. Mark fewer words.
open-source = Open the answer ›
