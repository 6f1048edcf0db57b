"""What is worked out of a form alone is worked out once."""

from __future__ import annotations

from rakgen.layout.known import of_form
from rakgen.layout.layout import Layout
from rakgen.layout.library import LayoutLibrary


def test_each_form_is_asked_once_and_never_answered_for_another() -> None:
    layout, _ = LayoutLibrary().get("rak-triwulan")
    assert layout is not None
    forms = [layout.model_copy(update={"subjudul": f"{number}"}) for number in range(70)]
    asked: list[Layout] = []

    @of_form
    def own(form: Layout) -> str | None:
        asked.append(form)
        return form.subjudul

    assert [own(form) for form in forms[:60] * 2] == [f"{number}" for number in range(60)] * 2
    assert len(asked) == 60
    assert [own(form) for form in forms] == [f"{number}" for number in range(70)]
    del forms  # a form made anew may lie where one lay before
    assert [own(layout.model_copy(update={"subjudul": "baru"})) for _ in range(5)] == ["baru"] * 5


def test_forms_that_are_asked_about_together_have_an_answer_of_their_own() -> None:
    layout, _ = LayoutLibrary().get("rak-triwulan")
    assert layout is not None
    other = layout.model_copy(update={"subjudul": "lain"})
    asked: list[int] = []

    @of_form
    def count(*forms: Layout) -> int:
        asked.append(len(forms))
        return len(forms)

    assert [count(layout), count(layout, other), count(other), count(layout, other), count(layout)] == [1, 2, 1, 2, 1]
    assert asked == [1, 2, 1]
