"""The methods by which a bot says what it is, and by which it gets its updates."""

import re
from collections.abc import Callable

from bot.local.telegram.refusal import Json, RefusalError, bad_request
from bot.local.telegram.world import World

MAX_COMMANDS = 100
COMMAND = re.compile(r"[a-z0-9_]+")
LANGUAGE = re.compile(r"(?:[a-z]{2})?")
SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
SCOPES = frozenset(
    (
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    )
)


def get_me(world: World, _p: Json) -> Json:
    """`getMe`."""
    return world.me.json() | {
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(world: World, p: Json) -> bool:
    """`setMyCommands`."""
    key = _scope(world, p), _language(p)
    commands = p["commands"]
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    kept = []
    for each in commands:
        command = each["command"].strip().removeprefix("/")
        description = each["description"].strip()
        if not command:
            raise bad_request("command must be non-empty")
        if len(command) > 32:
            raise bad_request("command length must not exceed 32")
        if not description:
            raise bad_request("command description must be non-empty")
        if len(description) > 256:
            raise bad_request("command description length must not exceed 256")
        if not COMMAND.fullmatch(command):
            raise bad_request("BOT_COMMAND_INVALID")
        kept.append({"command": command, "description": description})
    world.profile.commands[key] = kept
    return True


def get_my_commands(world: World, p: Json) -> list[Json]:
    """`getMyCommands`."""
    return world.profile.commands.get((_scope(world, p), _language(p)), [])


def said_by_language(
    kept: Callable[[World], dict[str, str]], field: str, longest: int
) -> tuple[Callable[[World, Json], object], Callable[[World, Json], object]]:
    """The setter and the getter of a text that the bot has for each language, as its name.

    Args:
        kept: Where the world keeps it.
        field: The parameter, and the field of the answer.
        longest: In characters.
    """

    def put(world: World, p: Json) -> object:
        text = p.get(field, "")
        if len(text) > longest:
            raise bad_request(f"{field.replace('_', ' ')} is too long")
        kept(world)[_language(p)] = text
        return True

    def get(world: World, p: Json) -> object:
        texts = kept(world)
        return {field: texts.get(_language(p)) or texts.get("", "")}

    return put, get


def set_webhook(world: World, p: Json) -> bool:
    """`setWebhook`. Kept and reported; this server delivers nothing by itself."""
    url = p.get("url", "")
    if url and not url.lower().startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not SECRET.fullmatch(p.get("secret_token", "")):
        raise bad_request("secret token contains unallowed characters")
    world.webhook = {"url": url, "secret_token": p.get("secret_token", "")}
    _allow(world, p)
    if p.get("drop_pending_updates"):
        world.updates.take()
    return True


def delete_webhook(world: World, p: Json) -> bool:
    """`deleteWebhook`."""
    world.webhook = {"url": ""}
    if p.get("drop_pending_updates"):
        world.updates.take()
    return True


def get_webhook_info(world: World, _p: Json) -> Json:
    """`getWebhookInfo`."""
    return {
        "url": world.webhook["url"],
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.pending),
    }


async def get_updates(world: World, p: Json) -> list[Json]:
    """`getUpdates`; waits as long as `timeout` says.

    Raises:
        RefusalError: 409, while a webhook is set or when another poll takes over.
    """
    if world.webhook["url"]:
        raise RefusalError(
            409,
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to "
            "delete the webhook first",
        )
    _allow(world, p)
    timeout = max(0, min(p.get("timeout", 0), 50))
    return await world.updates.wait(p.get("offset", 0), p.get("limit", 100), timeout)


def _allow(world: World, p: Json) -> None:
    if p.get("allowed_updates") is not None:
        world.updates.allowed = tuple(p["allowed_updates"])


def _language(p: Json) -> str:
    code: str = p.get("language_code") or ""
    if not LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


def _scope(world: World, p: Json) -> str:
    """A scope as a key; the chat that it names must exist."""
    scope = p.get("scope") or {"type": "default"}
    if scope["type"] not in SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    words = [scope["type"]]
    if scope["type"] in {"chat", "chat_administrators", "chat_member"}:
        if not scope.get("chat_id"):
            raise bad_request("can't parse BotCommandScope: Empty chat_id specified")
        words.append(str(world.chat(scope["chat_id"]).id))
    if scope["type"] == "chat_member":
        words.append(str(scope.get("user_id", 0)))
    return ":".join(words)
