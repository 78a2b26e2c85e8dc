# 回答，以及没有回答时的说明。

speaks = { $speaker }：
speaker-unknown = 回答
source = 来源
foreign = 以下为{ $language }原文
fits-in-meaning = 按含义找到：此处没有与提问相同的字词
showing-results = 以下是“<b>{ $query }</b>”的查询结果
looked-for = 已查询“<b>{ $query }</b>”
narrowed-to = 只看{ $speakers }的回答
narrowed-by = 仅限：<code>{ $filters }</code>
filter-name = { $name ->
    [since] 自
    [until] 至
    [by] 谁
   *[in] 媒体
}
filter-wrong = “{ $name }:{ $value }”不是日期。可写成：{ $name }:2022、{ $name }:2022-06 或 { $name }:2022-06-30。
filter-no-time = “自:{ $since }”晚于“至:{ $until }”。请对调两个日期。
filter-much = 筛选条件过多：总长不能超过 200 个字符。
asked-in-full = 完整提问
whole-answer = 完整回答 · 共 { $paragraphs } 段
citation = “{ $quotation }” —— { $source }

did-you-mean = { $count ->
   *[other] <b>您想问的是不是：</b>
}
nearest-questions = { $count ->
   *[other] <b>最接近的提问：</b>
}
likely-answer = <b>这可能是答案：</b>
comes-near = 与“{ $question }”相近，未必是对它的回答。
comes-near-short = 未必是回答
nearest-answer = <b>最接近的回答：</b>
nobody-called = 收录的访谈中没有名为{ $names }的受访者或媒体。
nothing-from = { $date }的访谈中没有相关回答。
not-said-by = 没有找到{ $speaker }对此的直接回答。
nearest-of-speaker = <b>对这位受访者最接近的提问：</b>
untold = { $kind ->
    [number] 没有找到具体数字。
    [time] 没有找到具体时间。
    [place] 没有找到具体地点。
   *[name] 没有找到具体是谁。
}
nothing-about = { $count ->
   *[other] 收录的内容中没有提到{ $names }。
}
named = “{ $name }”
matches = <b>与您的提问相关的其他回答</b>
nothing-found = 没有找到关于“{ $question }”的回答。
nearest-topics = 相近的话题：
unsure = 不太明白您的意思。我只查找这些访谈中说过的话：请写明想了解的内容。关于我：/help、/about、/privacy。
show-nearest = 相近的问题
see-topics = 可通过 /topics 查看已收录的话题。
languages-read = 可以用这些语言提问：{ $languages }。
await-answer = 有回答时通知我
few-at-once = 我一次最多回答 { $count } 个问题，其余的请再问一次。
no-words = 没有找到可查询的字词。请用一句话或几个词提问。
narrow-heading = <b>缩小提问范围</b>
    最接近的 { $count } 条回答，按年份、受访者和媒体：
narrow-nothing = 与提问相近的回答都出自同一年份、同一受访者和同一媒体。
years-heading = <b>历年回答</b>
years-said = “{ $said }”
undated = 日期不详
file-holds = 共 { $count } 条回答，附来源。
file-cut = 前 { $count } 条回答（共 { $total } 条），附来源。

link-unknown = 此链接没有对应的内容。
link-not-read = 我无法打开链接。请问受访者说过什么，或直接阅读访谈。
withdrawn = 访谈《{ $title }》已撤回，其中的回答不再显示。
notice-withdrawn = 该访谈已撤回。
notice-gone = 该内容已不再收录。
notice-stale = 此按钮已失效。请重新提问，或查看 /topics。
notice-not-yours = 只有提问的人可以翻看。请提出您自己的问题。

# 按钮

read-whole = 完整回答 · 共 { $pages } 页 ›
previous-question = ‹ 上一问
next-question = 下一问 ›
more-matches = 另有 { $count } 条结果
in-language = { $language }版 ›
all-questions = 本次访谈全部 { $count } 个问题
narrow = 缩小范围
over-the-years = 历年回答
narrow-more = { $facet ->
    [y] 全部 { $count } 个年份 ›
    [b] 全部 { $count } 位受访者 ›
   *[i] 全部 { $count } 家媒体 ›
}
get-file = ⤓ { $format }
share = 分享
cite = 引用
follow = 关注
back-to-answer = ‹ 返回您的回答
back-to-list = ‹ 返回列表
read-in-bot = 阅读完整回答
ask-in-bot = 向 Verbatim 提问
nothing-inline = 没有找到相关回答
nothing-inline-ask = 没有收录相关内容 · 去问机器人

# 更正
answer-corrected = { $date }更正
what-changed = 更正了什么
change-heading = <b>{ $date }的更正</b>
change-legend = <s>此前</s>，<b>现在</b>。仅比较文字。
change-small = 只更改了标点、空格或大小写。
change-weighs = ⚠ 否定词或数字有变动。
back-to-current = 查看当前回答
back-to-interview = 查看当前访谈
old-version = 这是 { $date }更正之前的回答，已有新版本。
interview-corrected = 更正：{ $dates }
interview-correction = { $date }（{ $count } 处回答）

# 是您要找的吗
rated-right = 谢谢，已记录。
rated-wrong = 已记录。可以换个说法，或查看 /topics。
