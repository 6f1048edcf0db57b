"""An office's own .docx as base: placeholders, also ones that Word split over runs, and its page."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from time import process_time

import docx
import pytest
from docx.shared import Mm

from rakgen.compose.bound import bound
from rakgen.compose.compose import compose_document
from rakgen.diagnostics.fault import BaseFault
from rakgen.model.periode import parse_periode
from rakgen.writers.docx.office_base import OfficeBase
from rakgen.writers.docx.writer import write_docx
from tests.support import docx_reader
from tests.support.each import each
from tests.support.forms import RENCANA, layout, rencana
from tests.support.office_bases import cell_table, control, office_file, p, packed, run, sect, text_box
from tests.support.office_printing import FORM, WHOLE, order, print_into


def base(*paragraphs: str | tuple[str, ...], header: str = "") -> bytes:
    """A document of python-docx with these paragraphs; a tuple is a paragraph of several runs."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height, section.left_margin, section.right_margin = (
        Mm(210),
        Mm(297),
        Mm(40),
        Mm(20),
    )
    if header:
        section.header.paragraphs[0].text = header
    for one in paragraphs:
        paragraph = document.add_paragraph()
        for text in (one,) if isinstance(one, str) else one:
            paragraph.add_run(text)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def printed(data: bytes, rak: int = 1) -> bytes:
    return print_into(data, rak).data


@pytest.mark.slow
@pytest.mark.parametrize("place", ["{{ isi }}", ("{{ i", "si", " }}"), ("{", "{isi", "}}")])
def test_the_table_goes_where_the_placeholder_stands(place: str | tuple[str, ...]) -> None:
    data = printed(base("Pembuka", place, "Penutup"))
    assert order(data) == ["Pembuka", "JUDUL", "TABEL", "Maju, 01 Maret 2021", "KEPALA,", "NAMA", "Penutup", "§"]
    assert docx_reader.tables(data)[0][1:] == [["S1", "K1"], ["", "K2"], ["", "K3"], ["S2", "K1"]]


@pytest.mark.slow
def test_tables_and_signature_in_their_own_places() -> None:
    data = printed(base("JUDUL KANTOR {{ tahun }}", "{{ tabel }}", "Catatan kantor", "{{ pengesahan }}"))
    assert order(data) == [
        "JUDUL KANTOR 2021",
        "TABEL",
        "Catatan kantor",
        "Maju, 01 Maret 2021",
        "KEPALA,",
        "NAMA",
        "§",
    ]


@pytest.mark.slow
def test_fields_in_the_offices_own_text_and_header() -> None:
    data = printed(
        base(("Rencana {{ ins", "tansi | upper }}", " tahun {{ tahun }}"), "{{ isi }}", header="{{ instansi }}")
    )
    assert order(data)[0] == "Rencana KANTOR CONTOH tahun 2021"
    assert b"Kantor Contoh" in docx_reader.parts(data)["word/header1.xml"]


@pytest.mark.slow
def test_the_page_is_that_of_the_offices_section() -> None:
    data = printed(base("{{ isi }}", header="KOP"))
    section = docx.Document(BytesIO(data)).sections
    assert len(section) == 1
    assert abs(section[0].page_width - Mm(210)) < Mm(0.1)
    assert abs(section[0].left_margin - Mm(40)) < Mm(0.1)
    grid = docx_reader.body(data).find(f".//{docx_reader.W}tblGrid")
    assert abs(sum(int(column.get(f"{docx_reader.W}w")) for column in grid) - 150 * 1440 / 25.4) < 3


@pytest.mark.slow
def test_several_rak_end_in_the_offices_section() -> None:
    data = printed(base("{{ isi }}", "Penutup", header="KOP"), rak=2)
    assert order(data).count("TABEL") == 2
    assert order(data)[-2:] == ["Penutup", "§"]
    assert len(docx.Document(BytesIO(data)).sections) == 2


