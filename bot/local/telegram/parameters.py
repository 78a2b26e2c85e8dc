"""The parameters of a call, checked against the API as data and given the types that it names."""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bot.local.telegram.refusal import Json, bad_request

WHOLE_NUMBER = re.compile(r"-?[0-9]{1,19}")
# What Telegram says, beyond the rule, of a parameter that it cannot do without.
MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "document": "there is no document in the request",
    "photo": "there is no photo in the request",
    "file_id": "file_id not specified",
    "user_id": "invalid user_id specified",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
    "inline_query_id": "query is too old and response timeout expired or query ID is invalid",
}
UNREADABLE_PARAMETERS = {
    "reply_markup": "can't parse reply keyboard markup JSON object",
    "link_preview_options": "can't parse link preview options JSON object",
    "reply_parameters": "can't parse reply parameters JSON object",
    "commands": "can't parse commands JSON object",
    "scope": "can't parse BotCommandScope JSON object",
    "results": "can't parse JSON encoded inline query results",
    "entities": "can't parse entities JSON object",
}
# How Telegram names a type in what it says; others by the name that they have in the API.
SPOKEN = {
    "InlineKeyboardButton": "inline keyboard button",
    "InlineQueryResultArticle": "inline query result",
    "ReplyParameters": "reply parameters",
}
JSON_NAMES = {
    bool: "Boolean",
    int: "Number",
    float: "Number",
    str: "String",
    list: "Array",
    dict: "Object",
}


@cache
def _api() -> Json:
    """The part of the API that is played here."""
    api: Json = json.loads(Path(__file__).with_name("methods.json").read_text("utf-8"))
    return api


@cache
def _by_lower_name() -> dict[str, str]:
    return {name.lower(): name for name in _api()["methods"]}


def method_named(name: str) -> str | None:
    """The method of that name, in any case as with Telegram; None when it is not played here."""
    return _by_lower_name().get(name.lower())


def checked(method: str, parameters: Mapping[str, object]) -> Json:
    """Parameters as the types of the API, whether they came as JSON or as strings.

    Telegram ignores a parameter that it does not know. Here it is refused: it is always a mistake,
    or one that this server does not play.

    Args:
        method: The name of a method that is played.
        parameters: As sent; anything nested may still be a string of JSON.

    Raises:
        RefusalError: When one is missing, of another type or unknown.
    """
    known: dict[str, str] = _api()["methods"][method]
    result: Json = {}
    for name, value in parameters.items():
        if name not in known:
            raise bad_request(f'unknown parameter "{name}" of {method}')
        if value is not None:
            result[name] = _typed(name, value, known[name].removeprefix("?"))
    for name, kind in known.items():
        # Only a webhook's address may be empty: that removes it.
        missing = name not in result or (result[name] == "" and name != "url")
        if missing and not kind.startswith("?"):
            raise bad_request(MISSING.get(name, f'parameter "{name}" is required'))
    return result


def _typed(name: str, value: object, kinds: str) -> object:
    """A value that came as a string becomes what the API says; one from JSON is held to it."""
    kind = next(
        (kind for kind in kinds.split("|") if kind not in {"String", "InputFile"}), "String"
    )
    if isinstance(value, str):
        if kind == "String":
            return value
        if kind == "Integer":
            if WHOLE_NUMBER.fullmatch(value.strip()):
                return int(value)
            if "String" in kinds.split("|"):
                return value
            raise bad_request(f'parameter "{name}" must be of type Number')
        if kind == "Boolean":
            return value.strip().lower() in {"true", "yes", "1"}
        if value == "":
            return None
        try:
            value = json.loads(value)
        except ValueError:
            raise bad_request(
                UNREADABLE_PARAMETERS.get(name, f"can't parse {name} JSON object")
            ) from None
    return _held(name, value, kinds)


def _held(name: str, value: object, kinds: str) -> object:
    """A JSON value that fits one of the types, checked to its depth."""
    plain = JSON_NAMES.get(type(value), "Null")
    for kind in kinds.split("|"):
        if kind in {"String", "Boolean"} and plain == kind:
            return value
        if kind == "Integer" and plain == "Number":
            return value
        if kind.startswith("Array of ") and isinstance(value, list):
            return [_held(name, item, kind.removeprefix("Array of ")) for item in value]
    objects = [kind for kind in kinds.split("|") if kind in _api()["types"]]
    if not isinstance(value, dict) or not objects:
        expected = {"Integer": "Number"}.get(
            kinds, "Object" if objects else kinds.partition(" ")[0]
        )
        raise bad_request(f'field "{name}" must be of type {expected}')
    return _object(value, _chosen(value, objects))


def _chosen(value: Json, kinds: list[str]) -> str:
    """Of several types, the one whose fields the object has."""
    return max(kinds, key=lambda kind: len(value.keys() & _api()["types"][kind].keys()))


def _object(value: Json, kind: str) -> Json:
    """An object whose fields are those of its type."""
    fields: dict[str, str] = _api()["types"][kind]
    for field, kinds in fields.items():
        if not kinds.startswith("?") and field not in value:
            prefix = f"can't parse {SPOKEN.get(kind, kind)}"
            raise bad_request(f'{prefix}: Can\'t find field "{field}"')
    for field in value:
        if field not in fields:
            raise bad_request(f'unknown field "{field}" of {kind}')
    return {
        field: _held(field, item, fields[field].removeprefix("?"))
        for field, item in value.items()
        if item is not None
    }
