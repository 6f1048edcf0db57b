"""What is looked for nearby is what Python finds."""

import subprocess
import sys

import pytest

from tests.support.plans import REFERENCE
from tests.support.processes import HANGS

pytestmark = pytest.mark.slow

CODE = f"""
import sys
from rakgen.startup import nearby, process
process.begin()
from rakgen.api import check
check({str(REFERENCE)!r})
import click.core, pydantic.main, yaml._yaml
sys.meta_path.remove(nearby._NearbyFinder)
from importlib.util import find_spec
compared = []
for name in [name for name in sys.modules if name.partition(".")[0] in nearby.PACKAGES and "." in name]:
    had = sys.modules.pop(name)
    found = find_spec(name)
    sys.modules[name] = had
    spec = had.__spec__
    places = list(spec.submodule_search_locations or ()), list(found.submodule_search_locations or ())
    assert places[0] == places[1], name
    assert type(spec.loader) is type(found.loader) or "lighter" in type(spec.loader).__module__, name
    assert (had.__file__, spec.cached, had.__package__) == (found.origin, found.cached, found.parent), name
    assert (spec.origin, spec.has_location, spec.name) == (found.origin, True, name), name
    compared.append(name.partition(".")[0])
print(sorted({{package for package in compared if compared.count(package) > 5}}))
sys.meta_path.insert(0, nearby._NearbyFinder)
try:
    import rakgen.tidak_ada
except ModuleNotFoundError as fault:
    print(fault)
"""


def test_modules_are_those_that_python_finds() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False, timeout=HANGS)
    said = "['click', 'pydantic', 'rakgen', 'yaml']\nNo module named 'rakgen.tidak_ada'\n"
    assert done.stdout == said, done.stderr
