"""The application's style sheet, made from a theme.

Widgets opt in by object name or by the dynamic property `role`; nothing here depends on where a widget sits.
"""

from __future__ import annotations

import re

from gui.look.scale import px, scale
from gui.look.sheets.buttons import buttons_sheet
from gui.look.sheets.fields import fields_sheet
from gui.look.sheets.grounds import grounds_sheet
from gui.look.sheets.menus import menus_sheet
from gui.look.sheets.presenting import presenting_sheet
from gui.look.sheets.tables import tables_sheet
from gui.look.sheets.text import text_sheet
from gui.look.theme import Theme

_SHEETS = (text_sheet, grounds_sheet, buttons_sheet, fields_sheet, menus_sheet, tables_sheet, presenting_sheet)
"""Where two rules weigh the same, the later one holds."""

_made: dict[tuple[str, float], str] = {}


def style_sheet(theme: Theme) -> str:
    """Everything that the palette cannot say."""
    key = (theme.name, scale())
    if key not in _made:
        _made[key] = _scaled("".join(sheet(theme) for sheet in _SHEETS))
    return _made[key]


def _scaled(sheet: str) -> str:
    """All lengths of more than a hairline, which were written for 100 %, as the user wants them."""
    return re.sub(r"(?<![\w.#])(-?)([2-9]|[1-9]\d+)px", lambda match: f"{match[1]}{px(int(match[2]))}px", sheet)
