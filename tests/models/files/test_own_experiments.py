import json
import os
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.errors import InputError
from models.experiment import Experiment, input_array
from models.files.experiment_file import read_experiment
from models.files.own_experiments import (
    MAX_LOOK_AT,
    MAX_TITLE,
    add_own,
    describe_own,
    forget_removed,
    load_own,
    own_experiments,
    remove_own,
    restore_own,
)
from models.files.presets import load_preset
from models.spec import LayerSpec
from tests.models.strategies import experiments

CHARACTERS = st.characters(exclude_categories=["Cs"])
TITLES = st.text(CHARACTERS, min_size=1, max_size=MAX_TITLE).filter(lambda text: text.split())
SENTENCES = st.text(CHARACTERS, max_size=MAX_LOOK_AT)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "unrolled" / "gallery"


@pytest.fixture
def gru():
    return load_preset("gru")


def titles(folder):
    return [own.title for own in own_experiments(folder)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(title=TITLES, look_at=SENTENCES, experiment=experiments())
def test_what_is_added_comes_back(tmp_path_factory, title, look_at, experiment):
    folder = tmp_path_factory.mktemp("own")
    own = add_own(folder, title, look_at, experiment)
    assert own_experiments(folder) == (own,)
    assert own.title == " ".join(title.split())
    assert own.look_at == " ".join(look_at.split())
    assert own.problem == ""
    assert load_own(own) == experiment
    assert own.path.resolve().parent == folder.resolve()
    assert len(own.path.name.encode()) < 255 - len(".about.json.removed")


def test_the_file_is_an_ordinary_experiment_file(folder, gru):
    own = add_own(folder, "나의 실험", "무엇을 볼까.", gru)
    assert read_experiment(own.path) == gru
    assert sorted(json.loads(own.path.read_bytes())) == ["input", "layers", "seed", "unrolled", "weights"]
    about = own.path.with_name(own.name + ".about.json")
    assert json.loads(about.read_text(encoding="utf-8")) == {"title": "나의 실험", "look_at": "무엇을 볼까."}
    assert sorted(folder.iterdir()) == sorted([own.path, about])


def test_without_a_folder_there_are_none(folder):
    assert own_experiments(folder) == ()
    assert not folder.exists(), "looking makes nothing"


@pytest.mark.parametrize(
    "title",
    ["a/b", "../../etc/passwd", "..", "C:\\x", "con", "nul.json", "x.about.json", ".hidden", "a\0b", "🙂" * 120],
)
def test_any_title_makes_a_safe_name(folder, gru, title):
    own = add_own(folder, title, "", gru)
    assert own.title == title
    assert own.path.parent == folder
    assert own_experiments(folder) == (own,)
    stem, _, token = own.name.rpartition("-")
    assert all(part.isalnum() for part in stem.split("-"))
    assert len(token) == 8


def test_equal_titles_are_two_experiments_in_the_order_of_adding(folder, gru):
    first = add_own(folder, "한 번 더", "one", gru)
    os.utime(first.path, ns=(first.added - 1, first.added - 1))
    second = add_own(folder, "한 번 더", "two", gru.with_weights(None))
    assert [own.look_at for own in own_experiments(folder)] == ["one", "two"]
    assert load_own(first) == gru
    assert load_own(second).weights is None


def test_many_windows_add_at_once(folder, gru):
    with ThreadPoolExecutor(8) as pool:
        added = list(pool.map(lambda number: add_own(folder, "같은 제목", str(number), gru), range(24)))
    listed = own_experiments(folder)
    assert {own.path for own in listed} == {own.path for own in added}
    assert sorted(int(own.look_at) for own in listed) == list(range(24))
    assert all(load_own(own) == gru for own in listed)


def test_another_title_leaves_the_experiment_alone(folder, gru):
    own = add_own(folder, "before", "old.", gru)
    content = own.path.read_bytes()
    renamed = describe_own(own, "after / 후", "new.")
    assert (renamed.path, renamed.added) == (own.path, own.added)
    assert own_experiments(folder) == (renamed,)
    assert (renamed.title, renamed.look_at) == ("after / 후", "new.")
    assert own.path.read_bytes() == content


@pytest.mark.parametrize(
    ("title", "look_at", "message"),
    [
        ("", "", "title: expected a few words, found nothing"),
        (" \n\t", "", "title: expected a few words, found nothing"),
        ("x" * 121, "", "title: expected at most 120 characters, found 121"),
        ("x", "y" * 401, "sentence: expected at most 400 characters, found 401"),
        ("half of a pair \ud83d", "", r"title: expected text that UTF-8 can hold, found '\ud83d'"),
    ],
)
def test_texts_that_cannot_be_kept_are_told(folder, gru, title, look_at, message):
    own = add_own(folder, "kept", "as it was.", gru)
    for act in (lambda: add_own(folder, title, look_at, gru), lambda: describe_own(own, title, look_at)):
        with pytest.raises(InputError) as caught:
            act()
        assert str(caught.value) == message
    assert own_experiments(folder) == (own,)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "expected a title and a sentence (JSON), found an empty file"),
        (b'{"title": "half', "expected JSON"),
        (b"[]", "expected object"),
        (b'{"title": 7}', "$.title: expected str, found 7"),
        (b'{"look_at": "no title"}', "$.title: expected a value, found none"),
        (b'{"title": " "}', "title: expected a few words, found nothing"),
        (b"\xff\xfe", "expected UTF-8 text"),
        (b"[" * 100_000, "expected JSON"),
        (b" " * (2**20 + 1), "expected a file of at most 1 MiB"),
    ],
    ids=["empty", "half", "list", "number", "untitled", "blank", "bytes", "deep", "large"],
)
def test_damaged_texts_cost_no_experiment(folder, gru, content, problem):
    damaged, other = add_own(folder, "damaged", "text.", gru), add_own(folder, "other", "text.", gru)
    damaged.path.with_name(damaged.name + ".about.json").write_bytes(content)
    found = {own.path: own for own in own_experiments(folder)}
    assert found[other.path] == other
    assert found[damaged.path].title == damaged.name, "the name of its file"
    assert problem in found[damaged.path].problem
    assert load_own(found[damaged.path]) == gru
    mended = describe_own(found[damaged.path], "mended", "")
    assert (mended.title, mended.problem) == ("mended", "")


