"""Tabs by their text, as a user finds them."""

from PySide6.QtWidgets import QTabBar, QWidget


def find_tab(window: QWidget, text: str) -> tuple[QTabBar, int]:
    """The bar that has a tab of this text, and the tab's number."""
    for bar in window.findChildren(QTabBar):
        for number in range(bar.count()):
            if bar.tabText(number) == text:
                return bar, number
    raise LookupError(f"the window has no tab {text}")


def open_tab(window: QWidget, text: str) -> None:
    """Bring a tab to the front."""
    bar, number = find_tab(window, text)
    bar.setCurrentIndex(number)
