"""The Korean window is Korean: every text has its translation, none shows English, and no letter is a box."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

import pytest
from PySide6.QtCore import QObject, QTranslator
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout
from PySide6.QtWidgets import QLabel, QWidget

from gui.code.code_view import CodeView
from gui.look.fonts import BODY, mono_font, ui_font
from gui.look.language import CONTEXT, LANGUAGES, TRANSLATIONS
from gui.look.theme import LIGHT
from resources.translations.update import texts as every_text
from resources.translations.update import translations
from tests.gui.pseudo import said
from tests.gui.rendered.ink import joined, texts
from tests.gui.rendered.states import BESIDE_THE_WINDOW, BROKEN, NOTEBOOK, STATES_OF_WINDOW, dress, menus, windows
from tests.gui.windows import Open

KOREAN = translations(TRANSLATIONS / "unrolled_ko.ts")

_WORD = re.compile(r"[A-Za-z][A-Za-z_]+")  # one letter alone is a quantity
_WEIGHT = re.compile(r"[WUb]_\w+|[uwx]\d+|LGPL-3.0-only")

_NAMES = """
batch timesteps input_dim units seed value mean stddev minval maxval gain merge concat sum mul ave None layer Bi
hidden_states hidden_state last_hidden_state last_cell_state last_state forward_h forward_c backward_h backward_c
hidden cell True False tanh sigmoid relu linear Activation Initializer Constant zeros ones GlorotUniform
GlorotNormal HeNormal HeUniform LecunNormal LecunUniform Orthogonal Identity Zeros Ones RandomNormal RandomUniform
TruncatedNormal VarianceScaling kernel recurrent bias recurrent_kernel kernel_initializer recurrent_initializer
bias_initializer softmax softplus softsign hard_sigmoid elu selu gelu exponential leaky_relu silu swish mish
constant identity orthogonal glorot_normal glorot_uniform he_normal random_normal random_uniform Apache BSD Clause
LGPL MIT PSF msgspec pyqtgraph imageio ffmpeg Unrolled LSTM GRU SimpleRNN Bidirectional Keras TensorFlow NumPy Qt
PySide Python English Ctrl Shift Alt Enter Esc Tab Space Home End PgUp PgDown PgDn Del Ins Return Backspace px GIF
MP4 PNG SVG CSV
"""  # of Keras and NumPy; what is called so in every language, licences and packages among them

IDENTIFIERS = set(_NAMES.split())
"""Words that may be read in the Korean window, besides those that the translations themselves keep."""


def test_every_text_has_its_translation() -> None:
    english = every_text()
    assert not english.keys() - KOREAN.keys()
    assert not KOREAN.keys() - english.keys(), "what nobody says any more"


def test_what_is_filled_in_is_filled_in_in_korean() -> None:
    """The same fields with the same formats, in whatever order."""
    differ = {text: korean for text, korean in KOREAN.items() if fields(text) != fields(korean)}
    assert not differ


def test_what_qt_loads_says_what_is_written(qapp: QObject) -> None:
    translator = QTranslator(qapp)
    assert translator.load("unrolled_ko", str(TRANSLATIONS))
    differ = {text: korean for text, korean in KOREAN.items() if translator.translate(CONTEXT, text) != korean}
    assert not differ


def test_no_english_is_left_in_the_korean_window(open_one: Open) -> None:
    opened = open_one(NOTEBOOK)
    dress(opened, "ko", LIGHT)
    opened.window.resize(1920, 1080)
    kept = IDENTIFIERS | {word for korean in KOREAN.values() for word in _WORD.findall(korean)}
    found = set()

    def look_at(name: str, window: QWidget) -> None:
        for text in shown(window):
            ours = _WEIGHT.sub("", text.replace(BROKEN.stack_break.raises, ""))  # Keras raises in English
            if english := [word for word in _WORD.findall(ours) if word not in kept]:
                found.add(f"{name}: {english} in {text!r}")

    for name, window in windows(opened, STATES_OF_WINDOW | BESIDE_THE_WINDOW):
        look_at(name, window)
    for menu in menus(opened):
        look_at(menu.title(), menu)
    assert not found, "\n".join(sorted(found))


def test_no_letter_is_a_box(open_one: Open) -> None:
    """Glyph 0 of a face is what it draws for a letter that it does not have, once no other face has it either."""
    if not QFontDatabase.families(QFontDatabase.WritingSystem.Korean):
        pytest.skip("this machine has no Korean font: install fonts-noto-cjk")
    opened = open_one(NOTEBOOK)
    letters = set("".join([*KOREAN, *KOREAN.values(), *LANGUAGES.values()]))
    dress(opened, "ko", LIGHT)
    for _, window in windows(opened, STATES_OF_WINDOW):
        letters |= set("".join(text.text for text in texts(window)))
    assert len(letters) > 500
    for font in (ui_font(BODY), mono_font(BODY), ui_font(BODY, QFont.Weight.DemiBold)):
        assert boxes("".join(letters), font) == set(), font.family()
    assert boxes("가\U0003fffe", ui_font(BODY)) == {"\U0003fffe"}, "or a box is not seen"


def shown(window: QWidget) -> Iterator[str]:
    """Every text that is painted in a window, told in a tooltip or said to a screen reader; programs are English."""
    for text in joined(texts(window)):  # of a label not each line: it says all that it shows
        if not isinstance(text.widget, QLabel) and not isinstance(text.widget.parentWidget(), CodeView):
            yield text.text
    programs = {label.text() for label in window.findChildren(QLabel) if label.property("role") == "code"}
    yield from said(window) - programs


def fields(template: str) -> list[tuple[str, str]]:
    return sorted((name, form or "") for _, name, form, _ in Formatter().parse(template) if name is not None)


def boxes(letters: str, font: QFont) -> set[str]:
    """The letters that a font and all that Qt falls back on have no glyph for."""
    found = set()
    for letter in letters:
        if letter.isspace() or (not letter.isprintable() and letter != "\U0003fffe"):
            continue
        layout = QTextLayout(letter, font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        if any(0 in run.glyphIndexes() for run in layout.glyphRuns()):
            found.add(letter)
    return found
