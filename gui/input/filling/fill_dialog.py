"""A pattern for the selected cells: its kind, its parameters, what it looks like and how NumPy makes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from gui.controls.form_row import FormRow, hint
from gui.controls.segmented import Segmented
from gui.input.filling.curve_preview import CurvePreview
from gui.input.filling.kinds import KINDS
from gui.input.input_dialog import InputDialog
from gui.input.live_field import LiveField
from gui.look.language import tr, translated
from gui.look.scale import px
from gui.look.theme import Theme
from models.edits import Block, SetBlock
from models.errors import InputError
from models.fills import Fill
from models.sentences import say

_FIRST = "Sine"


class FillDialog(InputDialog):
    """Asks for a block of numbers.

    Args:
        block: What is to be filled.
        sample: Of which sample, from 0.
        meant: Where the block is, in words: `the selected cells`.
        theme: The colours of the preview.
        parent: The window that it belongs to.
    """

    def __init__(self, block: Block, sample: int, meant: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Fill with a pattern"), tr("Fill"), parent)
        self._block, self._sample = block, sample
        self._kind = _FIRST
        self._fields: dict[str, list[LiveField]] = {}
        self._forms = QStackedWidget()  # as high as the highest: the preview stays where it is
        self.kinds = Segmented(tr("Pattern"), {text: kind.tip for text, kind in KINDS.items()})
        self.kinds.choice_requested.connect(self.show_kind)
        self.preview = CurvePreview(theme)
        self.code = QLabel()
        self.code.setProperty("role", "code")
        self.code.setWordWrap(True)
        self.code.setTextFormat(Qt.TextFormat.PlainText)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code.setMinimumHeight(px(56))
        self.code.setToolTip(tr("The same numbers in a notebook, before they are rounded to float32."))
        self.content.addWidget(hint(f"{translated(block.name)}: {meant}"))
        self.content.addWidget(self.kinds)
        self._place_forms()
        self.content.addWidget(self.preview)
        self.content.addWidget(self.code)
        self.show_kind(_FIRST)
        self.fields()[0].setFocus()
        self.fields()[0].selectAll()

    def fields(self) -> list[LiveField]:
        """The fields of the kind that is chosen."""
        return self._fields[self._kind]

    def show_kind(self, text: str) -> None:
        """Choose a kind of pattern."""
        self._kind = text
        self.kinds.show_choice(text)
        self._forms.setCurrentIndex(list(KINDS).index(text))
        self._update()

    def _place_forms(self) -> None:
        for text, kind in KINDS.items():
            form = QWidget()
            column = QVBoxLayout(form)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(4))
            column.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._fields[text] = []
            for name, field in kind.fields():
                column.addWidget(FormRow(name, field, tip=field.toolTip()))
                field.changed.connect(self._update)
                self._fields[text].append(field)
            self._forms.addWidget(form)
        self.content.addWidget(self._forms)

    def _update(self) -> None:
        """Show what the fields say now."""
        rows, columns = self._block.timesteps, self._block.features
        try:
            fill: Fill = KINDS[self._kind].make(*[field.read() for field in self.fields()])
            values = fill.values(rows, columns)
        except InputError as error:
            self.preview.show_nothing()
            self.code.clear()
            self.show_problem(error)
            return
        self.preview.show_values(values)
        self.code.setText(fill.code(rows, columns))
        name = say("fill of {block} with {pattern}", block=self._block.name, pattern=fill.name)
        self.show_edit(SetBlock(name, self._sample, self._block.timestep, self._block.feature, values))
