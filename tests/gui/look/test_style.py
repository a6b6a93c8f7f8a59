"""The style sheet on real widgets: rings that can be seen, sizes that grow, nothing light left in the dark."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QMenuBar,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTabBar,
    QTableWidget,
    QTextBrowser,
    QToolButton,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.look.icons import icon
from gui.look.look import Look, finish, put_on
from gui.look.scale import SCALES, set_scale
from gui.look.style import style_sheet
from gui.look.theme import DARK, LIGHT, Theme
from tests.gui import measured
from tests.gui.looks import wearing

every_theme = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
every_scale = pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])

Make = Callable[[], QWidget]


def with_role(widget: QWidget, role: str, **others: object) -> QWidget:
    for name, value in {"role": role, **others}.items():
        widget.setProperty(name, value)
    return widget


def checked(button: QPushButton | QCheckBox | QRadioButton | QToolButton) -> QWidget:
    button.setCheckable(True)
    button.setChecked(True)
    return button


def box() -> QWidget:
    one = QComboBox()
    one.addItems(["constant", "zeros"])
    return one


def slider() -> QWidget:
    one = QSlider(Qt.Orientation.Horizontal)
    one.setMinimumWidth(80)
    one.setValue(50)
    return one


def tabs() -> QWidget:
    one = QTabBar()
    for name in ("States", "Gates"):
        one.addTab(name)
    return one


FOCUSED: dict[str, Make] = {
    "button": lambda: QPushButton("Button"),
    "tool button": lambda: with_role(QToolButton(), "icon"),
    "primary": lambda: with_role(QPushButton("Primary"), "primary"),
    "flat": lambda: with_role(QPushButton("Flat"), "flat"),
    "fold": lambda: with_role(QPushButton("Fold"), "fold"),
    "more": lambda: with_role(QToolButton(), "more"),
    "quiet": lambda: with_role(QPushButton("Quiet"), "quiet"),
    "layer row": lambda: with_role(QPushButton("LSTM"), "layer-row"),
    "chosen layer row": lambda: with_role(checked(QPushButton("LSTM")), "layer-row"),
    "transport": lambda: with_role(QToolButton(), "transport"),
    "play": lambda: with_role(QToolButton(), "play"),
    "segment": lambda: with_role(QPushButton("GRU"), "segment", place="first"),
    "segment between": lambda: with_role(QPushButton("GRU"), "segment", place="middle"),
    "chosen segment": lambda: with_role(checked(QPushButton("GRU")), "segment", place="first"),
    "chosen segment between": lambda: with_role(checked(QPushButton("GRU")), "segment", place="middle"),
    "field": lambda: QLineEdit("0.1"),
    "wrong field": lambda: with_role(QLineEdit("x"), "", invalid="true"),
    "spin box": QSpinBox,
    "box": box,
    "tick": lambda: QCheckBox("return_state"),
    "ticked": lambda: checked(QCheckBox("return_state")),
    "radio": lambda: QRadioButton("one"),
    "chosen radio": lambda: checked(QRadioButton("one")),
    "slider": slider,
    "tabs": tabs,
    "text": QTextBrowser,
}


@pytest.fixture
def focusable(qtbot: QtBot) -> Iterator[Callable[[QWidget], tuple[QImage, QImage]]]:
    """Pictures of a widget before it has the keys and when it has them; the caret does not blink."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = app.cursorFlashTime()
    app.setCursorFlashTime(0)

    def pictures(widget: QWidget) -> tuple[QImage, QImage]:
        window = QWidget()
        qtbot.addWidget(window)
        row = QHBoxLayout(window)
        other = QPushButton("other")
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row.addWidget(other)
        row.addWidget(widget)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        other.setFocus()
        qtbot.waitUntil(other.hasFocus)
        without = window.grab(widget.geometry()).toImage()  # with the ground of what has none
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(widget.hasFocus)
        return without, window.grab(widget.geometry()).toImage()

    yield pictures
    app.setCursorFlashTime(before)


