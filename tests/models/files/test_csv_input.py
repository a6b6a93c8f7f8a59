from pathlib import Path

import numpy as np
import pytest

from models.errors import InputError
from models.files import csv_input
from models.files.csv_input import read_input_csv


@pytest.fixture
def csv_file(tmp_path):
    def write(content: str | bytes) -> Path:
        path = tmp_path / "X.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.mark.parametrize(
    ("content", "values", "tokens"),
    [
        ("1,2\n3,4\n", [[1, 2], [3, 4]], None),
        ("1,2\r\n3,4", [[1, 2], [3, 4]], None),
        ("1;2\n3;4\n", [[1, 2], [3, 4]], None),
        ("1\t2\n3\t4\n", [[1, 2], [3, 4]], None),
        ("\ufeff1,2\n", [[1, 2]], None),
        ("5\n6\n\n\n", [[5], [6]], None),
        ("x1,x2\n1,2\n", [[1, 2]], None),
        ("2nd,e5\n1,2\n", [[1, 2]], None),
        ("token,a,b\n나는,1,2\n밥을,3,4\n", [[1, 2], [3, 4]], ("나는", "밥을")),
        ("a, Token ,b\n1,x,2\n", [[1, 2]], ("x",)),
        ('token,a\n"p,""q"";\n",1\n', [[1]], ('p,"q";\n',)),
        ('"token;"\n-1e-3\n', [[-1e-3]], None),
        ("-.5,+2.,1E2, 7 \n", [[-0.5, 2, 100, 7]], None),
        ("token,a\n12,3\n", [[3]], ("12",)),
    ],
)
def test_reads_rows_as_timesteps(csv_file, content, values, tokens):
    array, labels = read_input_csv(csv_file(content))
    assert array.dtype == np.float32
    assert array.shape == (1, len(values), len(values[0]))
    np.testing.assert_array_equal(array[0], np.float32(values))
    assert labels == (None if tokens is None else (tokens,))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", ": expected one row of numbers per timestep, found an empty file"),
        ("\n\n", ": expected one row of numbers per timestep, found an empty file"),
        ("a,b\n", ": expected one row of numbers per timestep, found a header and no rows"),
        ("x1,x2\n1,2\n3,abc\n", ": row 3, column 2: expected a number, found 'abc'"),
        ("abc,2\n3,4\n", ": row 1, column 1: expected a number, found 'abc'"),
        ("1,2\n3\n", ": row 2: expected 2 cells, as in the first row, found 1"),
        ("1,2\n\n3,4\n", ": row 2: expected 2 cells, as in the first row, found none"),
        ("1,2\n3,\n", ": row 2, column 2: expected a number, found an empty cell"),
        ("  \n", ": row 1, column 1: expected a number, found an empty cell"),
        ("\n1\n", ": row 1: expected 1 to 1024 columns of numbers, found 0"),
        ("token\na\n", ": row 1: expected 1 to 1024 columns of numbers, found 0"),
        ("token,token,a\nx,y,1\n", ": row 1, column 2: expected one column headed 'token', found another"),
        ("nan,inf\n1,2\n", ": row 1, column 1: expected a number, found 'nan'"),
        ("1,2\n1,-Infinity\n", ": row 2, column 2: expected a number, found '-Infinity'"),
        ("1,1e39\n", ": row 1, column 2: expected a number that float32 can hold, found '1e39'"),
        ("1;2\n1,5;2\n", ": row 2, column 1: expected a number, found '1,5'"),
        ('"1,5";"2,5"\n1;2\n', ": row 1, column 1: expected a number, found '1,5'"),
        ("1_000,2\n", ": row 1, column 1: expected a number, found '1_000'"),
        ("１,2\n", ": row 1, column 1: expected a number, found '１'"),
        ('1,"2\n', ": row 1: expected CSV as RFC 4180 has it, found unexpected end of data"),
        (",".join(["1"] * 1025), ": row 1: expected 1 to 1024 columns of numbers, found 1025"),
        ("1\n" * 2001, ": row 2001: expected at most 2000 timesteps, found more"),
        ("1," + "9" * 100 + "x\n", f": row 1, column 2: expected a number, found '{'9' * 59}…'"),
        ("가\n1".encode("cp949"), ": expected UTF-8 text, found the byte 0xb0 at position 1"),
    ],
)
def test_refuses_in_one_line_that_names_the_place(csv_file, content, message):
    path = csv_file(content)
    with pytest.raises(InputError) as caught:
        read_input_csv(path)
    assert str(caught.value) == f"{path}{message}"


def test_takes_all_timesteps_up_to_the_limit(csv_file):
    array, _ = read_input_csv(csv_file("1\n" * 2000))
    assert array.shape == (1, 2000, 1)


def test_the_largest_float32_is_a_number(csv_file):
    array, _ = read_input_csv(csv_file("3.4028235e+38\n"))
    assert array[0, 0, 0] == np.finfo(np.float32).max


def test_a_cell_of_many_digits_is_refused_at_once(csv_file):
    # A pattern that backtracks would take minutes here, and the test's time limit would end it.
    with pytest.raises(InputError, match="row 1, column 2"):
        read_input_csv(csv_file(f"1,{'9' * 130_000}x\n"))


def test_a_large_file_is_refused_before_it_is_read(csv_file, monkeypatch):
    monkeypatch.setattr(csv_input, "MAX_FILE_BYTES", 2**20)
    path = csv_file("1\n" * 2**20)
    with pytest.raises(InputError, match="expected a file of at most 1 MiB, found 2 MiB"):
        read_input_csv(path)
