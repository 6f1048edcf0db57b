"""Each remedy of a fault of a layout, done as it says: the fault is gone, and no other comes of it."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from rakgen.compose.bound import bound
from rakgen.compose.fits import check_fits
from rakgen.diagnostics import Diagnostic
from rakgen.diagnostics.catalogue.closing import CLOSING
from rakgen.diagnostics.catalogue.formulas import FORMULAS
from rakgen.diagnostics.catalogue.idle import IDLE
from rakgen.diagnostics.catalogue.layout_periods import LAYOUT_PERIODS
from rakgen.diagnostics.catalogue.layouts import LAYOUTS
from rakgen.diagnostics.catalogue.outlines import OUTLINES
from rakgen.diagnostics.catalogue.scales import SCALES
from rakgen.diagnostics.catalogue.sums import SUMS
from rakgen.layout.checks import check_layout
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS
from rakgen.model import load_fields
from rakgen.source import parse
from tests.support.each import each
from tests.support.forms import RENCANA, rencana
from tests.support.renstra import RENSTRA

IND = "kolom:\n  - {judul: I, isi: indikator.uraian}\n"
OUT = "baris_tingkat: [program, kegiatan]\nkolom:\n"
U = "  - {judul: U, isi: {program: program.uraian, kegiatan: kegiatan.uraian}}\n"
STEPS = "[{'>=': 75, teks: Baik}, {teks: Kurang}]"
NAMED = f"{IND}  - {{isi: indikator.bobot, nama: bobot}}\n"
SUM = "  - {isi: kegiatan.anggaran, jumlah: ya}\n"
MANY = ", ".join(f"{{'>': {100 - n}, teks: T{n}}}" for n in range(60))
MONTHS = "periode: bulan, kelompok: triwulan"


class Case(NamedTuple):
    """A form with a fault, and what its remedies, one by one, put in place of what."""

    form: str
    remedies: tuple[tuple[str, str], ...]
    plan: str = RENCANA


def column(text: str, *remedies: tuple[str, str], head: str = IND, plan: str = RENCANA) -> Case:
    return Case(f"{head}  - {{judul: X, {text}}}\n", remedies, plan)


CASES: dict[str, Case] = {
    "RAK501": column("isi: kosong, lebar: 400mm", ("lebar: 400mm", "lebar: 40mm")),
    "RAK502": column("isi: indikator.targt", ("indikator.targt", "indikator.target")),
    "RAK502.teks": column("isi: APBD", ("isi: APBD", "isi: \"{{ 'APBD' }}\""), ("APBD", "kegiatan.uraian")),
    "RAK502.hitung": column(
        "hitung: jumlah, dari: nomor", ("nomor", "indikator.target"), ("nomor", "kegiatan.anggaran")
    ),
    "RAK502.beberapa": column(
        "isi: indikator.target + indikator.satuan",
        ("indikator.target + indikator.satuan", "[indikator.target, indikator.satuan]"),
        ("indikator.target + indikator.satuan", '"{{ indikator.target }} {{ indikator.satuan }}"'),
    ),
    "RAK502.daftar": column(
        "hitung: selisih, dari: kegiatan.anggaran + program.anggaran",
        ("kegiatan.anggaran + program.anggaran", "[kegiatan.anggaran, program.anggaran]"),
    ),
    "RAK532.tulisan": Case(
        "subjudul: tidak\n" + IND, (("subjudul: tidak\n", ""), ("subjudul: tidak", "subjudul: Kantor"))
    ),
    "RAK502.jumlah": column(
        "isi: indikator.anggaran",
        ("isi: indikator.anggaran", "hitung: jumlah, dari: kegiatan.anggaran, per: indikator"),
    ),
    "RAK502.periode": column(
        "isi: indikator.target_periode.T2",
        ("target_periode.T2", "target_periode, periode: triwulan, hanya: T2"),
    ),
    "RAK502.bagian": column(
        "hitung: jumlah, dari: [b.T1, b.T2]",
        ("jumlah, dari: [b.T1, b.T2]", "b.T1 + b.T2"),
        head=f"{IND}  - {{judul: B, periode: triwulan, isi: indikator.target_periode, nama: b}}\n",
    ),
    "RAK503": column("isi: '{{ indikator.jenis }}'", ("jenis", "kode")),
    "RAK503.mirip": column(
        "isi: '{{ indikator.kegiatan.anggaran }}'", ("indikator.kegiatan.anggaran", "kegiatan.anggaran")
    ),
    "RAK503.periode": column(
        "isi: '{{ indikator.target.T1 }} dokumen'",
        ("indikator.target.T1 }} dokumen'", "indikator.target_periode }} dokumen', periode: triwulan, hanya: T1"),
    ),
    "RAK504": column("isi: '{{ tahun'", ("'{{ tahun'", "'{{ tahun }}'")),
    "RAK504.luas": column("isi: '{{ tahun * 2 }}'", ("tahun * 2", "tahun + 2"), ("tahun * 2", "tahun")),
    "RAK506": column("isi: tujuan.uraian", ("tujuan.uraian", "sasaran.uraian")),
    "RAK511": Case(
        "tabel:\n  - dari: program\n    kolom: [{judul: A, isi: sasaran.uraian}]\n",
        (("sasaran.uraian", "program.uraian"), ("sasaran.uraian", "program.indikator")),
    ),
    "RAK512": Case(IND + "tabel:\n  - kolom: [{judul: A, isi: nomor}]\n", ((IND, ""),)),
    "RAK513": column(
        "isi: indikator.target_periode",
        ("target_periode", "target_periode, periode: triwulan"),
        (IND, f"baris_periode: triwulan\n{IND}"),
        ("isi: indikator.target_periode", "hitung: jumlah, dari: indikator.target_periode"),
    ),
    "RAK513.nilai": column(
        "isi: indikator.target_periode, periode: TW I-II", ("periode: TW I-II", "periode: triwulan, hanya: T1-T2")
    ),
    "RAK513.dipilih": column("periode: dipilih, isi: indikator.target_periode, hanya: T1", (", hanya: T1", "")),
    "RAK513.hanya": column(
        "periode: triwulan, isi: indikator.target_tahun, hanya: 2021-2022",
        ("periode: triwulan", "periode: tahun"),
        ("target_tahun, hanya: 2021-2022", "target_periode, hanya: T1"),
    ),
    "RAK513.sebagian": column(
        "periode: triwulan, isi: indikator.target_periode, hanya: Mei",
        ("hanya: Mei", "hanya: T2"),
        ("periode: triwulan, isi: indikator.target_periode", "periode: bulan, isi: kegiatan.aksi"),
    ),
    "RAK513.bagian": column(
        "periode: tahun, isi: indikator.target_tahun, hanya: T1",
        ("hanya: T1", "hanya: 2021-2022"),
        ("periode: tahun, isi: indikator.target_tahun", "periode: triwulan, isi: indikator.target_periode"),
    ),
    "RAK513.kelompok": column(
        "periode: triwulan, kelompok: triwulan, isi: kegiatan.jadwal",
        ("kelompok: triwulan", "kelompok: semester"),
        (" kelompok: triwulan,", ""),
    ),
    "RAK513.kelompok_tanpa": column(
        "periode: dipilih, kelompok: semester, isi: kegiatan.jadwal", (" kelompok: semester,", "")
    ),
    "RAK513.tahun": column(
        "periode: tahun, isi: indikator.target_periode, hanya: 2021-2022", ("target_periode", "target_tahun")
    ),
    "RAK514": column(
        "isi: kegiatan.anggaran, per: indikator",
        (", per: indikator", ""),
        ("isi: kegiatan.anggaran", "hitung: jumlah, dari: kegiatan.anggaran"),
    ),
    "RAK514.daftar": column(
        "isi: [kegiatan.uraian, keluaran.uraian], per: kegiatan",
        (", per: kegiatan", ""),
        ("keluaran.uraian", "kegiatan.keluaran"),
    ),
    "RAK514.teks": column("isi: [kegiatan.uraian, sasaran.uraian], per: indikator", (", per: indikator", "")),
    "RAK514.tingkat": column("isi: nomor, per: keluaran", ("per: keluaran", "per: indikator"), (", per: keluaran", "")),
    "RAK514.ulang": column(
        "isi: nomor, per: sasaran, ulang: sasaran", ("per: sasaran", "per: indikator"), (", ulang: sasaran", "")
    ),
    "RAK514.lagi": column(
        "hitung: jumlah, dari: kegiatan.anggaran, per: keluaran",
        ("per: keluaran", "per: kegiatan"),
        (", per: keluaran", ""),
    ),
    "RAK514.pola": column(
        "isi: kegiatan.uraian}\n  - {judul: Y, isi: nomor, pola: '{kegiatan}.{n}', per: indikator",
        ("per: indikator", "per: kegiatan"),
        ("{kegiatan}.", ""),
    ),
    "RAK515.isi": Case(f"{OUT}  - {{isi: '{{program: program.uraian, kegiatan: kegiatan.uraian}}'}}\n", (("'", ""),)),
    "RAK515": column("isi: indikator.target, kosong: '{{ tahun }}'", ("'{{ tahun }}'", "'-'")),
    "RAK515.pola": column("isi: nomor, pola: '{n}.{x}'", ("{n}.{x}", "{n}.")),
    "RAK515.tunggal": Case("catatan: '{ tahun }'\n" + IND, (("{ tahun }", "{{ tahun }}"), ("{ tahun }", "tahun"))),
    "RAK518": column(
        "isi: kegiatan.anggaran, butir: '-'", (", butir: '-'", ""), ("kegiatan.anggaran", "kegiatan.aksi")
    ),
    "RAK518.kelompok": column(
        "butir: '-', kolom: [{isi: kegiatan.aksi}]",
        ("butir: '-', ", ""),
        ("butir: '-', kolom: [{isi: kegiatan.aksi}]", "kolom: [{isi: kegiatan.aksi, butir: '-'}]"),
    ),
    "RAK519": Case(
        "halaman: {jilid: kiri}\n" + IND, (("jilid: kiri", "jilid: kiri, margin: resmi"), ("jilid: kiri", "kertas: F4"))
    ),
    "RAK519.mulai": Case(
        "halaman: {nomor_halaman: {pola: tidak, mulai: 5}}\n" + IND, (("pola: tidak", "pola: atas"), (", mulai: 5", ""))
    ),
    "RAK519.jumlah": Case(
        "halaman: {nomor_halaman: {pola: '{n} dari {jumlah}', mulai: 5}}\n" + IND,
        (("{n} dari {jumlah}", "{n} dari 13"), (", mulai: 5", "")),
    ),
    "RAK519.baru": Case("halaman_baru: ya\n" + IND, (("halaman_baru: ya\n", ""),)),
    "RAK522": column(
        "isi: '{{ kegiatan.anggaran }}', jumlah: ya",
        ("}}', jumlah: ya", "}}'"),
        ("'{{ kegiatan.anggaran }}'", "kegiatan.anggaran"),
        head=f"jumlah: J\n{IND}{SUM}",
    ),
    "RAK522.serapan": column(
        "isi: kegiatan.serapan_anggaran, jumlah: ya",
        (
            "isi: kegiatan.serapan_anggaran",
            "hitung: persen, dari: [kegiatan.realisasi_anggaran, kegiatan.anggaran]",
        ),
        head=f"jumlah: J\n{IND}{SUM}",
    ),
    "RAK522.capaian": column(
        "isi: indikator.capaian, jumlah: ya", ("capaian, jumlah: ya", "capaian"), head=f"jumlah: J\n{IND}{SUM}"
    ),
    "RAK522.teks": column(
        "isi: kegiatan.uraian, jumlah: ya", ("uraian, jumlah: ya", "uraian"), head=f"jumlah: J\n{IND}{SUM}"
    ),
    "RAK523": column("isi: indikator.bobot, skala: [{'=>': 90, teks: A}, {teks: B}]", ("'=>'", "'>='")),
    "RAK523.angka": column("isi: indikator.bobot, skala: [{'>=': sembilan, teks: A}, {teks: B}]", ("sembilan", "90")),
    "RAK523.banyak": column(f"isi: indikator.bobot, skala: [{MANY}, {{teks: B}}]", (MANY, "{'>': 90, teks: A}")),
    "RAK523.celah": column(
        "isi: indikator.bobot, skala: [{'>=': 75, teks: A}]", ("teks: A}", "teks: A}, {teks: Kurang}")
    ),
    "RAK523.mati": column(
        "isi: indikator.bobot, skala: [{'>=': 5, teks: A}, {'>=': 9, teks: B}, {teks: C}]",
        ("{'>=': 5, teks: A}, {'>=': 9, teks: B}", "{'>=': 9, teks: B}, {'>=': 5, teks: A}"),
        (", {'>=': 9, teks: B}", ""),
    ),
    "RAK523.mustahil": column(
        "isi: indikator.bobot, skala: [{'>=': 75, '<': 50, teks: A}, {teks: B}]", ("75, '<': 50", "50, '<': 75")
    ),
    "RAK523.teks": column("isi: indikator.bobot, skala: [{'>=': 90}, {teks: B}]", ("': 90", "': 90, teks: A")),
    "RAK524": column(
        f"isi: indikator.uraian, skala: {STEPS}",
        ("indikator.uraian, skala", "indikator.bobot, skala"),
        ("isi: indikator.uraian, skala", "hitung: jumlah, dari: indikator.bobot, skala"),
    ),
    "RAK524.jumlah": column(
        f"isi: indikator.bobot, skala: {STEPS}, jumlah: ya",
        ("], jumlah: ya", "]"),
        ("isi: indikator.bobot", "hitung: rata-rata, dari: indikator.bobot"),
        head=f"jumlah: J\n{IND}{SUM}",
    ),
    "RAK525": column("hitung: a ** 2", ("a ** 2", "a * 2"), head=f"{IND}  - {{isi: indikator.bobot, nama: a}}\n"),
    "RAK525.akhir": column(
        "hitung: (a + 2", ("(a + 2", "(a + 2)"), head=f"{IND}  - {{isi: indikator.bobot, nama: a}}\n"
    ),
    "RAK525.ribuan": column(
        "hitung: a * 1.000",
        ("1.000", "1000"),
        ("a * 1.000", "'a * 1,000'"),
        head=f"{IND}  - {{isi: indikator.bobot, nama: a}}\n",
    ),
    "RAK525.nama": column(
        "hitung: zzz * 2",
        ("zzz", "a"),
        ("isi: indikator.uraian", "isi: indikator.bobot, nama: zzz"),
        head=f"{IND}  - {{isi: indikator.bobot, nama: a}}\n",
    ),
    "RAK525.isian": column("hitung: indikator.bobot * 2", ("hitung: indikator.bobot", "hitung: bobot"), head=NAMED),
    "RAK525.fungsi": column(
        "hitung: jumlah * 2",
        ("jumlah * 2", "jumlah, dari: kegiatan.anggaran"),
        (
            "  - {judul: X, hitung: jumlah",
            "  - {hitung: jumlah, dari: kegiatan.anggaran, nama: hasil}\n  - {hitung: hasil",
        ),
    ),
    "RAK525.mirip": column(
        "hitung: bobt * 2", ("bobt", "bobot"), head=f"{IND}  - {{isi: indikator.bobot, nama: bobot}}\n"
    ),
    "RAK525.tanpa": column(
        "hitung: jumlah, dari: a",
        ("isi: indikator.uraian", "isi: indikator.bobot, nama: a"),
        ("dari: a", "dari: indikator.target_periode"),
    ),
    "RAK525.ulang": column(
        "hitung: jumlah, dari: [kegiatan.anggaran, kegiatan.anggaran]",
        ("[kegiatan.anggaran, kegiatan.anggaran]", "kegiatan.anggaran"),
    ),
    "RAK525.sendiri": column(
        "hitung: persen, dari: [indikator.target, indikator.target]",
        ("[indikator.target, indikator.target]", "[indikator.target_periode, indikator.target]"),
    ),
    "RAK525.isi_sama": column(
        "hitung: a + b",
        ("a + b", "a"),
        ("a + b", "a * 2"),
        head=f"{IND}  - {{isi: indikator.bobot, nama: a}}\n  - {{hitung: jumlah, dari: indikator.bobot, nama: b}}\n",
    ),
    "RAK525.banyak": column(
        "hitung: persen, dari: [indikator.bobot, indikator.target, indikator.bobot]",
        ("[indikator.bobot, indikator.target, indikator.bobot]", "[indikator.target_periode, indikator.target]"),
    ),
    "RAK525.tulis": column(
        "hitung: = a x 2 / 3", ("= a x 2 / 3", "a * 2 / 3"), head=f"{IND}  - {{isi: indikator.bobot, nama: a}}\n"
    ),
    "RAK525.kurang": column(
        "hitung: persen, dari: indikator.target",
        ("indikator.target", "[indikator.target_periode, indikator.target]"),
        ("persen", "jumlah"),
    ),
    "RAK525.nama_hitungan": column("isi: indikator.bobot, nama: jumlah", ("jumlah", "kolom_jumlah")),
    "RAK525.kembar": column(
        "isi: indikator.bobot, nama: a",
        ("judul: X, isi: indikator.bobot, nama: a", "judul: X, isi: indikator.bobot, nama: b"),
        head=f"{IND}  - {{isi: indikator.bobot, nama: a}}\n",
    ),
    "RAK525.teks": column(
        "hitung: a * 2",
        ("isi: kegiatan.uraian, nama", "isi: indikator.bobot, nama"),
        head=f"{IND}  - {{isi: kegiatan.uraian, nama: a}}\n",
    ),
    "RAK525.putaran": column(
        "hitung: a + c, nama: b",
        ("hitung: a + c", "hitung: c * 2"),
        ("hitung: b * 2", "hitung: c * 2"),
        head=f"{IND}  - {{isi: indikator.bobot, nama: c}}\n  - {{hitung: b * 2, nama: a}}\n",
    ),
    "RAK525.periode": column(
        "hitung: a * 2",
        ("a * 2", "a.T4 * 2"),
        ("hitung: a * 2", "hitung: jumlah, dari: a"),
        head=f"{IND}  - {{isi: indikator.target_periode, periode: triwulan, nama: a}}\n",
    ),
    "RAK525.periode_lain": column(
        "hitung: a * 2, periode: semester",
        ("a * 2", "a.T4 * 2"),
        ("isi: indikator.target_periode, periode: triwulan", "isi: indikator.target_periode, periode: semester"),
        head=f"{IND}  - {{isi: indikator.target_periode, periode: triwulan, nama: a}}\n",
    ),
    "RAK525.periode_dari": column(
        "hitung: persen, dari: [a, t]",
        ("hitung: persen, dari: [a, t]", "hitung: 'a.T4 / t * 100', satuan: '%'"),
        head=f"{IND}  - {{isi: indikator.bobot, nama: t}}\n"
        "  - {isi: indikator.target_periode, periode: triwulan, nama: a}\n",
    ),
    "RAK525.bagian": column(
        "hitung: a.T5 * 2",
        ("a.T5", "a.T4"),
        head=f"{IND}  - {{isi: indikator.target_periode, periode: triwulan, nama: a}}\n",
    ),
    "RAK525.tahun": column(
        "hitung: jumlah, dari: indikator.target_tahun",
        ("target_tahun", "target_tahun.2021"),
        ("target_tahun", "target_tahun, periode: tahun"),
        ("hitung: jumlah", "hitung: rata-rata"),
    ),
    "RAK525.rangkap": column(
        "hitung: jumlah, dari: [kegiatan.anggaran, sub_kegiatan.anggaran]",
        (", sub_kegiatan.anggaran", ""),
        ("kegiatan.anggaran, sub_", "sub_"),
        ("jumlah", "selisih"),
    ),
    "RAK525.nomor": column(
        "hitung: a * 2",
        ("nama: a, nomor: tidak", "nama: a"),
        (", rumus: ya", ""),
        head="nomor_kolom: {pola: '{n}', rumus: ya}\n" + IND + "  - {isi: indikator.bobot, nama: a, nomor: tidak}\n",
    ),
    "RAK525.nomor_ganda": column(
        "hitung: a * 2",
        ("nama: a, nomor: {mulai: 1}", "nama: a"),
        (", rumus: ya", ""),
        head="nomor_kolom: {pola: '{n}', rumus: ya}\n"
        + IND
        + "  - {isi: indikator.bobot, nama: a, nomor: {mulai: 1}}\n",
    ),
    "RAK525.kumulatif": column(
        "isi: indikator.target, kumulatif: ya",
        ("isi: indikator.target", "periode: triwulan, isi: indikator.target_periode"),
        ("isi: indikator.target", "periode: triwulan, hitung: jumlah, dari: indikator.target_periode"),
    ),
    "RAK525.bagian_tahun": column(
        "hitung: t.T4 * 2",
        ("t.T4", "t.2021"),
        head=f"{IND}  - {{judul: T, periode: tahun, isi: indikator.target_tahun, nama: t}}\n",
    ),
    "RAK525.kosong": column(
        "hitung: rata-rata, dari: a",
        ("kosong: '0'", "kosong: '-'"),
        head=f"{IND}  - {{isi: indikator.bobot, nama: a, kosong: '0'}}\n",
    ),
    "RAK525.satuan": column("isi: indikator.bobot, satuan: orang", (", satuan: orang", "")),
    "RAK525.dari": column(
        "hitung: a * 2, dari: a",
        (", dari: a", ""),
        ("a * 2", "jumlah"),
        head=f"{IND}  - {{isi: indikator.bobot, nama: a}}\n",
    ),
    "RAK525.campur": column(
        "hitung: jumlah, dari: [a, indikator.bobot]",
        ("[a, indikator.bobot]", "[indikator.kondisi_awal, indikator.bobot]"),
        ("[a, indikator.bobot]", "[a, c]"),
        head=f"{IND}  - {{isi: indikator.bobot, nama: a}}\n  - {{hitung: a * 2, nama: c}}\n",
    ),
    "RAK530": Case(
        OUT + U + "  - {judul: A, isi: {program: kegiatan.uraian}}\n",
        (("{program: kegiatan.uraian}}", "{kegiatan: kegiatan.uraian}}"),),
    ),
    "RAK530.sudah": Case(
        OUT + U + "  - {judul: A, isi: {program: kegiatan.lokasi, kegiatan: kegiatan.lokasi}}\n",
        (("program: kegiatan.lokasi, ", ""),),
    ),
    "RAK530.tambah": Case(
        OUT + U + '  - {judul: A, isi: {kegiatan: "{{ sub_kegiatan.uraian }}"}}\n',
        (
            (
                f'[program, kegiatan]\nkolom:\n{U}  - {{judul: A, isi: {{kegiatan: "{{{{ sub_kegiatan.uraian }}}}"}}',
                f"[program, kegiatan, sub_kegiatan]\nkolom:\n{U}"
                "  - {judul: A, isi: {sub_kegiatan: '{{ sub_kegiatan.uraian }}'}",
            ),
        ),
    ),
    "RAK530.tingkat": Case(
        OUT + U + "  - {judul: A, isi: {sasaran: sasaran.uraian}}\n",
        (("{sasaran: sasaran.uraian}", "{kegiatan: sasaran.uraian}"), ("[program", "[sasaran, program")),
    ),
    "RAK530.tanpa": Case(
        f"kolom:\n{U}",
        (
            ("kolom:", "baris_tingkat: [program, kegiatan]\nkolom:"),
            ("{program: program.uraian, kegiatan: kegiatan.uraian}", "nomor"),
        ),
    ),
    "RAK530.strip": Case(
        OUT + "  - judul: A\n    isi:\n      - program: program.uraian\n      - kegiatan: kegiatan.uraian\n",
        (("      - ", "        "),),
    ),
    "RAK530.urutan": Case(
        f"baris_tingkat: [kegiatan, program]\nkolom:\n{U}", (("[kegiatan, program]", "[program, kegiatan]"),)
    ),
    "RAK530.program": Case(
        "tabel:\n  - {dari: program, baris_tingkat: [program, indikator, kegiatan], kolom: [{isi: {program:"
        " program.uraian, kegiatan: kegiatan.uraian}}]}\n",
        (("[program, indikator, kegiatan]", "[program, kegiatan]"),),
    ),
    "RAK530.jumlah": Case(
        "jumlah: J\n" + OUT + U + "  - {judul: A, isi: kegiatan.anggaran, jumlah: ya}\n",
        (("jumlah: J\n", "jumlah: {judul: JUMLAH, tingkat: kegiatan}\n"),),
    ),
    "RAK530.kosong": Case(
        "jumlah: {judul: J, tingkat: program}\n"
        + OUT
        + U
        + "  - {isi: program.anggaran, jumlah: ya}\n  - {judul: A, isi: kegiatan.anggaran, jumlah: ya}\n",
        (
            ("isi: kegiatan.anggaran", "isi: {kegiatan: kegiatan.anggaran, program: program.anggaran}"),
            ("kegiatan.anggaran, jumlah: ya", "kegiatan.anggaran"),
        ),
    ),
    "RAK530.kosong_lain": Case(
        "jumlah: {judul: J, tingkat: indikator}\nbaris_tingkat: [indikator, kegiatan]\nkolom:\n"
        "  - {judul: U, isi: {indikator: indikator.uraian, kegiatan: kegiatan.uraian}}\n"
        "  - {judul: A, isi: kegiatan.anggaran, jumlah: ya}\n",
        (("tingkat: indikator}", "tingkat: kegiatan}"),),
    ),
    "RAK530.baris": Case(
        OUT + "  - {judul: U, isi: {kegiatan: kegiatan.uraian}}\n",
        (
            ("{kegiatan: kegiatan", "{program: program.uraian, kegiatan: kegiatan"),
            ("[program, kegiatan]", "[kegiatan]"),
        ),
    ),
    "RAK530.dua": Case(
        OUT + "  - {judul: U, isi: {program: {isi: program.uraian, tingkat: kegiatan}, kegiatan: kegiatan.uraian}}\n",
        ((", tingkat: kegiatan", ""),),
    ),
    "RAK530.jumlahan": Case(
        "jumlah: {judul: J, tingkat: program}\n"
        + OUT
        + U
        + "  - {isi: {program: program.anggaran, kegiatan: kegiatan.anggaran}, jumlah: ya}\n"
        + "  - {judul: A, isi: kegiatan.anggaran, nama: a}\n  - {judul: B, hitung: a / 2, jumlah: ya}\n",
        (("tingkat: program}", "tingkat: kegiatan}"), ("a / 2, jumlah: ya", "a / 2")),
    ),
    "RAK530.hitung": Case(
        OUT + U + "  - {judul: A, isi: kegiatan.anggaran, nama: a}\n  - {judul: B, isi: program.anggaran, nama: b}\n"
        "  - {judul: C, hitung: a / b}\n",
        (
            ("isi: program.anggaran", "isi: kegiatan.anggaran"),
            ("isi: program.anggaran", "isi: {program: program.anggaran, kegiatan: kegiatan.anggaran}"),
        ),
    ),
    "RAK530.bersama": Case(
        "baris_program: ya\nbaris_tingkat: [program, kegiatan]\n"
        "kolom: [{isi: kegiatan.uraian}, {isi: program.uraian}]\n",
        (("baris_program: ya\n", ""), ("baris_tingkat: [program, kegiatan]\n", "")),
    ),
    "RAK531": Case(
        "baris_penutup: [{judul: R, hitung: rata-rata, dari: q}]\n" + IND + "  - {isi: indikator.bobot}\n",
        (("isi: indikator.bobot", "isi: indikator.bobot, nama: q"),),
    ),
    "RAK531.nama": Case(
        "baris_penutup: [{judul: R, hitung: rata-rata, dari: [q]}]\n" + IND + "  - {isi: indikator.bobot, nama: q}\n",
        (("[q]", "q"),),
    ),
    "RAK531.mirip": Case(
        "baris_penutup: [{judul: R, hitung: rata-rata, dari: bobt}]\n"
        + IND
        + "  - {isi: indikator.bobot, nama: bobot}\n",
        (("bobt", "bobot"),),
    ),
    "RAK531.sempit": Case(
        "baris_penutup: [{judul: R, hitung: jumlah, dari: q}]\nkolom:\n"
        "  - {isi: indikator.bobot, nama: q}\n  - {isi: sasaran.uraian}\n",
        (
            ("judul: R, ", ""),
            (
                "  - {isi: indikator.bobot, nama: q}\n  - {isi: sasaran.uraian}\n",
                "  - {isi: sasaran.uraian}\n  - {isi: indikator.bobot, nama: q}\n",
            ),
        ),
    ),
    "RAK531.angka": Case(
        "baris_penutup: [{judul: R, hitung: jumlah, dari: q}]\n" + IND + "  - {isi: sasaran.uraian, nama: q}\n",
        (("isi: sasaran.uraian", "isi: indikator.bobot"),),
    ),
    "RAK531.isi": Case(
        "baris_penutup: [{judul: R, hitung: jumlah, dari: q, isi: X}]\n"
        + IND
        + "  - {isi: indikator.bobot, nama: q}\n",
        ((", isi: X", ""), (", isi: X}", "}, {isi: X}")),
    ),
    "RAK531.hitung": Case(
        "baris_penutup: [{isi: X, desimal: 2}]\n" + IND + "  - {isi: indikator.bobot, nama: q}\n",
        ((", desimal: 2", ""), ("isi: X", "hitung: jumlah, dari: q, judul: X")),
    ),
    "RAK531.tingkat": Case(
        "baris_penutup: [{judul: R, hitung: jumlah, dari: q}]\n" + OUT + U + "  - {isi: kegiatan.anggaran, nama: q}\n",
        (("baris_penutup", "jumlah: {tingkat: kegiatan}\nbaris_penutup"),),
    ),
    "RAK531.tulisan": Case(
        f"jumlah: ya\n{IND}{SUM}",
        (
            ("jumlah: ya\nkolom", "jumlah: JUMLAH\nkolom"),
            (f"jumlah: ya\n{IND}{SUM}", f"{IND}  - {{isi: kegiatan.anggaran}}\n"),
        ),
    ),
    "RAK531.kosong": Case(
        f"jumlah: JUMLAH\n{IND}  - {{isi: kegiatan.anggaran}}\n",
        (("kegiatan.anggaran", "kegiatan.anggaran, jumlah: ya"), ("jumlah: JUMLAH\n", "")),
    ),
    "RAK531.jumlah": Case(
        "jumlah: JUMLAH\nkolom:\n  - {isi: kegiatan.anggaran, jumlah: ya}\n",
        (("kolom:\n", "kolom:\n  - {judul: NO, isi: nomor}\n"),),
    ),
    "RAK532": column("isi: indikator.target, dari: indikator.bobot", (", dari: indikator.bobot", "")),
    "RAK532.kelompok": column(
        "gaya: tebal, kolom: [{isi: nomor}]",
        ("gaya: tebal, ", ""),
        ("gaya: tebal, kolom: [{", "kolom: [{gaya: tebal, "),
    ),
    "RAK532.tabel": Case(
        "catatan: C\ntabel:\n  - kolom: [{isi: nomor}]\n",
        (("catatan: C\n", ""), ("catatan: C\ntabel:\n  - kolom", "tabel:\n  - catatan: C\n    kolom")),
    ),
    "RAK532.label": Case(
        f"pembuka:\n  - {{label: Unit, teks: a, rata: tengah}}\n{IND}",
        ((", rata: tengah", ""), ("label: Unit, ", "")),
    ),
    "RAK532.program": Case(
        "tabel:\n  - dari: program\n    hanya_iku: ya\n    kolom: [{isi: program.uraian}]\n",
        (("    hanya_iku: ya\n", ""),),
    ),
    "RAK532.isi": column(
        "isi: indikator.bobot, hitung: jumlah, dari: indikator.bobot",
        ("isi: indikator.bobot, ", ""),
        (", hitung: jumlah, dari: indikator.bobot", ""),
    ),
    "RAK532.gabung": column(
        "isi: kegiatan.anggaran, jumlah: ya, gabung: sama",
        (", gabung: sama", ""),
        head=f"jumlah: J\n{IND}",
    ),
    "RAK532.periode": column("isi: periode", (IND, f"baris_periode: triwulan\n{IND}"), ("isi: periode", "isi: nomor")),
    "RAK532.sama": column(
        "isi: indikator.target, periode: triwulan",
        (", periode: triwulan", ""),
        ("indikator.target,", "indikator.target_periode,"),
    ),
    "RAK532.sama_tanpa": column(
        "isi: indikator.definisi, periode: triwulan",
        (", periode: triwulan", ""),
        ("indikator.definisi", "indikator.target_periode"),
    ),
    "RAK532.setahun": column(
        "periode: triwulan, kolom: [{isi: kegiatan.anggaran}, {isi: kegiatan.jadwal}]",
        ("[{isi: kegiatan.anggaran}, ", "["),
        ("kegiatan.anggaran}", "kegiatan.anggaran_periode}"),
    ),
    "RAK532.bertingkat": column(
        "periode: semester, kolom: [{isi: kegiatan.jadwal, periode: triwulan}]",
        (", periode: triwulan", ""),
        ("periode: semester, kolom: [{isi: kegiatan.jadwal, periode: triwulan}]", f"isi: kegiatan.jadwal, {MONTHS}"),
    ),
}
MORE: tuple[tuple[str, Case], ...] = (
    (
        "RAK522.capaian",
        column(
            "isi: indikator.capaian, nama: c",
            ("hitung: jumlah", "hitung: rata-rata"),
            head=f"baris_penutup: [{{judul: J, hitung: jumlah, dari: c}}]\n{IND}",
        ),
    ),
    # targets of parts of a year below years that the plan names, in what is printed and in what is counted
    *(
        ("RAK513.tahun", column(text, ("target_periode", "target_tahun"), plan=RENSTRA))
        for text in (
            "periode: tahun, kolom: [{isi: indikator.target_tahun}, {isi: indikator.target_periode}]",
            "periode: tahun, kolom: [{isi: kegiatan.anggaran_periode}, {isi: indikator.target_periode}]",
            "periode: tahun, kolom: [{isi: kegiatan.jadwal}, {isi: '{{ indikator.target_periode }} buah'}]",
            "periode: tahun, hanya: 2025-2027, hitung: persen, dari: [indikator.target_periode, indikator.target]",
        )
    ),
    (
        "RAK513.tahun",
        Case(
            f"baris_periode: tahun\n{IND}  - {{isi: indikator.target_tahun}}\n  - {{isi: indikator.target_periode}}\n",
            (("target_periode", "target_tahun"),),
            RENSTRA,
        ),
    ),
    # a `hanya` that cannot be read, beside years and beside parts of a year
    *(
        ("RAK106", column(f"periode: {kind}, isi: indikator.{field}, hanya: {typed}", (typed, meant)))
        for kind, field, typed, meant in (
            ("tahun", "target_tahun", "25-29", "2025-2029"),
            ("tahun", "target_tahun", "2025-2060", "2025-2029"),
            ("tahun", "target_tahun", "'2025, T1'", "2025"),
            ("tahun", "target_tahun", "[25, 27]", "2025-2027"),
            ("tahun", "target_tahun", "Triwulan I", "2025-2029"),
            ("triwulan", "target_periode", "2025-2060", "T1-T2"),
            ("triwulan", "target_periode", "'2025, T1'", "T1-T2"),
        )
    ),
    # what is the same in all periods, and which field goes by them
    *(
        (key, column(f"{of}, isi: {field}", *remedies, (f"{of}, ", "")))
        for key, of, field, remedies in (
            (
                "RAK532.sama",
                "periode: tahun, hanya: 2021-2022",
                "indikator.target",
                ((".target", ".target_tahun"),),
            ),
            (
                "RAK532.sama",
                "periode: tahun, hanya: 2021-2022",
                "kegiatan.anggaran",
                ((".anggaran", ".anggaran_periode"),),
            ),
            ("RAK532.sama", "periode: triwulan, hanya: T1-T2", "indikator.target_tahun", (("tahun", "periode"),)),
            (
                "RAK532.sama_tanpa",
                "periode: tahun, hanya: 2021-2022",
                "indikator.definisi",
                (("definisi", "target_tahun"),),
            ),
        )
    ),
)
"""Other faults of the same kinds."""
ELSEWHERE = {"RAK501.nilai", "RAK501.tinggi", "RAK523.daftar", "RAK523.nama", "RAK524.satuan", "RAK524.teks"}
"""Faults of the plan's texts (tests/compose) and of rakgen.yaml (tests/layout)."""
OF_PLANS = ("RAK506.", "RAK507", "RAK508", "RAK509", "RAK510", "RAK516", "RAK517", "RAK518.ganda", "RAK520", "RAK526")
OF_FORMS = (LAYOUTS, LAYOUT_PERIODS, SCALES, SUMS, FORMULAS, OUTLINES, CLOSING, IDLE)
"""The words of what is found in forms."""


