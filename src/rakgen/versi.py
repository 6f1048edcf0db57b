"""Versi: plans to compare, named as files, folders or git revisions, read and validated, and paired with each other."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from rakgen import git
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.diff.banding import compare
from rakgen.diff.laporan import FilePair
from rakgen.files import BERKAS_PROYEK, LIMIT, read_plan
from rakgen.model import Proyek, Rencana, load_proyek, load_rencana
from rakgen.source import parse

CariRencana = Callable[[Path], tuple[list[Path], list[Diagnostic]]]
"""Finds the plan files below a folder of the disk; the same search as every command's."""


@dataclass
class Sisi:
    """One side of a comparison: plans by their path below what was named, with the names printed for them.

    `gagal` are the paths of plans that could not be read: nothing is known about their changes.
    """

    folder: bool
    nama: str
    rencana: dict[str, Rencana] = field(default_factory=dict)
    cetak: dict[str, str] = field(default_factory=dict)
    temuan: list[Diagnostic] = field(default_factory=list)
    teks: dict[str, str] = field(default_factory=dict)
    gagal: set[str] = field(default_factory=set)


def baca_sisi(nama: str, cari: CariRencana, revisi: str | None = None, *, boleh_kosong: bool = False) -> Sisi:
    """Read what `nama` names: a file or folder of the disk, or `REVISI:path`; with `revisi` a path in that revision.

    Never raises for bad input; the findings of a side say what is wrong with it. `boleh_kosong`: a path that is not there is
    a side without plans, as when a plan was added.
    """
    try:
        if revisi is not None:
            return _dari_git(revisi, nama, boleh_kosong, dari_akar=False)
        if not Path(nama).exists() and ":" in nama and not Path(nama).drive:
            revisi, _, jalur = nama.partition(":")
            return _dari_git(revisi, jalur, boleh_kosong, dari_akar=True)
    except git.GitFault as fault:
        return Sisi(False, nama, temuan=[fault.temuan])
    return _dari_berkas(Path(nama), cari, boleh_kosong)


def _dari_berkas(path: Path, cari: CariRencana, boleh_kosong: bool) -> Sisi:
    sisi = Sisi(path.is_dir(), str(path))
    if boleh_kosong and not path.exists():
        return sisi
    berkas, sisi.temuan = cari(path) if sisi.folder else ([path], [])
    proyek: dict[Path, Proyek | None] = {}
    for satu in berkas:
        folder = satu.absolute().parent
        if folder not in proyek:
            proyek[folder] = _proyek_berkas(folder, sisi)
        kunci = satu.relative_to(path).as_posix() if sisi.folder else ""
        data = read_plan(satu)
        if isinstance(data, Diagnostic):
            sisi.temuan.append(data)
            sisi.gagal.add(kunci)
        else:
            _muat(sisi, kunci, str(satu), data, proyek[folder])
    return sisi


def _proyek_berkas(folder: Path, sisi: Sisi) -> Proyek | None:
    for atas in (folder, *folder.parents):
        berkas = atas / BERKAS_PROYEK
        if berkas.is_file():
            data = read_plan(berkas)
            if isinstance(data, Diagnostic):
                sisi.temuan.append(data)
                return None
            return _proyek(sisi, str(berkas), data)
    return None


def _dari_git(revisi: str, nama: str, boleh_kosong: bool, *, dari_akar: bool) -> Sisi:
    sini = Path.cwd()
    hash = git.komit(revisi, sini)
    akar = git.akar(sini)
    jalur, jenis = _jalur(hash, nama, akar, sini, dari_akar=dari_akar)
    label = f"{revisi}:{nama}"
    sisi = Sisi(jenis == "tree", label)
    if not jenis:
        if not boleh_kosong:
            sisi.temuan.append(diagnose("RAK923", label, revisi=revisi))
        return sisi
    berkas = (
        [satu for satu in git.daftar_berkas(hash, jalur, akar) if _rencana(satu, jalur)] if sisi.folder else [jalur]
    )
    if not berkas and not boleh_kosong:
        sisi.temuan.append(diagnose("RAK908", label))
    ada = set(git.daftar_berkas(hash, "", akar))
    proyek: dict[str, Proyek | None] = {}
    for satu in berkas:
        folder = str(PurePosixPath(satu).parent)
        if folder not in proyek:
            letak = next(
                (str(atas / BERKAS_PROYEK) for atas in PurePosixPath(satu).parents if str(atas / BERKAS_PROYEK) in ada),
                None,
            )
            data = git.isi(hash, letak, akar) if letak else b""
            proyek[folder] = _proyek(sisi, f"{revisi}:{letak}", data) if letak else None
        kunci = satu.removeprefix("" if jalur in ("", ".") else jalur + "/") if sisi.folder else ""
        _muat(sisi, kunci, f"{revisi}:{satu}", git.isi(hash, satu, akar), proyek[folder])
    return sisi


def _jalur(hash: str, nama: str, akar: Path, sini: Path, *, dari_akar: bool) -> tuple[str, str]:
    """A path as the repository has it, and its kind ('': it is not there).

    After a colon it counts from the root, as in git (`./` from here), or else from here; otherwise from here only.
    """
    dari_sini = os.path.relpath(os.path.realpath(sini / nama), os.path.realpath(akar))
    pilihan = [os.path.normpath(nama), dari_sini] if dari_akar and not nama.startswith("./") else [dari_sini]
    for satu in pilihan:
        jalur = PurePosixPath(satu).as_posix()
        if jalur.startswith(("../", "/")) or jalur == "..":
            continue
        jenis = git.jenis(hash, jalur, akar)
        if jenis in ("blob", "tree"):
            return jalur, jenis
    return nama, ""


