"""The one place that knows every colour.

Text colours reach 7:1 on their ground and marks 3:1 (WCAG 2.2, computed in the tests). Forward is blue and backward is
orange, after Okabe & Ito's safe pairs, made darker or lighter until they pass; a second cue of form always stands by.

The eight units of a pass are the best of a search: among the blues (or the oranges) that reach 3:1 under a band, those
whose nearest two are farthest apart in Oklab, for normal eyes and for the three kinds of dichromacy, and in grey. The
first few differ most.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from PySide6.QtGui import QColor, QPalette


class Theme(msgspec.Struct, frozen=True, kw_only=True):
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
    value_positive: str  # ends of the diverging map of values: of one lightness and equally colourful
    value_zero: str  # neutral, and so equally far from both
    value_negative: str
    gates: Mapping[str, str]  # by the name that a gate has in the trace
    forward_units: tuple[str, ...]  # one per line, up to eight
    backward_units: tuple[str, ...]
    tip: str  # ground of tool tips
    tip_ink: str
    focus: str  # the ring of what has the keys: 3:1
    focus_on_ink: str  # the same where the ground is `ink`, as under the chosen segment
    present_ground: str  # the bar of present mode, dark in every theme
    present_ink: str
    present_soft: str
    present_forward: str
    present_backward: str
    present_chip: str  # ground of what lies on that bar
    spotlight: str  # the halo around the pointer: 3:1 on the stage

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
    control="#898477",
    ink="#1c1e24",
    ink_soft="#484640",
    faint="#c1bdb2",
    faint_ink="#8f8b80",
    faint_fill="#f7f6f2",
    forward="#0a488a",
    forward_band="#e8f0fa",
    backward="#823205",
    backward_band="#fcf1e8",
    agree="#064a1c",
    agree_fill="#e3f3e6",
    differ="#980f33",
    differ_fill="#fce8e8",
    busy="#484640",
    busy_fill="#f0eee8",
    value_positive="#1d9c4f",
    value_zero="#f6f6f6",
    value_negative="#a264c5",
    gates={
        "input_gate": "#033312",
        "forget_gate": "#4b24a5",
        "candidate": "#604800",
        "output_gate": "#961263",
        "update_gate": "#4b24a5",
        "reset_gate": "#961263",
        "hidden_state": "#1c1e24",
    },
    forward_units=("#0a488a", "#7d82be", "#280f64", "#146e7d", "#6441be", "#0f1496", "#6e69af", "#646ef0"),
    backward_units=("#823205", "#b9786e", "#461400", "#c83246", "#c36405", "#641e2d", "#a51446", "#915000"),
    tip="#1c1e24",
    tip_ink="#ffffff",
    focus="#0a488a",
    focus_on_ink="#7db8f0",
    present_ground="#1c1e24",
    present_ink="#f6f5f1",
    present_soft="#c8c6be",
    present_forward="#9accf9",
    present_backward="#f6ad78",
    present_chip="#2a2e36",
    spotlight="#c2185b",
)


DARK = Theme(
    name="dark",
    is_dark=True,
    panel="#1a1d22",
    surface="#131519",
    sunken="#262a31",
    hover="#21252b",
    line="#363b44",
    control="#848a96",
    ink="#f2f1ec",
    ink_soft="#cfcdc6",
    faint="#4d525c",
    faint_ink="#757a85",
    faint_fill="#191c21",
    forward="#a3d1fb",
    forward_band="#16263a",
    backward="#fab47d",
    backward_band="#332319",
    agree="#9df5b8",
    agree_fill="#16301f",
    differ="#ff9a92",
    differ_fill="#44191d",
    busy="#cfcdc6",
    busy_fill="#262a31",
    value_positive="#61cf81",
    value_zero="#202020",
    value_negative="#d496f9",
    gates={
        "input_gate": "#aef6ae",
        "forget_gate": "#c3a8ff",
        "candidate": "#f3db00",
        "output_gate": "#f99cab",
        "update_gate": "#c3a8ff",
        "reset_gate": "#f99cab",
        "hidden_state": "#f2f1ec",
    },
    forward_units=("#a3d1fb", "#787daa", "#6ea0fa", "#b9faff", "#a5aacd", "#787dfa", "#9191c8", "#8cb9ff"),
    backward_units=("#fab47d", "#aa735a", "#fae6b9", "#e68c3c", "#d76e0f", "#b98c78", "#cda587", "#f0c8b9"),
    tip="#2f343d",
    tip_ink="#f2f1ec",
    focus="#a3d1fb",
    focus_on_ink="#1f5fa8",
    present_ground="#1c1e24",
    present_ink="#f6f5f1",
    present_soft="#c8c6be",
    present_forward="#9accf9",
    present_backward="#f6ad78",
    present_chip="#2a2e36",
    spotlight="#ff8ab8",
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
        QPalette.ColorRole.ToolTipBase: theme.tip,
        QPalette.ColorRole.ToolTipText: theme.tip_ink,
        QPalette.ColorRole.Highlight: theme.forward,
        QPalette.ColorRole.HighlightedText: theme.surface,
        QPalette.ColorRole.PlaceholderText: theme.ink_soft,
        QPalette.ColorRole.BrightText: theme.ink,
        QPalette.ColorRole.Link: theme.forward,
        QPalette.ColorRole.LinkVisited: theme.forward,
        QPalette.ColorRole.Accent: theme.forward,
        QPalette.ColorRole.Light: theme.hover,
        QPalette.ColorRole.Midlight: theme.sunken,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Dark: theme.control,
        QPalette.ColorRole.Shadow: theme.control,
    }
    result = QPalette()
    for role, colour in roles.items():
        result.setColor(role, QColor(colour))
    texts = ("WindowText", "Text", "ButtonText", "PlaceholderText", "Link", "LinkVisited", "BrightText")
    for name in texts:
        result.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[name], QColor(theme.control))
    return result