@every_theme
@pytest.mark.parametrize("name", FOCUSED)
def test_what_has_the_keys_can_be_seen(
    theme: Theme, name: str, focusable: Callable[[QWidget], tuple[QImage, QImage]]
) -> None:
    """WCAG 2.2, 2.4.13: an area like a line around it changes by 3:1, which a change of colour alone would not do."""
    with wearing(theme=theme):
        widget = FOCUSED[name]()
        before, after = focusable(widget)
    assert before.size() == after.size()
    changed = measured.contrasts(measured.pixels(before), measured.pixels(after)) >= 3
    indicator = {"tick": 16, "ticked": 16, "radio": 16, "chosen radio": 8, "slider": 14}
    around = 4 * indicator[name] if name in indicator else before.width() + before.height()
    assert changed.sum() >= 0.8 * around, "half of the ring is a border already, of another colour"


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("name", [name for name in FOCUSED if name not in ("play", "tabs", "text", "tool button")])
def test_a_ring_takes_no_room(qtbot: QtBot, scale: float, name: str) -> None:
    """The padding gives way: nothing moves when the keys do."""
    with wearing(scale=scale):
        widget = FOCUSED[name]()
        qtbot.addWidget(widget)
        sheet = style_sheet(LIGHT)
        widget.ensurePolished()
        before = widget.sizeHint()
        widget.setStyleSheet(sheet.replace(":focus", ""))  # as if it had the keys
        widget.ensurePolished()
        assert abs(widget.sizeHint().width() - before.width()) <= 2
        assert abs(widget.sizeHint().height() - before.height()) <= 2