@each(
    "body",
    [
        p("A") + control(p("{{ isi }}")) + p("B"),
        p("A") + control(p("{{ i", "si }}"), "<w:showingPlcHdr/><w:text/>") + p("B"),
        control(p("A") + control(p("{{ isi }}")) + p("B")),
        f"<w:customXml>{p('A')}{p('{{ isi }}')}</w:customXml>" + p("B"),
        p("A") + p("", more=control(run("{{ isi }}"))) + p("B"),
        p("A") + p("{{ isi", " }", "}") + p("B"),
        p("A") + p("{{\xa0isi\u200b}}") + p("B"),
        p("A") + p("", more=f'<w:ins w:id="1" w:author="x">{run("{{ isi }}")}</w:ins>') + p("B"),
        p("A") + p("{{ isi }}", more=f'<w:moveFrom w:id="1" w:author="x">{run("lama")}</w:moveFrom>') + p("B"),
    ],
)
def test_a_placeholder_works_however_word_wraps_it(body: str) -> None:
    assert order(print_into(office_file(body + sect())).data) == ["A", *WHOLE, "B", "§"]


@pytest.mark.slow
@each("name", ["isi", "pengesahan"])
@each(
    ("body", "header", "key", "place"),
    [
        (lambda mark: cell_table(p(mark)), "", "RAK505.tempat", "sel tabel"),
        (lambda mark: cell_table(control(p(mark))), "", "RAK505.tempat", "sel tabel"),
        (lambda mark: p("", more=text_box(p(mark))), "", "RAK505.tempat", "kotak teks"),
        (lambda mark: p("A"), "{}", "RAK505.tempat", "kepala halaman"),
        (lambda mark: p(f"Tabel: {mark}"), "", "RAK505.teks", "Tabel: {{"),
        (lambda mark: p(mark.upper()), "", "RAK505.ejaan", "huruf kecil"),
        (lambda mark: p(mark.title()), "", "RAK505.ejaan", "huruf kecil"),
        (lambda mark: p(mark.replace(" }", " | upper }")), "", "RAK505.ejaan", "sendirian"),
        (lambda mark: p(mark[:-1]), "", "RAK505.tutup", "tidak ditutup"),
        (lambda mark: p(mark) + p("x") + p(mark), "", "RAK505.ganda", "dua kali"),
    ],
)
def test_a_placeholder_that_cannot_be_used_is_told_with_its_place_and_cure(
    name: str, body: Callable[[str], str], header: str, key: str, place: str
) -> None:
    mark = f"{{{{ {name} }}}}"
    stories = {"rIdH": ("header", p(header.format(mark)))} if header else {}
    with pytest.raises(BaseFault) as fault:
        print_into(office_file(body(mark) + sect(), stories=stories))
    assert fault.value.finding.key == key
    assert place in fault.value.finding.message() + fault.value.finding.hint()


def test_in_a_footnote_too() -> None:
    note = {"rIdN": ("footnotes", f'<w:footnote w:id="1">{p("{{ isi }}")}</w:footnote>')}
    with pytest.raises(BaseFault, match="catatan kaki"):
        print_into(office_file(p("A"), stories=note))
    note = {"rIdN": ("footnotes", f'<w:footnote w:id="1">{p("Tahun {{ ta", "hun }}")}</w:footnote>')}
    parts = docx_reader.parts(print_into(office_file(p("{{ isi }}"), stories=note)).data)
    assert "Tahun 2021" in re.sub("<[^>]*>", "", parts["word/rIdN.xml"].decode())


def test_a_text_box_that_word_stores_twice_is_told_once() -> None:
    box = text_box(p("{{ isi }}"))
    twice = f'<mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
    with pytest.raises(BaseFault) as fault:
        print_into(office_file(p("", more=f"<w:r>{twice}</mc:AlternateContent></w:r>")))
    assert len(fault.value.findings) == 1


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(BaseFault) as fault:
        print_into(office_file(p("{{ ISI }}") + p("x {{ tabel }}") + p("{{ lain }}")))
    assert [finding.key for finding in fault.value.findings] == ["RAK505.ejaan", "RAK505.teks", "RAK505.nama"]


def test_faults_are_told_up_to_a_bound() -> None:
    with pytest.raises(BaseFault) as fault:
        print_into(office_file("".join(p(f"{{{{ lain{number} }}}}") for number in range(30))))
    assert len(fault.value.findings) == 20


