"""Days and hours as the user's language writes them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTranslator

from gui.look.language import tr


def day_and_hour(when: datetime) -> str:
    """`24 November, 11:30`: the month in the language of now, whatever language the system prefers."""
    return _locale().toString(QDateTime.fromSecsSinceEpoch(int(when.timestamp())), tr("d MMMM, HH:mm"))


def _locale() -> QLocale:
    """Of the language in which texts are said: that of the translators, English without any."""
    app = QCoreApplication.instance()
    translators = [] if app is None else app.findChildren(QTranslator)
    return QLocale(next((one.language() for one in translators if one.language()), "en"))
