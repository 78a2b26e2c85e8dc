# 文件为何未被采用，以及读取结果中有哪些存疑之处。每条一行。

remark-more = 另有 { $count } 处。

# 不读取的文件
remark-ending = 不支持以 { $ending } 结尾的文件。请用原来的程序打开，另存为以下格式之一：{ $known }。
remark-old-word = 不支持以 { $ending } 结尾的文件。请用 Word 或 LibreOffice 打开，另存为 .docx。
remark-recording = 以 { $ending } 结尾的是录音或录像。请先转写成文字，再以 .vtt、.srt 或 .txt 格式发送。
remark-no-ending = 从文件名看不出格式。支持的扩展名：{ $known }。
remark-too-large = 文件超过 { $most } MB，一篇访谈不会这么大。
remark-empty = 文件是空的。
remark-no-text = 文件中没有文字。
remark-too-many-lines = 文件的行数超过了一篇访谈可能的行数。
remark-unreadable = 无法读取文件：{ $reason }。
remark-file-name = 文件名不是 UTF-8 编码，请重命名。
remark-reading-fails = Verbatim 无法读取这个文件，详情见日志。
remark-writing-fails = Verbatim 无法保存从这个文件读取的内容，详情见日志。
remark-store = 暂时无法保存，稍后会重试：{ $reason }
remark-not-a-file = 这是管道、套接字或设备，不是文件。请将它移出文件夹。
remark-folder = 无法打开文件夹：{ $reason }。此前从中读取的内容仍然保留。
remark-link-folder = 不跟随指向文件夹的链接。请把文件夹本身放到这里。
remark-link-lost = 链接指向的文件不存在。此前读取的内容仍然保留。
remark-link-loop = 链接指向它自己。
remark-damaged = 文件已损坏，或内容与扩展名不符。
remark-unpacks = 文件解压后超过了一篇访谈可能的大小。
remark-locked = 文件有密码保护。
remark-pages = PDF 超过 { $most } 页，一篇访谈不会这么长。
remark-slow = 读取文件需要的时间超过 { $seconds } 秒。
remark-memory = 读取文件需要的内存过多。
remark-nested = 页面标签嵌套过深，无法读取。
remark-aliases = 文件头使用了 YAML 锚点（&名称）或别名（*名称）。请直接写出内容，或加上引号。
remark-no-json = 这不是 JSON。
remark-no-segments = JSON 中没有文字稿，即带有文字和说话人的片段列表。
remark-json-record = 这是 JSON 格式的访谈。请存为一行，扩展名用 .jsonl。
remark-pictures = PDF 中没有文字，可能只有扫描图像。

# JSON 行
remark-line-too-long = 第 { $line } 行超过 { $most } MB。
remark-line-json = 第 { $line } 行：不是 JSON。
remark-line-object = 第 { $line } 行：访谈必须是一个 JSON 对象。
remark-line-text = 第 { $line } 行：“{ $name }”必须是文本。
remark-line-list = 第 { $line } 行：“{ $name }”必须是文本列表。
remark-line-exchanges = 第 { $line } 行：“exchanges”必须是至少含一组问答的列表。
remark-line-exchange = 第 { $line } 行：第 { $place } 组问答缺少问题或回答。

# 不含访谈的文件
remark-no-interview = 没有找到访谈：{ $why ->
    [one-speaker] 只有一个人在说话
    [nobody-asks] 没有人被提问
    [quiz] 这是一份带选项的测验
    [one-reply] 只找到一处对提问的回答
    [no-questions] 有几个人说话，但没有人提问
    [play] 这是剧本
    [faq] 文中自问自答，像常见问题列表
    [meeting] 是会议记录：有动议和表决，没有人接受访谈
    [captions] 是字幕，没有注明由谁说
    [chat] 是聊天记录：双方用短句互相提问
    [outside] 大部分文字不在问答之内
    [few] 找到的问题太少
    [headings] 突出显示的是标题，不是问题
    [unmarked] 文中没有标记能区分问题和回答
    [story] 这是带对话的故事
    [advice] 这是给读者的建议
   *[none] 没有找到问题和回答
}。{ $labelled ->
    [yes] 如果确是访谈，请在文件开头注明由谁提问，例如 labels: { "{" }"姓名": interviewer{ "}" }，或由谁回答：speaker: 姓名。
   *[no] 如果确是访谈，请标明每段话是谁说的，例如“问：”和“答：”。
}
remark-holds-none = 文件中没有访谈。

# 语料库中已有的内容
remark-on-record = 已经收录，即 { $document }。
remark-same = 与 { $document } 相同。
remark-other-version = 与 { $document } 几乎相同，视为它的另一个版本。请只保留其中一个。
remark-gone = 文件已不在文件夹中。

# 存疑之处
remark-encoding = 文件没有说明编码，按 { $name } 读取。如有乱码，请另存为 UTF-8。
remark-by-wording = 没有标记表明回答从哪里开始，是根据措辞判断的。
remark-unnamed = { $labels }不是人名。请在文件开头注明是谁在说话，例如 speakers: { "{" }"Speaker 1": "王海"{ "}" }。
remark-no-speaker = 文件没有说明回答者是谁。
remark-no-title = 文件没有标题。
remark-no-outlet = 文件没有注明由谁发表。
remark-no-interviewers = 文件没有注明由谁提问。
remark-front-key = 文件开头的“{ $field }”不会被读取。是否应为“{ $known }”？
remark-skip-unused = 文件开头 skip 中的“{ $pattern }”没有匹配到任何一行。
remark-no-date = 文件没有日期。
remark-few-questions = 问题大多不像提问，提问者可能判断有误。
remark-long-questions = 问题比回答还长，提问者可能判断有误。
remark-much-outside = 有大量文字在问答之外。
remark-loose-questions = 回答中有 { $count } 段看起来像是另外的问题。