@each(
    ("texts", "key"),
    [
        (("{{ isi }}", "{{ tabel }}"), "RAK505.muat"),
        (("{{ pengesahan }}",), "RAK505.tanpa_tabel"),
        (("Kepada {{ instansi }}",), "RAK505.tanpa_isi"),
        (("{{ isi }}", "{{ lain }}"), "RAK505.nama"),
        (("{{ isi }}", "{{ Instansi }}"), "RAK505.nama"),
        (("{{ isi }}", "{{ ''.__class__ }}"), "RAK505.nama"),
        (("{{ isi }}", "{{ 10**5000 }}"), "RAK505.nama"),
        (("{{ isi }}", "{{ tahun"), "RAK505.tutup"),
    ],
)
def test_placeholders_that_cannot_be_filled_are_told(texts: tuple[str, ...], key: str) -> None:
    with pytest.raises(BaseFault) as fault:
        print_into(office_file("".join(map(p, texts))))
    assert [finding.key for finding in fault.value.findings] == [key]


def test_tables_and_signature_of_two_rak_are_refused() -> None:
    with pytest.raises(BaseFault) as fault:
        print_into(office_file(p("{{ tabel }}") + p("{{ pengesahan }}")), rak=2)
    assert fault.value.finding.key == "RAK505.satu"


def test_a_text_without_placeholder_is_told_and_replaced() -> None:
    printed = print_into(office_file(p("Kepada") + p("Yth.") + sect()))
    assert (order(printed.data), printed.said) == ([*WHOLE, "§"], ["RAK505.diganti"])
    assert print_into(office_file(p(" ") + sect())).said == []
    assert print_into(office_file(p("", more="<w:r><w:drawing/></w:r>"))).said == ["RAK505.diganti"]


@pytest.mark.slow
def test_what_was_printed_before_is_no_text_of_the_office() -> None:
    own = write_docx(print_into(office_file(p(""))).document)[0]
    assert print_into(own).said == []


def test_a_signature_without_a_place_is_told() -> None:
    assert print_into(office_file(p("{{ tabel }}"))).said == ["RAK505.pengesahan"]
    plan = RENCANA.replace('    pengesahan: {tempat: Maju, tanggal: 2021-03-01, jabatan: "KEPALA,", nama: NAMA}\n', "")
    assert print_into(office_file(p("{{ tabel }}")), plan=plan).said == []


def test_fields_are_filled_in_a_cell_a_text_box_and_a_bound_control() -> None:
    bound = '<w:showingPlcHdr/><w:dataBinding w:xpath="/x" w:storeItemID="{1}"/>'
    body = cell_table(p("{{ instansi }}")) + p("Surat", more=text_box(p("{{ tahun }}")))
    body += p("", more=control(run("{{ ju") + run("dul }}"), bound)) + p("{{ tahun }}{{ tahun }} {{instansi|upper}}.")
    data = print_into(office_file(body + p("{{ isi }}"))).data
    texts = "".join(node.text or "" for node in docx_reader.body(data).iter(f"{docx_reader.W}t"))
    assert texts.startswith("Kantor ContohSurat2021JUDUL20212021 KANTOR CONTOH.JUDUL")
    assert [name for name in ("showingPlcHdr", "dataBinding") if name in str(docx_reader.parts(data))] == []


TWO_SIGN = RENCANA.replace(
    '    pengesahan: {tempat: Maju, tanggal: 2021-03-01, jabatan: "KEPALA,", nama: NAMA}\n',
    """    keterangan: Rencana tahap kedua
    pengesahan:
      - {peran: Pihak Kedua, jabatan: BUPATI MAJU, nama: "Dra. Siti, M.Si"}
      - {peran: Pihak Pertama, tanggal: 2021-03-01, jabatan: [KEPALA, "KANTOR CONTOH,"], nama: Budi, nip: "1970"}
""",
)


