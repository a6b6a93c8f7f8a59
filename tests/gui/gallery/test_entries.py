"""What is listed under which heading, and what a filter finds."""

from pathlib import Path

import pytest

from gui.gallery.entries import Group, badge, card_title, group_of_own, groups_of_presets, key_of, matches
from models.files.own_experiments import OwnExperiment
from models.files.presets import Preset, find_preset, presets

OWN = OwnExperiment(Path("a/one.json"), "나의 Café", "Wo die Größe wächst.", 1)


def test_presets_stand_under_their_sections() -> None:
    groups = groups_of_presets(presets())
    assert [(group.title, len(group.entries)) for group in groups] == [
        ("The notebook, §2 SimpleRNN", 4),
        ("The notebook, §3 LSTM", 2),
        ("The notebook, §4 Bidirectional LSTM", 2),
        ("Beyond the notebook", 4),
    ]
    assert [entry for group in groups for entry in group.entries] == list(presets())


def test_a_section_without_a_name_is_a_heading_all_the_same() -> None:
    (group,) = groups_of_presets([Preset("x", "Notebook §9 — X", "Y.", "§9")])
    assert group.title == "The notebook, §9"


def test_own_ones_say_why_there_are_none() -> None:
    assert group_of_own([OWN]) == Group("Your own", (OWN,))
    assert group_of_own([]).note.startswith("Nothing yet.")
    assert group_of_own([], "x: expected a folder that can be read, found a file").is_problem


def test_titles_and_badges() -> None:
    preset = find_preset("notebook-4-bilstm")
    assert (card_title(preset), badge(preset)) == ("Bidirectional LSTM", "§4")
    assert (card_title(OWN), badge(OWN)) == ("나의 Café", "")
    assert badge(find_preset("gru")) == ""
    assert key_of(OWN) != key_of(Preset("one", "", ""))


@pytest.mark.parametrize(
    ("wanted", "is_found"),
    [
        ("", True),
        ("  ", True),
        ("café", True),
        ("CAFE\u0301", True),
        ("나의", True),
        ("\u1102\u1161\u110b\u1174", True),
        ("grösse WÄCHST", True),
        ("own größe", True),
        ("나의 tea", False),
    ],
)
def test_every_word_must_be_said_somewhere(wanted: str, is_found: bool) -> None:
    assert matches(OWN, group_of_own([OWN]), wanted) == is_found
