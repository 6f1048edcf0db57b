"""Words of the findings on what columns and a paper have no room for (RAK520, RAK521, RAK527)."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, warning


def _high(others_id: str, others_en: str, after_id: str, after_en: str) -> CatalogueEntry:
    """A text that takes much of a page, what is said of others, and what becomes of it."""
    return warning(
        f"Teks ini setinggi {{persen}} % halaman dalam kolomnya yang selebar {{lebar}} mm{others_id}: {after_id}.",
        "Pakai kertas yang lebih besar (A3) atau orientasi yang lain, margin atau huruf yang lebih kecil, atau kurangi"
        " kolom; atau persingkat teksnya.",
        f"This text takes {{persen}} % of a page's height in its column, which is {{lebar}} mm wide{others_en}:"
        f" {after_en}.",
        "Use larger paper (A3) or the other orientation, smaller margins or type, or fewer columns; or shorten the"
        " text.",
    )


_OTHERS = (
    ", dan {banyak} teks lain lebih dari dua perlima halaman",
    ", and other texts ({banyak}) take more than two fifths of a page",
)
_CUT = (
    "barisnya terbelah di batas halaman (dalam XLSX dan HTML halaman sebelumnya dapat tersisa setengah kosong)",
    "its row is cut where the page ends (in XLSX and HTML the page before may stay half empty)",
)
_PARTED = "barisnya dibelah di batas halaman", "its row is parted where the page ends"

PAPER: dict[str, CatalogueEntry] = {
    "RAK520": warning(
        "Kode `{nilai}` mempunyai bagian lebih banyak daripada kolomnya; `{sisa}` tidak dicetak.",
        "Beri layout itu kolom untuk sisanya, misalnya `isi: {isi}`, atau perbaiki kodenya.",
        "The kode `{nilai}` has more parts than the form has columns for; `{sisa}` is not printed.",
        "Give that layout a column for the rest, for example `isi: {isi}`, or mend the kode.",
    ),
    "RAK520.kosong": warning(
        "Kode `{nilai}` mempunyai bagian yang kosong, sehingga kolom untuk bagian itu kosong.",
        "Perbaiki titiknya, misalnya `kode: {contoh}`, atau tulis bagian itu.",
        "The kode `{nilai}` has an empty part, so that the column of that part stays empty.",
        "Mend its dots, for example `kode: {contoh}`, or write that part.",
    ),
    "RAK521": warning(
        'Angka "{angka}" lebih panjang daripada kolomnya (lebar teksnya {lebar} mm) dan terpenggal.',
        "Pakai kertas yang lebih lebar (A3), margin atau huruf yang lebih kecil, `lebar` kolom yang lebih besar, atau"
        " kurangi kolom; atau tulis angkanya dengan kata, misalnya `452,75 juta`.",
        'The number "{angka}" is longer than its column (its text is {lebar} mm wide) and breaks inside.',
        "Use wider paper (A3), smaller margins or type, a larger `lebar` of the column, or fewer columns; or write the"
        " number with a word, for example `452,75 juta`.",
    ),
    "RAK521.kata": warning(
        "Kolom {kolom} begitu sempit (lebar teksnya {lebar} mm) sehingga kebanyakan katanya terpenggal berkali-kali.",
        "Pakai kertas yang lebih lebar (`orientasi: lanskap`, A3), margin atau huruf yang lebih kecil, atau kurangi"
        " kolom.",
        "The columns {kolom} are so narrow (their text is {lebar} mm wide) that most of their words break repeatedly.",
        "Use wider paper (`orientasi: lanskap`, A3), smaller margins or type, or fewer columns.",
    ),
    "RAK521.judul": warning(
        'Kata "{kata}" dalam judul kolom lebih panjang daripada kolomnya (lebar teksnya {lebar} mm) dan terpenggal di'
        " sembarang huruf.",
        "Lebarkan kolomnya {kurang} mm (`lebar`), atau persingkat judulnya.",
        'The word "{kata}" of a heading is longer than its column (its text is {lebar} mm wide) and breaks between any'
        " letters.",
        "Make its column {kurang} mm wider (`lebar`), or its heading shorter.",
    ),
    "RAK527": _high("", "", *_CUT),
    "RAK527.lain": _high(*_OTHERS, *_CUT),
    "RAK527.belah": _high("", "", *_PARTED),
    "RAK527.belah_lain": _high(*_OTHERS, *_PARTED),
}
