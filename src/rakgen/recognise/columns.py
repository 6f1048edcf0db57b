"""Columns: the columns of an unknown form, in the words of a layout, from its headings and what stands below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from rakgen.canonical.codes import slug
from rakgen.layout.fields import BY_PERIODE, BY_TAHUN, LEVEL_FIELDS, SCHEDULES
from rakgen.model import Periode
from rakgen.recognise.body_facts import ColumnFacts, is_marked, one_sign, sign_of
from rakgen.recognise.headings import MEASURED, Meaning, meaning_of
from rakgen.recognise.item_columns import ItemColumns
from rakgen.recognise.own_year import is_free_by_year, is_of_another_year, names_part
from rakgen.recognise.parts import part_field
from rakgen.recognise.periods import headed, months_of_initials, of_no_part, periode_of, periods_of, without_periods
from rakgen.recognise.when import is_bound
from rakgen.recognise.words import plain

Spec = dict[str, Any]
_WORK = ("kegiatan", "sub_kegiatan")
_FEW = 0.1  # share of the texts of a column that may stand beside no item of the level that they belong to
_TOTALS = frozenset({"jumlah", "total", "jumlahtotal", "setahun", "jumlahsetahun"})
_REACHED = re.compile("(?!target|indikator|rencana).*(?:realisasi|capaian|kendala)")  # a heading of what was reached
_BY_PERIODS = SCHEDULES | BY_PERIODE | BY_TAHUN
_LISTS = frozenset({"aksi", "pelaksana", "lokasi", "sumber_dana"})
"""Fields of several texts, each of which stands on a line of its own."""


class ColumnBuilder(ItemColumns):
    """Builds the columns of one table."""

    def __init__(
        self, paths: Sequence[tuple[str, ...]], facts: Sequence[ColumnFacts], *, bands: Sequence[str] | None, year: int
    ) -> None:
        super().__init__(paths, facts, bands=bands)
        self.year = year
        self.others = {
            column for column, path in enumerate(paths) if names_part(path) and is_of_another_year(path, year)
        } | of_no_part(paths)
        """The columns of parts of another year than that of the plan, or of parts that plans do not know, which are no
        periods of it.
        """
        self.spread: dict[str, set[tuple[Periode, int]]] = {}
        """The periods for which columns print each field so far."""
        self.taken: set[str] = {f"{level}.uraian" for level in self.items}

    def columns(self) -> list[Spec]:
        """All columns, nested as their headings are."""
        return self._groups(list(range(len(self.paths))), 0)

    def _groups(self, columns: Sequence[int], depth: int) -> list[Spec]:
        specs: list[Spec] = []
        groups = self._parted(columns, depth)
        while groups:
            run = self._period_run(groups, depth)
            if run:
                specs.append(self._periods(groups[:run], depth, ""))
                groups = groups[run:]
                continue
            specs.append(self._group(groups.pop(0), depth))
        return specs

    def _parted(self, columns: Sequence[int], depth: int) -> list[list[int]]:
        """Columns in groups of one heading each; `J` of June and of July are two."""
        headings = [self._heading(column, depth) for column in columns]

        def beyond(first: int, end: int) -> set[str]:
            """The headings on both sides of some: a month that is one of them has several columns."""
            return {*headings[:first][-1:], *headings[end : end + 1]}

        months = {
            at
            for first in range(len(columns))
            for end in range(first + 1, min(first + Periode.BULAN.value, len(columns)) + 1)
            if months_of_initials(headings[first:end]) and not {headings[first], headings[end - 1]} & beyond(first, end)
            for at in range(first, end)
        }
        numbered = groupby(enumerate(columns), key=lambda own: (headings[own[0]], own[0] if own[0] in months else -1))
        return [[column for _, column in group] for _, group in numbered]

    def _heading(self, column: int, depth: int) -> str:
        path = self.paths[column]
        return path[depth] if depth < len(path) else f"\x00tanpa judul {column}"

    def _period_run(self, groups: Sequence[Sequence[int]], depth: int) -> int:
        """How many groups from the first on are periods beside one another, of the same columns each."""
        best = 0
        if not self.others.isdisjoint(groups[0]):
            return 0
        for count in range(2, len(groups) + 1):
            labels = [self._heading(group[0], depth) for group in groups[:count]]
            shapes = {self._shape(group, depth) for group in groups[:count]}
            if len(shapes) > 1 or not self.others.isdisjoint(groups[count - 1]):
                break
            if periods_of(labels) is not None:
                best = count
        alone = self._is_one_year, self._is_divided_month, self._is_worded, self._is_own_part, self._is_one_part
        return best or int(any(is_run(groups[0], depth) for is_run in alone))

    def _is_one_year(self, group: Sequence[int], depth: int) -> bool:
        """True for one year under a heading, which next to others would be a run."""
        found = periode_of(self._heading(group[0], depth)) if depth else None
        return found is not None and found[0] is Periode.TAHUN

    def _is_worded(self, group: Sequence[int], depth: int) -> bool:
        """True for one column of a part of the year that says what it holds: `Target TW I` beside `Realisasi TW I`."""
        words, found = headed(self._heading(group[0], depth))
        return len(group) == 1 and bool(words) and found is not None and found[0] not in (None, Periode.TAHUN)

    def _is_own_part(self, group: Sequence[int], depth: int) -> bool:
        """True for one part of the plan's year beside those of another: `TW I 2022` behind `TW IV 2021`."""
        found = periode_of(self._heading(group[0], depth))
        return bool(self.others) and len(group) == 1 and found is not None and found[0] not in (None, Periode.TAHUN)

    def _is_one_part(self, group: Sequence[int], depth: int) -> bool:
        """True for one part of the year below a heading: TW II below `Target`."""
        found = periode_of(self._heading(group[0], depth)) if depth else None
        is_last = len(group) == 1 and len(self.paths[group[0]]) == depth + 1
        return is_last and found is not None and found[0] not in (None, Periode.TAHUN)

    def _is_divided_month(self, group: Sequence[int], depth: int) -> bool:
        """True for a month above its weeks, beside months of other weeks."""
        found = periode_of(self._heading(group[0], depth))
        is_month = found is not None and found[0] is Periode.BULAN
        return is_month and self._part(group, group[0], depth, Periode.BULAN) != ""

    def _part(self, group: Sequence[int], column: int, depth: int, kind: Periode) -> str:
        """The free field of a column that is a part of its period, '' for any other."""
        paths = [self.paths[place][depth + 1 :] for place in group]
        is_flat = all(len(path) == 1 for path in paths)
        return part_field(kind, [path[0] for path in paths], self.paths[column][-1]) if is_flat else ""

    def _shape(self, group: Sequence[int], depth: int) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(map(plain, self.paths[column][depth + 1 :])) for column in group)

    def _group(self, group: Sequence[int], depth: int) -> Spec:
        heading = self._heading(group[0], depth)
        path = self.paths[group[0]]
        if len(group) == 1 and group[0] not in self.others and self._is_said_twice(path[depth:]):
            return {"judul": heading, "kolom": [self._periods([group], depth + 1, "")]}
        goes_on = len(path) > depth + 1 and group[0] not in self.others
        alone = self._is_one_year, self._is_worded, self._is_one_part
        if len(group) == 1 and not (goes_on and any(is_run(group, depth + 1) for is_run in alone)):
            return self._leaf(group[0], " ".join(path[depth:]))
        if months := self._months_in_quarters(group, depth):
            return months
        below = self._parted(group, depth + 1)
        if self._period_run(below, depth + 1) == len(below):
            return self._periods(below, depth + 1, heading)
        return {"judul": heading, "kolom": self._groups(group, depth + 1)}

    def _is_said_twice(self, path: Sequence[str]) -> bool:
        """True for a period above its months: `TW I` above `Jan-Mar`."""
        periods = {periode_of(text) for text in path}
        return len(path) == 2 and len(periods) == 1 and all(found and found[0] for found in periods)

    def _periods(self, groups: Sequence[Sequence[int]], depth: int, heading: str) -> Spec:
        """Groups that are periods beside one another, under a heading."""
        labels = [self._heading(group[0], depth) for group in groups]
        own = headed(labels[0])[1]
        periods = periods_of(labels) or ([(own[0], own[1])] if own and own[0] else [])
        kind, numbers = periods[0][0], [number for _, number in periods]
        first = list(groups[0])
        spec: Spec = {"judul": heading, "periode": kind.word}
        if labels != [_usual(kind, number) for number in numbers]:
            spec["judul_periode"] = labels
        if kind is Periode.TAHUN or numbers != list(range(1, kind.value + 1)):
            spec["hanya"] = ", ".join(kind.label(number) for number in numbers)
        if len(first) > 1:
            spec["kolom"] = self._below_periods(groups, depth, periods)
            return spec
        every = [group[0] for group in groups]
        return spec | {k: v for k, v in self._leaf(first[0], "", periods, every).items() if k != "judul"}

    def _below_periods(
        self, groups: Sequence[Sequence[int]], depth: int, periods: Sequence[tuple[Periode, int]]
    ) -> list[Spec]:
        """Several columns of each period: free fields of its parts where marks stand in them, or of their own."""
        first = groups[0]
        work = "sub_kegiatan" if "sub_kegiatan" in self.items else "kegiatan"
        facts = [self.facts[column] for group in groups for column in group]
        has_marks = is_marked(facts) or not any(fact.words for fact in facts)
        specs: list[Spec] = []
        for number, column in enumerate(first):
            heading = " ".join(self.paths[column][depth + 1 :])
            part = self._part(first, column, depth, periods[0][0])
            if part and has_marks and work in self.items:
                specs.append({"judul": heading, "isi": f"{work}.tambahan.{part}"})
            else:
                specs.append(self._leaf(column, heading, periods, [group[number] for group in groups]))
        return specs

    def _months_in_quarters(self, group: Sequence[int], depth: int) -> Spec | None:
        """Twelve months under their quarters."""
        is_flat = any(len(self.paths[column]) < depth + 3 for column in group)
        if len(group) != 12 or is_flat or not self.others.isdisjoint(group):
            return None
        labels = [self._heading(column, depth + 2) for column in group]
        quarters = list(dict.fromkeys(self._heading(column, depth + 1) for column in group))
        if len(quarters) != 4 or periods_of(quarters) is None:
            return None
        spec: Spec = {"judul": self._heading(group[0], depth), "periode": "bulan", "kelompok": "triwulan"}
        spec["judul_kelompok"] = quarters
        if labels != [str(number) for number in range(1, 13)]:
            spec["judul_periode"] = labels
        leaf = self._leaf(group[0], "", [(Periode.BULAN, number) for number in range(1, 13)], group)
        return spec | {key: value for key, value in leaf.items() if key != "judul"}

    # Contents

    def _leaf(
        self, column: int, heading: str, periods: Sequence[tuple[Periode, int]] = (), every: Sequence[int] = ()
    ) -> Spec:
        """One column, or one for each of some periods, of which `every` are all."""
        facts = [self.facts[place] for place in every or [column]]
        spec: Spec = {"judul": heading}
        meaning = self.meaning(column) if not periods else meaning_of(without_periods(self.paths[column]))
        spec |= self._of_periods(every, meaning, facts, periods) if periods else self._content(column, meaning, facts)
        empty = next((fact.empty for fact in facts if fact.empty), "")
        if empty and spec.get("isi") != "nomor":
            spec["kosong"] = empty
        if facts[0].bullet and str(spec["isi"]).partition(".")[2] in _LISTS:
            spec["butir"] = facts[0].bullet
        return spec

    def _content(self, column: int, meaning: Meaning | None, facts: Sequence[ColumnFacts]) -> Spec:
        if meaning is None and self._adds_periods(column):
            meaning = Meaning("anggaran", _WORK)
        is_free = meaning is None or meaning.field in ("tambahan", "jadwal") or self._only_answers(column, meaning)
        is_free |= self._is_of_no_field(column)
        if meaning is None or is_free or (meaning.field == "target" and facts[0].parted):
            return {"isi": self._free(column)}
        if meaning.field == "uraian" and self.counts(column):
            meaning = Meaning("kode" if facts[0].codes and not facts[0].numbers else "nomor")
        if meaning.field == "nomor":
            return {"isi": "nomor" if facts[0].words else "kosong"}
        if meaning.field == "uraian":
            content = self._text(column, meaning)
            return {"isi": content} | ({"gabung": "sama"} if self._merges_over(content, column) else {})
        level = self.level_at(column, meaning.levels)
        if meaning.field == "kode":
            level = self._level_of_code(column)
        elif meaning.levels == MEASURED:
            level = self._level_measured(column, facts)
        name = f"{level}.{meaning.field}"
        if meaning.field not in LEVEL_FIELDS.get(level, ()) or name in self.taken or level not in self.items:
            return {"isi": self._free(column, level if meaning.levels == MEASURED and level in _WORK else "")}
        self.taken.add(name)
        right = {"rata": "kanan"} if meaning.field == "anggaran" else {}
        return {"isi": name} | right

    def _is_of_no_field(self, column: int) -> bool:
        """True for a column of another year, or of a part of one that plans do not know: no field is for it."""
        return column in self.others or is_free_by_year(self.paths[column], self.year)

    def _only_answers(self, column: int, meaning: Meaning) -> bool:
        """True for a column of who answers for a kegiatan beside another one that says who carries it out."""
        headings = [plain(path[-1]) for path in self.paths if path and meaning_of(path) == meaning]
        is_own = "pelaksana" in plain(" ".join(self.paths[column][-1:]))
        return meaning.field == "pelaksana" and not is_own and any("pelaksana" in heading for heading in headings)

    def _adds_periods(self, column: int) -> bool:
        """True for a column `Jumlah` of amounts behind those of periods."""
        if not self.paths[column] or re.sub("(?:rp|rupiah)$", "", plain(self.paths[column][-1])) not in _TOTALS:
            return False
        return self.facts[column].amounts and any(name.endswith("anggaran_periode") for name in self.spread)

    def _text(self, column: int, meaning: Meaning) -> str:
        level = next((level for level, own in self.items.items() if own == column), None)
        if level is not None:
            return f"{level}.uraian"
        lists = {"aksi": "kegiatan.aksi", "program": "kegiatan.program"}
        name = next((lists[wanted] for wanted in meaning.levels if wanted in lists and "kegiatan" in self.items), "")
        if not name or name in self.taken or self._follows_up(column):
            return self._free(column)
        self.taken.add(name)
        return name

    def _follows_up(self, column: int) -> bool:
        """True for what is to be done about what was reached, which other columns say; in a plan it is what is done."""
        says_reached = any(_REACHED.match(plain(text)) for path in self.paths for text in path)
        return says_reached and plain(self.paths[column][-1]).startswith("tindaklanjut")

    def _merges_over(self, content: str, column: int) -> bool:
        """True for programmes whose cells go on over the items above them."""
        above = self.items.get("indikator", self.items.get("sasaran"))
        if content != "program.uraian" or "kegiatan" not in self.items:
            return False
        return above is None or not self.facts[above].begins <= self.facts[column].begins

    def _level_of_code(self, column: int) -> str:
        """The level of a code: of the nearest texts at its right on whose rows alone it stands, else by its rows."""
        anew = self.facts[column].anew
        right = sorted((own, level) for level, own in self.items.items() if own > column)
        return next((level for own, level in right if anew <= self.facts[own].anew), self.level_at(column))

    def _level_measured(self, column: int, facts: Sequence[ColumnFacts]) -> str:
        """The level that figures in columns measure: that of the nearest indikator or keluaran, or else the kegiatan at
        their left beside which they stand, if many stand beside no text of that.
        """
        level = self.level_at(column, MEASURED)
        rows = frozenset[int]().union(*(fact.said for fact in facts))
        beyond = {
            work: len(rows - self.facts[self.items[work]].said) > _FEW * len(rows)
            for work in (level, *_WORK)
            if work in self.items and (work == level or self.items[work] < column)
        }
        return next((work for work, is_beyond in beyond.items() if not is_beyond), level)

    def _free(
        self, column: int, level: str = "", periods: Sequence[tuple[Periode, int]] = (), every: Sequence[int] = ()
    ) -> str:
        """A free field of a level, else of that which the column belongs to, named after its heading; for columns of
        some periods, of which `every` are all, one that no other column prints for these.
        """
        is_other = not periods and self._is_of_no_field(column)
        words = (() if is_other else without_periods(self.paths[column])) or self.paths[column]
        base = slug(" ".join(words)).replace("-", "_") or f"kolom_{column + 1}"
        level = level or self._done_in(column, base) or self.level_at(column, every=every)
        name, number = f"{level}.tambahan.{base}", 2
        while name in self.taken and not (periods and self._take(name, periods)):
            name, number = f"{level}.tambahan.{base}_{number}", number + 1
        self.taken.add(name)
        self.spread.setdefault(name, set()).update(periods)
        return name

    def _done_in(self, column: int, name: str) -> str:
        """The level of work of which a free field says when it is done, or one end of that, where each of its texts
        stands beside such an item at their left; '' for any other field, and for one that is not of outputs.
        """
        meaning = meaning_of(self.paths[column])
        is_jadwal = meaning is not None and meaning.field == "jadwal"
        if not is_bound(name) and not (is_jadwal and self.level_at(column) == "keluaran"):
            return ""
        works = (work for work in reversed(_WORK) if self.items.get(work, column) < column)
        return next((work for work in works if self.facts[column].said <= self.facts[self.items[work]].said), "")

    def _of_periods(
        self,
        every: Sequence[int],
        meaning: Meaning | None,
        facts: Sequence[ColumnFacts],
        periods: Sequence[tuple[Periode, int]],
    ) -> Spec:
        """What columns of periods print: a jadwal where half of what they hold or more is marks, or all is one sign
        under a heading that says when; else amounts, targets, or a free field.
        """
        said = [fact for fact in facts if fact.marks or fact.said]
        marked = [fact for fact in facts if fact.marks]
        work = "sub_kegiatan" if self.holds("sub_kegiatan") else "kegiatan"
        is_money = bool(said) and all(fact.amounts for fact in said)
        field = meaning.field if meaning else "anggaran" if is_money else ""
        sign = one_sign(said)
        is_signed = field == "jadwal" if re.search(r"\w", sign) else bool(sign)
        if is_signed or (is_marked(facts) and not any(fact.amounts for fact in said if not fact.marks)):
            name, spec = f"{work}.jadwal", {"tanda": sign} if is_signed else sign_of(marked)
        elif field == "jadwal":
            name, spec = f"{work}.jadwal" if marked or not said else "", {}
        else:
            name, spec = self._figures_of(every, field, facts, periods[0][0]), {}
        level = name.partition(".")[0]
        if name in _BY_PERIODS and level in self.items and self._take(name, periods):
            return {"isi": name} | spec
        return {"isi": self._free(every[0], level if level in _WORK and level in self.items else "", periods, every)}

    def _figures_of(self, every: Sequence[int], field: str, facts: Sequence[ColumnFacts], kind: Periode) -> str:
        """The field of a level whose figures columns of periods of a kind print, one that no level may have, or '': by
        what their headings, or their amounts, say; targets also where they stand beside those of the year.
        """
        if field == "anggaran" and kind is not Periode.TAHUN:
            return f"{self.level_at(every[0], _WORK, every)}.anggaran_periode"
        level = self._level_measured(every[0], facts)
        is_beside = not field and f"{level}.target" in self.taken and all(fact.values for fact in facts if fact.said)
        if field in ("", "tambahan") and not is_beside:
            return ""
        return f"{level}.target_{'tahun' if kind is Periode.TAHUN else 'periode'}"

    def _take(self, name: str, periods: Sequence[tuple[Periode, int]]) -> bool:
        """Take a field for some periods; False where another column prints it, for these or for periods of others."""
        before = self.spread.setdefault(name, set())
        others = {kind for kind, _ in before} - {kind for kind, _ in periods}
        free = not others and before.isdisjoint(periods) and (bool(before) or name not in self.taken)
        self.taken.add(name)
        before.update(periods if free else ())
        return free


def width_of(spec: Spec) -> int:
    """How many columns of the source a column of a layout is."""
    below = sum(map(width_of, spec["kolom"])) if "kolom" in spec else 1
    if "periode" not in spec:
        return below
    return below * (len(spec["hanya"].split(", ")) if "hanya" in spec else Periode[spec["periode"].upper()].value)


def _usual(kind: Periode, number: int) -> str:
    return str(number) if kind is Periode.BULAN else kind.label(number)
