"""Menus, and the bar that they hang from."""

from __future__ import annotations

from gui.look.sheets.pieces import image
from gui.look.theme import Theme


def menus_sheet(theme: Theme) -> str:
    """A bar without a ground of its own; menus with room for a tick."""
    return f"""
    QMenuBar {{ background: transparent; border: 0; spacing: 2px; padding: 0; }}
    QMenuBar::item {{ background: transparent; padding: 6px 10px; border-radius: 6px; }}
    QMenuBar::item:selected {{ background: {theme.hover}; }}
    QMenuBar::item:pressed {{ background: {theme.sunken}; }}
    QMenuBar::item:disabled {{ color: {theme.control}; }}
    QMenu {{ background: {theme.surface}; border: 1px solid {theme.control}; padding: 4px; }}
    QMenu::item {{ padding: 6px 24px 6px 26px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {theme.sunken}; }}
    QMenu::item:disabled {{ color: {theme.control}; background: transparent; }}
    QMenu::indicator {{ width: 14px; height: 14px; left: 6px; }}
    QMenu::indicator:checked {{ image: {image(theme, "check")}; }}
    QMenu::right-arrow {{ image: {image(theme, "chevron-right")}; width: 9px; height: 9px; right: 8px; }}
    QMenu::separator {{ height: 1px; background: {theme.line}; margin: 4px 8px; }}
    """
