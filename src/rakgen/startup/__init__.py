"""Startup: what makes a short run short, each trick with what it saves.

Saved of the median wall time of `rakgen check` (`python bench/startup.py`; at least 21 interleaved pairs on an idle
machine of two processors): by the early exit 26 %, by the stand-ins 11 %, by the garbage collector's thresholds 11 %,
by one piece of stack 9 %, by the patterns 4 % (9 % of the instructions); of `rakgen --version` 40 % by telling it
before click is loaded. Of the instructions of a check 11 % by the methods of dataclasses, 4 % by the shapes of
pydantic_core, 2 % each by the shared constructors, the bases of named tuples and the nearby modules. Each says the
versions that it is known for; with any other the plain way is taken.
"""
