# 核对引文

quotation-exact = ✓ 与原文一字不差
quotation-shortened = ✓ 与原文一致，删节处已标明
quotation-altered = ✗ 与原文有出入
quotation-spliced = ✗ 由两处回答拼接而成
quotation-nothing = 访谈中没有这段话
quotation-nothing-nearest = 访谈中没有这段话。最接近的原文：
quotation-headline = 这是访谈标题中的文字，不是受访者的原话。
quotation-weighs = 否定词或数字与原文不同。
quotation-legend = <s>删除线</s>：只见于引文；<b>粗体</b>：只见于原文。
quotation-not-by-speaker = 这是采访者的话，并非{ $speaker }所说。
quotation-by-interviewer = 采访者的话 · { $source }
quotation-foreign = 原文为{ $language }，其他语言的引文不可能一字不差。
quotation-invite = 请发来引文，或用 /verify 回复一条消息，我会逐字与访谈原文核对。
quotation-placeholder = 引文
quotation-empty = 这段引文里没有文字。请在 /verify 后写上引文。
cite-invite = 在回答中选中文字，用 /cite 回复，即可得到附出处的引文：纯文本、Markdown 和 BibTeX。
cite-long = 引文过长：最多选中 { $most } 个字符。
cite-form = { $form ->
    [text] 复制文本
   *[other] 复制 { $form }
}
cite-left-out = 一条消息放不下：{ $forms }。请少选一些文字。
open-source = 打开回答 ›
