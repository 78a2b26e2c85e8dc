# 欢迎语、话题与访谈。

about = <b>Verbatim</b> 是一个机器人，用访谈中的原话作答，并附上当时的提问、发表媒体和日期。
nothing-on-record = 目前尚未收录任何访谈。
on-record = 已收录 { $interviews } 篇访谈，共 { $questions } 个问题
who-speaks = { $count ->
    [1] 受访者：{ $names }
   *[other] 受访者（{ $count } 位）：{ $names }
}
who-published = { $count ->
    [1] 发表媒体：{ $names }
   *[other] 发表媒体（{ $count } 家）：{ $names }
}
from-to = { $first }至{ $last }
and-more = 另外 { $count } 个
names-and-more = { $names } 及另外 { $count } 个
ask-in-own-words = 请直接提问，或从以下问题开始：
hello-group =
    大家好。我用访谈中的原话回答问题。
    请使用 /ask、@{ $bot }，或回复我的消息来提问；其他时候我不发言。
invite = 您想了解什么？
invite-placeholder = 您的问题
only-text = 我只能读懂文字。请写下您的问题。
unknown-command = 没有这条命令。请看 /help。
unknown-command-near = 没有这条命令。您是不是想用 { $command }？

help = <b>如何提问</b>
    用平常说话的方式提问即可，中文、英文、俄文均可。您会看到最相关的原话及其出处，上方是采访者当时的提问。

    有错别字也没关系；加引号的几个词须原样相连。如果没有相关回答，我会如实告知。

    回答下方的“<b>缩小范围</b>”可按年份、受访者或媒体筛选，也可直接写出：<code>自:2022 至:2023-06 谁:{ $speaker } 媒体:{ $outlet } -能源</code>、<code>贸易 OR 投资</code>。每个条件都有按钮可取消。“<b>历年回答</b>”按日期列出说过的话。⤓ 发送文件。

    在群组中，请使用 /ask、提及机器人，或回复它的消息。

help-speaker = 王小明
help-outlet = 人民日报
help-inline = 在其他任何聊天中输入 @{ $bot } 和问题，即可引用回答。

topics = <b>话题</b>
    访谈谈到的话题及各自的问题数量。
no-topics = 已收录的访谈还没有话题。请看 /documents。
topics-none = 没有名为“{ $words }”的话题。
topic = <b>{ $title }</b> · { $count } 个问题
documents = <b>访谈</b> · 已收录 { $count } 篇
documents-found = 含“{ $words }”的<b>访谈</b> · { $count } 篇
documents-none = 没有标题、媒体或人名中含“{ $words }”的访谈。
untitled = 无标题访谈
period-since = { $date }及以后
period-until = { $date }及以前
interviews-none-from = 没有收录{ $date }的访谈。
interviews-none-with = 没有收录{ $date }对{ $person }的访谈。
interviews-on-record = 已收录 { $count } 篇访谈
interviewer-unknown = 未注明采访者
asked-by = { $count ->
   *[other] 采访者：{ $names }
}
questions = { $count } 个问题
all-topics = 全部话题
all-documents = 全部访谈
subscribe-to-this = 订阅此话题
subscribe-to-all = 订阅新访谈

about-version = Verbatim { $version }
about-operator = 由 { $operator } 运营
about-source = 源代码
choose-language = 用哪种语言回答？{ quotations-stay }
quotations-stay = 引文保持原文。
language-automatic = 自动
language-chosen = 现在用{ $language }回答。
language-chosen-automatic = 现在按照您 Telegram 的语言回答。
language-unknown = 这里没有这种语言。
language-admins = 只有本聊天的管理员可以更改语言。
