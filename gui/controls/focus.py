"""Controls that the mouse works and that Tab reaches, and that take no keys for having been clicked.

Space plays and the arrows step in time wherever no field is open: a check box that was just clicked must not have them.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QWidget


def reach_by_tab(control: QWidget) -> None:
    """Let Tab reach a control and a click not; pressing a button or a slider ends what has the keys elsewhere."""
    control.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    end_typing_on_press(control)


def end_typing_on_press(control: QWidget) -> None:
    """Have a press on a button or on a slider do what a click beside a field does."""
    if isinstance(control, QAbstractButton):
        control.pressed.connect(lambda: end_typing(control))
    elif isinstance(control, QAbstractSlider):
        control.sliderPressed.connect(lambda: end_typing(control))


def end_typing(control: QWidget) -> None:
    """Take the keys from whatever else in the control's window has them: typed text is asked for, as by leaving it."""
    focused = control.window().focusWidget()
    if focused is not None and focused is not control:
        focused.clearFocus()
