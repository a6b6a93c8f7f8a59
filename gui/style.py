"""The application's style sheet, made from a theme.

Widgets opt in by object name or by the dynamic property `role`; nothing here depends on where a widget sits.
"""

from __future__ import annotations

from pathlib import Path

from gui.theme import BODY, CAPTION, MONO_FAMILIES, SMALL, Theme

ICONS = Path(__file__).parent.parent / "resources" / "icons"


def style_sheet(theme: Theme) -> str:
    """Everything that the palette cannot say."""
    icon = ICONS.as_posix()
    mono = ", ".join(f'"{family}"' for family in MONO_FAMILIES)
    return f"""
    QWidget {{ font-size: {BODY}px; color: {theme.ink}; }}
    QToolTip {{ font-size: {SMALL}px; color: {theme.surface}; background: {theme.ink}; border: 0; padding: 6px 8px; }}

    [role="panel"] {{ background: {theme.panel}; }}
    [role="surface"] {{ background: {theme.surface}; }}
    [role="section"] {{ font-size: {CAPTION}px; font-weight: 600; letter-spacing: 1px; color: {theme.ink_soft}; }}
    [role="hint"] {{ font-size: {SMALL}px; color: {theme.ink_soft}; }}
    [role="error"] {{ font-size: {SMALL}px; color: {theme.differ}; }}
    [role="mono"] {{ font-family: {mono}; font-size: {SMALL}px; }}
    [role="badge"] {{ font-family: {mono}; font-size: {SMALL}px; background: {theme.sunken}; border-radius: 8px;
                      padding: 2px 8px; }}
    [role="card"] {{ background: {theme.surface}; border: 1px solid {theme.line}; border-radius: 8px; }}

    QScrollArea {{ border: 0; background: transparent; }}
    QScrollBar:vertical {{ width: 10px; background: transparent; margin: 2px; }}
    QScrollBar:horizontal {{ height: 10px; background: transparent; margin: 2px; }}
    QScrollBar::handle {{ background: {theme.faint}; border-radius: 3px; min-height: 24px; min-width: 24px; }}
    QScrollBar::handle:hover {{ background: {theme.control}; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
        background: transparent; border: 0; width: 0; height: 0; }}
    QSplitter::handle {{ background: {theme.line}; }}

    QPushButton, QToolButton {{ background: {theme.surface}; border: 1px solid {theme.line}; border-radius: 6px;
        padding: 4px 10px; min-height: 20px; }}
    QPushButton:hover, QToolButton:hover {{ background: {theme.hover}; border-color: {theme.control}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {theme.sunken}; }}
    QPushButton:focus, QToolButton:focus, QComboBox:focus, QSpinBox:focus, QLineEdit:focus {{
        border: 1px solid {theme.forward}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {theme.control}; background: {theme.panel}; }}
    QToolButton::menu-indicator, QPushButton::menu-indicator {{ image: url({icon}/chevron-down.svg); width: 9px;
        subcontrol-position: right center; subcontrol-origin: padding; right: 8px; }}
    [role="flat"] {{ background: transparent; border: 1px solid transparent; padding: 2px 4px; }}
    [role="flat"]:hover {{ background: {theme.sunken}; border-color: transparent; }}
    [role="flat"]:focus {{ border: 1px solid {theme.forward}; }}

    QComboBox {{ background: {theme.surface}; border: 1px solid {theme.line}; border-radius: 6px;
        padding: 3px 24px 3px 8px; min-height: 20px; font-family: {mono}; font-size: {SMALL}px; }}
    QComboBox:hover {{ border-color: {theme.control}; }}
    QComboBox::drop-down {{ border: 0; width: 22px; }}
    QComboBox::down-arrow {{ image: url({icon}/chevron-down.svg); width: 9px; height: 9px; }}
    QComboBox QAbstractItemView {{ background: {theme.surface}; border: 1px solid {theme.line}; padding: 4px;
        selection-background-color: {theme.sunken}; selection-color: {theme.ink}; outline: 0; }}
    QMenu {{ background: {theme.surface}; border: 1px solid {theme.line}; padding: 4px; }}
    QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {theme.sunken}; }}
    QMenu::separator {{ height: 1px; background: {theme.line}; margin: 4px 8px; }}

    QSpinBox, QLineEdit {{ background: {theme.surface}; border: 1px solid {theme.line}; border-radius: 6px;
        padding: 3px 8px; min-height: 20px; font-family: {mono}; font-size: {SMALL}px;
        selection-background-color: {theme.forward}; selection-color: {theme.surface}; }}
    QSpinBox:hover, QLineEdit:hover {{ border-color: {theme.control}; }}
    QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: 0; }}
    QLineEdit[invalid="true"] {{ border: 1px solid {theme.differ}; background: {theme.differ_fill}; }}

    QCheckBox {{ spacing: 8px; min-height: 24px; }}
    QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {theme.control}; border-radius: 4px;
        background: {theme.surface}; }}
    QCheckBox::indicator:hover {{ border-color: {theme.ink}; }}
    QCheckBox::indicator:focus {{ border: 2px solid {theme.forward}; }}
    QCheckBox::indicator:checked {{ background: {theme.ink}; border-color: {theme.ink};
        image: url({icon}/check.svg); }}
    QCheckBox::indicator:disabled {{ border-color: {theme.faint}; }}
    QCheckBox:disabled {{ color: {theme.control}; }}

    QTableView {{ background: {theme.surface}; border: 1px solid {theme.line}; gridline-color: {theme.line};
        font-family: {mono}; font-size: {SMALL}px; selection-background-color: transparent;
        selection-color: {theme.ink}; outline: 0; }}
    QTableView::item:selected {{ border: 2px solid {theme.ink}; color: {theme.ink}; }}
    QTableView QLineEdit {{ border: 2px solid {theme.forward}; border-radius: 0; padding: 0 4px; min-height: 0; }}
    QTableView QLineEdit[invalid="true"] {{ border: 2px solid {theme.differ}; background: {theme.differ_fill}; }}
    QHeaderView, QTableCornerButton::section {{ background: {theme.sunken}; border: 0; }}
    QHeaderView::section {{ background: {theme.sunken}; color: {theme.ink_soft}; border: 0; padding: 4px;
        border-right: 1px solid {theme.line}; border-bottom: 1px solid {theme.line};
        font-family: {mono}; font-size: {SMALL}px; }}

    QTabBar::tab {{ background: transparent; border: 0; padding: 8px 12px; color: {theme.ink_soft};
        border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {theme.ink}; border-bottom: 2px solid {theme.ink}; }}
    QTabBar::tab:hover {{ color: {theme.ink}; }}
    QTabWidget::pane {{ border: 0; border-top: 1px solid {theme.line}; }}

    QSlider::groove:horizontal {{ height: 4px; background: {theme.line}; border-radius: 2px; }}
    QSlider::sub-page:horizontal {{ background: {theme.ink}; border-radius: 2px; }}
    QSlider::handle:horizontal {{ width: 14px; height: 14px; margin: -6px 0; border-radius: 8px;
        background: {theme.surface}; border: 2px solid {theme.ink}; }}
    QSlider::handle:horizontal:hover {{ background: {theme.sunken}; }}
    QSlider::handle:horizontal:focus {{ border-color: {theme.forward}; }}
    """
