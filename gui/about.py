"""What the program is, in which version, and what it stands on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.app_icon import large_app_icon
from gui.controls.quiet_scroll_area import QuietScrollArea
from gui.look.language import tr, translated
from gui.look.scale import px
from gui.look.theme import Theme
from gui.versions import FOUNDATIONS, UNKNOWN, Foundation, program_version, report, versions

_ICON = 72
_ROOM = 0.95  # of the screen, at most
_PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class AboutDialog(QDialog):
    """Tells about the program; copies its versions for a report.

    Args:
        theme: The colours.
        keras_version: What Keras said of itself; empty while it has not said anything.
        parent: The window.
    """

    def __init__(self, theme: Theme, keras_version: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Unrolled"))
        self._keras_version = keras_version
        self.copy_button, self.close_button = QPushButton(tr("Copy versions")), QPushButton(tr("Close"))
        self.copy_button.setToolTip(tr("Copy all versions as text, to be pasted into a report of a defect."))
        self.copy_button.setAutoDefault(False)
        self.close_button.setProperty("role", "primary")
        self.close_button.setDefault(True)
        self._copied = _label("", "hint")
        self.copy_button.clicked.connect(self._on_copy)
        self.close_button.clicked.connect(self.accept)
        self._area = _Area(self._body(theme))
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; the page keys scroll, whichever button has the focus."""
        if event.key() in _PAGE_KEYS:
            self._area.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """As large as what is told, unless the screen is smaller: then it scrolls."""
        wanted, room = self.sizeHint(), self.screen().availableSize() * _ROOM
        if wanted.height() > room.height():
            bar = self._area.verticalScrollBar()
            bar.ensurePolished()
            wanted += QSize(bar.sizeHint().width(), 0)
        self.resize(wanted.boundedTo(room))
        super().showEvent(event)
        self.close_button.setFocus()

    def _body(self, theme: Theme) -> QWidget:
        body = QWidget()
        body.setProperty("role", "panel")
        rows = QVBoxLayout(body)
        rows.setContentsMargins(px(24), px(24), px(24), px(16))
        rows.setSpacing(px(20))
        rows.addLayout(_head(self.devicePixelRatioF()))
        rows.addWidget(_table(theme, versions(self._keras_version)))
        rows.addStretch(1)
        return body

    def _place(self) -> None:
        foot = QWidget()
        foot.setProperty("role", "foot-bar")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        buttons = QHBoxLayout(foot)
        buttons.setContentsMargins(px(24), px(12), px(24), px(12))
        buttons.setSpacing(px(12))
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self._copied, 1)
        buttons.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addWidget(foot)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(report(self._keras_version))
        self._copied.setText(tr("Copied."))


class _Area(QuietScrollArea):
    """Wants the room that all of its content needs, and scrolls where it does not get it."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)

    def sizeHint(self) -> QSize:
        """The content's own; Qt's stops at some lines."""
        return self.widget().sizeHint()


def _head(pixel_ratio: float) -> QHBoxLayout:
    """The icon, and beside it the name, what it is for, and the version."""
    picture = QLabel()
    picture.setPixmap(large_app_icon().pixmap(QSize(px(_ICON), px(_ICON)), pixel_ratio))
    picture.setFixedSize(px(_ICON), px(_ICON))
    picture.setAccessibleName(tr("The icon of Unrolled"))
    words = QVBoxLayout()
    words.setSpacing(px(4))
    words.addStretch(1)
    words.addWidget(_label("Unrolled", "title"))
    words.addWidget(_label(tr("recurrent layers, one timestep at a time"), "tagline"))
    words.addWidget(_label(tr("version {version}", version=program_version()), "hint"))
    words.addStretch(1)
    row = QHBoxLayout()
    row.setSpacing(px(20))
    row.addWidget(picture)
    row.addLayout(words, 1)
    return row


def _table(theme: Theme, found: dict[str, str]) -> QWidget:
    """One line for each thing that the program stands on."""
    card = QWidget()
    card.setProperty("role", "card")
    card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    card.setAccessibleName(tr("What Unrolled stands on"))
    grid = QGridLayout(card)
    grid.setContentsMargins(px(16), px(12), px(16), px(12))
    grid.setHorizontalSpacing(px(20))
    grid.setVerticalSpacing(px(5))
    grid.setColumnStretch(3, 1)
    for row, each in enumerate(FOUNDATIONS):
        if row:
            grid.addWidget(_hairline(theme), 2 * row - 1, 0, 1, 4)
        for column, label in enumerate(_line(each, found[each.name])):
            grid.addWidget(label, 2 * row, column, Qt.AlignmentFlag.AlignBaseline)
    return card


def _line(each: Foundation, version: str) -> tuple[QLabel, ...]:
    known = tr("not found") if version == UNKNOWN else version
    labels = (
        _label(each.name, "chapter-small"),
        _label(known, "mono"),
        _label(each.licence, "hint"),
        _label(translated(each.serves), "hint"),
    )
    labels[1].setAccessibleName(tr("version of {name}: {version}", name=each.name, version=known))
    labels[2].setAccessibleName(tr("licence of {name}: {licence}", name=each.name, licence=each.licence))
    return labels


def _hairline(theme: Theme) -> QWidget:
    line = QWidget()
    line.setFixedHeight(1)
    line.setStyleSheet(f"background: {theme.line}")
    return line


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
