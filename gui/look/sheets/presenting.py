"""The bar at the foot of present mode: dark in every theme, so that it frames the picture and is none."""

from __future__ import annotations

from gui.look.fonts import SMALL
from gui.look.sheets.pieces import MONO, padded
from gui.look.theme import Theme


def presenting_sheet(theme: Theme) -> str:
    """`present-bar` and, on it, `present-soft`, `present-forward`, `present-backward`, `present-chip` and buttons."""
    buttons = '[role="present-bar"] QPushButton, [role="present-bar"] QToolButton'
    hovered, pressed, disabled, checked = (
        buttons.replace("Button", f"Button:{state}") for state in ("hover", "pressed", "disabled", "checked")
    )
    return f"""
    [role="present-bar"] {{ background: {theme.present_ground}; border-top: 1px solid {theme.present_chip}; }}
    [role="present-bar"] QLabel {{ color: {theme.present_ink}; background: transparent; }}
    QLabel[role="present-soft"] {{ color: {theme.present_soft}; }}
    QLabel[role="present-forward"] {{ color: {theme.present_forward}; font-weight: 600; }}
    QLabel[role="present-backward"] {{ color: {theme.present_backward}; font-weight: 600; }}
    [role="present-bar"] QLabel[role="present-soft"] {{ color: {theme.present_soft}; }}
    [role="present-bar"] QLabel[role="present-forward"] {{ color: {theme.present_forward}; }}
    [role="present-bar"] QLabel[role="present-backward"] {{ color: {theme.present_backward}; }}
    [role="present-bar"] QLabel[role="present-chip"] {{ background: {theme.present_chip}; border-radius: 6px;
        padding: 3px 8px; font-family: {MONO}; font-size: {SMALL}px; }}
    {buttons} {{ background: transparent; border: 1px solid transparent; color: {theme.present_ink}; }}
    {padded(buttons, 4, 10, ring=theme.present_forward)}
    {hovered} {{ background: {theme.present_chip}; }}
    {pressed}, {checked} {{ background: {theme.present_chip}; border-color: {theme.present_soft}; }}
    {disabled} {{ color: {theme.present_soft}; background: transparent; border-color: transparent; }}
    """
