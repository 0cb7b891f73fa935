"""Script → FDX."""

from __future__ import annotations

from xml.etree.ElementTree import Element as Tag
from xml.etree.ElementTree import SubElement, indent, register_namespace, tostring

from screenplay.fdx.lists import add_lists
from screenplay.fdx.marks import NOTHING_REVISED, Marks, add_revisions
from screenplay.fdx.names import NAMESPACE
from screenplay.fdx.rows import add_paragraphs
from screenplay.fdx.title_writing import add_title_page
from screenplay.model.script import Script


def write(script: Script, marks: Marks = NOTHING_REVISED) -> bytes:
    """Return `script` as a Final Draft document, the words that `marks` names as revised."""
    register_namespace("screenplay", NAMESPACE)
    root = Tag("FinalDraft", DocumentType="Script", Template="No", Version="5")
    add_paragraphs(SubElement(root, "Content"), script.elements, marks)
    if script.title_page:
        add_title_page(root, script.title_page)
    add_lists(root, script)
    add_revisions(root, marks)
    indent(root)
    text = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n{text}\n'.encode()
