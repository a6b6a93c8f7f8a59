"""What the pieces of the style sheet share: faces, images, and the ring around what has the keys.

Lengths are written in px at 100 % and scaled when the pieces are put together; `PX` means px of the screen.
"""

from __future__ import annotations

from gui.look.fonts import MONO_FAMILIES, UI_FAMILIES
from gui.look.icons import sheet_image
from gui.look.scale import px
from gui.look.theme import Theme

UI = ", ".join(f'"{family}"' for family in UI_FAMILIES)
MONO = ", ".join(f'"{family}"' for family in MONO_FAMILIES)


def image(theme: Theme, key: str) -> str:
    """One of `gui.look.icons.SHEET_IMAGES`, as a style sheet names it."""
    return f"url({sheet_image(theme, key).as_posix()})"


def round_corner(*sides: int) -> str:
    """The radius that makes a square round, of a side in px of the screen; of several, what suits all.

    Qt paints a square with its corners where a radius is more than half the side, by however little.
    """
    return f"{min(sides) // 2}PX"


def padded(selector: str, *padding: float, ring: str) -> str:
    """A padding inside a hairline, which gives way to a ring of two px while the widget has the keys.

    Args:
        selector: The widgets; several with commas between.
        padding: As in CSS, in px: vertical and horizontal, or top, right, bottom and left.
        ring: The ring's colour.
    """
    focused = ", ".join(f"{one.strip()}:focus" for one in selector.split(","))
    whole = " ".join(f"{one}px" for one in padding)
    less = " ".join(f"{max(px(one) + 1 - px(2), 0)}PX" for one in padding)
    return f"""
    {selector} {{ padding: {whole}; }}
    {focused} {{ border: 2px solid {ring}; padding: {less}; }}
    """