def _rencana(berkas: str, di_bawah: str) -> bool:
    """A plan by its name, as on the disk: .yaml or .yml, not the project file, not in a folder of output or templates."""
    bagian = PurePosixPath(berkas.removeprefix(di_bawah).lstrip("/")).parts
    return (
        bagian[-1].lower().endswith((".yaml", ".yml"))
        and bagian[-1] != BERKAS_PROYEK
        and not any(
            satu.startswith(".") or satu in {"build", "templates", "node_modules", "__pycache__"} for satu in bagian
        )
    )


def _proyek(sisi: Sisi, nama: str, data: bytes) -> Proyek | None:
    source = parse(data[: LIMIT + 1], nama)
    proyek, temuan = load_proyek(source)
    sisi.temuan += temuan
    sisi.teks[nama] = source.text
    return proyek


def _muat(sisi: Sisi, kunci: str, nama: str, data: bytes, proyek: Proyek | None) -> None:
    nama = nama.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    source = parse(data[: LIMIT + 1], nama)
    temuan = list(source.diagnostics)
    sisi.teks[nama] = source.text
    rencana = None
    if source.root is not None:
        rencana, lagi = load_rencana(source, proyek)
        temuan += lagi
    sisi.temuan += temuan
    if rencana is not None and not any(satu.severity == "kesalahan" for satu in temuan):
        sisi.rencana[kunci] = rencana
        sisi.cetak[kunci] = nama
    else:
        sisi.gagal.add(kunci)


def pasangkan(lama: Sisi, baru: Sisi) -> tuple[list[FilePair], list[Diagnostic]]:
    """Compare two sides plan by plan: two files with each other; in folders those of one name, then a renamed one with the
    one it shares most with; what is left was added or removed.
    """
    temuan = [*lama.temuan, *baru.temuan]
    if any(not satu.rencana and not satu.gagal and satu.temuan for satu in (lama, baru)):
        return [], temuan
    if lama.folder != baru.folder and lama.rencana and baru.rencana:
        return [], [*temuan, diagnose("RAK925", lama.nama, lain=baru.nama)]
    pasangan = {kunci: kunci for kunci in lama.rencana if kunci in baru.rencana}
    sisa_lama = [kunci for kunci in lama.rencana if kunci not in pasangan and kunci not in baru.gagal]
    sisa_baru = [kunci for kunci in baru.rencana if kunci not in pasangan and kunci not in lama.gagal]
    pasangan |= _ganti_nama({k: lama.rencana[k] for k in sisa_lama}, {k: baru.rencana[k] for k in sisa_baru})
    hasil = [
        (kunci, FilePair(lama.cetak[satu], baru.cetak[kunci], compare(lama.rencana[satu], baru.rencana[kunci])))
        for satu, kunci in pasangan.items()
    ]
    hasil += [(kunci, FilePair(lama.cetak[kunci], None)) for kunci in sisa_lama if kunci not in pasangan]
    hasil += [(kunci, FilePair(None, baru.cetak[kunci])) for kunci in sisa_baru if kunci not in pasangan.values()]
    return [berkas for _, berkas in sorted(hasil, key=lambda satu: satu[0])], temuan


def _ganti_nama(lama: dict[str, Rencana], baru: dict[str, Rencana]) -> dict[str, str]:
    """Plan files of another name that are the same plan, by the share of texts in common (at least a third)."""
    if not lama or not baru:
        return {}
    from rakgen.diff.mirip import dice, profiles
    from rakgen.diff.penugasan import assign
    from rakgen.diff.pohon import tree_of_rencana

    def isi(rencana: Rencana) -> frozenset[str]:
        return frozenset().union(*(satu.content for satu in profiles(tree_of_rencana(rencana))))

    kiri, kanan = {k: isi(v) for k, v in lama.items()}, {k: isi(v) for k, v in baru.items()}
    nama_lama, nama_baru = sorted(kiri), sorted(kanan)
    bobot = {
        (i, j): round(1_000_000 * mirip)
        for i, a in enumerate(nama_lama)
        for j, b in enumerate(nama_baru)
        if (mirip := dice(kiri[a], kanan[b])) >= 1 / 3
    }
    return {nama_lama[i]: nama_baru[j] for i, j in assign(bobot).items()}


def baca_rentang(rentang: str, path: str, cari: CariRencana) -> tuple[Sisi, Sisi]:
    """Both sides of `--rev`: `v1..v2`, `v1...v2` (from where they parted), `v1..` (to HEAD), `v1` (to the files on the disk).

    A path that is in one of them only is a plan added or removed.
    """
    if ".." not in rentang:
        lama, baru = baca_sisi(path, cari, rentang, boleh_kosong=True), baca_sisi(path, cari, boleh_kosong=True)
    else:
        satu, titik, lain = rentang.partition("...") if "..." in rentang else rentang.partition("..")
        satu, lain = satu or "HEAD", lain or "HEAD"
        if titik == "...":
            try:
                sini = Path.cwd()
                satu = git.pangkal(git.komit(satu, sini), git.komit(lain, sini), sini)[:12]
            except git.GitFault as fault:
                return Sisi(False, path, temuan=[fault.temuan]), Sisi(False, path)
        lama = baca_sisi(path, cari, satu, boleh_kosong=True)
        baru = baca_sisi(path, cari, lain, boleh_kosong=True)
    if not lama.temuan and not baru.temuan and not lama.rencana and not baru.rencana:
        lama.temuan.append(diagnose("RAK923", path, revisi=rentang))
    return lama, baru


def semua_teks(sisi: Sequence[Sisi]) -> dict[str, str]:
    """The text of each file a finding may point into."""
    return {nama: teks for satu in sisi for nama, teks in satu.teks.items()}
