"""The one place that knows every colour.

Text colours reach 7:1 on their ground and marks 3:1 (WCAG 2.2, computed in the tests). Forward is blue and backward is
orange, after Okabe & Ito's safe pairs, darkened until they pass; a second cue of form always stands beside them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True)
class Theme:
    """All colours of one appearance, as `#rrggbb`."""

    name: str
    is_dark: bool
    panel: str  # ground of the side panels
    surface: str  # ground of the stage, cards and fields
    sunken: str  # ground of badges and headers
    hover: str
    line: str  # hairlines between areas
    control: str  # borders of things that can be operated: 3:1
    ink: str  # text
    ink_soft: str  # secondary text, still 7:1
    faint: str  # marks of what is not computed yet: meant to be pale
    faint_ink: str  # numbers of what is not computed yet: pale, but to be made out
    faint_fill: str
    forward: str
    forward_band: str
    backward: str
    backward_band: str
    agree: str
    agree_fill: str
    differ: str
    differ_fill: str
    busy: str
    busy_fill: str
    value_positive: str  # ends of the diverging map of values
    value_zero: str
    value_negative: str
    gates: Mapping[str, str]  # by the name that a gate has in the trace
    present_ground: str  # the bar of present mode, dark in both themes
    present_ink: str
    present_forward: str
    present_backward: str
    present_soft: str
    present_chip: str
    spotlight: str
    forward_units: tuple[str, ...]  # one per line, up to eight
    backward_units: tuple[str, ...]

    def direction(self, go_backwards: bool) -> str:
        """The colour of a pass by the way it reads."""
        return self.backward if go_backwards else self.forward

    def band(self, go_backwards: bool) -> str:
        """The ground of the column that a pass has reached."""
        return self.backward_band if go_backwards else self.forward_band

    def units(self, go_backwards: bool) -> tuple[str, ...]:
        """The colours of a pass's units."""
        return self.backward_units if go_backwards else self.forward_units


LIGHT = Theme(
    name="light",
    is_dark=False,
    panel="#faf9f6",
    surface="#ffffff",
    sunken="#f0eee8",
    hover="#f4f2ec",
    line="#e0ddd4",
    control="#8f8b80",
    ink="#1c1e24",
    ink_soft="#514e47",
    faint="#c9c6bc",
    faint_ink="#a5a196",
    faint_fill="#f7f6f2",
    forward="#0a5396",
    forward_band="#e9f1f9",
    backward="#8f3704",
    backward_band="#fbf0e8",
    agree="#14532d",
    agree_fill="#e3f3e6",
    differ="#8c1420",
    differ_fill="#fce8e8",
    busy="#514e47",
    busy_fill="#f0eee8",
    value_positive="#1d8a5a",
    value_zero="#f6f5f2",
    value_negative="#8a53b5",
    gates={
        "input_gate": "#22663f",
        "forget_gate": "#6b3f93",
        "candidate": "#735a06",
        "output_gate": "#96284a",
        "update_gate": "#6b3f93",
        "reset_gate": "#96284a",
        "hidden_state": "#1c1e24",
    },
    present_ground="#1c1e24",
    present_ink="#ffffff",
    present_forward="#8cc4f7",
    present_backward="#f5a36c",
    present_soft="#c4c2ba",
    present_chip="#393d47",
    spotlight="#c2185b",
    forward_units=("#0a3d78", "#0f79c4", "#2b5fb8", "#0b7f8f", "#3f3f9e", "#4a8cc9", "#115e6b", "#6a7fd4"),
    backward_units=("#7d2f00", "#cc5a12", "#a8324a", "#98690a", "#6b3a2e", "#d0702e", "#7a4f00", "#c4507a"),
)


DARK = Theme(
    name="dark",
    is_dark=True,
    panel="#1a1c21",
    surface="#131519",
    sunken="#24272e",
    hover="#20232a",
    line="#33373f",
    control="#7b808b",
    ink="#f2f1ec",
    ink_soft="#bab8b0",
    faint="#474b54",
    faint_ink="#6d717b",
    faint_fill="#191c21",
    forward="#8cc4f7",
    forward_band="#1b2a3c",
    backward="#f5a36c",
    backward_band="#38261a",
    agree="#9bdcae",
    agree_fill="#16301f",
    differ="#ffaca9",
    differ_fill="#44191d",
    busy="#bab8b0",
    busy_fill="#24272e",
    value_positive="#38b27c",
    value_zero="#1d2024",
    value_negative="#b07fe0",
    gates={
        "input_gate": "#82d3a2",
        "forget_gate": "#c9a3f0",
        "candidate": "#dcc069",
        "output_gate": "#f59ab4",
        "update_gate": "#c9a3f0",
        "reset_gate": "#f59ab4",
        "hidden_state": "#f2f1ec",
    },
    present_ground="#1c1e24",
    present_ink="#ffffff",
    present_forward="#8cc4f7",
    present_backward="#f5a36c",
    present_soft="#c4c2ba",
    present_chip="#393d47",
    spotlight="#ff8ab8",
    forward_units=("#a9d4fb", "#4f9fe6", "#7f9bf2", "#4fc3d3", "#a3a1f5", "#6db4ea", "#7bd6cf", "#8f9cf0"),
    backward_units=("#ffbd8c", "#e9824a", "#f2879c", "#d6a94a", "#d49a8a", "#f09a5e", "#c89f5a", "#ef8fb2"),
)


def palette(theme: Theme) -> QPalette:
    """Qt's palette for a theme: what style sheets do not reach follows from here."""
    roles = {
        QPalette.ColorRole.Window: theme.panel,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.panel,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.Button: theme.surface,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.ToolTipBase: theme.ink,
        QPalette.ColorRole.ToolTipText: theme.surface,
        QPalette.ColorRole.Highlight: theme.forward,
        QPalette.ColorRole.HighlightedText: theme.surface,
        QPalette.ColorRole.PlaceholderText: theme.ink_soft,
        QPalette.ColorRole.Mid: theme.line,
    }
    result = QPalette()
    for role, colour in roles.items():
        result.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.control))
    return result
