# Проверенная цитата

quotation-exact = ✓ Дословно
quotation-shortened = ✓ Дословно, с отмеченными пропусками
quotation-altered = ✗ Изменено
quotation-spliced = ✗ Составлено из двух ответов
quotation-nothing = В архиве этого нет
quotation-nothing-nearest = В архиве этого нет. Ближайшее:
quotation-headline = Эти слова — из заголовка интервью, а не из ответа.
quotation-weighs = Отличается отрицание или число.
quotation-legend = <s>Зачёркнуто</s> — есть только в цитате, <b>полужирным</b> — только в архиве.
quotation-not-by-speaker = Это слова интервьюера, а не { $speaker }.
quotation-by-interviewer = Слова интервьюера · { $source }
quotation-foreign = Язык оригинала — { $language }, поэтому цитата на другом языке не может быть дословной.
quotation-invite = Пришлите цитату или ответьте командой /verify на сообщение. Я сверю её с архивом слово за словом.
quotation-placeholder = Цитата
quotation-empty = В этой цитате нет слов. Пришлите её после /verify.
cite-invite = Выделите слова в ответе, ответьте на них командой /cite — и получите их с источником: текстом, в Markdown и BibTeX.
cite-long = Для одной цитаты это слишком много: выделите не больше { $most } знаков.
cite-form = { $form ->
    [text] Копировать текст
   *[other] Копировать { $form }
}
cite-left-out = Не помещается в одно сообщение: { $forms }. Выделите меньше слов.
open-source = Открыть ответ ›
