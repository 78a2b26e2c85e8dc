"""Three interviews of a town, in three languages, and the topics of its people."""

import os
from pathlib import Path
from typing import Any

from bot.corpus.interview import Exchange, Interview

TOPICS = """
[[topic]]
id = "bridges"
title.en = "Bridges and roads"
title.ru = "Мосты и дороги"
title.zh = "桥梁与道路"
words.en = ["bridge", "road", "toll", "traffic"]
words.ru = ["мост", "дорога", "проезд"]
words.zh = ["桥梁", "大桥", "道路"]

[[topic]]
id = "harbour"
title.en = "The harbour"
title.ru = "Порт"
title.zh = "港口"
words.en = ["harbour", "ferry", "dredging", "port"]
words.ru = ["порт", "паром"]
words.zh = ["港口", "渡轮"]

[[topic]]
id = "schools"
title.en = "Schools"
title.ru = "Школы"
title.zh = "学校"
words.en = ["school", "teacher", "pupil"]
words.ru = ["школа", "учитель"]
words.zh = ["学校", "教师"]
"""

LONG = "\n\n".join(
    f"On the {number}th of the harbour basins the engineers found silt at a depth of"
    f" {number * 3} metres. Dredging of basin {number} takes about {number + 2} weeks, and the"
    " ferry keeps its timetable meanwhile; whoever depends on the crossing will notice nothing"
    " but a different berth. We have written to every household on the quay about it."
    for number in range(1, 31)
)

INTERVIEWS = (
    Interview(
        title="“The bridge will open in spring”",
        published="2024-03-09",
        outlet="The Harbour Post",
        speaker="Ada Marsh",
        interviewers=("Tom Reed",),
        language="en",
        url="https://harbour-post.example/marsh",
        introduction="Ada Marsh has been the mayor of Lyng for six years.",
        role="Mayor of Lyng",
        exchanges=(
            Exchange(
                "When will the northern bridge open for traffic?",
                "Work on the pillars is finished.\n\nThe northern bridge opens for traffic in"
                " April, two months later than promised. The reason is simple: the steel was late.",
            ),
            Exchange(
                "The council voted on the matter twice last year, and both times the vote was"
                " postponed because members had not seen the figures. Some of them told this paper"
                " that they still have not seen them, and that they would rather resign than vote"
                " again without. With that in mind, will there be a toll on the bridge? And who"
                " would be exempt from it?",
                "There will be no toll for residents. Lorries pay four crowns.",
            ),
            Exchange("What happens to the harbour basins meanwhile?", LONG),
            Exchange("Are new teachers coming to the schools?", "Twelve of them, in autumn."),
        ),
    ),
    Interview(
        title="Паром будет ходить круглый год",
        published="2023-11",
        outlet="Вестник Люнга",
        speaker="Пётр Ладогин",
        interviewers=(),
        language="ru",
        url=None,
        introduction="",
        role="начальник порта",
        exchanges=(
            Exchange(
                "Будет ли паром ходить зимой?",
                "Да. Паром будет ходить круглый год, порт купил ледокольный буксир.",
            ),
            Exchange("Сколько стоит проезд?", "Две кроны, для школьников бесплатно."),
        ),
    ),
    Interview(
        title="新桥与老港",
        published="2022",
        outlet="海湾日报",
        speaker="林悦",
        interviewers=("陈安",),
        language="zh-Hans",
        url=None,
        introduction="",
        exchanges=(
            Exchange("大桥何时通车？", "大桥将于明年春天通车。我们已经完成了全部检查。"),
            Exchange("港口会搬迁吗？", "港口不会搬迁，渡轮照常运行。"),
        ),
    ),
)


def interview(title: str, *exchanges: tuple[str, str], **more: object) -> Interview:
    """Another interview of the town.

    Args:
        title: Its title.
        exchanges: Questions, each with its answer.
        more: What is otherwise about it.
    """
    usual: dict[str, Any] = {
        "published": "2024-05-03",
        "outlet": "The Harbour Post",
        "speaker": "Ada Finch",
        "interviewers": ("Tom Reed",),
        "language": "en",
        "url": None,
        "introduction": "",
        "exchanges": tuple(Exchange(*pair) for pair in exchanges),
    }
    return Interview(title, **usual | more)


def age(path: Path) -> Path:
    """Makes a file look as if nobody wrote to it any more."""
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns - 5_000_000_000))
    return path