def found(form: str, plan: str) -> list[Diagnostic]:
    layout, faults = load_fields(parse(f"judul: J\n{form}".encode(), "l.yaml"), Layout, CHILD_MODELS)
    if layout is None:
        return faults
    layout.attach("l", "l.yaml", layout.kop, None, "l.yaml")
    faults += check_layout(layout, with_widths=True)
    if faults:
        return faults
    loaded = rencana(plan)
    return [
        one
        for one in check_fits(loaded, loaded.rak[0], bound(layout, loaded, loaded.rak[0]), "p.yaml")
        if one.path == "l.yaml" and one.code != "RAK517"
    ]


@pytest.mark.slow
@each(("key", "case"), [*CASES.items(), *MORE])
def test_a_fault_is_gone_when_its_remedy_is_done(key: str, case: Case) -> None:
    faults = found(case.form, case.plan)
    assert {fault.key for fault in faults} == {key}, faults
    assert all(fault.span is not None and fault.span.line > 1 and fault.hint() and fault.hint("en") for fault in faults)
    for old, new in case.remedies:
        assert old in f"judul: J\n{case.form}", old
        mended = f"judul: J\n{case.form}".replace(old, new).removeprefix("judul: J\n")
        assert found(mended, case.plan) == [], mended


@each(
    "columns",
    [
        "{isi: {sasaran: sasaran.uraian}}",
        "{isi: {sasaran: sasaran.uraian}}, {isi: kegiatan.uraian}",
        "{isi: {program: program.uraian}}, {isi: indikator.uraian}, {isi: sub_kegiatan.uraian}",
        "{isi: {kegiatan: kegiatan.uraian}}, {isi: keluaran.uraian}",
        "{isi: {indikator: indikator.uraian}}, {hitung: jumlah, dari: kegiatan.anggaran}",
    ],
)
def test_the_outline_that_contents_of_levels_ask_for_is_one_of_theirs(columns: str) -> None:
    (fault,) = found(f"kolom: [{columns}]\n", RENCANA)
    assert fault.key == "RAK530.tanpa"
    for language in ("id", "en"):
        outline = fault.hint(language).split("`")[1]
        assert outline.startswith("baris_tingkat: [") and found(f"{outline}\nkolom: [{columns}]\n", RENCANA) == []


def test_what_nobody_counts_is_told_with_what_can_be_counted() -> None:
    """No remedy of a content that is printed: `dari` refuses that, too."""
    keys = {"b.t1": "RAK502.bagian", "b.2025": "RAK502.bagian", "APBD 1": "RAK502.hitung", "b.xyz": "RAK502.hitung"}
    for name, key in keys.items():
        (fault,) = found(f"{NAMED}  - {{judul: X, hitung: jumlah, dari: [{name}]}}\n", RENCANA)
        assert fault.key == key and "{{" not in fault.hint(), name
        assert key == "RAK502.hitung" or fault.hint().split("`")[5] in ("hitung: b.T1", "hitung: b.2025")


def test_every_fault_of_a_layout_has_its_remedy_tried() -> None:
    told = {key for family in OF_FORMS for key in family if not key.startswith(OF_PLANS)}
    assert told - ELSEWHERE == set(CASES)
