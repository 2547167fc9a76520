"""The built wheel in an empty environment, away from the checkout: ontology, data and questions travel in it, and the demo runs."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CARRIED = ("ontology", "data", "queries")

pytestmark = [pytest.mark.slow(seconds=40), pytest.mark.xdist_group("wheel")]  # one wheel for both


def run(*words: str | Path, folder: Path) -> str:
    done = subprocess.run([str(word) for word in words], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by way of a source distribution as for an upload."""
    place = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-d", place, "-t", "sdist", folder=ROOT)
    [source] = place.glob("*.tar.gz")
    shutil.unpack_archive(source, place)
    run(
        sys.executable, "-m", "hatchling", "build", "-d", place, "-t", "wheel", folder=source.with_name(source.name.removesuffix(".tar.gz"))
    )
    [built] = place.glob("*.whl")
    return built


def test_everything_the_program_knows_travels_in_the_wheel(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    here = {path.relative_to(ROOT).as_posix() for name in CARRIED for path in (ROOT / name).rglob("*.*") if path.is_file()}
    assert {f"issgraph/_assets/{name}" for name in here if "__pycache__" not in name} <= inside
    assert {f"issgraph/draw/{path.name}" for path in (ROOT / "src/issgraph/draw").glob("*.*")} <= inside
    assert "issgraph/py.typed" in inside
    assert any(name.endswith("licenses/LICENSE") for name in inside)


def test_the_demo_runs_from_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile", wheel, folder=tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    issgraph = tmp_path / "env" / "bin" / "issgraph"
    told = run(issgraph, "demo", folder=elsewhere)
    assert "Nichole Ayers" in told
    page = elsewhere / "issgraph-out" / "network.html"
    assert str(page) in told
    assert page.stat().st_size > 100_000
    assert "Kibo" in run(issgraph, "query", "parts-of", "thing=US Orbital Segment", "--format", "table", folder=elsewhere)
    assert str(ROOT) not in run(python, "-c", "import issgraph; print(issgraph.__file__)", folder=elsewhere)
