"""Files of Highland: a container with Fountain in it."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from screenplay import fountain
from screenplay.errors import ReadError
from screenplay.library import convert_bytes

TEXT = "Title: X\n\nINT. HOUSE - DAY\n\nRain.\n"


def container(**parts: str) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, words in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), words)
    return target.getvalue()


@pytest.mark.parametrize("name", ["x.textbundle/text.fountain", "x.textbundle/text.md", "script.fountain"])
def test_the_script_in_it_is_read(name: str):
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr("x.textbundle/info.json", "{}")
        archive.writestr("__MACOSX/x.textbundle/._text.md", "no")
        archive.writestr(name, TEXT)
    assert convert_bytes(target.getvalue(), "x.highland", ".highland") == fountain.read(TEXT)


@pytest.mark.parametrize("data", [b"", TEXT.encode(), container(info_json="{}")])
def test_a_damaged_file_is_one_clear_error(data: bytes):
    with pytest.raises(ReadError, match=r"^x\.highland [^\n]+$"):
        convert_bytes(data, "x.highland", ".highland")
