"""Newcomers: what keeps old documents that are imported, and files of what was reached, from doing harm."""

from __future__ import annotations

from tests.support.protections.protection import Protection

_BOUNDS = "tests/readers/test_docx.py::test_a_package_is_unpacked_within_each_of_its_bounds"
_WORKBOOK = "tests/readers/test_xlsx.py::test_a_workbook_that_cannot_be_read_says_why"
_NEW = "    if others:\n        return [diagnose"
_RECORDS = "tests/merge/test_pairs.py::test_the_same_record_added_by_both_is_a_conflict_of_its_value"

NEWCOMERS: tuple[Protection, ...] = (
    Protection(
        "An imported Office file has a bound on its parts.",
        "readers/package.py",
        "len(infos) > _MOST_PARTS or ",
        "",
        _BOUNDS,
    ),
    Protection(
        "What an imported Office file unpacks to is bounded before it is unpacked.",
        "readers/package.py",
        "size > _MOST_BYTES or ",
        "",
        _BOUNDS,
    ),
    Protection(
        "A small Office file that is imported never unpacks to a large one.",
        "readers/package.py",
        " or size > _MOST_RATIO * max(len(data), 100_000):",
        ":",
        _BOUNDS,
    ),
    Protection(
        "A damaged Office file that is imported is told, and no traceback.",
        "readers/package.py",
        "except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as fault:",
        "except ZeroDivisionError as fault:",
        "tests/readers/test_docx.py::test_what_cannot_be_read_says_why",
    ),
    Protection(
        "A part of an imported Word file with a DOCTYPE is refused.",
        "readers/package.py",
        "if root is None or root.getroottree().docinfo.doctype:",
        "if root is None:",
        "tests/readers/test_docx.py::test_entities_are_refused",
    ),
    Protection(
        "A part of an imported workbook with a DOCTYPE is refused.",
        "readers/xlsx.py",
        'if any(b"<!DOCTYPE" in part[:1000] or b"<!ENTITY" in part for part in package.values()):',
        "if not package:",
        _WORKBOOK,
    ),
    Protection(
        "The merged cells of an imported workbook are bounded.",
        "readers/xlsx.py",
        " or merged > _MOST_MERGED:",
        ":",
        _WORKBOOK,
    ),
    Protection(
        "An import never writes over a file.",
        "system/files.py",
        _NEW,
        _NEW.replace("others", "not files"),
        "tests/cli/commands/test_import_.py::test_nothing_that_is_there_is_written_over",
    ),
    Protection(
        "A new file of realisasi never writes over one that someone filled in.",
        "system/files.py",
        _NEW,
        _NEW.replace("others", "taken is None"),
        "tests/cli/commands/test_new_realisasi.py::test_a_file_that_is_there_keeps_every_other_from_being_written",
    ),
    Protection(
        "A text of realisasi that a spreadsheet would run is shown.",
        "progress/reports/delimited.py",
        'return kept(text, ",") if is_formula(text) else text',
        "return text",
        "tests/cli/commands/test_capaian.py::test_a_text_that_a_spreadsheet_would_run_is_shown",
    ),
    Protection(
        "The page of capaian loads nothing.",
        "text/html.py",
        '"default-src": "\'none\'"',
        '"default-src": "data: *"',
        "tests/progress/reports/test_page.py::test_the_page_is_one_file_that_asks_for_nothing",
    ),
    Protection(
        "A text of realisasi is no markup of the page of capaian.",
        "text/html.py",
        "return escape(clean(text, HTML))",
        "return Markup(text)",
        "tests/progress/reports/test_page.py::test_the_page_is_one_file_that_asks_for_nothing",
    ),
    Protection(
        "Files of realisasi are merged record by record, by item and period.",
        "merge/trees.py",
        "return self._records(base or Branch(True), o, t) or self._plain_list(base, o, t)",
        "return self._plain_list(base, o, t)",
        _RECORDS,
    ),
)
