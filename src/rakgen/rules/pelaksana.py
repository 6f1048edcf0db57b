"""Pelaksana rules: the unit's place holds a unit, and a registered one; a mark or a lone sign stands in no text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rakgen.diagnostics import Diagnostic, Edit, Span, diagnose
from rakgen.rules.konteks import Konteks, Temuan
from rakgen.rules.registri import aturan

CENTANG = frozenset("✓✔√☑☒✗✘✕✖üû\uf0fc\uf0fb\uf052\uf0fe")
"""Signs that offices use as a tick; the last ones are Word's Wingdings."""
HURUF_CENTANG = frozenset("vVxX")
_ISI = {
    "pelaksana": ("nama unit", "a unit", "unitnya", "the unit", "{kunci}"),
    "target": ("angka atau nilai target", "a figure or a value", "targetnya", "the target", "75%"),
    "satuan": ("satuan target", "a unit of measure", "satuannya", "the unit of measure", "dokumen"),
    "uraian": ("kalimat", "words", "kalimatnya", "the words", "Rapat koordinasi"),
}
_TEKS_POKOK = frozenset({"tujuan", "sasaran", "indikator", "kegiatan", "aksi"})


def tanda(teks: str, isian: str) -> bool:
    """True when a text is nothing but a tick; a lone v or x counts only where a unit belongs."""
    polos = teks.strip().strip("\ufe0e\ufe0f")
    return bool(polos) and (
        all(huruf in CENTANG for huruf in polos)
        or (isian == "pelaksana" and len(polos) == 1 and polos in HURUF_CENTANG)
    )


def hanya_tanda_baca(teks: str) -> bool:
    """True when a text holds no letter and no digit."""
    return not any(huruf.isalnum() for huruf in teks)


@aturan("RAK205")
def tanda_di_isian_teks(konteks: Konteks) -> Iterator[Temuan]:
    """Tanda centang di isian teks.

    Di Word atau Excel, tanda centang mudah bergeser satu kolom: masuk ke kolom unit, dan unitnya hilang. Tanda centang dicetak dari `jadwal`;
    isian teks hanya memuat kata atau angka. Temuan ini menggantikan RAK204, RAK206 dan RAK207 pada isian yang sama.

    Salah::

        kegiatan:
          - uraian: Evaluasi laporan kinerja
            jadwal: T4
            pelaksana: ✓

    Benar::

        kegiatan:
          - uraian: Evaluasi laporan kinerja
            jadwal: T4
            pelaksana: Sub Bagian Program & Data

    English: In Word or Excel a tick easily slips one column to the right, into the unit's place, and the unit is lost. Ticks are printed from
    `jadwal`; other fields hold words or figures. This finding replaces RAK204, RAK206 and RAK207 on the same field.
    """
    kunci = next(iter(konteks.rencana.pelaksana), "prodat")
    for satu in konteks.teks:
        if satu.level in ("rencana", "program", "pengesahan", "rak") or not tanda(satu.teks, satu.isian):
            continue
        isinya, isinya_en, gantinya, gantinya_en, contoh = _ISI.get(satu.isian, _ISI["uraian"])
        yield Temuan(
            diagnose(
                "RAK205", konteks.path, satu.node.span, isian=satu.isian, isinya=isinya, gantinya=gantinya,
                contoh=contoh.format(kunci=kunci), isinya_en=isinya_en, gantinya_en=gantinya_en,
            ),
            satu.jalur,
        )  # fmt: skip


_TEBAKAN = 10_000
"""Comparisons of unknown units with the register's in one plan; a real plan needs a few hundred."""


@aturan("RAK206")
def pelaksana_tidak_terdaftar(konteks: Konteks) -> Iterator[Temuan]:
    """Pelaksana tidak ada dalam daftar.

    Bila rencana atau `rakgen.yaml` mempunyai daftar `pelaksana`, kegiatan menyebut unit dengan kunci atau nama lengkapnya. Nama yang tidak ada dalam
    daftar biasanya salah ketik, sehingga satu unit tercetak dengan dua ejaan.

    Salah::

        pelaksana:
          hukum: Sub Bagian Hukum
        kegiatan:
          - uraian: Pendampingan hukum
            jadwal: T1-T4
            pelaksana: hukm
          - uraian: Penyuluhan hukum
            jadwal: T2
            pelaksana: hukum

    Benar::

        pelaksana:
          hukum: Sub Bagian Hukum
        kegiatan:
          - uraian: Pendampingan hukum
            jadwal: T1-T4
            pelaksana: hukum
          - uraian: Penyuluhan hukum
            jadwal: T2
            pelaksana: hukum

    English: Where the plan or `rakgen.yaml` has a register of units, a kegiatan names one by key or by full name. A name outside it is usually a
    slip, and one unit would print in two spellings.
    """
    register = konteks.rencana.pelaksana
    if not register:
        return
    nama = frozenset(register.values())
    kunci_nama = {satu.lower(): kunci for kunci, satu in register.items()} | {
        kunci.lower(): kunci for kunci in register
    }
    tebakan: dict[str, str | None] = {}
    for tempat in konteks.kegiatan:
        for nomor, unit in enumerate(tempat.kegiatan.pelaksana or ()):
            if (
                unit not in register
                and unit not in nama
                and not tanda(unit, "pelaksana")
                and not hanya_tanda_baca(unit)
            ):
                letak = tempat.kegiatan.span("pelaksana", nomor)
                if unit not in tebakan:
                    tebakan[unit] = _mirip(unit, kunci_nama) if (len(tebakan) + 1) * len(register) <= _TEBAKAN else None
                yield Temuan(_asing(unit, tebakan[unit], register, konteks.path, letak), tempat.jalur, f"unit {unit}")


