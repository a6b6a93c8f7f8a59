"""The window's widgets, made once, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QTabBar, QTabWidget, QVBoxLayout, QWidget

from gui.bars.header import Header
from gui.bars.menus.menu_bar import MenuBar
from gui.bars.transport import Transport
from gui.cell.cell_panel import CellPanel
from gui.controls.quiet_scroll_area import QuietScrollArea
from gui.controls.scroll_margin import ScrollMargin
from gui.controls.wrapped_label import WrappedLabel
from gui.exports.export_bar import ExportBar
from gui.focus import HIDEABLE, RIGHT
from gui.input.input_grid import InputGrid
from gui.keras.keras_chip import KerasChip
from gui.layer.break_banner import BreakBanner
from gui.layer.layer_form import LayerForm
from gui.look.language import tr
from gui.look.scale import px
from gui.look.theme import Theme
from gui.returned.returned_panel import ReturnedPanel
from gui.settings import Settings
from gui.stage.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from gui.cell.cell_view import CellView
    from gui.code.code_panel import CodePanel
    from gui.gallery.gallery import Gallery, Present
    from gui.present.present_cell import PresentCell
    from gui.present.present_page import PresentPage
    from gui.weights.weights_panel import WeightsPanel

_LEFT, _CENTRE, _RIGHT = 296, 748, 352

STATES, GATES, CELL = range(3)
"""The views in the middle, in the order of their tabs."""


class Parts:
    """What the window consists of; what is not in sight at first is made when it is first looked at."""

    def __init__(self, theme: Theme, settings: Settings) -> None:
        self._theme = theme
        self.menus = MenuBar(settings)
        self.header = Header(self.menus)
        self.screens = QStackedWidget()
        self.present: PresentPage | None = None
        self.hidden: frozenset[str] = frozenset()
        self.body = QSplitter(Qt.Orientation.Horizontal)
        self.right_column = QSplitter(Qt.Orientation.Vertical)
        self.grid = InputGrid(theme)
        self.form = LayerForm()
        self.views = QTabBar()
        self.caption = WrappedLabel(2)
        self.break_banner = BreakBanner()
        self.stage = Stage(theme)
        self.cell_view: CellView | None = None
        self.middle = QStackedWidget()
        self.cell_place = QuietScrollArea()
        self.tabs = QTabWidget()
        self._left_area = QuietScrollArea()
        self.returned_panel = ReturnedPanel(theme)
        self.weights_panel: WeightsPanel | None = None
        self.weights_place = QWidget()
        self.code_panel: CodePanel | None = None
        self.code_place = QWidget()
        self.cell_panel = CellPanel(theme)
        self.gallery: Gallery | None = None
        self.chip = KerasChip()
        self.transport = Transport(self.chip)
        self.export_bar = ExportBar()
        self._name()

    def placed(self) -> QWidget:
        """All of them in one widget."""
        body = self.body
        body.setHandleWidth(1)
        body.setChildrenCollapsible(False)
        for part, width, stretch in (
            (self._left(), px(_LEFT), 0),
            (self._centre(), px(_CENTRE), 1),
            (self._right(), px(_RIGHT), 0),
        ):
            body.addWidget(part)
            body.setStretchFactor(body.count() - 1, stretch)
            if not stretch:
                part.setMinimumWidth(width - px(24))
        body.setSizes([px(_LEFT), px(_CENTRE), px(_RIGHT)])
        self.screens.addWidget(_stacked(self.header, (body, 1), self.export_bar, self.transport))
        return self.screens

    @property
    def page(self) -> QWidget:
        """The window's own page, beside that of present mode."""
        page = self.screens.widget(0)
        assert page is not None
        return page

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The stage in the window, and once it was wanted that of present mode."""
        return (self.stage,) if self.present is None else (self.stage, self.present.stage)

    @property
    def cells(self) -> tuple[CellView | PresentCell, ...]:
        """The opened cell in the window and in present mode, as far as they were wanted."""
        present = None if self.present is None else self.present.cell
        return tuple(cell for cell in (self.cell_view, present) if cell is not None)

    @property
    def scrolled(self) -> int:
        """How far the left column is scrolled, in px."""
        return self._left_area.verticalScrollBar().value()

    def scroll_to(self, pixels: int) -> None:
        """Scroll the left column, as far as it goes."""
        self._left_area.verticalScrollBar().setValue(pixels)

    def give_room(self, size: QSize) -> None:
        """Lay the window's page out in a size before the screen is another's: columns keep their widths then."""
        layout = self.page.layout()
        assert layout is not None
        self.page.resize(size)
        layout.activate()

    def make_present(self) -> PresentPage:
        """The page of present mode, behind the window's."""
        from gui.present.present_page import PresentPage  # not before the first paint  # noqa: PLC0415

        self.present = PresentPage(self._theme)
        self.screens.addWidget(self.present)
        return self.present

    def hide(self, hidden: Collection[str]) -> None:
        """Leave parts of `gui.focus.HIDEABLE` out; all others are to be seen."""
        self.hidden = frozenset(hidden).intersection(HIDEABLE)
        for number, part in ((GATES, "gates"), (CELL, "cell")):
            self.views.setTabVisible(number, part not in self.hidden)
        for number, part in enumerate(RIGHT):
            self.tabs.setTabVisible(number, part not in self.hidden)
        self.tabs.setVisible(not self.hidden.issuperset(RIGHT))
        self.cell_panel.setVisible("equations" not in self.hidden)
        self.right_column.setVisible(not self.hidden.issuperset((*RIGHT, "equations")))
        self.form.folding.setVisible("options" not in self.hidden)
        self.menus.view.show_hidden(self.hidden)

    def make_cell_view(self) -> CellView:
        """The view of an opened cell, in its place."""
        from gui.cell.cell_view import CellView  # not before the first paint  # noqa: PLC0415

        self.cell_view = CellView(self._theme)
        self.cell_place.setWidget(self.cell_view)
        return self.cell_view

    def make_weights_panel(self) -> WeightsPanel:
        """The tab of weights, in its place."""
        from gui.weights.weights_panel import WeightsPanel  # not before the first paint  # noqa: PLC0415

        self.weights_panel = WeightsPanel(self._theme)
        _fill(self.weights_place, self.weights_panel)
        return self.weights_panel

    def make_code_panel(self) -> CodePanel:
        """The tab of the program, in its place."""
        from gui.code.code_panel import CodePanel  # not before the first paint  # noqa: PLC0415

        self.code_panel = CodePanel(self._theme)
        _fill(self.code_place, self.code_panel)
        return self.code_panel

    def make_gallery(self, folder: Path, present: Present) -> Gallery:
        """The gallery, above the window."""
        from gui.gallery.gallery import Gallery  # not before the first paint  # noqa: PLC0415

        self.gallery = Gallery(self._theme, folder, present, self.header.window())
        return self.gallery

    def _name(self) -> None:
        self.caption.setProperty("role", "caption")
        for name, text, tip in (
            ("States", tr("States"), tr("Hidden and cell states of every timestep.")),
            ("Gates", tr("Gates"), tr("The gates of every timestep, and where they stay shut or open.")),
            ("Cell", tr("Cell"), tr("One cell opened: every product, sum and activation.")),
        ):
            number = self.views.addTab(text)
            self.views.setTabData(number, name)
            self.views.setTabToolTip(number, tip)
        self.views.setDrawBase(False)
        self.views.setExpanding(False)
        for tabs in (self.views, self.tabs.tabBar()):
            tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.views.setAccessibleName(tr("View"))

    def _left(self) -> QWidget:
        parts = QWidget()
        parts.setProperty("role", "panel")
        column = QVBoxLayout(parts)
        column.setContentsMargins(px(16), px(8), px(16), px(4))  # the title stands beside the tabs' texts
        column.setSpacing(px(12))
        column.addWidget(self.grid)
        column.addWidget(self.form)
        column.addStretch(1)
        area = self._left_area
        area.setWidget(parts)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # or it would take the keys that step
        ScrollMargin(area, px(16))
        return area

    def _centre(self) -> QWidget:
        self.middle.addWidget(self.stage)
        self.middle.addWidget(self.cell_place)
        self.cell_place.setWidgetResizable(True)
        self.cell_place.setFrameShape(QFrame.Shape.NoFrame)
        self.cell_place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tabs = QWidget()
        row = QHBoxLayout(tabs)
        row.setContentsMargins(px(4), 0, 0, 0)  # so that their texts begin where everything below does
        row.addWidget(self.views)
        part = _stacked(tabs, self.break_banner, self.caption, (self.middle, 1))
        part.setProperty("role", "surface")
        part.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        return part

    def _right(self) -> QWidget:
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)  # the header ends in a line already
        for place in (self.weights_place, self.code_place):
            _column(place)
        for widget, name, text, tip in (
            (self.returned_panel, "Returned", tr("Returned"), tr("What layer(x) hands back, tensor by tensor.")),
            (
                self.weights_place,
                "Weights",
                tr("Weights"),
                tr("kernel, recurrent_kernel and bias, gate by gate; each number can be edited."),
            ),
            (self.code_place, "Code", tr("Code"), tr("The Keras program that gives exactly these numbers.")),
        ):
            number = self.tabs.addTab(widget, text)
            self.tabs.tabBar().setTabData(number, name)
            self.tabs.setTabToolTip(number, tip)
        split = self.right_column
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.tabs)
        split.addWidget(self.cell_panel)
        split.setStretchFactor(0, 1)
        return split


def _fill(place: QWidget, widget: QWidget) -> None:
    layout = place.layout()
    assert layout is not None
    layout.addWidget(widget)


def _column(place: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _stacked(*parts: QWidget | tuple[QWidget, int]) -> QWidget:
    """Widgets one above the other without gaps; with a number they take what height is left."""
    whole = QWidget()
    column = _column(whole)
    for part in parts:
        column.addWidget(*(part if isinstance(part, tuple) else (part,)))
    return whole
