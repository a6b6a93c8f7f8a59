"""Labels by what they say."""

from __future__ import annotations

from gui.look.fonts import BODY, CAPTION, HEADING, SMALL, TITLE
from gui.look.sheets.pieces import MONO, UI, image
from gui.look.theme import Theme


def text_sheet(theme: Theme) -> str:
    """Text in general, and the roles of labels."""
    return f"""
    QWidget {{ font-size: {BODY}px; color: {theme.ink}; }}
    QLabel:disabled {{ color: {theme.control}; }}
    QToolTip {{ font-size: {SMALL}px; color: {theme.tip_ink}; background: {theme.tip}; border: 0; padding: 6px 8px; }}
    QMessageBox {{ messagebox-warning-icon: {image(theme, "warning")};
        messagebox-critical-icon: {image(theme, "warning")};
        messagebox-question-icon: {image(theme, "information")};
        messagebox-information-icon: {image(theme, "information")}; }}
    QMessageBox QLabel#qt_msgbox_label {{ font-weight: 600; }}
    [role="section"] {{ font-size: {CAPTION}px; font-weight: 600; letter-spacing: 1px; color: {theme.ink_soft}; }}
    [role="hint"] {{ font-size: {SMALL}px; color: {theme.ink_soft}; }}
    [role="error"] {{ font-size: {SMALL}px; color: {theme.differ}; }}
    [role="mono"] {{ font-family: {MONO}; font-size: {SMALL}px; }}
    [role="error-mono"] {{ font-family: {MONO}; font-size: {SMALL}px; color: {theme.differ}; }}
    [role="argument"] {{ font-family: {MONO}; }}
    [role="step"] {{ font-family: {MONO}; font-size: {BODY}px; }}
    [role="title"] {{ font-size: {TITLE}px; font-weight: 700; }}
    [role="tagline"] {{ font-size: {BODY}px; color: {theme.ink_soft}; }}
    [role="caption"] {{ background: {theme.surface}; color: {theme.ink_soft}; padding: 8px 16px 0 16px; }}
    [role="chapter"] {{ font-size: {HEADING}px; font-weight: 600; }}
    [role="chapter-small"] {{ font-weight: 600; }}
    [role="prose"] {{ font-family: {UI}; font-size: {BODY}px; }}
    [role="badge"] {{ font-family: {MONO}; font-size: {SMALL}px; background: {theme.sunken}; border-radius: 8px;
        padding: 2px 8px; }}
    [role="key"] {{ font-family: {MONO}; font-size: {SMALL}px; background: {theme.surface}; border-radius: 4px;
        border: 1px solid {theme.control}; border-bottom: 3px solid {theme.control}; padding: 1px 7px; }}
    [role="chip"] {{ font-family: {MONO}; font-size: {SMALL}px; border-radius: 6px; padding: 6px 10px; min-height: 20px;
        background: {theme.busy_fill}; color: {theme.busy}; }}
    [role="chip"][mood="agree"] {{ background: {theme.agree_fill}; color: {theme.agree}; }}
    [role="chip"][mood="differ"] {{ background: {theme.differ_fill}; color: {theme.differ}; }}
    """
