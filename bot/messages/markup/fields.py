"""The fields that the data of buttons is made of, as patterns."""

from bot.store.write_interviews import ID_LENGTH, SLUG_LENGTH

EXCHANGE = rf"[A-Za-z0-9_-]{{{ID_LENGTH}}}"
SLUG = rf"[a-z0-9-]{{1,{SLUG_LENGTH}}}"
TOPIC = r"[a-z0-9-]{1,24}"
PAGE = r"(?P<page>0|[1-9][0-9]{0,6})"
PASSAGE = r"(?P<start>[0-9]{1,7})-(?P<end>[0-9]{1,7})"