def test_signers_and_the_fields_of_titles_are_filled_as_in_layouts() -> None:
    body = p("{{ kanan.nama }}, {{ kanan.jabatan }}, {{ kanan.n", "ip }}, {{ kanan.peran }}")
    body += p("{{ kiri.nama | upper }}, {{kiri.jabatan}}") + cell_table(p("{{ kiri.peran }}"))
    body += p("{{ nama }}, {{ jabatan }}, {{ tempat }}, {{ kode }}, {{ keterangan | upper }}{{ perubahan }}.")
    loaded = rencana(TWO_SIGN)
    asked = layout("kolom: [{judul: I, isi: indikator.uraian}, {isi: indikator.target_periode, periode: dipilih}]\n")
    form = bound(asked, loaded, loaded.rak[0], parse_periode("T2"))
    printed = print_into(office_file(body + p("{{ periode | upper }}") + p("{{ isi }}")), form=form, plan=TWO_SIGN)
    assert order(printed.data)[:5] == [
        "Budi, KEPALA KANTOR CONTOH, 1970, Pihak Pertama",
        "DRA. SITI, M.SI, BUPATI MAJU",
        "TABEL",
        "Budi, KEPALA KANTOR CONTOH, Maju, a, RENCANA TAHAP KEDUA.",
        "TRIWULAN II",
    ]
    assert docx_reader.tables(printed.data)[0] == [["Pihak Kedua"]]
    assert printed.said == []


def test_a_field_that_the_plan_leaves_empty_is_told_once() -> None:
    named = p("{{ kiri.nama }}{{ kiri.nama }}{{ kanan.pangkat }}{{ perubahan }}") + p("{{ periode }}") + p("{{ isi }}")
    printed = print_into(office_file(named))
    assert printed.said == ["RAK505.kosong", "RAK505.kosong", "RAK505.periode"]
    assert order(printed.data)[: len(WHOLE)] == WHOLE


def test_a_field_that_differs_between_the_rak_printed_is_told() -> None:
    plan = (
        TWO_SIGN
        + """  - kode: b
    pengesahan: {jabatan: KEPALA, nama: Budi}
    sasaran: [{uraian: S, indikator: [{uraian: I, target: 1}]}]
"""
    )
    loaded = rencana(plan)
    document = compose_document(loaded, [(rak, FORM) for rak in loaded.rak])
    data, said = write_docx(document, office_file(p("{{ kanan.nama }} {{ kode }}{{ kiri.nama }}") + p("{{ isi }}")))
    assert order(data)[0] == "Budi aDra. Siti, M.Si"
    assert [(one.key, one.values["isian"]) for one in said] == [("RAK505.beda", "kode"), ("RAK505.beda", "kiri.nama")]


def test_an_unknown_field_of_a_signer_is_told_with_those_it_has() -> None:
    hints = []
    for mark in ("{{ kanan.umur }}", "{{ Kiri.Nama }}", "{{ penanda }}"):
        with pytest.raises(BaseFault) as fault:
            print_into(office_file(p(mark) + p("{{ isi }}")))
        hints.append(fault.value.finding.hint())
    fields = ("nama", "jabatan", "pangkat", "nip", "peran")
    sides = [", ".join(f"`{{{{ {side}.{field} }}}}`" for field in fields) for side in ("kanan", "kiri")]
    assert hints[:2] == [f"Yang dikenal: {side}." for side in sides]
    assert "`{{ isi }}`" in hints[2] and "`{{ kanan.nama }}`" in hints[2]


@pytest.mark.parametrize(
    "body",
    [
        p("{{" * 20_000) + p("{{ isi }}"),
        p(*["{{ tahun }}"] * 3_000) + p("{{ isi }}"),
        p("{{ isi }}", more="<w:r><w:t>{</w:t></w:r>" * 5_000),
    ],
)
def test_many_braces_take_no_time(body: str) -> None:
    before = process_time()
    with pytest.raises(BaseFault):
        print_into(office_file(body))
    assert process_time() - before < 2


@pytest.mark.slow
def test_the_most_placeholders_are_filled_in_no_time() -> None:
    before = process_time()
    print_into(office_file(p(*["{{ tah", "un }}"] * 1_900) + p("{{ isi }}")))
    assert process_time() - before < 2


@pytest.mark.slow
def test_a_document_without_placeholder_gives_its_styles_and_headers() -> None:
    data = base("teks lama", header="KOP")
    assert OfficeBase(data).page() is None
    assert order(printed(data))[:2] == ["JUDUL", "TABEL"]
    assert b"KOP" in docx_reader.parts(printed(data))["word/header1.xml"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_document_with_a_part_twice_is_refused() -> None:
    stream = BytesIO(base("{{ isi }}"))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("word/document.xml", b"<x/>")
    with pytest.raises(BaseFault, match="dua kali"):
        printed(stream.getvalue())


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("document.main+xml", "template.main+xml", "templat Word"),
        ("openxmlformats-officedocument.wordprocessingml.document.main", "ms-word.document.macroEnabled.main", "makro"),
    ],
)
def test_other_kinds_of_word_files_are_named(old: str, new: str, words: str) -> None:
    data = rewritten(base("{{ isi }}"), "[Content_Types].xml", lambda text: text.replace(old, new))
    with pytest.raises(BaseFault, match=words):
        printed(data)
    with pytest.raises(BaseFault, match="kata sandi"):
        printed(b"\xd0\xcf\x11\xe0" + data)


