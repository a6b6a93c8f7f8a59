"""One experiment of the gallery: its picture, its title, what to look at, and whether it is the open one."""

from __future__ import annotations

import os

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from gui.controls.wrapped_text import wrapped
from gui.gallery.card_buttons import MORE, more_button, revert_button, revert_size
from gui.gallery.entries import Entry, badge, card_title
from gui.gallery.thumbnail import HEIGHT, WIDTH
from gui.look.fonts import BODY, CAPTION, SMALL, mono_font, ui_font
from gui.look.language import tr, translated
from gui.look.scale import px
from gui.look.theme import Theme
from models.files.own_experiments import OwnExperiment
from models.sentences import say

_PADDING = 12
_TITLE_LINE, _TEXT_LINE = 19, 17
_TITLE_LINES, _TEXT_LINES = 2, 3
_BADGE = 20
_FOOT = 30
_RADIUS = 8
_BADGE_ROOM = 40

_WAITING = "…"
_UNREADABLE = say("This experiment cannot be read.")


def least_width() -> int:
    """A card is at least so wide, in px: the picture and a margin."""
    return px(WIDTH + 2 * _PADDING)


class Card(QWidget):
    """Paints an entry, and asks for it."""

    chosen = Signal(object)  # Entry
    pressed = Signal(object)
    revert_requested = Signal(object)
    rename_requested = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, entry: Entry, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entry = entry
        self._picture: QPixmap | None = None
        self._problem = ""
        self._is_current = self._is_open = self._is_edited = self._is_hovered = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.revert = revert_button(translated(entry.title), self)
        self.revert.clicked.connect(lambda: self.revert_requested.emit(self._entry))
        self.more = self._more_button() if isinstance(entry, OwnExperiment) else None
        self._update_texts()

    @property
    def entry(self) -> Entry:
        """What it shows."""
        return self._entry

    @property
    def picture(self) -> QPixmap | None:
        """The picture; None until it is made, and where it cannot be."""
        return self._picture

    @property
    def problem(self) -> str:
        """Why it cannot be opened; empty if it can, as far as is known."""
        return self._problem

    @property
    def state(self) -> str:
        """What the foot of the card says."""
        if not self._is_open:
            return ""
        return tr("open · edited") if self._is_edited else tr("open")

    @property
    def is_current(self) -> bool:
        """Whether Enter opens it."""
        return self._is_current

    def show_picture(self, picture: QPixmap) -> None:
        """Show its picture."""
        self._picture, self._problem = picture, ""
        self._update_texts()

    def show_problem(self, problem: str) -> None:
        """Say in a sentence why there is no picture."""
        self._picture, self._problem = None, translated(problem)
        self._update_texts()

    def show_current(self, is_current: bool) -> None:
        """Mark it as the one that Enter opens; Tab reaches its buttons only then."""
        self._is_current = is_current
        policy = Qt.FocusPolicy.TabFocus if is_current else Qt.FocusPolicy.NoFocus
        for button in (self.revert, self.more):
            if button is not None:
                button.setFocusPolicy(policy)
        self.update()

    def show_open(self, is_open: bool, is_edited: bool) -> None:
        """Say whether it is the open one, and changed since."""
        self._is_open, self._is_edited = is_open, is_open and is_edited
        self.revert.setVisible(self._is_edited)
        self._update_texts()

    def height_for(self, width: int) -> int:
        """The height that its texts need in this width, in px."""
        title, text = self._lines(width)
        foot = px(_FOOT) if self.state else 0
        return px(3 * _PADDING + HEIGHT + 4) + len(title) * px(_TITLE_LINE) + len(text) * px(_TEXT_LINE) + foot

    def sizeHint(self) -> QSize:
        """As wide as its picture wants."""
        return QSize(least_width(), self.height_for(least_width()))

    def resizeEvent(self, event: QEvent) -> None:
        """Keep the buttons at their corners."""
        del event
        if self.more is not None:
            self.more.move(self.width() - px(_PADDING - 6) - self.more.width(), px(2 * _PADDING + HEIGHT - 4))
        size = revert_size(self.revert)
        self.revert.resize(size)
        self.revert.move(self.width() - px(_PADDING) - size.width(), self.height() - px(_PADDING - 3) - size.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press makes it the current one."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(self._entry)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self._entry)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is here."""
        del event
        self._is_hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is elsewhere."""
        del event
        self._is_hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        self._paint_picture(painter)
        self._paint_texts(painter)

    def _paint_frame(self, painter: QPainter) -> None:
        theme = self._theme
        colour = theme.forward if self._is_current else theme.control if self._is_hovered else theme.line
        width = float(px(2)) if self._is_current else 1.0
        painter.setPen(QPen(QColor(colour), width))
        painter.setBrush(QColor(theme.surface))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), px(_RADIUS), px(_RADIUS))
        painter.setPen(QPen(QColor(theme.line), 1))
        y = px(1.5 * _PADDING + HEIGHT) + 0.5
        painter.drawLine(QPointF(px(_PADDING), y), QPointF(self.width() - px(_PADDING), y))

    def _paint_picture(self, painter: QPainter) -> None:
        room = QRectF(px(_PADDING), px(_PADDING), self.width() - 2 * px(_PADDING), px(HEIGHT))
        if self._picture is not None:
            painter.drawPixmap(round(room.center().x() - px(WIDTH) / 2), px(_PADDING), self._picture)
            return
        painter.setFont(ui_font(px(SMALL)))
        painter.setPen(QColor(self._theme.differ if self._problem else self._theme.ink_soft))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, translated(_UNREADABLE) if self._problem else _WAITING)

    def _paint_texts(self, painter: QPainter) -> None:
        title, text = self._lines(self.width())
        top = px(2 * _PADDING + HEIGHT - 2)
        painter.setFont(_title_font())
        painter.setPen(QColor(self._theme.ink))
        for number, line in enumerate(title):
            self._paint_line(painter, line, top + number * px(_TITLE_LINE), px(_TITLE_LINE))
        self._paint_badge(painter, top)
        top += len(title) * px(_TITLE_LINE) + px(4)
        painter.setFont(ui_font(px(SMALL)))
        is_problem = self._said() != translated(self._entry.look_at)
        painter.setPen(QColor(self._theme.differ if is_problem else self._theme.ink_soft))
        for number, line in enumerate(text):
            self._paint_line(painter, line, top + number * px(_TEXT_LINE), px(_TEXT_LINE))
        if self.state:
            self._paint_state(painter)

    def _paint_line(self, painter: QPainter, line: str, top: float, height: float) -> None:
        rect = QRectF(px(_PADDING), top, self.width() - 2 * px(_PADDING), height)
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)

    def _paint_badge(self, painter: QPainter, top: float) -> None:
        """The notebook's section, at the right of the title."""
        if not (text := badge(self._entry)):
            return
        painter.setFont(mono_font(px(CAPTION), QFont.Weight.DemiBold))
        width = QFontMetricsF(painter.font()).horizontalAdvance(text) + px(12)
        rect = QRectF(self.width() - px(_PADDING) - width, top, width, px(_TITLE_LINE))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.sunken))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setPen(QColor(self._theme.ink_soft))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_state(self, painter: QPainter) -> None:
        """At the foot, that it is the open one."""
        painter.setFont(ui_font(px(SMALL), QFont.Weight.DemiBold))
        width = QFontMetricsF(painter.font()).horizontalAdvance(self.state) + px(16)
        rect = QRectF(px(_PADDING), self.height() - px(_PADDING + _BADGE), width, px(_BADGE))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.forward_band))
        painter.drawRoundedRect(rect, px(6), px(6))
        painter.setPen(QColor(self._theme.forward))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.state)

    def _lines(self, width: int) -> tuple[list[str], list[str]]:
        """The lines of the title, and of what to look at or of the problem."""
        room = width - 2 * px(_PADDING)
        beside = px(MORE) if self.more is not None else px(_BADGE_ROOM) if badge(self._entry) else 0
        title = wrapped(translated(card_title(self._entry)), _title_font(), room - beside, _TITLE_LINES)
        return title, wrapped(self._said(), ui_font(px(SMALL)), room, _TEXT_LINES)

    def _said(self) -> str:
        """Its sentence, or what is wrong with it."""
        if not isinstance(self._entry, OwnExperiment):
            return self._problem or translated(self._entry.look_at)
        problem = self._problem or translated(self._entry.problem)
        return problem.replace(f"{self._entry.path.parent}{os.sep}", "") or self._entry.look_at

    def _update_texts(self) -> None:
        title, said = translated(self._entry.title), self._said()
        self.setToolTip(f"{title}\n{said}".strip())
        self.setAccessibleName(", ".join(part for part in (title, self.state) if part))
        self.setAccessibleDescription(said)
        self.updateGeometry()
        self.update()

    def _more_button(self) -> QToolButton:
        button, menu = more_button(translated(self._entry.title), self)
        menu.aboutToShow.connect(lambda: self.pressed.emit(self._entry))
        menu.addAction(tr("Rename …")).triggered.connect(lambda: self.rename_requested.emit(self._entry))
        menu.addAction(tr("Remove")).triggered.connect(lambda: self.remove_requested.emit(self._entry))
        return button


def _title_font() -> QFont:
    return ui_font(px(BODY), QFont.Weight.DemiBold)
