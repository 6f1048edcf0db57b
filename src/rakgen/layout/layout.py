"""Layout: a form described as data, read from a YAML file and validated."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import Field, PrivateAttr, model_validator
from pydantic_core import PydanticCustomError

from rakgen.layout.isian_layout import (
    BERPERIODE,
    KERTAS,
    LEVEL,
    Gaya,
    IsianMargin,
    IsianPeriode,
    Kertas,
    Margin,
    NomorKolom,
    Rata,
    Tingkat,
    Titik,
    Ukuran,
    Warna,
    pisah_isi,
)
from rakgen.layout.kolom import Kolom
from rakgen.model import Fields, Kop, Periode
from rakgen.model.isian import Texts, Before, Text

if TYPE_CHECKING:
    from rakgen.layout.document import Image


class BarisKelompok(Fields):
    """A band: a row as wide as the table before the rows of each item of a level; `isi` is a template over the item."""

    tingkat: Tingkat
    isi: Text = "{{ uraian }}"
    gaya: Gaya = "tebal"
    rata: Rata = "kiri"
    warna: Warna | None = None


class Subjumlah(Fields):
    """A subtotal after the rows of each item of a level; `judul` is a template over the item."""

    tingkat: Tingkat
    judul: Text = "Jumlah"


class Jumlah(Fields):
    """The row of totals at the end of a table, and subtotals; which columns are totalled their `jumlah` says."""

    judul: Text | None = None
    sub: tuple[Subjumlah, ...] = ()
    warna: Warna | None = None


def _jumlah(nilai: Any) -> Any:
    return {"judul": nilai} if isinstance(nilai, str) else nilai


class BarisPeriode(Fields):
    """Periods as rows: each row of the lowest level becomes one for each period; those with nothing to say may be left out."""

    periode: IsianPeriode
    kosong: Literal["tampil", "lewati"] = "tampil"


def _baris_periode(nilai: Any) -> Any:
    return {"periode": nilai} if isinstance(nilai, str) else nilai


class Tabel(Fields):
    """One table of a form: its rows come from the levels of the rak, or from the register of programmes (`dari: program`)."""

    judul: Texts | None = None
    dari: Literal["rencana", "program"] = "rencana"
    nomor_kolom: NomorKolom = ""
    kolom: Annotated[tuple[Kolom, ...], Field(min_length=1)]
    baris_kelompok: tuple[BarisKelompok, ...] = ()
    baris_program: Literal["ya", "tidak"] = "tidak"
    baris_periode: Annotated[BarisPeriode, Before(_baris_periode)] | None = None
    jumlah: Annotated[Jumlah, Before(_jumlah)] | None = None
    catatan: Texts | None = None

    @property
    def daun(self) -> tuple[Kolom, ...]:
        """All columns without children, left to right."""
        return tuple(daun for kolom in self.kolom for daun in kolom.daun)

    @property
    def semua_kolom(self) -> Iterator[Kolom]:
        """Every column and group, outermost first."""
        antre = list(self.kolom)
        while antre:
            kolom = antre.pop(0)
            yield kolom
            antre = [*kolom.kolom, *antre]

    @property
    def isian(self) -> frozenset[str]:
        """The plan fields this table prints, as `level.isian`."""
        return frozenset(isian for kolom in self.daun for isian in kolom.isian)

    @property
    def level_terbawah(self) -> int:
        """Index in `LEVEL` of the lowest level that has rows of its own."""
        bawah = [LEVEL.index(pisah_isi(isian)[0]) for kolom in self.daun for isian in self._baris_sendiri(kolom)]
        bawah += [LEVEL.index(satu.tingkat) for satu in self.baris_kelompok]
        bawah += [LEVEL.index("kegiatan")] if self.baris_program == "ya" else []
        return max(bawah, default=1)

    @property
    def level_terhitung(self) -> int:
        """Index in `LEVEL` of the lowest level that a computed column counts with."""
        return max((LEVEL.index(pisah_isi(isi)[0]) for kolom in self.daun for isi in kolom.dari), default=0)

    @staticmethod
    def _baris_sendiri(kolom: Kolom) -> tuple[str, ...]:
        """The fields of a column that ask for rows; what is counted up to a higher level does not."""
        if kolom.hitung is not None:
            return (f"{LEVEL[kolom.level]}.uraian",) if kolom.level is not None else ()
        return kolom.isian


class Halaman(Fields):
    """Paper, margins and type."""

    kertas: Kertas = Ukuran(*KERTAS["F4"])
    orientasi: Literal["lanskap", "potret"] = "lanskap"
    margin: IsianMargin = Margin(15.0, 15.0, 15.0, 15.0)
    huruf: Text = "Arial"
    ukuran: Titik = 9.0
    nomor_halaman: Text = "atas"


class AturPengesahan(Fields):
    """Signatures: `otomatis` prints those the plan gives (one at the right, two at left and right), `kanan` the last one."""

    susunan: Literal["otomatis", "kanan", "kiri-kanan", "tidak"] = "otomatis"
    pangkat: Literal["ya", "tidak"] = "ya"
    nip: Literal["ya", "tidak"] = "ya"
    gaya_nama: Literal["tebal", "garis-bawah", "biasa"] = "tebal"
    kapital: Literal["ya", "tidak"] = "tidak"


def _kop(nilai: Any) -> Any:
    return {"cetak": nilai} if isinstance(nilai, str) else nilai


def _pengesahan(nilai: Any) -> Any:
    return {"susunan": nilai} if isinstance(nilai, str) else nilai


class Layout(Fields):
    """A form: title lines (templates over plan fields), page, letterhead, one table or several, signature."""

    keterangan: Text | None = None
    kop: Annotated[Kop, Before(_kop)] | None = None
    lampiran: Texts | None = None
    judul: Texts
    subjudul: Text | None = None
    halaman: Halaman = Field(default_factory=Halaman)
    warna_kepala: Warna | None = None
    tabel: Annotated[tuple[Tabel, ...], Field(min_length=1)] | None = None
    nomor_kolom: NomorKolom = ""
    kolom: Annotated[tuple[Kolom, ...], Field(min_length=1)] | None = None
    baris_kelompok: tuple[BarisKelompok, ...] = ()
    baris_program: Literal["ya", "tidak"] = "tidak"
    baris_periode: Annotated[BarisPeriode, Before(_baris_periode)] | None = None
    jumlah: Annotated[Jumlah, Before(_jumlah)] | None = None
    catatan: Texts | None = None
    pengesahan: Annotated[AturPengesahan, Before(_pengesahan)] = Field(default_factory=AturPengesahan)
    tempat_tanggal: Text = "{{ tempat_tanggal }}"

    _nama: str = PrivateAttr(default="")
    _path: str = PrivateAttr(default="layout")
    _kop: Kop | None = PrivateAttr(default=None)
    _logo: "Image | None" = PrivateAttr(default=None)

    @model_validator(mode="after")
    def _kolom_atau_tabel(self) -> Self:
        if self.kolom is None and self.tabel is None:
            raise PydanticCustomError(
                "RAK102", "kolom", {"induk": "Layout", "isian": "kolom", "contoh": " dengan daftar kolomnya"}
            )
        if self.kolom is not None and self.tabel is not None:
            raise PydanticCustomError("RAK512", "keduanya")
        return self

    @property
    def semua_tabel(self) -> tuple[Tabel, ...]:
        """Its tables, in order; a form of one table may say the table's fields itself."""
        if self.tabel is not None:
            return self.tabel
        assert self.kolom is not None
        isi = {nama: getattr(self, nama) for nama in Tabel.model_fields if nama not in ("judul", "dari", "sumber")}
        return (Tabel.model_construct(sumber=self.sumber, judul=None, dari="rencana", **isi),)

    @property
    def daun(self) -> tuple[Kolom, ...]:
        """All columns without children of all tables, left to right."""
        return tuple(daun for tabel in self.semua_tabel for daun in tabel.daun)

    @property
    def isian(self) -> frozenset[str]:
        """The plan fields this form prints, as `level.isian`."""
        return frozenset().union(*(tabel.isian for tabel in self.semua_tabel))

    @property
    def periode_jadwal(self) -> frozenset[Periode]:
        """The kinds of periods in which this form prints a jadwal."""
        return self.periode_isian("kegiatan.jadwal")

    def periode_isian(self, isian: str) -> frozenset[Periode]:
        """The kinds of periods in which this form prints a field that has something to say for each period."""
        assert isian in BERPERIODE
        return frozenset(
            periode for tabel in self.semua_tabel for kolom, periode in kolom_berperiode(tabel) if isian in kolom.isian
        )

    @property
    def nama(self) -> str:
        """The name it was found by."""
        return self._nama

    @property
    def path(self) -> str:
        """Its file as findings print it."""
        return self._path

    @property
    def kop_terpasang(self) -> Kop | None:
        """The letterhead it is printed with: its own, or the office's."""
        return self._kop

    @property
    def logo(self) -> "Image | None":
        """The picture of that letterhead."""
        return self._logo

    def pasang(self, nama: str, path: str, kop: Kop | None, logo: "Image | None") -> None:
        """Tell the layout the name and file it was found by, and the letterhead it is printed with."""
        self._nama, self._path, self._kop, self._logo = nama, path, kop, logo


def kolom_berperiode(tabel: Tabel) -> Iterator[tuple[Kolom, Periode]]:
    """The columns without children that print something for each period of a kind, with that kind."""
    baris = tabel.baris_periode.periode if tabel.baris_periode else None

    def turun(kolom: Kolom, periode: Periode | None) -> Iterator[tuple[Kolom, Periode]]:
        periode = kolom.periode or periode
        if not kolom.kolom and periode is not None:
            yield kolom, periode
        for anak in kolom.kolom:
            yield from turun(anak, periode)

    for kolom in tabel.kolom:
        yield from turun(kolom, baris)