def test_a_file_that_was_put_there_goes_by_its_name(folder, gru):
    own = add_own(folder, "x", "y", gru)
    own.path.with_name(own.name + ".about.json").unlink()
    os.rename(own.path, folder / "수업 1.json")
    (put,) = own_experiments(folder)
    assert (put.title, put.look_at, put.problem) == ("수업 1", "", "")
    assert load_own(put) == gru


def test_what_is_no_experiment_is_listed_and_told_when_loaded(folder, gru):
    add_own(folder, "good", "", gru)
    (folder / "broken.json").write_text("{", encoding="utf-8")
    (folder / "folder.json").mkdir()
    (folder / "nowhere.json").symlink_to("gone")
    os.mkfifo(folder / "pipe.json")
    (folder / (b"latin-\xe9.json").decode("utf-8", "surrogateescape")).write_text("{}", encoding="utf-8")
    (folder / ("n" * 250 + ".json")).write_text("{}", encoding="utf-8")
    for ignored in (".hidden.json", "notes.txt", "x.json.removed", ".unrolled-0123.tmp"):
        (folder / ignored).write_text("?", encoding="utf-8")
    listed = {own.title: own for own in own_experiments(folder)}
    assert set(listed) == {"good", "broken", "folder", "nowhere", "pipe", "latin-?", "n" * 250}
    for title, own in listed.items():
        own.title.encode()
        if title != "good":
            with pytest.raises(InputError):
                load_own(own)


def test_a_folder_that_cannot_be_read_is_told(tmp_path, gru):
    (tmp_path / "file").touch()
    (tmp_path / "locked").mkdir()
    (tmp_path / "locked").chmod(0o300)
    for name, found in (("file", "a file"), ("locked", "a folder without read permission")):
        with pytest.raises(InputError) as caught:
            own_experiments(tmp_path / name)
        assert str(caught.value) == f"{tmp_path / name}: expected a folder that can be read, found {found}"
    (tmp_path / "locked").chmod(0o700)
    with pytest.raises(InputError, match="expected a folder that can be made"):
        add_own(tmp_path / "file", "x", "", gru)


def test_a_read_only_folder_refuses_and_stays(folder, gru):
    own = add_own(folder, "kept", "", gru)
    folder.chmod(0o555)
    for act in (
        lambda: add_own(folder, "x", "", gru),
        lambda: describe_own(own, "x", ""),
        lambda: remove_own(own),
    ):
        with pytest.raises(InputError, match="found a read-only folder"):
            act()
    folder.chmod(0o755)
    assert own_experiments(folder) == (own,)


def test_a_full_disk_leaves_nothing_behind(folder, gru, monkeypatch):
    own = add_own(folder, "kept", "", gru)
    before = sorted(folder.iterdir())

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    for act in (lambda: add_own(folder, "x", "", gru), lambda: describe_own(own, "x", "")):
        with pytest.raises(InputError, match="No space left on device"):
            act()
    assert sorted(folder.iterdir()) == before
    assert own_experiments(folder) == (own,)


def test_removed_until_it_is_restored_or_forgotten(folder, gru):
    first, second = add_own(folder, "first", "1.", gru), add_own(folder, "second", "2.", gru)
    remove_own(first)
    assert titles(folder) == ["second"]
    restore_own(first)
    assert set(own_experiments(folder)) == {first, second}
    remove_own(first)
    forget_removed(first)
    assert own_experiments(folder) == (second,)
    assert len(list(folder.iterdir())) == 2
    with pytest.raises(InputError, match="no such file or folder"):
        restore_own(first)


def test_one_without_texts_is_removed_and_restored_too(folder, gru):
    own = add_own(folder, "x", "", gru)
    own.path.with_name(own.name + ".about.json").unlink()
    (own,) = own_experiments(folder)
    remove_own(own)
    assert own_experiments(folder) == ()
    restore_own(own)
    assert own_experiments(folder) == (own,)


def test_what_somebody_else_removed_is_told(folder, gru):
    own = add_own(folder, "x", "", gru)
    own.path.unlink()
    for act in (lambda: remove_own(own), lambda: describe_own(own, "y", ""), lambda: load_own(own)):
        with pytest.raises(InputError, match="no such file or folder"):
            act()


def test_nothing_is_restored_over_another(folder, gru):
    own = add_own(folder, "x", "", gru)
    remove_own(own)
    own.path.write_text("another", encoding="utf-8")
    with pytest.raises(InputError, match="expected a name that is free, found another experiment"):
        restore_own(own)
    assert own.path.read_text(encoding="utf-8") == "another"


def test_one_to_be_drawn_stays_one_to_be_drawn(folder):
    experiment = Experiment(input_array(np.ones((1, 2, 3))), (LayerSpec(type="LSTM", units=4),), seed=5)
    assert load_own(add_own(folder, "x", "", experiment)) == experiment
