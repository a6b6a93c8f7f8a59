"""A file's problem: the path gives way to the name, and the sentence can still be said in another language."""

from pathlib import Path

import pytest

from gui.input.file_problem import named
from gui.look.language import translated
from models.errors import InputError
from models.sentences import say
from tests.gui.pseudo import speaking

PATH = Path("/home/someone/강의/values.csv")


@pytest.mark.parametrize(
    "error",
    [
        InputError(str(PATH), "a number", "“x”"),
        InputError("row 2", "a number", "“x”").inside(str(PATH)),
        InputError(say("row {row}", row=2), say("a number"), "“x”").inside(str(PATH)),
        InputError(say("{path}: {place}", path=str(PATH), place=say("row {row}", row=2)), "a number", "“x”"),
    ],
)
def test_the_name_stands_where_the_path_stood(error: InputError) -> None:
    sentence = named(error, PATH)
    assert sentence == str(error).replace(str(PATH), "values.csv")
    with speaking():
        assert translated(sentence) == translated(error.sentence).replace(str(PATH), "values.csv")
