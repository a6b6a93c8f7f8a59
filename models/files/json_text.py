"""JSON text to Python objects, with what is wrong with a damaged file in a user's terms."""

from __future__ import annotations

import json
import math
from typing import Any

import msgspec

from models.errors import InputError
from models.sentences import say


def decoded(data: bytes) -> Any:
    """JSON as Python objects.

    Raises:
        InputError: With the JSON path of a NaN, an infinity or a number past float64; with the line and column,
            as far as can be known, of any other mistake.
    """
    if not data.strip():
        raise InputError("", say("an experiment (JSON)"), say("an empty file"))
    try:
        return msgspec.json.decode(data)
    except RecursionError:
        raise InputError("", say("JSON of at most a few levels"), say("brackets nested too deeply")) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _explained(data, str(error)) from None


class _NotANumber(str):
    """A number that JSON or float32 does not have, as it was written."""

    __slots__ = ()


def _explained(data: bytes, message: str) -> InputError:
    """What is wrong with JSON that msgspec refused, from the standard library's slower and more lenient reader."""
    try:
        raw = json.loads(data.decode("utf-8"), parse_constant=_NotANumber, parse_float=_float)
    except UnicodeDecodeError as error:
        found = say(
            "the byte 0x{byte:02x} ({reason}) at position {position}",
            byte=data[error.start],
            reason=error.reason,
            position=error.start + 1,
        )
        return InputError("", say("UTF-8 text"), found)
    except json.JSONDecodeError as error:
        where = say("line {line}, column {column}", line=error.lineno, column=error.colno)
        return InputError(where, "JSON", _found(error))
    except (RecursionError, ValueError):  # ValueError: an integer of thousands of digits
        return _no_json(message)
    place = _find_not_a_number(raw)
    return place if place is not None else _no_json(message)


def _no_json(reason: str) -> InputError:
    return InputError("", "JSON", say("text that is none ({reason})", reason=reason))


def _found(error: json.JSONDecodeError) -> str:
    at = error.doc[error.pos : error.pos + 1]
    return f"{at!r} ({error.msg})" if at else say("the end of the file ({reason})", reason=error.msg)


def _float(text: str) -> float | _NotANumber:
    value = float(text)
    return value if math.isfinite(value) else _NotANumber(text)


def _find_not_a_number(raw: Any) -> InputError | None:
    """The first `_NotANumber`, in the file's order; a list of what is to be visited, for a file can nest deeply."""
    to_visit = [("$", raw)]
    while to_visit:
        path, value = to_visit.pop()
        if isinstance(value, _NotANumber):
            return InputError(path if len(path) < 200 else path[:199] + "…", say("a finite number"), value[:60])
        if isinstance(value, dict):
            to_visit += [(f"{path}.{key}", item) for key, item in reversed(value.items())]
        elif isinstance(value, list):
            to_visit += [(f"{path}[{index}]", item) for index, item in reversed(list(enumerate(value)))]
    return None
