"""Handed: what keeps files that others hand in, to be imported or as what was reached, from doing harm."""

from __future__ import annotations

from tests.support.protections.protection import Protection

_PDF = "tests/readers/test_pdf.py::test_a_pdf_that_cannot_be_read_says_why"
_FILLED = "tests/cli/test_filled_in.py::test_records_that_would_clash_and_plans_of_another_year_are_refused_whole"

HANDED: tuple[Protection, ...] = (
    Protection(
        "An imported Office file with a password is named as that.",
        "readers/read.py",
        'raise unreadable("locked" if b"E\\0n\\0c\\0r\\0y\\0p\\0t" in data else "old")',
        'raise unreadable("old")',
        "tests/readers/test_docx.py::test_what_cannot_be_read_says_why",
    ),
    Protection(
        "An imported Office file whose parts are encrypted is named as that.",
        "readers/package.py",
        "if any(info.flag_bits & 1 for info in infos):",
        "if False:",
        "tests/readers/test_docx.py::test_a_package_whose_parts_are_encrypted_is_locked",
    ),
    Protection(
        "The cells of an imported workbook are bounded.",
        "readers/xlsx.py",
        "if cells > _MOST_CELLS or merged",
        "if merged",
        "tests/readers/test_xlsx.py::test_the_cells_of_a_workbook_are_bounded",
    ),
    Protection(
        "What openpyxl raises for a damaged workbook is told.",
        "readers/xlsx.py",
        '        except _FAULTS as fault:\n            raise unreadable("damaged", str(fault)[:100])',
        '        except ZeroDivisionError as fault:\n            raise unreadable("damaged", str(fault)[:100])',
        "tests/readers/test_xlsx.py::test_a_workbook_that_cannot_be_read_says_why",
    ),
    Protection(
        "An imported PDF with a password is named as that.",
        "readers/pdf_ink.py",
        'raise unreadable("locked" if is_locked else "damaged")',
        'raise unreadable("damaged")',
        _PDF,
    ),
    Protection(
        "An imported PDF has a bound on its pages.",
        "readers/pdf_ink.py",
        "if len(document.pages) > _MOST_PAGES:",
        "if False:",
        _PDF,
    ),
    Protection(
        "What a page of an imported PDF unpacks to is bounded.",
        "readers/pdf_ink.py",
        "    if size >= _MOST_CONTENT:",
        "    if False:",
        _PDF,
    ),
    Protection(
        "An imported PDF that breaks off is told.",
        "readers/pdf_ink.py",
        'if not document.pages or b"%%EOF" not in data[-2048:]:',
        "if not document.pages:",
        _PDF,
    ),
    Protection(
        "A page of an imported PDF whose content breaks off is told.",
        "readers/pdf_ink.py",
        "if size < _MOST_CONTENT and not unpacker.eof:",
        "if False:",
        _PDF,
    ),
    Protection(
        "An imported web page has a bound.",
        "readers/html.py",
        "if len(data) > _MOST_BYTES:",
        "if False:",
        "tests/readers/test_html.py::test_a_page_beyond_the_bound_is_refused",
    ),
    Protection(
        "A cell of an imported table that has no end is told.",
        "readers/text.py",
        "except csv.Error as fault:",
        "except ZeroDivisionError as fault:",
        "tests/readers/test_text.py::test_a_cell_without_an_end_is_refused",
    ),
    Protection(
        "Edits are given back to the plan that was read, not to one that changed meanwhile.",
        "cli/giving_back.py",
        "if read_plan(order.plan) != data:",
        "if False:",
        "tests/cli/commands/test_import_.py::test_a_plan_that_changed_meanwhile_takes_no_edit",
    ),
    Protection(
        "What was filled in goes into files that are as they were read.",
        "cli/filled_in.py",
        "if not isinstance(data, bytes) or parse(data, path).text != own[path]:",
        "if False:",
        "tests/cli/test_filled_in.py::test_records_that_changed_meanwhile_stay",
    ),
    Protection(
        "What was filled in of another year is refused.",
        "cli/filled_in.py",
        "if other := next((sheet for sheet in sheets if sheet.tahun != rencana.tahun), None):",
        "if other := None:",
        _FILLED,
    ),
    Protection(
        "What was filled in is written where all records are sound together.",
        "cli/filled_in.py",
        "    faults += errors(collect(rencana, contents)[1])\n",
        "",
        _FILLED,
    ),
    Protection(
        "Records of another plan are none of this one.",
        "progress/files.py",
        "if content is not None and not _is_of(content, path, plan):",
        "if False:",
        "tests/spine/test_realisasi.py::test_a_file_that_names_no_plan_is_told_with_every_plan",
    ),
    Protection(
        "What was reached is held against a plan alone that could be read without errors.",
        "realisasi.py",
        "if faults := _plan_errors(compiler, checked):",
        "if faults := []:",
        "tests/spine/test_realisasi.py::test_a_plan_that_is_not_there_or_has_errors_is_told",
    ),
)
