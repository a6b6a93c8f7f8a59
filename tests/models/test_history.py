"""Undo and redo, held against a plain list of documents."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.edits import SetValue
from models.experiment import Experiment
from models.files.presets import load_preset
from models.history import History

START = load_preset("gru")
WISHES = st.lists(st.one_of(st.just("undo"), st.just("redo"), st.floats(-9, 9, width=32)), max_size=30)


@given(WISHES)
def test_any_order_of_wishes_is_what_a_list_with_a_finger_in_it_would_do(wishes: list[str | float]) -> None:
    history, shown = History(), START
    documents, names, finger = [START], [""], 0
    for wish in wishes:
        if wish == "undo":
            if finger:
                finger -= 1
                history, shown = history.undo()
        elif wish == "redo":
            if finger < len(documents) - 1:
                finger += 1
                history, shown = history.redo()
        else:
            edit = SetValue(0, 1, 2, float(wish))
            after = edit.apply(shown)
            history = history.did(edit.name, shown, after)
            shown = after
            documents, names = [*documents[: finger + 1], after], [*names[: finger + 1], edit.name]
            finger += 1
        assert shown is documents[finger]
        assert history.undo_name == names[finger]
        assert history.redo_name == (names[finger + 1] if finger + 1 < len(names) else "")


def test_undo_all_and_redo_all_give_the_same_documents() -> None:
    history, shown, documents = History(), START, [START]
    for value in range(20):
        after = SetValue(0, value % 4, value % 5, float(value) + 0.5).apply(shown)
        history, shown = history.did(f"edit {value}", shown, after), after
        documents.append(after)
    back: list[Experiment] = [shown]
    while history.done:
        history, shown = history.undo()
        back.append(shown)
    assert back == documents[::-1]
    while history.undone:
        history, shown = history.redo()
    assert shown == documents[-1]
