"""Bilingual: commands, options and arguments whose help is said in the language of the run; and a command's options as
one Order.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from inspect import signature
from pathlib import Path
from typing import Any, TypeVar

import click

from rakgen.cli.words import either, say
from rakgen.text.words import Words

O = TypeVar("O")  # noqa: E741  (an Order)

_LONGEST_PERIOD = len("September-November")
_OPTIONS = Words("[OPSI]", "[OPTIONS]")
_SUBCOMMAND = Words("PERINTAH [ARGUMEN]...", "COMMAND [ARGS]...")
_OPTIONAL_SUBCOMMAND = Words("[PERINTAH] [ARGUMEN]...", "[COMMAND] [ARGS]...")


class Option(click.Option):
    """An option with its help, and the name of its value where click's own (`TEXT`) says too little, in both
    languages; `elsewhere` is what other programs call it.
    """

    def __init__(
        self, *declarations: str, help: Words, value: Words | None = None, elsewhere: str = "", **more: Any
    ) -> None:
        super().__init__(declarations, help=help.id, metavar=value.id if value else None, **more)
        self.words, self.value, self.elsewhere = help, value, elsewhere.split()

    def type_cast_value(self, ctx: click.Context, value: Any) -> Any:
        """The value as it is used. Raises click.BadParameter for an empty text, as a variable of a shell that holds
        nothing leaves it.
        """
        texts = value if isinstance(value, tuple | list) else (value,)
        if self.type is click.STRING and self.nargs == 1 and "" in texts:
            raise click.BadParameter(either("nilainya kosong.", "it is empty."), ctx, self)
        return super().type_cast_value(ctx, value)

    def speak(self) -> None:
        """Take the words of the language of the run."""
        self.help = say(self.words)
        self.metavar = say(self.value) if self.value else None


def lang_option(help: Words) -> Option:
    """--lang, which is read from the raw arguments before all others, so that a fault of these is told in it too."""
    return Option("--lang", type=click.Choice(["id", "en"]), expose_value=False, help=help)


class Argument(click.Argument):
    """An argument with its name, where that is not the parameter's own, in both languages."""

    def __init__(self, declaration: str, *, value: Words | None = None, **more: Any) -> None:
        super().__init__([declaration], metavar=value.id if value else None, **more)
        self.value = value

    def speak(self) -> None:
        """Take the words of the language of the run."""
        self.metavar = say(self.value) if self.value else None


class Command(click.Command):
    """A command with its help in both languages."""

    allow_extra_args = True  # told by `_too_many`, which names the one that is not meant

    def __init__(self, name: str, words: Words, **more: Any) -> None:
        super().__init__(name, help=words.id, **more)
        self.words = words

    def speak(self) -> None:
        """Take the words of the language of the run, with all options."""
        _speak(self, self.words)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments. Raises click.UsageError for an option of another name, with ours where other programs
        call it so, for one of a single value that is given twice, and for a word too many.
        """
        try:
            given = self.make_parser(ctx).parse_args(list(args))[2]
        except click.NoSuchOption as fault:
            options = (param for param in self.params if isinstance(param, Option))
            known = next((option for option in options if fault.option_name in option.elsewhere), None)
            if known is None:
                raise
            meant = max(known.opts, key=len)
            hint = either(f"Mungkin maksudnya {meant}.", f"Did you mean {meant}?")
            raise click.NoSuchOption(fault.option_name, f"{fault.message} {hint}", ctx=ctx) from None
        for option in self.params if not ctx.resilient_parsing else ():
            if isinstance(option, Option) and not (option.multiple or option.is_flag) and given.count(option) > 1:
                name = max(option.opts, key=len)
                ctx.fail(either(f"{name} disebut lebih dari sekali.", f"{name} is given more than once."))
        rest = super().parse_args(ctx, args)
        if not ctx.resilient_parsing:
            self._refuse_period(ctx, rest)
            if rest:
                ctx.fail(self._too_many(ctx, rest))
        return rest

    def _refuse_period(self, ctx: click.Context, rest: list[str]) -> None:
        """Raises click.UsageError where a period stands among the files of a command that takes it as an option."""
        if not any("--periode" in param.opts for param in self.params):
            return
        values = [ctx.params[param.name or ""] for param in self.params if isinstance(param, Argument)]
        words = [str(word) for value in values for word in (value if isinstance(value, tuple) else (value,))]
        for word in (*words, *rest):
            if len(word) <= _LONGEST_PERIOD and not os.path.lexists(word) and _is_period(word):
                ctx.fail(
                    either(
                        f"Periode ditulis sebagai opsi: --periode {word}.",
                        f"A period is given as an option: --periode {word}.",
                    )
                )

    def _too_many(self, ctx: click.Context, rest: list[str]) -> str:
        """Which words are too many: those left, unless they are files and what an argument took in their place is
        none.
        """
        taken = [ctx.params[param.name or ""] for param in self.params if isinstance(param, Argument)]
        absent = [str(path) for path in taken if isinstance(path, Path) and not os.path.lexists(path)]
        extra = " ".join(absent if absent and all(map(os.path.lexists, rest)) else rest)
        return either(f"Argumen berlebih: {extra}", f"Too many arguments: {extra}")


class CommandGroup(click.Group):
    """A command of commands; each is given out in the language of the run."""

    def __init__(self, name: str, words: Words, **more: Any) -> None:
        super().__init__(name, help=words.id, **more)
        self.words = words

    def speak(self) -> None:
        """Take the words of the language of the run, with all options."""
        _speak(self, self.words)
        self.subcommand_metavar = say(_OPTIONAL_SUBCOMMAND if self.invoke_without_command else _SUBCOMMAND)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, in the language of the run."""
        found = super().get_command(ctx, cmd_name)
        if isinstance(found, Command | CommandGroup):
            found.speak()
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names; for one that there is not, the nearest is told with all others."""
        known = self.list_commands(ctx)
        if args and args[0] not in known and not args[0].startswith("-"):
            from rakgen.text.nearest import nearest

            near = nearest(args[0], known)
            hint = either(f" Mungkin maksudnya `{near}`.", f" Did you mean `{near}`?") if near else ""
            names = ", ".join(known)
            ctx.fail(
                either(
                    f"Perintah `{args[0]}` tidak ada.{hint} Perintah yang ada: {names}.",
                    f"There is no command `{args[0]}`.{hint} Commands: {names}.",
                )
            )
        return super().resolve_command(ctx, args)


def _speak(command: click.Command, words: Words) -> None:
    command.help = say(words)
    command.options_metavar = say(_OPTIONS)
    command._help_option = None  # made once by click, in the language of that time
    for parameter in command.params:
        if isinstance(parameter, Option | Argument):
            parameter.speak()


def as_command(
    name: str, order: Callable[..., O], words: Words, *params: click.Parameter, **more: Any
) -> Callable[[Callable[[O], None]], Command]:
    """Make a function that takes an `order` a command with these options.

    The order gets the options that it has a field for, by their names; what all commands take and this one has no use
    for (`-q`, `-v`) is left out.
    """
    fields = tuple(signature(order).parameters)

    def make(run: Callable[[O], None]) -> Command:
        def callback(**options: Any) -> None:
            run(order(**{field: options[field] for field in fields}))

        return Command(name, words, params=list(params), callback=callback, **more)

    return make


def _is_period(word: str) -> bool:
    from rakgen.excerpts import AskedPeriode

    try:
        AskedPeriode.read(word)
    except ValueError:
        return False
    return True
