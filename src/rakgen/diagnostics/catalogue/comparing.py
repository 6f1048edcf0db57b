"""Words of 920-929: comparing plans, and the git revisions they come from."""

from __future__ import annotations

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, error, info

COMPARING: dict[str, CatalogueEntry] = {
    "RAK920": error(
        "Program `git` tidak ditemukan di PATH; revisi tidak dapat dibaca.",
        "Pasang git, atau sebutkan dua berkas rencana. Program di folder kerja tidak pernah dijalankan.",
        "The program `git` was not found on PATH; revisions cannot be read.",
        "Install git, or name two plan files. A program in the working folder is never run.",
    ),
    "RAK921": error(
        "Folder ini bukan bagian dari repositori git.",
        "Jalankan dari dalam repositori; yang baru dibuat dengan `git init`.",
        "This folder is not part of a git repository.",
        "Run it inside the repository; `git init` makes a new one.",
    ),
    "RAK921.versi": error(
        "Folder ini bukan bagian dari repositori git.",
        "Jalankan dari dalam repositori, atau sebutkan dua berkas rencana.",
        "This folder is not part of a git repository.",
        "Run it inside the repository, or name two plan files.",
    ),
    "RAK922": error(
        'Revisi "{revisi}" tidak dikenal git.',
        "Lihat `git log --oneline`; klon yang dangkal tidak memuat revisi lama (`git fetch --unshallow`).",
        'git does not know the revision "{revisi}".',
        "See `git log --oneline`; a shallow clone lacks old revisions (`git fetch --unshallow`).",
    ),
    "RAK923": error(
        'Tidak ada berkas atau folder ini pada revisi "{revisi}".',
        "Tulis jalurnya dari akar repositori; `git ls-tree -r --name-only {revisi}` menyebut semuanya.",
        'There is no such file or folder in revision "{revisi}".',
        "Give the path from the root of the repository; `git ls-tree -r --name-only {revisi}` lists all.",
    ),
    "RAK924": error(
        "git gagal: {sebab}.",
        "Jalankan perintah git yang sama untuk rinciannya.",
        "git failed: {sebab}.",
        "Run the same git command for details.",
    ),
    "RAK925": error(
        "Yang satu berkas, yang lain folder; keduanya harus sejenis.",
        "Sebutkan dua berkas atau dua folder; pasangannya {lain}.",
        "One is a file, the other a folder; both must be of one kind.",
        "Name two files or two folders; the other is {lain}.",
    ),
    "RAK925.jenis": error(
        "Yang satu rencana, yang lain realisasi; keduanya harus sejenis.",
        "Sebutkan dua rencana atau dua berkas realisasi; pasangannya {lain}.",
        "One is a plan, the other what was reached; both must be of one kind.",
        "Name two plans or two files of realisasi; the other is {lain}.",
    ),
    "RAK927": info(
        "Tidak ada perubahan yang dicetak dalam matriks; dokumennya tidak ditulis.",
        "Periksa apakah kedua versi memang yang hendak dibandingkan.",
        "There is no change to print in the matrix; the document was not written.",
        "Check that these are the versions you mean.",
    ),
}  # fmt: skip
