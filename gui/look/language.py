"""The user's language: what is said, looked up in Qt Linguist's files; Qt's own dialogs with it.

`tr` says a text now, in the language of now: for views, which are made anew when the language changes. What lives
longer keeps a `models.sentences.Sentence` and is `translated` when it is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from models.sentences import Sentence

CONTEXT = "Unrolled"
"""The one context of all messages: what reads the same is said the same."""

LANGUAGES: Mapping[str, str] = {"en": "English", "ko": "한국어"}
"""Code → the language's own name for itself."""

TRANSLATIONS = Path(__file__).parent.parent.parent / "resources" / "translations"


def tr(text: str, /, **fields: Any) -> str:
    """A text in the user's language, with its `{fields}` filled in, as `str.format` has it."""
    said = QCoreApplication.translate(CONTEXT, text)
    return said.format(**{name: _filled(value) for name, value in fields.items()}) if fields else said


def translated(text: str) -> str:
    """A sentence in the user's language; other text as it is."""
    return tr(text.template, **text.fields) if isinstance(text, Sentence) else text


def system_language() -> str:
    """The code of the first of our languages that the user's system prefers; English if there is none."""
    codes = (tag.split("-")[0] for tag in QLocale.system().uiLanguages())
    return next((code for code in codes if code in LANGUAGES), "en")


def speak(language: str) -> None:
    """Use a language from now on; views that exist keep what they say."""
    app = QCoreApplication.instance()
    assert app is not None
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
    if language == "en":
        return
    qts, ours = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), str(TRANSLATIONS)
    # Qt's own dialogs, what Qt's translators left out of them, and what we say.
    for name, folder in (("qtbase", qts), ("dialogs", ours), ("unrolled", ours)):
        translator = QTranslator(app)
        if translator.load(f"{name}_{language}", folder):
            app.installTranslator(translator)


def _filled(value: Any) -> Any:
    return translated(value) if isinstance(value, str) else value
