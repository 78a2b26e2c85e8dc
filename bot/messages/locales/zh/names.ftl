# 回答、列表和提醒共用的名称。

topic-other = 其他
