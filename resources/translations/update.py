"""Brings the Qt Linguist files up to date with the texts in the code, and compiles them.

    uv run python -m resources.translations.update

A text is a literal in `tr("…")` or `say("…")`, or a title or sentence of `resources/presets/index.json`. What is new is
left unfinished, to be translated with Qt Linguist or by hand; what nobody says any more is left out. What Qt's own
translation lacks (`dialogs_*.ts`, written by hand) is compiled too.
"""

from __future__ import annotations

import ast
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import PySide6

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent.parent
CONTEXT = "Unrolled"
_SAYS = {"say", "tr"}
_PRESET_TEXTS = ("title", "look_at")


def texts() -> dict[str, list[str]]:
    """Every text that can be said, with the files that say it, in the order of files and lines."""
    found: dict[str, list[str]] = {}
    for text, path in (*_texts_of_code(), *_texts_of_presets()):
        places = found.setdefault(text, [])
        if path not in places:
            places.append(path)
    return found


def translations(path: Path) -> dict[str, str]:
    """Source → translation, of what is finished in a Linguist file."""
    done = {}
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None and translation.text:
            done[message.findtext("source", "")] = translation.text
    return done


def write(path: Path, language: str, done: dict[str, str]) -> None:
    """Write a Linguist file with every text there is."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text, places in texts().items():
        message = ElementTree.SubElement(context, "message")
        for place in places:
            ElementTree.SubElement(message, "location", filename=f"../../{place}")
        ElementTree.SubElement(message, "source").text = text
        translation = ElementTree.SubElement(message, "translation")
        if text in done:
            translation.text = done[text]
        else:
            translation.set("type", "unfinished")
    ElementTree.indent(root, "    ")
    whole = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{whole}\n', encoding="utf-8")


def compile_to(path: Path, compiled: Path) -> None:
    """Make what Qt loads from a Linguist file."""
    lrelease = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([lrelease, "-silent", path, "-qm", compiled], check=True)


def _texts_of_code() -> Iterator[tuple[str, str]]:
    for room in ("models", "gui"):
        for path in sorted((ROOT / room).rglob("*.py")):
            calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if _says(node)]
            for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
                first = call.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value, path.relative_to(ROOT).as_posix()


def _says(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _SAYS and bool(node.args)


def _texts_of_presets() -> Iterator[tuple[str, str]]:
    index = ROOT / "resources" / "presets" / "index.json"
    for text in _strings(json.loads(index.read_text(encoding="utf-8"))):
        yield text, index.relative_to(ROOT).as_posix()


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in _PRESET_TEXTS and isinstance(item, str):
                yield item
            else:
                yield from _strings(item)


def main() -> None:
    """Do it for every language."""
    for path in sorted(FOLDER.glob("unrolled_*.ts")):
        language = ElementTree.parse(path).getroot().get("language", "")
        write(path, language, translations(path))
    for path in sorted(FOLDER.glob("*.ts")):
        compile_to(path, path.with_suffix(".qm"))


if __name__ == "__main__":
    main()
