"""Names for what nobody has named."""

import pytest

from gui.gallery.suggestion import suggested_sentence, suggested_title
from models.files.presets import load_preset
from tests.gui.traced import unweighted


@pytest.mark.parametrize(
    ("name", "title", "sentence"),
    [
        ("notebook-2-simplernn", "SimpleRNN, 4 × 3", "hidden_state (1, 3)."),
        ("gru", "GRU, 4 × 3", "hidden_states (1, 4, 3), with last_state."),
        (
            "notebook-4-bilstm-sequences",
            "Bidirectional LSTM, 4 × 3",
            "hidden_states (1, 4, 6), with forward_h, forward_c, backward_h, backward_c.",
        ),
    ],
)
def test_say_what_it_is(name: str, title: str, sentence: str) -> None:
    experiment = load_preset(name)
    assert suggested_title(experiment) == title
    assert suggested_sentence(experiment) == sentence


def test_two_outputs() -> None:
    experiment = unweighted("GRU", (2, 6, 3), 4, bidirectional=True, merge_mode=None)
    assert suggested_title(experiment) == "Bidirectional GRU, 6 × 4"
    assert suggested_sentence(experiment) == "forward_hidden_state (2, 4), backward_hidden_state (2, 4)."
