import errno
import os
import stat

import pytest

from models.errors import InputError
from models.files.atomic import write_all_atomically, write_atomically


def left(folder):
    return sorted(path.name for path in folder.iterdir())


def test_creates_a_file_with_the_permissions_that_open_gives(tmp_path):
    write_atomically(tmp_path / "new", [b"one ", b"two"])
    (tmp_path / "opened").touch()
    assert (tmp_path / "new").read_bytes() == b"one two"
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "opened").stat().st_mode
    assert left(tmp_path) == ["new", "opened"]


def test_replaces_a_file_and_keeps_its_permissions(tmp_path):
    path = tmp_path / "old"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, [b"new"])
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_follows_a_link(tmp_path):
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    write_atomically(tmp_path / "link", [b"new"])
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_a_producer_that_fails_leaves_the_file_and_no_rest(tmp_path):
    path = tmp_path / "old"
    path.write_bytes(b"old")

    def chunks():
        yield b"half"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_atomically(path, chunks())
    assert path.read_bytes() == b"old"
    assert left(tmp_path) == ["old"]


def test_a_full_disk_is_told_and_leaves_the_file_and_no_rest(tmp_path, monkeypatch):
    path = tmp_path / "old"
    path.write_bytes(b"old")

    def full(_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError) as caught:
        write_atomically(path, [b"new"])
    assert str(caught.value) == f"{path}: expected a file that can be written, found No space left on device"
    assert path.read_bytes() == b"old"
    assert left(tmp_path) == ["old"]


def test_of_several_files_none_is_touched_when_one_cannot_be_made(tmp_path):
    first = tmp_path / "first"
    first.write_bytes(b"old")
    with pytest.raises(InputError, match="no such folder"):
        write_all_atomically([(first, [b"new"]), (tmp_path / "none" / "second", [b"new"])])
    assert first.read_bytes() == b"old"
    assert left(tmp_path) == ["first"]


def _read_only_file(folder):
    (folder / "x").touch()
    (folder / "x").chmod(0o444)
    return folder / "x"


def _read_only_folder(folder):
    (folder / "locked").mkdir(mode=0o555)
    return folder / "locked" / "x"


def _pipe(folder):
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


def _inside_a_file(folder):
    (folder / "file").touch()
    return folder / "file" / "x"


@pytest.mark.parametrize(
    ("make", "found"),
    [
        (lambda folder: folder, "a folder"),
        (lambda folder: folder / "none" / "x", "no such folder"),
        (_inside_a_file, "no such folder"),
        (_read_only_file, "a read-only file"),  # also for root, who could
        (_read_only_folder, "a read-only folder"),
        (_pipe, "a device or a pipe"),
        (lambda folder: folder / ("x" * 300), "File name too long"),
    ],
)
def test_says_what_cannot_be_written(tmp_path, make, found):
    path = make(tmp_path)
    with pytest.raises(InputError) as caught:
        write_atomically(path, [b"new"])
    assert str(caught.value) == f"{path}: expected a file that can be written, found {found}"


def test_a_name_with_a_nul_is_told(tmp_path):
    with pytest.raises(InputError, match="expected a file that can be written, found embedded null"):
        write_atomically(tmp_path / "a\0b", [b"new"])
