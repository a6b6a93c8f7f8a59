"""Nothing is clipped in the whole window: in both languages, in five sizes, at 100 % and 150 %, in every state."""

from __future__ import annotations

import pytest

from gui.look.theme import DARK, LIGHT
from tests.gui.rendered.room import problems
from tests.gui.rendered.states import BESIDE_THE_WINDOW, NOTEBOOK, STATES_OF_WINDOW, dress, menus, settle, windows
from tests.gui.windows import Open

EVERYTHING = STATES_OF_WINDOW | BESIDE_THE_WINDOW
WIDE = {name: EVERYTHING[name] for name in ("in the middle", "gates, code", "cell", "heat map", "gallery", "present")}
"""What depends on the size of the window; the other states have more room than in a small one."""

SIZES = ((1024, 640), (1280, 720), (1440, 900), (1920, 1080), (3840, 2160))
NARROW = SIZES[:2]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_text_has_room(open_one: Open, language: str) -> None:
    opened = open_one(NOTEBOOK)
    found = []
    for scale, sizes in ((1.0, SIZES), (1.5, [size for size in SIZES if size[0] >= 1536 and size[1] >= 960])):
        dress(opened, language, LIGHT if scale == 1 else DARK, scale)
        for size in sizes:
            opened.window.resize(*size)
            settle()
            assert opened.window.size().toTuple() == size
            for name, window in windows(opened, EVERYTHING if size in NARROW or scale > 1 else WIDE):
                found += [f"{scale:.0%} {size[0]} × {size[1]}, {name}: {problem}" for problem in problems(window)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_menus_have_room(open_one: Open, language: str, scale: float) -> None:
    opened = open_one(NOTEBOOK)
    dress(opened, language, LIGHT, scale)
    found = [(menu.title(), problem) for menu in menus(opened) for problem in problems(menu)]
    assert not found