@pytest.mark.slow
def test_what_is_embedded_in_a_document_does_not_make_it_another_kind() -> None:
    kinds = "".join(
        f'<Default Extension="{ending}" ContentType="application/vnd.{kind}.macroEnabled.12"/>'
        for ending, kind in (("xlsm", "ms-excel.sheet"), ("docm", "ms-word.document"))
    )
    data = rewritten(
        base("{{ isi }}"), "[Content_Types].xml", lambda text: text.replace("</Types>", kinds + "</Types>")
    )
    assert "TABEL" in order(printed(data))


@pytest.mark.slow
def test_a_file_without_settings_gets_none() -> None:
    def without(name: str, data: bytes) -> bytes:
        part = {"[Content_Types].xml": rb"<Override[^>]*/settings.xml[^>]*/>"}.get(
            name, rb"<Relationship [^>]*settings.xml[^>]*/>"
        )
        return re.sub(part, b"", data) if name in ("[Content_Types].xml", "word/_rels/document.xml.rels") else data

    parts = docx_reader.parts(base("{{ isi }}"))
    data = packed({name: without(name, part) for name, part in parts.items() if name != "word/settings.xml"})
    assert "word/settings.xml" not in docx_reader.parts(printed(data))


@pytest.mark.slow
def test_the_template_an_office_file_is_attached_to_is_let_go() -> None:
    data = rewritten(
        base("{{ isi }}"),
        "word/settings.xml",
        lambda text: re.sub(r"(<w:settings[^>]*>)", r'\1<w:attachedTemplate r:id="rIdAway"/>', text),
    )
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdAway"'
        ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"'
        ' Target="http://away.example/x.dotm" TargetMode="External"/></Relationships>'
    )
    data = packed({**docx_reader.parts(data), "word/_rels/settings.xml.rels": relation})
    parts = docx_reader.parts(printed(data))
    assert "word/settings.xml" in parts and b"attachedTemplate" not in parts["word/settings.xml"]
    assert not [name for name, part in parts.items() if b"away.example" in part]


def rewritten(data: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """A .docx with one of its parts changed."""
    parts = docx_reader.parts(data)
    changed = change(parts[name].decode()).encode()
    assert changed != parts[name]
    return packed({**parts, name: changed})


@pytest.mark.parametrize("text", ["{{ instansi | lower }}", "{{tahun|int}}", "{{ judul | upper | trim }}"])
def test_a_filter_that_is_not_known_is_told_as_the_cause(text: str) -> None:
    with pytest.raises(BaseFault) as fault:
        print_into(office_file(p("{{ isi }}") + p(text)))
    assert [finding.key for finding in fault.value.findings] == ["RAK505.saringan"]


def test_the_same_placeholder_twice_in_a_paragraph_is_told_once() -> None:
    with pytest.raises(BaseFault) as fault:
        print_into(office_file(p("{{isi}}{{isi}}")))
    assert [finding.key for finding in fault.value.findings] == ["RAK505.teks"]


def test_pages_of_a_table_begin_pages_in_the_office_s_text_too_and_its_lines_above_are_reckoned_with() -> None:
    plan = RENCANA + "".join(f"      - uraian: {{{{S{n}}}}}\n" for n in range(2, 90)).replace("{{", "").replace(
        "}}", ""
    )
    first = []
    for above in (0, 30):
        base = office_file(
            "".join(p(f"Baris {n}") for n in range(above)) + p("{{ tabel }}") + p("{{ pengesahan }}") + sect()
        )
        data = print_into(base, plan=plan).data
        (pieces,) = docx_reader.page_tables(data)
        assert len(pieces) > 1 and len(docx_reader.tables(data)[0]) == 93
        first.append(len(list(pieces[0].iter(f"{docx_reader.W}tr"))))
    assert first[0] - first[1] > 15
