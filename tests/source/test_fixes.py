"""Fixes of the text findings: the line each one writes, and that all else stays."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rakgen.diagnostics import Diagnostic, Edit, Span
from rakgen.source import Mapping, Scalar, parse
from rakgen.source.edit import splice
from rakgen.source.fixes import apply, choose
from tests.support.each import each
from tests.support.seeds import some

SAFE = {
    "colon": ("uraian: Pembinaan: tahap I", 'uraian: "Pembinaan: tahap I"'),
    "colon and quotes": ('uraian: Tema: "Damai"', "uraian: 'Tema: \"Damai\"'"),
    "colon and a comment": ("uraian: Rapat: I # catatan", 'uraian: "Rapat: I" # catatan'),
    "cut by a number sign": ("uraian: Rapat #2 tahun ini", 'uraian: "Rapat #2 tahun ini"'),
    "quoted word": ('uraian: "Pemilu Damai" di NTT', "uraian: '\"Pemilu Damai\" di NTT'"),
    "single quotes": ("hari: 'Jumat' Bersih", "hari: \"'Jumat' Bersih\""),
    "bracket": ("uraian: [Draf] Pembinaan", 'uraian: "[Draf] Pembinaan"'),
    "percent": ("target: %25", 'target: "%25"'),
    "at": ("akun: @kpu_ntt", 'akun: "@kpu_ntt"'),
    "greater": ("target: > 80%", 'target: "> 80%"'),
    "dash alone": ("target: - ", 'target: "-" '),
    "star": ("uraian: *penting sekali", 'uraian: "*penting sekali"'),
    "star alone": ("uraian: *penting", 'uraian: "*penting"'),
    "template": ("judul: {{ tahun }}", 'judul: "{{ tahun }}"'),
    "template in brackets": ("kolom: {isi: {{ tahun }}}", 'kolom: {isi: "{{ tahun }}"}'),
    "templates in brackets": (
        "kolom: [{isi: {{ a.kode[2] }}.{{ nomor }}, per: b}, {judul: TH {{ tahun }} }] # c",
        'kolom: [{isi: "{{ a.kode[2] }}.{{ nomor }}", per: b}, {judul: "TH {{ tahun }}" }] # c',
    ),
    "percent in brackets": ("kolom: {kosong: %x, rata: kiri}", 'kolom: {kosong: "%x", rata: kiri}'),
    "comma behind a group": ("a:\n  - {b: c},\n  - {b: d}", "a:\n  - {b: c}\n  - {b: d}"),
    "commas in a text": ("a: {b: Satu, Dua Tiga, Empat}", 'a: {b: "Satu, Dua Tiga, Empat"}'),
    "decimal comma": ("t: {T1: 2,22}", 't: {T1: "2,22"}'),
    "no-break space": ("\u00a0\u00a0uraian: x", "  uraian: x"),
    "name behind a question mark": ("a:\n  ? b\n  : 'c'  # d", "a:\n  b: 'c'  # d"),
    "backslash": (r'path: "C:\kantor"', r'path: "C:\\kantor"'),
}
UNSAFE = {
    "colon in brackets": ("kolom: [{hitung: (a : b) * 2, nama: c}]", 'kolom: [{hitung: "(a : b) * 2", nama: c}]'),
    "comma left out in brackets": ("x: {isi: a}\ny: {judul: A; isi: b}", "x: {isi: a}\ny: {judul: A, isi: b}"),
    "number sign and a word": ("uraian: Rapat #dua", 'uraian: "Rapat #dua"'),
    "no space after the colon": ("tahun:2021\nrak: x", "tahun: 2021\nrak: x"),
    "backticks around a text": ("uraian: `Rapat`", 'uraian: "`Rapat`"'),
    "dash and a word": ("keterangan: - hukum", 'keterangan: "- hukum"'),
    "alias with an anchor": ("a: &x b\nc: *x", 'a: &x b\nc: "*x"'),
}
NONE = [
    "uraian: Pembinaan: tahap I\n  lanjutan teks",
    'uraian: "tidak ditutup',
    "[a, b: c: d\n e]",
    "? a # c\n: b",
    "? a\n: - b",
]


def first_fix(text: str) -> Diagnostic:
    return next(finding for finding in parse(text.encode(), "x").diagnostics if finding.fix)


@each("name", SAFE)
def test_safe(name: str) -> None:
    before, after = SAFE[name]
    wrapped = f"# awal\ndata:\n  {before.replace(chr(10), chr(10) + '  ')}\n"
    found = first_fix(wrapped)
    expected = wrapped.replace(before.replace("\n", "\n  "), after.replace("\n", "\n  "))
    assert (splice(wrapped, found.fix), found.safe) == (expected, True)
    assert parse(splice(wrapped, found.fix).encode(), "x").diagnostics == ()


@each("name", UNSAFE)
def test_unsafe_is_only_proposed(name: str) -> None:
    before, after = UNSAFE[name]
    found = first_fix(before + "\n")
    assert (splice(before + "\n", found.fix), found.safe) == (after + "\n", False)
    assert choose([found], "x") == ([], [])


@pytest.mark.parametrize("text", NONE)
def test_no_fix_where_the_end_of_the_text_is_unknown(text: str) -> None:
    findings = parse(text.encode(), "x").diagnostics
    assert findings and [finding.fix for finding in findings if finding.fix] == []


def test_tabs_become_spaces_where_every_width_reads_the_same() -> None:
    found = first_fix("a:\n\tb:\n\t\tc: x # satu\n\td: y\n")
    assert splice("a:\n\tb:\n\t\tc: x # satu\n\td: y\n", found.fix) == "a:\n  b:\n    c: x # satu\n  d: y\n"
    assert found.safe


@pytest.mark.parametrize(("end", "mark"), [("\n", b""), ("\r\n", b"\xef\xbb\xbf"), ("\r", b"")])
def test_line_ends_and_the_byte_order_mark_stay(end: str, mark: bytes) -> None:
    text = f"# satu{end}a: Rapat #2{end}b: é: ü   # tiga{end}{end}c: x"
    data = mark + text.encode()
    edits, chosen = choose(parse(data, "x").diagnostics, "x")
    assert len(chosen) == 2
    assert apply(data, edits) == mark + f'# satu{end}a: "Rapat #2"{end}b: "é: ü"   # tiga{end}{end}c: x'.encode()


def test_inserted_lines_end_as_the_file_does() -> None:
    assert apply(b"a: 1\r\nb: 2\r\n", [Edit(Span(2, 1, 2, 1), "x: 3\n")]) == b"a: 1\r\nx: 3\r\nb: 2\r\n"


def finding(*edits: Edit, path: str = "x", safe: bool = True) -> Diagnostic:
    return Diagnostic("RAK002", path, fix=edits, safe=safe)


def test_choose_takes_whole_findings_that_do_not_touch() -> None:
    one, two = Edit(Span(1, 1, 1, 3), "a"), Edit(Span(1, 5, 1, 6), "b")
    touching = Edit(Span(1, 3, 1, 4), "c")
    far = Edit(Span(9, 1, 9, 2), "d")
    findings = [
        finding(one, two), finding(touching, far), finding(one), finding(far, path="y"), finding(far, safe=False)
    ]  # fmt: skip
    assert choose(findings, "x") == ([one, two], [findings[0], findings[2]])


TEXTS = st.text(st.sampled_from("ab :#'\"-*&!%@>|[]{},?éü1"), min_size=1, max_size=14)


@pytest.mark.slow
@settings(max_examples=some(150))
@given(st.lists(TEXTS, min_size=1, max_size=5))
@example(["{", ">]", ":{"])
def test_fixed_texts_read_as_the_author_typed_them(texts: list[str]) -> None:
    """Whatever stands after `uraian: `: a safe fix gives that text, quotes included, and never breaks another line."""
    data = "".join(f"k{i}: {text}\n" for i, text in enumerate(texts)).encode()
    before = parse(data, "x")
    edits, _ = choose(before.diagnostics, "x")
    after = parse(apply(data, edits), "x")
    if before.root is None or not edits or after.root is None:
        return  # `rakgen check --fix` undoes a pass after which the file has no structure any more
    assert isinstance(after.root, Mapping)
    rows = {edit.span.line for edit in edits}
    for key, value in after.root.entries:
        number = int(key.text[1:]) if key.text[1:].isdigit() else -1
        if key.line in rows and isinstance(value, Scalar) and value.style in ("'", '"') and number >= 0:
            assert value.text in texts[number]
    left = {finding.span.line for finding in after.diagnostics if finding.span}
    if left & rows:
        return  # and a fix that leaves a fault on its line
    assert left <= {finding.span.line for finding in before.diagnostics if finding.span}
