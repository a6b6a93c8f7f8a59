"""What a screen reader hears of the stage: the same numbers as in the trace."""

import pytest
from PySide6.QtGui import QAccessible

from gui.stage.spoken import spoken
from gui.stage.stage import Stage
from tests.gui.traced import computed, weighted


def test_each_pass_is_said_where_it_is() -> None:
    one = computed(weighted("LSTM", bidirectional=True, shape=(1, 4, 2), units=2))
    said = spoken(one.content(), 3).split("; ")
    assert said[0] == "step 3 of 4"
    forward, backward = one.layer["forward"], one.layer["backward"]
    for text, trace, timestep in ((said[1], forward, 2), (said[3], backward, 1)):
        values = ", ".join(f"{value:.4g}" for value in trace.quantities["hidden_state"][0, timestep])
        assert text.endswith(f"h at t = {timestep + 1}: {values}")
    assert [text.split(" at")[0] for text in said[1:]] == ["forward h", "forward c", "backward h", "backward c"]


def test_nothing_is_computed_at_first() -> None:
    assert spoken(computed(weighted("GRU")).content(), 0).startswith("step 0 of")
    assert ";" not in spoken(computed(weighted("GRU")).content(), 0)


def test_long_vectors_are_not_read_out_whole() -> None:
    said = spoken(computed(weighted("GRU", units=20)).content(), 1)
    assert said.endswith("and 8 more")
    assert said.count(",") == 11


def test_the_stage_says_its_step_to_those_who_hear_it(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    one = computed(weighted("GRU"))
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    stage.show_trace(one.experiment, one.layer, one.returned, 0)
    stage.show_step(2, 0)
    assert stage.accessibleDescription() == spoken(stage.content, 2)
    assert stage.accessibleName() == "Stage"
