"""Makes the PNGs of the program's icon from its drawings: `uv run python -m resources.icons.app.render`.

Worth a run when a drawing changes. 16, 24 and 32 px have drawings of their own; larger ones share `unrolled.svg`.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from gui.app_icon import APP_ICONS, SIZES
from models.files.atomic import write_all_atomically


def drawing(side: int) -> Path:
    """The drawing that is meant for a size in px."""
    own = APP_ICONS / f"unrolled-{side}.svg"
    return own if own.exists() else APP_ICONS / "unrolled.svg"


def rendered(side: int) -> QImage:
    """The icon, `side` × `side` px."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing(side))).render(painter)
    painter.end()
    return image


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def main() -> None:
    """Replace all PNGs, or none."""
    write_all_atomically([(APP_ICONS / f"{side}.png", [_png(rendered(side))]) for side in SIZES])


if __name__ == "__main__":
    main()
