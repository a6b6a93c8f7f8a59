"""The application's style sheet, made from a theme.

Widgets opt in by object name or by the dynamic property `role`; nothing here depends on where a widget sits.
"""

from __future__ import annotations

import re

from gui.look.fonts import BODY, CAPTION, MONO_FAMILIES, SMALL, TITLE, UI_FAMILIES
from gui.look.icons import ICONS
from gui.look.scale import px
from gui.look.theme import Theme


def style_sheet(theme: Theme) -> str:
    """Everything that the palette cannot say."""
    icon = ICONS.as_posix()
    ui = ", ".join(f'"{family}"' for family in UI_FAMILIES)
    mono = ", ".join(f'"{family}"' for family in MONO_FAMILIES)
    return _scaled(f"""
    QWidget {{ font-size: {BODY}px; color: {theme.ink}; }}
    QToolTip {{ font-size: {SMALL}px; color: {theme.surface}; background: {theme.ink}; border: 0; padding: 6px 8px; }}

    [role="panel"] {{ background: {theme.panel}; }}
    [role="surface"] {{ background: {theme.surface}; }}
    [role="section"] {{ font-size: {CAPTION}px; font-weight: 600; letter-spacing: 1px; color: {theme.ink_soft}; }}
    QLabel:disabled {{ color: {theme.control}; }}
    [role="hint"] {{ font-size: {SMALL}px; color: {theme.ink_soft}; }}
    [role="error"] {{ font-size: {SMALL}px; color: {theme.differ}; }}
    [role="mono"] {{ font-family: {mono}; font-size: {SMALL}px; }}
    [role="code"] {{ font-family: {mono}; font-size: {SMALL}px; background: {theme.surface}; border-radius: 8px;
                     border: 1px solid {theme.line}; padding: 10px 12px; }}
    [role="error-mono"] {{ font-family: {mono}; font-size: {SMALL}px; color: {theme.differ}; }}
    [role="banner"] {{ background: {theme.differ_fill}; border-top: 1px solid {theme.line};
                       border-bottom: 1px solid {theme.line}; }}
    [role="layer-row"] {{ background: transparent; border: 1px solid transparent; padding: 0;
                          min-height: 26px; max-height: 26px; }}
    [role="layer-row"]:hover {{ background: {theme.hover}; border-color: {theme.line}; }}
    [role="layer-row"]:checked {{ background: {theme.surface}; border-color: {theme.control}; }}
    [role="layer-row"]:focus {{ border-color: {theme.forward}; }}
    QPlainTextEdit[role="code"] {{ padding: 6px 8px; }}
    QPlainTextEdit[role="code"]:focus {{ border: 1px solid {theme.forward}; }}
    [role="badge"] {{ font-family: {mono}; font-size: {SMALL}px; background: {theme.sunken}; border-radius: 8px;
                      padding: 2px 8px; }}
    [role="card"] {{ background: {theme.surface}; border: 1px solid {theme.line}; border-radius: 8px; }}

    [role="head-bar"] {{ background: {theme.surface}; border-bottom: 1px solid {theme.line}; }}
    [role="foot-bar"] {{ background: {theme.surface}; border-top: 1px solid {theme.line}; }}
    [role="caption"] {{ background: {theme.surface}; color: {theme.ink_soft}; padding: 8px 16px 0 16px; }}
    [role="title"] {{ font-size: {TITLE}px; font-weight: 700; }}
    [role="tagline"] {{ font-size: {BODY + 1}px; color: {theme.ink_soft}; }}
    [role="step"] {{ font-family: {mono}; font-size: {BODY}px; }}
    [role="chip"] {{ font-family: {mono}; font-size: {SMALL}px; border-radius: 6px; padding: 5px 10px;
                     background: {theme.busy_fill}; color: {theme.busy}; }}
    [role="chip"][mood="agree"] {{ background: {theme.agree_fill}; color: {theme.agree}; }}
    [role="chip"][mood="differ"] {{ background: {theme.differ_fill}; color: {theme.differ}; }}
    [role="menu"] {{ padding-right: 26px; }}
    [role="primary"] {{ background: {theme.ink}; color: {theme.surface}; border-color: {theme.ink}; font-weight: 600; }}
    [role="primary"]:hover {{ background: {theme.ink_soft}; }}
    [role="preview"] {{ background: {theme.sunken}; border: 1px solid {theme.line}; }}
    QProgressBar {{ background: {theme.line}; border: 0; border-radius: 2px; }}
    QProgressBar::chunk {{ background: {theme.ink}; border-radius: 2px; }}
    [role="transport"] {{ min-width: 20px; min-height: 22px; padding: 3px 6px; }}
    [role="transport"]:checked {{ background: {theme.sunken}; border-color: {theme.ink}; }}
    [role="play"] {{ background: {theme.ink}; border: 0; border-radius: 18px; min-width: 36px; min-height: 36px;
                     max-width: 36px; max-height: 36px; padding: 0; }}
    [role="play"]:hover {{ background: {theme.ink_soft}; }}
    [role="play"]:focus {{ border: 2px solid {theme.forward}; }}

    QMessageBox QLabel#qt_msgbox_label {{ font-weight: 600; }}
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
    QPushButton:default {{ background: {theme.ink}; color: {theme.surface}; border-color: {theme.ink}; }}
    QPushButton:default:hover {{ background: {theme.ink_soft}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {theme.control}; background: {theme.panel}; }}
    QToolButton::menu-indicator, QPushButton::menu-indicator {{ image: url({icon}/chevron-down.svg); width: 9px;
        subcontrol-position: right center; subcontrol-origin: padding; right: 8px; }}
    [role="flat"] {{ background: transparent; border: 1px solid transparent; padding: 2px 4px; }}
    [role="flat"]:hover {{ background: {theme.sunken}; border-color: transparent; }}
    [role="flat"]:focus {{ border: 1px solid {theme.forward}; }}

    QComboBox {{ background: {theme.surface}; border: 1px solid {theme.line}; border-radius: 6px;
        padding: 3px 0 3px 8px; min-height: 20px; font-family: {mono}; font-size: {SMALL}px; }}
    QComboBox:hover {{ border-color: {theme.control}; }}
    QComboBox:disabled {{ color: {theme.control}; background: {theme.panel}; }}
    QComboBox::drop-down {{ border: 0; width: 22px; }}
    QComboBox::down-arrow {{ image: url({icon}/chevron-down.svg); width: 9px; height: 9px; }}
    QComboBoxPrivateContainer {{ background: {theme.surface}; border: 1px solid {theme.line}; }}
    QComboBox QAbstractItemView {{ background: {theme.surface}; border: 0; padding: 4px; outline: 0;
        selection-background-color: {theme.sunken}; selection-color: {theme.ink}; }}
    QComboBox QAbstractItemView::item {{ min-height: 24px; padding: 0 4px; border: 0; border-radius: 4px; }}
    QComboBox QAbstractItemView::item:selected {{ background: {theme.sunken}; color: {theme.ink}; }}
    QMenu {{ background: {theme.surface}; border: 1px solid {theme.line}; padding: 4px; }}
    QMenu::item {{ padding: 6px 24px 6px 26px; border-radius: 4px; }}
    QMenu::indicator {{ width: 14px; height: 14px; left: 6px; }}
    QMenu::indicator:checked {{ image: url({icon}/check-dark.svg); }}
    QMenu::item:selected {{ background: {theme.sunken}; }}
    QMenu::separator {{ height: 1px; background: {theme.line}; margin: 4px 8px; }}

    QSpinBox, QLineEdit {{ background: {theme.surface}; border: 1px solid {theme.line}; border-radius: 6px;
        padding: 3px 8px; min-height: 20px; font-family: {mono}; font-size: {SMALL}px;
        selection-background-color: {theme.forward}; selection-color: {theme.surface}; }}
    QSpinBox:hover, QLineEdit:hover {{ border-color: {theme.control}; }}
    QSpinBox:disabled, QLineEdit:disabled {{ color: {theme.control}; background: {theme.panel}; }}
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
    QCheckBox::indicator:checked:disabled {{ background: {theme.faint}; }}
    QCheckBox:disabled {{ color: {theme.control}; }}

    [role="grid"] QHeaderView::section {{ border-right: 0; border-left: 1px solid {theme.line}; padding: 4px 6px; }}
    [role="grid"] QHeaderView::section:first {{ border-left: 0; }}
    QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
    [role="stepper"] {{ background: {theme.surface}; border: 1px solid {theme.line}; border-radius: 6px; }}
    [role="stepper"]:hover {{ border-color: {theme.control}; }}
    [role="stepper"] QLineEdit {{ background: transparent; border: 1px solid transparent; border-radius: 4px;
        padding: 0; }}
    [role="stepper"] QLineEdit:focus {{ border: 1px solid {theme.forward}; }}
    [role="stepper"] QLineEdit[invalid="true"] {{ border: 1px solid {theme.differ};
        background: {theme.differ_fill}; }}
    [role="stepper"] QToolButton {{ background: transparent; border: 0; border-radius: 4px; padding: 0;
        min-height: 0; }}
    [role="stepper"] QToolButton:hover {{ background: {theme.hover}; }}
    [role="stepper"] QToolButton:pressed {{ background: {theme.sunken}; }}
    [role="icon"] {{ padding: 0; min-height: 0; }}
    [role="fold"] {{ background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 2px 8px 2px 0;
        text-align: left; color: {theme.ink_soft}; }}
    [role="fold"]:hover {{ color: {theme.ink}; background: transparent; border-color: transparent; }}
    [role="fold"]:focus {{ border-color: {theme.forward}; }}
    [role="argument"] {{ font-family: {mono}; }}
    [role="segment"] {{ border: 1px solid {theme.line}; border-radius: 0; padding: 4px 2px; min-height: 20px; }}
    [role="segment"][place="first"] {{ border-top-left-radius: 6px; border-bottom-left-radius: 6px; }}
    [role="segment"][place="middle"] {{ border-left: 0; border-right: 0; }}
    [role="segment"][place="last"] {{ border-top-right-radius: 6px; border-bottom-right-radius: 6px; }}
    [role="segment"]:checked {{ background: {theme.ink}; color: {theme.surface}; font-weight: 600;
        border-color: {theme.ink}; }}
    [role="segment"]:checked:focus {{ border: 2px solid {theme.forward}; }}

    QTableView {{ background: {theme.surface}; border: 1px solid {theme.line}; gridline-color: {theme.line};
        font-family: {mono}; font-size: {SMALL}px; selection-background-color: transparent;
        selection-color: {theme.ink}; outline: 0; }}
    QTableView::item:selected {{ border: 2px solid {theme.ink}; color: {theme.ink}; }}
    QTableView QLineEdit {{ border: 2px solid {theme.forward}; border-radius: 0; padding: 0 4px; min-height: 0; }}
    QTableView QLineEdit[invalid="true"] {{ border: 2px solid {theme.differ}; background: {theme.differ_fill}; }}
    [role="cell"] {{ padding: 0 2px; }}
    [role="token-cell"] {{ padding: 0 2px; font-family: {ui}; font-size: {BODY}px; }}
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

    [role="chapter"] {{ font-size: {BODY + 2}px; font-weight: 600; }}
    [role="chapter-small"] {{ font-weight: 600; }}
    [role="prose"] {{ font-family: {ui}; font-size: {BODY}px; }}
    [role="more"] {{ background: transparent; border: 1px solid transparent; padding: 0; min-height: 0; }}
    [role="more"]:hover {{ background: {theme.sunken}; border-color: transparent; }}
    [role="more"]:focus {{ border: 1px solid {theme.forward}; }}
    [role="more"]::menu-indicator {{ image: none; width: 0; }}
    [role="quiet"] {{ padding: 1px 10px; min-height: 18px; font-size: {SMALL}px; }}
    [role="primary"] {{ background: {theme.ink}; color: {theme.surface}; border-color: {theme.ink}; font-weight: 600; }}
    [role="primary"]:hover {{ background: {theme.ink_soft}; border-color: {theme.ink_soft}; }}
    [role="primary"]:focus {{ border: 2px solid {theme.forward}; padding: 3px 9px; }}
    """)


def _scaled(sheet: str) -> str:
    """All lengths of more than a hairline, which were written for 100 %, as the user wants them."""
    return re.sub(r"(?<![\w.#-])([2-9]|[1-9]\d+)px", lambda match: f"{px(int(match[1]))}px", sheet)
