"""Telegram's server, played in this process: as strict as Telegram, and in its words."""

import json
import re
import time
from collections.abc import Callable, Mapping

from bot.local.telegram import answering, profile, sending
from bot.local.telegram.faults import Call, Drop, Policy
from bot.local.telegram.parameters import checked, method_named
from bot.local.telegram.people import People
from bot.local.telegram.refusal import Json, RefusalError
from bot.local.telegram.world import BOT_ID, World

TOKEN = f"{BOT_ID}:local"
_SHAPE = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
Files = Mapping[str, tuple[str, bytes]]
"""Name and content of each file that came with a call, by the name of its part."""
Method = Callable[[World, Json], object]

set_description, get_description = profile.said_by_language(
    lambda world: world.profile.descriptions, "description", 512
)
set_short_description, get_short_description = profile.said_by_language(
    lambda world: world.profile.short_descriptions, "short_description", 120
)
METHODS: dict[str, Method] = {
    "sendMessage": sending.send_message,
    "sendDocument": sending.send_document,
    "sendPhoto": sending.send_photo,
    "editMessageText": sending.edit_message_text,
    "editMessageReplyMarkup": sending.edit_message_reply_markup,
    "answerCallbackQuery": answering.answer_callback_query,
    "answerInlineQuery": answering.answer_inline_query,
    "answerGuestQuery": answering.answer_guest_query,
    "getChat": answering.get_chat,
    "getChatMember": answering.get_chat_member,
    "getFile": answering.get_file,
    "getMe": profile.get_me,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "setMyDescription": set_description,
    "getMyDescription": get_description,
    "setMyShortDescription": set_short_description,
    "getMyShortDescription": get_short_description,
    "setWebhook": profile.set_webhook,
    "deleteWebhook": profile.delete_webhook,
    "getWebhookInfo": profile.get_webhook_info,
}


class Telegram(People):
    """Telegram's server and the people in it.

    Args:
        clock: Seconds since the epoch, for dates.
        policies: Asked in turn before each call; the first that gives a fault decides. May be
            changed at any time.
    """

    def __init__(
        self, *, clock: Callable[[], float] = time.time, policies: tuple[Policy, ...] = ()
    ) -> None:
        super().__init__(clock=clock)
        self.policies = policies
        self.calls: list[Call] = []

    async def call(
        self,
        method: str,
        parameters: Mapping[str, object] | None = None,
        files: Files | None = None,
    ) -> tuple[int, Json]:
        """What Telegram answers to a call, faults aside.

        Args:
            method: Its name, in any case.
            parameters: Typed, or as strings with JSON in them, as they come over HTTP.
            files: What came along.

        Returns:
            The HTTP status and the body.
        """
        try:
            result = await self._result(method, parameters or {}, files or {})
        except RefusalError as refusal:
            return refusal.code, refusal.body()
        return 200, {"ok": True, "result": result}

    async def answer(
        self, token: str, method: str, parameters: Mapping[str, object], files: Files
    ) -> tuple[int, bytes]:
        """What comes back over the wire: `call` behind the check of the token and the policies.

        Raises:
            DroppedError: When a policy breaks the connection, before the call or after it.
        """
        if token != TOKEN:
            known = (401, "Unauthorized") if _SHAPE.fullmatch(token) else (404, "Not Found")
            refusal = RefusalError(*known)
            return refusal.code, json.dumps(refusal.body()).encode()
        call = Call(method_named(method) or method, parameters, self.clock())
        self.calls.append(call)
        fault = next((fault for policy in self.policies if (fault := policy(call))), None)
        if fault is not None and not (isinstance(fault, Drop) and fault.carried_out):
            return fault.happens()
        status, body = await self.call(method, parameters, files)
        if fault is not None:
            return fault.happens()
        return status, json.dumps(body).encode()

    def download(self, token: str, path: str) -> tuple[int, bytes]:
        """The content of a file under the path that `getFile` told."""
        for file in self.files.values():
            if token == TOKEN and file.path == path:
                return 200, file.content
        return 404, json.dumps(RefusalError(404, "Not Found").body()).encode()

    def _uploaded(self, parameters: Mapping[str, object], files: Files) -> Json:
        """The parameters with each file kept and named by its id, as if it had been sent before."""
        sent = dict(parameters)
        for part, file in files.items():
            kept = self.keep(*file).id
            uses = [name for name, value in parameters.items() if value == f"attach://{part}"]
            sent |= dict.fromkeys(uses or [part], kept)
        return sent

    async def _result(self, name: str, parameters: Mapping[str, object], files: Files) -> object:
        method = method_named(name)
        if method is None:
            raise RefusalError(404, "Not Found: method not found")
        typed = checked(method, self._uploaded(parameters, files))
        if method == "getUpdates":
            return await profile.get_updates(self, typed)
        return METHODS[method](self, typed)