def _mirip(unit: str, kunci_nama: Mapping[str, str]) -> str | None:
    """The key of the unit whose key or name is nearest."""
    import difflib

    mirip = difflib.get_close_matches(unit.lower(), kunci_nama, n=1, cutoff=0.7)
    return kunci_nama[mirip[0]] if mirip else None


def _asing(
    unit: str, kunci: str | None, register: Mapping[str, str], path: str, letak: Span | None
) -> Diagnostic:  # fmt: skip
    if kunci is None:
        return diagnose("RAK206", path, letak, nilai=unit)
    temuan = diagnose("RAK206.mirip", path, letak, nilai=unit, kunci=kunci, nama=register[kunci])
    if letak is None or letak.line != letak.end_line or not kunci.isalnum():
        return temuan
    return Diagnostic(temuan.key, path, letak, temuan.values, temuan.severity, (Edit(letak, kunci),), safe=False)


@aturan("RAK207")
def hanya_tanda_baca_saja(konteks: Konteks) -> Iterator[Temuan]:
    """Teks hanya tanda baca.

    Sel yang hanya berisi titik-titik atau tanda tanya biasanya tertinggal untuk diisi kemudian. Pada `target`, `keluaran`, `satuan` dan `keterangan`,
    tanda `-` berarti sengaja tidak ada; pada pengesahan, titik-titik boleh untuk ditulis tangan.

    Salah::

        kegiatan:
          - uraian: "..."
            jadwal: T1
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: A cell with nothing but dots or a question mark was usually left for later. In targets, outputs, units of measure and remarks a
    `-` means deliberately none; in the signature dots may wait for a pen.
    """
    for satu in konteks.teks:
        pokok = satu.level in _TEKS_POKOK and satu.isian in ("uraian", "pelaksana", "aksi")
        sasaran_angka = satu.isian in ("target", "target_periode") and satu.teks.strip() not in ("-", "–", "—")
        if (pokok or sasaran_angka) and hanya_tanda_baca(satu.teks) and not tanda(satu.teks, satu.isian):
            yield Temuan(
                diagnose("RAK207", konteks.path, satu.node.span, isian=satu.isian, nilai=satu.teks.strip()), satu.jalur
            )


@aturan("RAK209")
def pelaksana_hanya_instansi(konteks: Konteks) -> Iterator[Temuan]:
    """Pelaksana sama dengan instansi pada setiap baris.

    Kolom pelaksana menyebut unit yang bekerja. Bila setiap baris berisi nama kantor sendiri, kolom itu tidak mengatakan apa pun tentang siapa yang
    bertanggung jawab.

    Salah::

        instansi: BPLHD Provinsi Jawa Barat
        kegiatan:
          - uraian: Pemantauan kualitas air sungai
            jadwal: T1-T4
            pelaksana: BPLHD
          - uraian: Pemantauan kualitas udara
            jadwal: T2-T4
            pelaksana: BPLHD

    Benar::

        instansi: BPLHD Provinsi Jawa Barat
        kegiatan:
          - uraian: Pemantauan kualitas air sungai
            jadwal: T1-T4
            pelaksana: Bidang Pengendalian
          - uraian: Pemantauan kualitas udara
            jadwal: T2-T4
            pelaksana: Bidang Pengendalian

    English: The last column names the unit that does the work. The office's own name on every row says nothing about who is responsible.
    """
    instansi = (konteks.rencana.instansi or "").casefold().strip()
    tercetak = [
        satu for satu in konteks.kegiatan if "kegiatan.pelaksana" in satu.cetakan.isian and satu.kegiatan.pelaksana
    ]
    for rak in konteks.rencana.rak:
        isi = [satu.kegiatan for satu in tercetak if satu.rak is rak]
        if len(isi) < 2 or not instansi:
            continue
        unit = {
            konteks.rencana.pelaksana_name(nama).casefold().strip() for satu in isi for nama in satu.pelaksana or ()
        }
        if all(instansi == nama or instansi.startswith(f"{nama} ") for nama in unit):
            nama = konteks.rencana.pelaksana_name((isi[0].pelaksana or ("",))[0])
            yield Temuan(diagnose("RAK209", konteks.path, isi[0].span("pelaksana"), nama=nama), (rak,))
