"""Reading what binds nobody: field by field, and what does not fit is left out."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

S = TypeVar("S", bound=msgspec.Struct)


def leniently(raw: Any, type_: type[S]) -> S:
    """An object of JSON as a struct whose fields all have defaults, which hold for what is missing or does not fit."""
    if not isinstance(raw, dict):
        return type_()
    fields = {}
    for field in msgspec.structs.fields(type_):
        if field.name in raw:
            try:
                fields[field.name] = msgspec.convert(raw[field.name], field.type)
            except msgspec.ValidationError:
                continue
    return type_(**fields)
