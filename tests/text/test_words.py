"""Words: a text in the language of the run, or as it is where no table has it in English."""

from __future__ import annotations

from rakgen.text.words import translated


def test_what_no_table_has_in_english_stays_as_it_is() -> None:
    table = {"Judul.": "Heading."}
    assert [translated("Judul.", table, language) for language in ("id", "en")] == ["Judul.", "Heading."]
    assert translated("Kata kantor sendiri", table, "en") == "Kata kantor sendiri"
