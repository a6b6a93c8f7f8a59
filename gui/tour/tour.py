"""The course of the tour: from stop to stop, until it is over or the user acts. Nothing of it remains."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gui.look.language import translated
from gui.look.scale import px
from gui.look.theme import Theme
from gui.parts import Parts
from gui.playback import Playback
from gui.session import Session
from gui.tour.acts import Act, act_of
from gui.tour.callout import Callout
from gui.tour.facts import Facts
from gui.tour.frames import GAP, Frames
from gui.tour.stops import STOPS, Hands, Sight

_MOVES = {QEvent.Type.Resize, QEvent.Type.Move}


class Tour(QObject):
    """One walk through the window; it begins when it is made.

    Every event of the application passes through here while it lasts, and none afterwards.

    Args:
        session: The facts.
        playback: Lets time pass.
        parts: The widgets.
        theme: The colours.
        parent: Qt's owner.
    """

    def __init__(self, session: Session, playback: Playback, parts: Parts, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._page = parts.page
        self._focused = self._page.window().focusWidget()
        self._facts = Facts(session, playback, parts)
        self._hands = Hands(session, playback, parts, self._facts)
        self._sight: Sight | None = None
        self._number = -1
        self.is_running = True
        self.frames, self.callout = Frames(theme, self._page), Callout(theme, self._page)
        self.callout.next_requested.connect(self.go_on)
        self.callout.end_requested.connect(self.end)
        self._placing = QTimer(self, singleShot=True, interval=0)
        self._placing.timeout.connect(self._place)
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._facts.settle)
        app = QCoreApplication.instance()
        assert app is not None
        app.installEventFilter(self)
        self.go_on()

    @property
    def number(self) -> int:
        """The stop that is shown, from 0."""
        return self._number

    @property
    def sight(self) -> Sight | None:
        """What is pointed at."""
        return self._sight

    def go_on(self) -> None:
        """Leave this stop as it was found, and go to the next one that this window has; after the last it is over."""
        if not self.is_running:
            return
        self._facts.restore()
        for number in range(self._number + 1, len(STOPS)):
            self._sight = STOPS[number].show(self._hands)
            if self._sight is not None:
                self._number = number
                self._show(translated(STOPS[number].text))
                return
        self.end()

    def end(self) -> None:
        """Leave everything as it was."""
        if self.is_running:
            self._facts.restore()
            self._stop()
        self.settle()

    def settle(self) -> None:
        """Bring back at once what waits for the user's act to be over."""
        self._settling.stop()
        self._facts.settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End before the user's act takes effect; the act is left alone."""
        act = act_of(event, watched, self.callout) if self.is_running else Act.NOTHING
        if act is Act.CLAIM:
            event.accept()
        elif act in (Act.LEAVE, Act.CLOSE):
            self.end()
        elif act is Act.OTHER and isinstance(watched, QWidget):
            return self._hand_over(watched)
        elif event.type() in _MOVES and watched in (self._page, self._target):
            self._placing.start()
        return act in (Act.CLAIM, Act.LEAVE)

    @property
    def _target(self) -> QWidget | None:
        return None if self._sight is None else self._sight.target.widget

    def _hand_over(self, to: QWidget) -> bool:
        """Give the window to the user, who acts on a widget; returns whether nothing is left for that to do."""
        is_answer = self._sight is not None and self._sight.answers and to is self._target and self._facts.shows_other
        self._facts.hand_over(to)
        self._stop()
        self._settling.start()
        return is_answer

    def _stop(self) -> None:
        """Be gone."""
        self.is_running = False
        app = QCoreApplication.instance()
        assert app is not None
        app.removeEventFilter(self)
        self._placing.stop()
        focused = self._focused
        if focused is not None and isValid(focused) and focused.isVisible():
            focused.setFocus()
        else:
            self._parts.stage.setFocus()
        for widget in (self.callout, self.frames):
            widget.hide()
            widget.deleteLater()

    def _show(self, text: str) -> None:
        self.callout.show_stop(text, self._number, len(STOPS))
        self._place()
        self.callout.next.setFocus()  # the view that was opened has taken the keys
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.callout, text))
        self._placing.start()  # again, when all layouts have followed

    def _place(self) -> None:
        """Stand beside the target, wherever it is now."""
        sight, page = self._sight, self._page
        if sight is None:
            return
        sight.target.bring_into_sight()
        gap = px(GAP)
        framed = [spot.rect_in(page) for spot in (sight.target, *sight.also)]
        target, *also = [rect.adjusted(-gap, -gap, gap, gap) for rect in framed]
        self.frames.show_around([rect for rect in framed if rect.isValid()])
        self.callout.point_at(target, also, [_rect_of(widget, page) for widget in sight.spared if widget.isVisible()])


def _rect_of(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, widget.rect().topLeft()), widget.size())
