"""What is filled in or chosen from: fields, boxes, steppers, ticks, sliders, and texts of several lines."""

from __future__ import annotations

from gui.look.fonts import SMALL
from gui.look.scale import px
from gui.look.sheets.pieces import MONO, image, padded, round_corner
from gui.look.theme import Theme


def fields_sheet(theme: Theme) -> str:
    """All of them."""
    return f"""
    QSpinBox, QLineEdit, QComboBox {{ background: {theme.surface}; border: 1px solid {theme.control};
        border-radius: 6px; min-height: 20px; font-family: {MONO}; font-size: {SMALL}px;
        selection-background-color: {theme.forward}; selection-color: {theme.surface}; }}
    QSpinBox:hover, QLineEdit:hover, QComboBox:hover {{ border-color: {theme.ink_soft}; }}
    QSpinBox:disabled, QLineEdit:disabled, QComboBox:disabled {{ color: {theme.control}; background: {theme.panel};
        border-color: {theme.line}; }}
    {padded("QSpinBox, QLineEdit", 3, 8, ring=theme.focus)}
    QLineEdit {{ placeholder-text-color: {theme.ink_soft}; }}
    QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: 0; }}
    QLineEdit[invalid="true"] {{ border-color: {theme.differ}; background: {theme.differ_fill}; }}
    {_boxes(theme)}
    {_steppers(theme)}
    {_ticks(theme)}
    {_sliders(theme)}
    {_long_texts(theme)}
    """


def _boxes(theme: Theme) -> str:
    return f"""
    {padded("QComboBox", 3, 2, 3, 8, ring=theme.focus)}
    QComboBox::drop-down {{ border: 0; width: 22px; }}
    QComboBox::down-arrow {{ image: {image(theme, "chevron-down")}; width: 9px; height: 9px; }}
    QComboBox::down-arrow:disabled {{ image: {image(theme, "chevron-down-disabled")}; }}
    QComboBoxPrivateContainer {{ background: {theme.surface}; border: 1px solid {theme.control}; }}
    QComboBox QAbstractItemView {{ background: {theme.surface}; border: 0; padding: 4px; outline: 0;
        selection-background-color: {theme.sunken}; selection-color: {theme.ink}; }}
    QComboBox QAbstractItemView::item {{ min-height: 24px; padding: 0 4px; border: 0; border-radius: 4px; }}
    QComboBox QAbstractItemView::item:selected {{ background: {theme.sunken}; color: {theme.ink}; }}
    """


def _steppers(theme: Theme) -> str:
    return f"""
    [role="stepper"] {{ background: {theme.surface}; border: 1px solid {theme.control}; border-radius: 6px; }}
    [role="stepper"]:hover {{ border-color: {theme.ink_soft}; }}
    [role="stepper"]:disabled {{ border-color: {theme.line}; background: {theme.panel}; }}
    [role="stepper"] QLineEdit {{ background: transparent; border: 2px solid transparent; border-radius: 4px;
        padding: 0; }}
    [role="stepper"] QLineEdit:focus {{ border: 2px solid {theme.focus}; padding: 0; }}
    [role="stepper"] QLineEdit[invalid="true"] {{ border-color: {theme.differ}; background: {theme.differ_fill}; }}
    [role="stepper"] QToolButton {{ background: transparent; border: 0; border-radius: 4px; padding: 0;
        min-height: 0; }}
    [role="stepper"] QToolButton:hover {{ background: {theme.hover}; }}
    [role="stepper"] QToolButton:pressed {{ background: {theme.sunken}; }}
    """


def _ticks(theme: Theme) -> str:
    """Boxes and rings of one outer size, whatever their border."""
    check, minus = image(theme, "check-on-ink"), image(theme, "minus-on-ink")
    side = px(16) + 2
    ringed, dotted = (f"width: {side - 2 * px(one)}PX; height: {side - 2 * px(one)}PX" for one in (2, 5))
    dot = f"qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0.5 {theme.ink}, stop: 0.6 {{}})"
    return f"""
    QCheckBox, QRadioButton {{ spacing: 8px; min-height: 24px; }}
    QCheckBox:disabled, QRadioButton:disabled {{ color: {theme.control}; }}
    QCheckBox::indicator, QRadioButton::indicator {{ width: 16px; height: 16px; border: 1px solid {theme.control};
        background: {theme.surface}; }}
    QCheckBox::indicator {{ border-radius: 4px; }}
    QRadioButton::indicator {{ border-radius: {round_corner(side)}; }}
    QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {theme.ink}; }}
    QCheckBox::indicator:checked {{ background: {theme.ink}; border-color: {theme.ink}; image: {check}; }}
    QCheckBox::indicator:indeterminate {{ background: {theme.ink}; border-color: {theme.ink}; image: {minus}; }}
    QRadioButton::indicator:checked {{ {dotted}; border: 5px solid {theme.ink}; }}
    QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {theme.focus}; {ringed}; }}
    QCheckBox::indicator:checked:focus, QCheckBox::indicator:indeterminate:focus {{
        border: 2px solid {theme.focus_on_ink}; }}
    QRadioButton::indicator:checked:focus {{ border: 2px solid {theme.focus}; {ringed};
        background: {dot.format(theme.surface)}; }}
    QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {theme.faint}; }}
    QCheckBox::indicator:checked:disabled {{ background: {theme.faint}; }}
    """


def _sliders(theme: Theme) -> str:
    return f"""
    QSlider:horizontal {{ min-height: 24px; }}
    QSlider::groove:horizontal {{ height: 4px; background: {theme.line}; border-radius: 2px; }}
    QSlider::sub-page:horizontal {{ background: {theme.ink}; border-radius: 2px; }}
    QSlider::handle:horizontal {{ width: 14px; height: 14px; margin: -7px 0; border-radius: 8px;
        background: {theme.surface}; border: 2px solid {theme.ink}; }}
    QSlider::handle:horizontal:hover {{ background: {theme.sunken}; }}
    QSlider::handle:horizontal:focus {{ background: {theme.focus}; border-color: {theme.focus}; }}
    QSlider::handle:horizontal:disabled {{ border-color: {theme.faint}; }}
    QSlider::sub-page:horizontal:disabled {{ background: {theme.faint}; }}
    QProgressBar {{ background: {theme.line}; border: 0; border-radius: 2px; }}
    QProgressBar::chunk {{ background: {theme.ink}; border-radius: 2px; }}
    """


def _long_texts(theme: Theme) -> str:
    return f"""
    QTextEdit, QPlainTextEdit {{ background: {theme.surface}; border: 1px solid {theme.line}; border-radius: 8px;
        selection-background-color: {theme.forward}; selection-color: {theme.surface}; }}
    {padded("QTextEdit, QPlainTextEdit", 6, 8, ring=theme.focus)}
    [role="code"] {{ font-family: {MONO}; font-size: {SMALL}px; background: {theme.surface}; border-radius: 8px;
        border: 1px solid {theme.line}; padding: 8px 7px; }}
    QPlainTextEdit[role="code"] {{ padding: 6px 8px; }}
    """
