"""What is pressed: buttons in general, and by their roles."""

from __future__ import annotations

from gui.look.fonts import SMALL
from gui.look.scale import px
from gui.look.sheets.pieces import image, padded, round_corner
from gui.look.theme import Theme


def buttons_sheet(theme: Theme) -> str:
    """Buttons, segments, folds, rows of the stack, and those of the transport."""
    return f"""
    QPushButton, QToolButton {{ background: {theme.surface}; border: 1px solid {theme.control}; border-radius: 6px;
        min-height: 20px; }}
    QPushButton:hover, QToolButton:hover {{ background: {theme.hover}; border-color: {theme.ink_soft}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {theme.sunken}; }}
    {padded("QPushButton, QToolButton", 4, 10, ring=theme.focus)}
    QPushButton:disabled, QToolButton:disabled {{ color: {theme.control}; background: {theme.panel};
        border-color: {theme.line}; }}
    QToolButton::menu-indicator, QPushButton::menu-indicator {{ image: {image(theme, "chevron-down")}; width: 9px;
        subcontrol-position: right center; subcontrol-origin: padding; right: 8px; }}
    {_filled(theme)}
    {_quiet(theme)}
    {_of_the_transport(theme)}
    """


def _filled(theme: Theme) -> str:
    """Those on ink: what Enter means, and what is chosen."""
    chosen = '[role="segment"]:checked'
    return f"""
    QPushButton:default, [role="primary"] {{ background: {theme.ink}; color: {theme.surface};
        border-color: {theme.ink}; }}
    [role="primary"] {{ font-weight: 600; }}
    QPushButton:default:hover, [role="primary"]:hover {{ background: {theme.ink_soft};
        border-color: {theme.ink_soft}; }}
    {padded('[role="primary"]', 4, 10, ring=theme.focus_on_ink)}
    QPushButton:default:focus {{ border-color: {theme.focus_on_ink}; }}
    QPushButton:default:disabled, [role="primary"]:disabled {{ background: {theme.panel}; color: {theme.control};
        border-color: {theme.line}; }}

    [role="segment"] {{ border: 1px solid {theme.control}; border-radius: 0; min-height: 20px; }}
    {padded('[role="segment"]', 4, 2, ring=theme.focus)}
    [role="segment"][place="first"] {{ border-top-left-radius: 6px; border-bottom-left-radius: 6px; }}
    [role="segment"][place="middle"] {{ border-left: 0; }}
    [role="segment"][place="last"] {{ border-left: 0; border-top-right-radius: 6px;
        border-bottom-right-radius: 6px; }}
    {chosen} {{ background: {theme.ink}; color: {theme.surface}; font-weight: 600; border-color: {theme.ink}; }}
    [role="segment"][place="middle"]:focus, [role="segment"][place="last"]:focus {{ border: 2px solid {theme.focus}; }}
    {chosen}:focus, [role="segment"][place="middle"]:checked:focus,
        [role="segment"][place="last"]:checked:focus {{ border: 2px solid {theme.focus_on_ink}; }}
    [role="segment"]:disabled {{ border-color: {theme.line}; }}
    {chosen}:disabled {{ background: {theme.faint}; color: {theme.surface}; border-color: {theme.faint}; }}
    """


def _quiet(theme: Theme) -> str:
    """Those without a border until they are wanted."""
    bare = "background: transparent; border: 1px solid transparent;"
    return f"""
    [role="flat"] {{ {bare} }}
    [role="flat"]:hover {{ background: {theme.sunken}; border-color: transparent; }}
    [role="flat"]:disabled {{ {bare} }}
    {padded('[role="flat"]', 2, 4, ring=theme.focus)}
    [role="more"] {{ background: transparent; border: 2px solid transparent; padding: 0; min-height: 0; }}
    [role="more"]:hover {{ background: {theme.sunken}; border-color: transparent; }}
    [role="more"]:focus {{ border: 2px solid {theme.focus}; padding: 0; }}
    [role="more"]::menu-indicator {{ image: none; width: 0; }}
    [role="fold"] {{ {bare} border-radius: 6px; text-align: left; color: {theme.ink_soft}; }}
    [role="fold"]:hover {{ color: {theme.ink}; background: transparent; border-color: transparent; }}
    {padded('[role="fold"]', 2, 8, 2, 2, ring=theme.focus)}
    [role="quiet"] {{ min-height: 16px; font-size: {SMALL}px; }}
    {padded('[role="quiet"]', 2, 10, ring=theme.focus)}
    [role="icon"], [role="icon"]:focus {{ padding: 0; min-height: 0; }}
    [role="menu"] {{ max-height: 20px; }}
    [role="menu"]::menu-indicator {{ image: none; width: 0; }}
    [role="layer-row"] {{ background: transparent; border: 2px solid transparent; padding: 0;
        min-height: 24px; max-height: 24px; }}
    [role="layer-row"]:hover {{ background: {theme.hover}; border: 1px solid {theme.line}; padding: 1px; }}
    [role="layer-row"]:checked {{ background: {theme.surface}; border: 1px solid {theme.control}; padding: 1px; }}
    [role="layer-row"]:focus {{ border: 2px solid {theme.focus}; padding: 0; }}
    """


def _of_the_transport(theme: Theme) -> str:
    radius = round_corner(px(36), px(30) + 2 * px(3))
    return f"""
    [role="transport"] {{ min-width: 20px; min-height: 24px; max-height: 24px; }}
    {padded('[role="transport"]', 3, 6, ring=theme.focus)}
    [role="transport"]:checked {{ background: {theme.sunken}; border-color: {theme.ink}; }}
    [role="transport"]:checked:focus {{ border-color: {theme.focus}; }}
    [role="play"] {{ background: {theme.ink}; border: 0; border-radius: {radius}; min-width: 36px; min-height: 36px;
        max-width: 36px; max-height: 36px; padding: 0; }}
    [role="play"]:hover {{ background: {theme.ink_soft}; }}
    [role="play"]:focus {{ border: 3px solid {theme.focus_on_ink}; min-width: 30px; min-height: 30px;
        max-width: 30px; max-height: 30px; padding: 0; }}
    [role="play"]:disabled {{ background: {theme.sunken}; }}
    """
