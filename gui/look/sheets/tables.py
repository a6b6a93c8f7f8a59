"""Tables, their headers and the fields in their cells."""

from __future__ import annotations

from gui.look.fonts import BODY, SMALL
from gui.look.sheets.pieces import MONO, UI
from gui.look.theme import Theme


def tables_sheet(theme: Theme) -> str:
    """Lists with them. The cell that has the keys is framed; the rest of a selection is the delegates' business."""
    return f"""
    QTableView {{ background: {theme.surface}; border: 1px solid {theme.line}; gridline-color: {theme.line};
        font-family: {MONO}; font-size: {SMALL}px; selection-background-color: transparent;
        selection-color: {theme.ink}; outline: 0; }}
    QTableView::item:selected {{ border: 2px solid {theme.ink}; color: {theme.ink}; }}
    QTableView QLineEdit {{ border: 2px solid {theme.focus}; border-radius: 0; padding: 0 4px; min-height: 0; }}
    QTableView QLineEdit:focus {{ padding: 0 4px; }}
    QTableView QLineEdit[invalid="true"] {{ border: 2px solid {theme.differ}; background: {theme.differ_fill}; }}
    [role="cell"], [role="cell"]:focus {{ padding: 0 2px; }}
    [role="token-cell"], [role="token-cell"]:focus {{ padding: 0 2px; font-family: {UI}; font-size: {BODY}px; }}
    QListView, QTreeView {{ background: {theme.surface}; border: 1px solid {theme.line}; outline: 0;
        selection-background-color: {theme.sunken}; selection-color: {theme.ink}; }}
    QListView:focus, QTreeView:focus, QTableView:focus {{ border-color: {theme.focus}; }}
    QListView::item, QTreeView::item {{ min-height: 24px; }}
    QListView::item:selected, QTreeView::item:selected {{ background: {theme.sunken}; color: {theme.ink}; }}
    QHeaderView, QTableCornerButton::section {{ background: {theme.sunken}; border: 0; }}
    QHeaderView::section {{ background: {theme.sunken}; color: {theme.ink_soft}; border: 0; padding: 4px;
        border-right: 1px solid {theme.line}; border-bottom: 1px solid {theme.line};
        font-family: {MONO}; font-size: {SMALL}px; }}
    [role="grid"] QHeaderView::section {{ border-right: 0; border-left: 1px solid {theme.line}; padding: 4px 6px; }}
    [role="grid"] QHeaderView::section:first {{ border-left: 0; }}
    """
