"""All keys on one sheet, read from the menus, and what the mouse does on the stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.bars.menus.menu import Menu, named_keys, plain_text
from gui.bars.menus.menu_bar import MenuBar, within
from gui.controls.quiet_scroll_area import QuietScrollArea
from gui.look.language import tr, translated
from gui.look.scale import px
from models.sentences import say

Row = tuple[str, str]
"""What is done, and by which keys."""

_PRESENTING = (
    (say("One step on, one step back"), "→  ←"),
    (say("Another plot or part"), "↓  ↑"),
    (say("Dark screen"), "."),
    (say("Back to the window"), "Esc"),
)

_STAGE = (
    (say("Zoom the time axis"), say("Wheel")),
    (say("Move it"), say("Drag")),
    (say("Pin a number and copy it"), say("Click")),
    (say("Open its cell"), say("Double-click")),
)

_COLUMNS = 3


class KeySheet(QDialog):
    """Opened by F1, gone by Esc or F1.

    Args:
        menus: Whose keys are listed.
        parent: The window.
    """

    def __init__(self, menus: MenuBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keys"))
        QShortcut(QKeySequence("F1"), self, self.close)
        groups = [(plain_title(menu), list(rows_of(menu))) for menu in menus.menus]
        groups.append((tr("While presenting"), [(translated(text), keys) for text, keys in _PRESENTING]))
        groups.append((tr("On the stage"), [(translated(text), translated(keys)) for text, keys in _STAGE]))
        page = QWidget()
        page.setProperty("role", "surface")
        row = QHBoxLayout(page)
        row.setContentsMargins(px(16), px(16), px(16), px(8))
        row.setSpacing(px(22))
        for column in _shared_out([group for group in groups if group[1]], _COLUMNS):
            row.addLayout(_column(column))
        area = QuietScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        wanted = page.sizeHint()
        room = self.screen().availableSize() * 0.97
        self.resize(min(wanted.width() + px(4), room.width()), min(wanted.height() + px(4), room.height()))

    @property
    def rows(self) -> list[Row]:
        """Everything that is listed, from top to bottom and left to right."""
        names = [label.text() for label in self.findChildren(QLabel) if label.property("kind") == "name"]
        keys = [label.accessibleName() for label in self.findChildren(QWidget) if label.property("kind") == "keys"]
        return list(zip(names, keys, strict=True))


def rows_of(menu: Menu) -> Iterator[Row]:
    """The actions of a menu that have keys; two that belong together in one row."""
    seconds = {second for _, second in menu.pairs.values()}
    for action in within(menu):
        keys = named_keys(action)
        if action in menu.pairs:
            text, second = menu.pairs[action]
            yield text, f"{keys}  {named_keys(second)}"
        elif keys and action not in seconds:
            yield plain_text(action), keys


def plain_title(menu: Menu) -> str:
    """A menu's name without the mark of its letter."""
    return plain_text(menu.menuAction())


def _shared_out(groups: list[tuple[str, list[Row]]], count: int) -> list[list[tuple[str, list[Row]]]]:
    """The groups in columns of about one height: the largest first, each where there is most room; then in order."""
    columns: list[list[int]] = [[] for _ in range(count)]
    heights = [len(rows) + 2 for _, rows in groups]
    for number in sorted(range(len(groups)), key=lambda number: -heights[number]):
        min(columns, key=lambda column: sum(heights[one] for one in column)).append(number)
    return [[groups[number] for number in sorted(column)] for column in sorted(columns, key=min) if column]


def _column(groups: Iterable[tuple[str, list[Row]]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(px(4))
    for title, rows in groups:
        heading = QLabel(title)
        heading.setProperty("role", "section")
        column.addWidget(heading)
        table = QGridLayout()
        table.setHorizontalSpacing(px(12))
        table.setVerticalSpacing(px(1))
        for number, (text, keys) in enumerate(rows):
            name = QLabel(text)
            name.setProperty("kind", "name")
            table.addWidget(name, number, 0)
            table.addWidget(_key_caps(keys), number, 1, Qt.AlignmentFlag.AlignRight)
        table.setColumnStretch(0, 1)
        column.addLayout(table)
        column.addSpacing(px(8))
    column.addStretch(1)
    return column


def _key_caps(keys: str) -> QWidget:
    """Each key in a frame of its own."""
    caps = QWidget()
    caps.setProperty("kind", "keys")
    caps.setAccessibleName(keys)
    row = QHBoxLayout(caps)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(4))
    for key in keys.split("  "):
        cap = QLabel(key)
        cap.setProperty("role", "key")
        row.addWidget(cap)
    return caps
