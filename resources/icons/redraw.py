"""Writes the icons that style sheets show, one folder per theme: `uv run python -m resources.icons.redraw`.

Worth a run when an icon or a colour has changed.
"""

from __future__ import annotations

from gui.look.icons import SHEET_IMAGES, sheet_image, tinted
from gui.look.theme import DARK, LIGHT, Theme
from models.files.atomic import write_all_atomically


def images(theme: Theme) -> dict[str, str]:
    """The text of each file of a theme."""
    return {key: tinted(name, getattr(theme, field)) for key, (name, field) in SHEET_IMAGES.items()}


def main() -> None:
    """Replace all files, or none."""
    outputs = []
    for theme in (LIGHT, DARK):
        for key, text in images(theme).items():
            path = sheet_image(theme, key)
            path.parent.mkdir(exist_ok=True)
            outputs.append((path, [text.encode()]))
    write_all_atomically(outputs)


if __name__ == "__main__":
    main()
