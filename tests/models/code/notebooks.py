"""Notebooks as another library reads them."""

from __future__ import annotations

import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of its own dependencies
    import nbformat


def read_notebook(text: str) -> nbformat.NotebookNode:
    """A notebook, valid by nbformat's schema."""
    notebook = nbformat.reads(text, as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook, relax_add_props=False)
    return notebook


def code_cells(text: str) -> list[str]:
    """The sources of a notebook's code cells."""
    return [cell.source for cell in read_notebook(text).cells if cell.cell_type == "code"]
