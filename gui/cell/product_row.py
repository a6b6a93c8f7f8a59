"""How a row of products shares its width: as many columns as fit, then the rest, the total and the bias."""

from __future__ import annotations

from dataclasses import dataclass

from gui.formula import formula_width
from models.arithmetic import Dot
from models.equations import number

MOST_PRODUCTS = 12
"""Longer sums are folded; the rest is counted and summed up."""

REST = 78.0
"""Room for the count of the folded products and their sum."""

BIAS = 58.0
GAP = 24.0
BEFORE_TOTAL = 6.0

_TOTAL = 220.0  # a total of usual length with a bias: rows keep their columns while digits come and go
_LEAST, _MOST = 40.0, 62.0
_FEW = 3


@dataclass(frozen=True)
class ProductRow:
    """One row.

    Args:
        columns: The number of products in sight.
        column: The width of each, in px.
        total: What is written behind them: with its symbol, where that leaves room for more than a few columns.
    """

    columns: int
    column: float
    total: str


def product_row(width: float, dot: Dot) -> ProductRow:
    """Lay out a row of products in a width, in px."""
    total = number(dot.total)
    long, short = (_row(width, dot, text) for text in (f"{dot.symbol} = {total}", f"= {total}"))
    return long if long.columns >= min(_FEW, len(dot)) else short


def _row(width: float, dot: Dot, total: str) -> ProductRow:
    needed = BEFORE_TOTAL + formula_width(total) + GAP + BIAS
    room = width - (max(needed, _TOTAL) if " = " in total else needed)
    most = min(len(dot), MOST_PRODUCTS)
    if len(dot) > most or room < _LEAST * most:
        room -= REST
    columns = max(min(most, int(room / _LEAST)), 1)
    return ProductRow(columns, min(max(room / columns, _LEAST), _MOST), total)
