"""Again: what keeps `--watch` and the manifest of an output folder from missing a change or harming a file."""

from __future__ import annotations

from tests.support.protections.protection import Protection

_ANY = "tests/incremental/test_manifest.py::test_any_bytes_are_a_manifest_without_entries"
_NO_ENTRY = "tests/incremental/test_manifest.py::test_what_says_something_else_is_no_entry"
_BESIDE = "tests/incremental/test_manifest.py::test_an_entry_stays_beside_those_of_other_runs_while_it_holds"
_OTHERS = "tests/incremental/test_tracer.py::test_what_is_made_by_other_programs_or_is_no_file_leaves_no_trace"

AGAIN: tuple[Protection, ...] = (
    Protection(
        "What comes through a pipe or from stdin is not waited for twice.",
        "cli/watching.py",
        "    if once is not None:",
        "    if False:",
        "tests/whole/test_watch.py::test_what_cannot_be_watched",
    ),
    Protection(
        "A fault in a later round of --watch leaves the watch.",
        "cli/watching.py",
        "    except RakgenFault as fault:\n        tell(fault)",
        "    except ZeroDivisionError as fault:\n        tell(fault)",
        "tests/cli/test_watching.py::test_a_fault_ends_the_first_round_only",
    ),
    Protection(
        "--watch waits for the rest of a file that is empty or cut off.",
        "cli/watching.py",
        "(PATIENCE if unfinished(before, now) else QUIET)",
        "QUIET",
        "tests/cli/test_watching.py::test_one_round_for_each_save",
    ),
    Protection(
        "A save while --watch is at work is not lost.",
        "cli/watching.py",
        "before = looks.look_after(before, places, started)",
        "before = looks.look(places)",
        "tests/cli/test_watching.py::test_a_save_during_a_round_is_not_lost",
    ),
    Protection(
        "--watch ends where nobody reads what it prints any more.",
        "cli/watching.py",
        "if undelivered() is not None:",
        "if False:",
        "tests/cli/test_watching.py::test_it_ends_where_nobody_reads_what_is_printed",
    ),
    Protection(
        "Two saves that a disk gives the same time are two.",
        "system/looks.py",
        " or known.read - known.written < _COARSE",
        "",
        "tests/system/test_looks.py::test_two_saves_within_what_a_disk_tells_apart_are_two",
    ),
    Protection(
        "A look waits for no pipe.",
        "system/looks.py",
        "if not stat.S_ISREG(about.st_mode):",
        "if False:",
        "tests/system/test_looks.py::test_what_is_new_gone_empty_or_unreadable",
    ),
    Protection(
        "Where the system tells no changes, files are looked at.",
        "system/events.py",
        "        except Exception:\n            self.rest",
        "        except ZeroDivisionError:\n            self.rest",
        "tests/system/test_events.py::test_a_system_that_refuses_is_polled",
    ),
    Protection(
        "A damaged manifest is none.",
        "incremental/manifest.py",
        "    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):\n        return {}",
        "    except OSError:\n        return {}",
        _ANY,
    ),
    Protection(
        "A manifest that nests without end is none.",
        "incremental/manifest.py",
        "AttributeError, RecursionError):",
        "AttributeError):",
        _ANY,
    ),
    Protection(
        "An entry of a manifest that is damaged is none.",
        "incremental/manifest.py",
        "    except (ValueError, TypeError, LookupError, AttributeError):\n        return None",
        "    except ZeroDivisionError:\n        return None",
        _NO_ENTRY,
    ),
    Protection(
        "A manifest that is a link is not read.",
        "incremental/manifest.py",
        "    if is_link(path):\n        return {}",
        "    if False:\n        return {}",
        "tests/incremental/test_manifest.py::test_a_link_is_neither_followed_nor_replaced",
    ),
    Protection(
        "A manifest of another version is none.",
        "incremental/manifest.py",
        'if data["rakgen"] != _FORMAT:',
        "if False:",
        _NO_ENTRY,
    ),
    Protection(
        "A manifest keeps what another run wrote into it.",
        "incremental/manifest.py",
        "sorted({**kept, **made}.items())",
        "sorted(made.items())",
        _BESIDE,
    ),
    Protection(
        "An entry of a document that another run wrote anew is dropped.",
        "incremental/manifest.py",
        "elif all(documents.get(name, known) == known for name, known in entry.documents.items()):",
        "elif True:",
        _BESIDE,
    ),
    Protection(
        "An entry without digests is none.",
        "incremental/manifest.py",
        "is_whole = (documents or left) and all((*inputs.values(), *documents.values()))",
        "is_whole = True",
        _NO_ENTRY,
    ),
    Protection(
        "A remark of a manifest that cannot be told makes its entry none.",
        "incremental/manifest.py",
        '    if severity not in ("peringatan", "informasi"):',
        "    if False:",
        _NO_ENTRY,
    ),
    Protection(
        "A plan that became another while it was built is built again.",
        "incremental/tracer.py",
        "if made and all(inputs.values()) else None",
        "if made else None",
        "tests/incremental/test_tracer.py::test_a_plan_that_became_another_while_it_was_built_leaves_no_trace",
    ),
    Protection(
        "A PDF of LibreOffice is always built.",
        "incremental/tracer.py",
        '(self.asked.is_office_pdf and _has(".pdf", documents))',
        "False",
        _OTHERS,
    ),
)
