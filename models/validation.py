"""msgspec's validation, with errors that also say what was found.

msgspec names the path and what it expected; the value that stood there is looked up in the raw data.
"""

from __future__ import annotations

import re
from typing import Any, TypeVar

import msgspec

from models.errors import InputError
from models.sentences import either, say

T = TypeVar("T")

_WITH_PATH = re.compile(r"(?P<message>.*) - at `(?P<path>\$.*)`$", re.DOTALL)
_UNKNOWN_FIELD = re.compile(r"Object contains unknown field `(?P<name>.*)`")
_MISSING_FIELD = re.compile(r"Object missing required field `(?P<name>.*)`")
_STEP = re.compile(r"\.(?P<key>\w+)|\[(?P<index>\d+)\]")
_EXPECTED = re.compile(r"Expected (?P<expected>.*?)(?:, got .*)?$", re.DOTALL)


def convert(raw: Any, type_: type[T]) -> T:
    """`raw`, as JSON would give it, as an instance of `type_`.

    Raises:
        InputError: With the JSON path of the first value that does not fit, what was expected and what was found.
    """
    try:
        return msgspec.convert(raw, type_)
    except msgspec.ValidationError as error:
        raise _explained(error, raw) from None


def _explained(error: msgspec.ValidationError, raw: Any) -> InputError:
    match = _WITH_PATH.match(str(error))
    message, path = (match["message"], match["path"]) if match else (str(error), "$")
    if isinstance(error.__cause__, InputError):
        cause = error.__cause__
        return InputError(f"{path}.{cause.where}", cause.expected, cause.found)
    if unknown := _UNKNOWN_FIELD.match(message):
        return InputError(f"{path}.{unknown['name']}", say("no field of this name"), say("one"))
    if missing := _MISSING_FIELD.match(message):
        return InputError(f"{path}.{missing['name']}", say("a value"), say("none"))
    wanted = _EXPECTED.match(message)
    expected = either(wanted["expected"].replace("`", "").split(" | ")) if wanted else message
    return InputError(path, expected, _shown(_look_up(raw, path)))


def _look_up(raw: Any, path: str) -> Any:
    for step in _STEP.finditer(path):
        try:
            raw = raw[step["key"]] if step["key"] is not None else raw[int(step["index"])]
        except (KeyError, IndexError, TypeError):
            return None
    return raw


def _shown(value: Any, longest: int = 60) -> str:
    if isinstance(value, dict):
        return say("an object")
    if isinstance(value, list):
        return say("a list of {count}", count=len(value))
    text = msgspec.json.encode(value).decode() if value is None or isinstance(value, bool) else repr(value)
    return text if len(text) <= longest else text[: longest - 1] + "…"
