from tests.chat.dialogues import test_chinese, test_english, test_russian

TABLES = [test_english.DIALOGUES, test_russian.DIALOGUES, test_chinese.DIALOGUES]


def test_there_are_enough() -> None:
    assert sum(map(len, TABLES)) >= 120
    for table in TABLES:
        assert len({line for line, _ in table}) == len(table)
