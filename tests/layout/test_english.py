"""What a form that comes along is, is told in English too."""

from __future__ import annotations

from rakgen.layout.english import ENGLISH
from rakgen.layout.library import LayoutLibrary
from tests.support.cli import run
from tests.support.plans import ROOT


def test_every_form_that_comes_along_says_in_english_what_it_is() -> None:
    names = sorted(path.stem for path in (ROOT / "templates" / "layouts").glob("*.yaml"))
    forms = [LayoutLibrary().get(name)[0] for name in names]
    assert {form.keterangan for form in forms if form is not None} == ENGLISH.keys()
    printed = run("layouts", "--lang", "en").stdout
    assert all(words in printed for words in ENGLISH.values()) and not any(words in printed for words in ENGLISH)
