"""The two shapes from which the left column is built: a section's title, and a label with its control."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.look.scale import px

CONTROL_WIDTH = 160
"""The width of the controls at the right edge, in px at 100 %: the longest initializer's name fits."""


class FormRow(QWidget):
    """A label at the left edge and its controls at the right edge; both can be hidden as one.

    Args:
        label: Keras's name, or a checkbox that is its own label.
        controls: From left to right; the last one ends at the right edge.
        tip: One sentence about what it does, also shown on the label.
    """

    def __init__(self, label: str | QWidget, *controls: QWidget, tip: str = "") -> None:
        super().__init__()
        self.setToolTip(tip)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(QLabel(label) if isinstance(label, str) else label)
        row.addStretch(1)
        for control in controls:
            row.addWidget(control)
        self._tips = {widget: widget.toolTip() for widget in (self, *controls)}
        self.setFixedHeight(px(28))

    def close_for(self, reason: str) -> None:
        """Grey out and say why in the tooltips; open again with an empty reason."""
        self.setEnabled(not reason)
        for widget, tip in self._tips.items():
            widget.setToolTip(reason or tip)


def hint(text: str = "") -> QLabel:
    """A soft line that explains."""
    label = QLabel(text)
    label.setProperty("role", "hint")
    label.setWordWrap(True)
    return label


def column(*widgets: QWidget, spacing: int = 4) -> QVBoxLayout:
    """Widgets one under the other, `spacing` px apart at 100 %, without margins."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(px(spacing))
    for widget in widgets:
        layout.addWidget(widget)
    return layout


def section_title(text: str) -> QLabel:
    """The small capitals above a section."""
    label = QLabel(text.upper())
    label.setProperty("role", "section")
    label.setAccessibleName(text)
    label.setFixedHeight(px(20))
    return label
