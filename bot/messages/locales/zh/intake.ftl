# 管理员发送的文件，以及供管理员查看的数据。

file-unknown = 不详
file-speaker = 受访者：{ $name }
file-interviewers = 采访者：{ $names }
file-published = 发表：{ $outlet }，{ $date }
file-more = 文件中至少有 { $count } 篇访谈。第一篇：
file-doubts = <b>请核对</b>
file-earlier = 这是 { $name } 的新版本，将取代旧版，不发提醒。
file-publish = 发布
file-quiet = 发布但不提醒
file-cancel = 取消
file-refused = 未发布。{ $reason }
file-done = 已发布，订阅者会收到提醒。保存为 { $name }。
file-done-quietly = 已发布，未发提醒。保存为 { $name }。
file-edited = { $name } 的新版本已收录，不发提醒。
file-already = 已收录，保存为 { $name }，没有重复发布。
file-cancelled = 未发布。
file-not-you = 只有机器人的管理员可以添加访谈。感谢您的分享。
file-large = Telegram 只允许机器人下载不超过 { $most } MB 的文件。请将文件放入访谈文件夹，或运行：python -m bot ingest
file-lost = 文件已不可用，请重新发送。
file-busy = 访谈文件夹无法使用：{ $reason }
file-waits = 正在读取访谈文件夹，之后会处理您的文件。
stats-not-you = 此命令仅供机器人的管理员使用。
stats-chart = 最近 { $weeks } 周的问题：🟩 有回答，🟨 有建议，🟥 未找到。下方 🟦 为订阅者。

stats-figure = { $name }：{ $value }
stats-interviews = 访谈
stats-exchanges = 问题
stats-documents = 文档
stats-refused = 未能读取或只读取了一部分
stats-vectors = 句向量
stats-vectors-made = { $made } / { $total }
stats-chats = 已订阅的聊天
stats-subscriptions = 订阅
stats-paused = 已暂停
stats-inactive = 无法送达的聊天
stats-waiting = 待发送的提醒
stats-retrying = 其中等待重试
stats-sent = 已发送（30 天）
stats-doubled = 其中可能重复发送
stats-failed = 已放弃
stats-gone = 聊天已不存在
stats-dropped = 不再需要
stats-last = 上次发送
stats-round = { $seconds } 秒内发送 { $sent } 条，开始于 { $began }

unanswered = <b>没有得到回答的问题</b>
unanswered-counts = 最近四周，{ $nothing } 个问题没有回答，{ $wrong } 个回答被标为 👎。
unanswered-group = { $count } 次 · { $when }{ $wrong ->
    [0] {""}
   *[other] { " · 👎 " }{ $wrong }
}
unanswered-kept = 问题原文保留 { $days } 天，不含提问者。
unanswered-not-kept = 不保留问题原文。如需在此查看，请将 VERBATIM_KEEP_QUESTIONS 设为天数。
button-add-synonym = 添加同义词
button-undo = 撤销
synonym-prompt = 哪些词语意思相同？请回复这条消息，例如：打针 = 接种疫苗
synonym-placeholder = 打针 = 接种疫苗
synonym-wrong = 请写两到八个词语，用“=”隔开，例如：打针 = 接种疫苗
synonym-added = 从现在起，这些词语视为同义：<b>{ $words }</b>
synonym-deleted = 这些词语不再视为同义：<b>{ $words }</b>
synonym-gone = 这组同义词此前已撤销。
synonyms = <b>您的同义词</b>
synonyms-none = 您还没有添加同义词。可以这样添加：/synonym 打针 = 接种疫苗
synonyms-full = 最多可有 { $most } 组同义词。请先用 /synonym 撤销一组。
