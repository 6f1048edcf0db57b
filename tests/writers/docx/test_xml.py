"""Plan text in WordprocessingML: it stays text, whatever it holds."""

from __future__ import annotations

from xml.etree import ElementTree

from rakgen.writers.docx.xml import run_xml
from tests.support.each import each


@each(
    "text",
    ["a < b & c", "<w:r><w:t>x</w:t></w:r>", "&lt; &amp;amp; &#60;", "]]>", "<!-- a", "{{ isi }}", "\"'"],
)
def test_a_text_makes_no_element_and_no_entity(text: str) -> None:
    run = ElementTree.fromstring(run_xml(text).replace("<w:r>", '<w:r xmlns:w="w">', 1))
    assert [(node.tag, node.text) for node in run.iter()] == [("{w}r", None), ("{w}t", text)]


def test_line_breaks_and_tabs_are_elements() -> None:
    assert [part.split(">")[0] for part in run_xml("a\n\tb").split("<w:")[1:]] == [
        "r", 't xml:space="preserve"', "br/", 't xml:space="preserve"', "tab/", 't xml:space="preserve"',
    ]  # fmt: skip
    assert run_xml("") == ""
