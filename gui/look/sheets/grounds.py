"""Areas and what holds them: panels, bars, cards, scroll bars, splitters, tabs."""

from __future__ import annotations

from gui.look.sheets.pieces import image
from gui.look.theme import Theme


def grounds_sheet(theme: Theme) -> str:
    """Grounds by their roles, and the widgets that only hold others."""
    return f"""
    [role="panel"] {{ background: {theme.panel}; }}
    [role="surface"] {{ background: {theme.surface}; }}
    [role="head-bar"] {{ background: {theme.surface}; border-bottom: 1px solid {theme.line}; }}
    [role="foot-bar"] {{ background: {theme.surface}; border-top: 1px solid {theme.line}; }}
    [role="foot-bar"] QComboBox {{ min-height: 24px; }}
    [role="foot-bar"] QPushButton {{ min-height: 22px; }}
    [role="banner"] {{ background: {theme.differ_fill}; border-top: 1px solid {theme.line};
        border-bottom: 1px solid {theme.line}; }}
    [role="card"] {{ background: {theme.surface}; border: 1px solid {theme.line}; border-radius: 8px; }}
    [role="preview"] {{ background: {theme.sunken}; border: 1px solid {theme.line}; }}
    [role="tour"] {{ background: {theme.surface}; border: 2px solid {theme.focus}; border-radius: 10px; }}
    [role="tour"] QLabel {{ background: transparent; }}
    QGroupBox {{ border: 1px solid {theme.line}; border-radius: 8px; margin-top: 8px; padding: 8px; }}
    QGroupBox::title {{ subcontrol-origin: margin; left: 8px; padding: 0 4px; color: {theme.ink_soft}; }}
    QStatusBar {{ background: {theme.panel}; border-top: 1px solid {theme.line}; }}
    QStatusBar::item {{ border: 0; }}
    QSizeGrip {{ image: none; width: 0; height: 0; }}
    QSplitter::handle {{ background: {theme.line}; }}
    QSplitter::handle:hover {{ background: {theme.control}; }}
    {_scrolling(theme)}
    {_tabs(theme)}
    """


def _scrolling(theme: Theme) -> str:
    return f"""
    QScrollArea {{ border: 0; background: transparent; }}
    QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
    QScrollBar:vertical {{ width: 10px; background: transparent; margin: 2px; }}
    QScrollBar:horizontal {{ height: 10px; background: transparent; margin: 2px; }}
    QScrollBar::handle {{ background: {theme.control}; border-radius: 3px; min-height: 24px; min-width: 24px; }}
    QScrollBar::handle:hover {{ background: {theme.ink_soft}; }}
    QScrollBar::handle:disabled {{ background: transparent; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
        background: transparent; border: 0; width: 0; height: 0; }}
    """


def _tabs(theme: Theme) -> str:
    return f"""
    QTabBar::tab {{ background: transparent; border: 0; padding: 8px 12px; color: {theme.ink_soft};
        border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {theme.ink}; border-bottom: 2px solid {theme.ink}; }}
    QTabBar::tab:hover {{ color: {theme.ink}; }}
    QTabBar::tab:disabled {{ color: {theme.control}; }}
    QTabBar::tab:focus {{ border: 2px solid {theme.focus}; border-radius: 4px; padding: 6px 10px 8px 10px; }}
    QTabBar::scroller {{ width: 48px; }}
    QTabBar QToolButton {{ background: {theme.panel}; border: 1px solid {theme.control}; border-radius: 4px;
        padding: 0; min-height: 0; }}
    QTabBar QToolButton::left-arrow {{ image: {image(theme, "chevron-left")}; width: 9px; height: 9px; }}
    QTabBar QToolButton::right-arrow {{ image: {image(theme, "chevron-right")}; width: 9px; height: 9px; }}
    QTabWidget::tab-bar {{ left: 4px; }}
    QTabWidget::pane {{ border: 0; border-top: 1px solid {theme.line}; }}
    """
