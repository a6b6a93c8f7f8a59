"""The ways in which numbers come into the input other than one by one, behind one button."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gui.controls.focus import reach_by_tab
from gui.look.icons import icon
from gui.look.language import tr
from gui.look.scale import px


class FillInButton(QToolButton):
    """Asks for a file, for a sentence or for a pattern."""

    file_requested = Signal()
    sentence_requested = Signal()
    pattern_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(tr("Fill in"))
        self.setIcon(icon("chevron-down"))
        self.setIconSize(QSize(px(9), px(9)))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the mark of a menu stands behind its name
        self.setProperty("role", "flat")
        self.setFixedHeight(px(24))  # no higher than the badge beside it
        self.setToolTip(tr("Bring in a file, a sentence or a pattern; a block of cells can also be pasted."))
        self.setAccessibleName(tr("Fill in the input"))
        reach_by_tab(self)
        self.clicked.connect(self._open)

    def menu_of_ways(self) -> QMenu:
        """What can be chosen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        menu.setToolTipsVisible(True)
        for text, tip, signal in (
            (
                tr("From a file …"),
                tr("Open a table (.csv, .tsv) or a NumPy array (.npy) and say which axis is time."),
                self.file_requested,
            ),
            (
                tr("From a sentence …"),
                tr("Type a sentence: one timestep per word, with drawn or trained vectors."),
                self.sentence_requested,
            ),
            (
                tr("With a pattern …"),
                tr("Fill the selected cells, or all, with a constant, random numbers, a sine or an impulse."),
                self.pattern_requested,
            ),
        ):
            action = menu.addAction(text)
            action.setToolTip(tip)
            action.triggered.connect(signal)
        return menu

    def _open(self) -> None:
        self.menu_of_ways().popup(self.mapToGlobal(QPoint(0, self.height() + px(2))))