def kit() -> QWidget:
    """One of everything, under a style sheet that is put on as the program does."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    bar = QMenuBar()
    bar.setNativeMenuBar(False)
    for name in ("&File", "&Edit"):
        bar.addMenu(name)
    disabled = QPushButton("Disabled")
    disabled.setEnabled(False)
    table = QTableWidget(3, 3)
    table.setCurrentCell(0, 0)
    listed = QListWidget()
    listed.addItems([str(number) for number in range(40)])
    listed.setCurrentRow(1)
    tree = QTreeWidget()
    tree.setHeaderLabels(["A", "B"])
    progress = QProgressBar()
    progress.setValue(40)
    progress.setTextVisible(False)
    text = QTextBrowser()
    text.setHtml("<h3>Head</h3><p>Text and <a href='x'>a link</a></p>")
    icons = QToolButton()
    icons.setIcon(icon("reload"))
    kinds = [make() for make in FOCUSED.values()]
    for part in (bar, disabled, table, listed, tree, progress, text, icons, *kinds):
        column.addWidget(part)
    for role in ("hint", "error", "section", "badge", "chip", "key", "caption", "mono", "code"):
        column.addWidget(with_role(QLabel(role), role))
    return widget


def test_nothing_light_is_left_in_the_dark(qtbot: QtBot) -> None:
    with wearing(theme=DARK):
        widget = kit()
        qtbot.addWidget(widget)
        assert measured.light_grounds(widget.grab().toImage(), allowed=(DARK.ink, DARK.control)) == []


@every_theme
@pytest.mark.parametrize(
    "role", ["hint", "error", "section", "badge", "chip", "key", "caption", "mono", "code", "tagline"]
)
def test_labels_can_be_read_on_what_they_stand_on(qtbot: QtBot, theme: Theme, role: str) -> None:
    with wearing(theme=theme, scale=2):
        label = with_role(QLabel("HIEL 0.5"), role)
        qtbot.addWidget(label)
        label.adjustSize()
        inside = label.rect().adjusted(12, 8, -12, -8) if role in ("badge", "chip", "key", "code") else label.rect()
        assert measured.text_contrast(label.grab().toImage(), inside) >= 6.9, "stems of a hinted letter are nearly ink"


@every_theme
@pytest.mark.parametrize("role", [None, "primary", "flat", "quiet", "fold"])
def test_buttons_can_be_read(qtbot: QtBot, theme: Theme, role: str | None) -> None:
    with wearing(theme=theme, scale=2):
        panel = QWidget()
        qtbot.addWidget(panel)
        button = QPushButton("HIEL", panel)
        button.setProperty("role", role)
        button.adjustSize()
        panel.resize(button.size())
        assert measured.text_contrast(panel.grab().toImage(), button.rect().adjusted(8, 8, -8, -8)) >= 6.9


@every_theme
def test_menus_and_questions_are_dressed(qtbot: QtBot, theme: Theme) -> None:
    with wearing(theme=theme):
        menu = QMenu()
        qtbot.addWidget(menu)
        menu.addAction("HIEL")
        menu.adjustSize()
        assert measured.ground(menu.grab().toImage()) == theme.surface
        question = QMessageBox()
        qtbot.addWidget(question)
        question.setIcon(QMessageBox.Icon.Warning)
        question.setText("HIEL")
        image = question.grab().toImage()
        assert measured.ground(image) == theme.panel
        colours = {"#" + "".join(f"{part:02x}" for part in one) for one in measured.pixels(image).reshape(-1, 3)}
        assert theme.differ in colours, "the icon is ours"


@every_theme
def test_the_bar_of_present_mode_is_dark(qtbot: QtBot, theme: Theme) -> None:
    with wearing(theme=theme, scale=2):
        bar = with_role(QFrame(), "present-bar")
        qtbot.addWidget(bar)
        row = QHBoxLayout(bar)
        labels = [
            with_role(QLabel("HIEL"), role) for role in ("", "present-soft", "present-forward", "present-backward")
        ]
        parts = [*labels, with_role(QLabel("HIEL"), "present-chip"), QPushButton("HIEL")]
        for part in parts:
            row.addWidget(part)
        bar.resize(bar.sizeHint())
        image = bar.grab().toImage()
        assert measured.ground(image) == theme.present_ground
        for part in parts:
            rect = QRect(part.geometry()).adjusted(6, 6, -6, -6) if part not in labels else part.geometry()
            assert measured.text_contrast(image, rect) >= 6.9
        colours = {"#" + "".join(f"{part:02x}" for part in one) for one in measured.pixels(image).reshape(-1, 3)}
        assert {theme.present_forward, theme.present_backward, theme.present_chip} <= colours


@every_scale
def test_everything_grows_with_the_scale(qtbot: QtBot, scale: float) -> None:
    def sizes() -> np.ndarray:
        widget = kit()
        qtbot.addWidget(widget)
        kinds = (QPushButton, QLineEdit, QComboBox, QCheckBox, QRadioButton, QSlider, QTabBar)
        found = [one for one in widget.findChildren(QWidget) if isinstance(one, kinds) and one.parent() == widget]
        for one in found:
            one.ensurePolished()
        return np.array([one.sizeHint().height() for one in found])

    with wearing():
        plain = sizes()
    with wearing(scale=scale):
        grown = sizes()
    assert (plain >= 24).all()
    np.testing.assert_allclose(grown / plain, scale, rtol=0.12)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("name", ["play", "radio"])
def test_what_is_round_is_round_at_every_scale(qtbot: QtBot, scale: float, name: str) -> None:
    """Qt paints a square where a radius is larger than half of it."""
    with wearing(scale=scale):
        panel = QWidget()
        qtbot.addWidget(panel)
        widget = FOCUSED[name]()
        widget.setParent(panel)
        widget.resize(widget.sizeHint())
        panel.resize(widget.width() + 10, widget.height() + 10)
        part = measured.pixels(panel.grab().toImage())
        marked = (part != part[-1, -1]).any(axis=2)
        rows, columns = np.flatnonzero(marked.any(axis=1)), np.flatnonzero(marked.any(axis=0))
        assert not marked[rows[0] : rows[0] + 2, columns[0] : columns[0] + 2].any(), "a corner"


@every_theme
def test_every_image_is_there(theme: Theme) -> None:
    paths = re.findall(r"url\(([^)]*)\)", style_sheet(theme))
    assert paths
    assert all(f"/{theme.name}/" in path and Path(path).is_file() for path in paths)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("scale", SCALES)
def test_every_length_is_scaled_but_hairlines(scale: float) -> None:
    plain = re.findall(r"(-?[\d.]+)px", style_sheet(LIGHT))
    try:
        set_scale(scale)
        scaled = re.findall(r"(-?[\d.]+)px", style_sheet(LIGHT))
    finally:
        set_scale(1)
    assert len(plain) == len(scaled)
    for one, other in zip(map(float, plain), map(float, scaled), strict=True):
        assert other == (one if abs(one) <= 1 else pytest.approx(one * scale, abs=0.51))


def test_light_and_dark_and_light_again_leave_all_as_it_was(qapp: QApplication) -> None:
    roles = [role for role in QPalette.ColorRole if role != QPalette.ColorRole.NColorRoles]
    groups = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled)

    def worn() -> tuple[object, ...]:
        palette = qapp.palette()
        colours = tuple(palette.color(group, role).name() for group in groups for role in roles)
        return colours, qapp.styleSheet(), qapp.font().toString()

    before = worn()
    for look in (Look(theme=DARK, scale=1.5), Look()):
        put_on(look)
        finish(look)
        assert (worn() == before) == (look == Look())


def test_a_widget_made_after_dark_and_light_looks_as_before(qtbot: QtBot) -> None:
    def picture() -> QImage:
        widget = kit()
        qtbot.addWidget(widget)
        return widget.grab().toImage()

    first = picture()
    with wearing(theme=DARK):
        assert picture() != first
    assert picture() == first
