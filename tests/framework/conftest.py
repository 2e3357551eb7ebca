"""What several test modules share: limits, and one warm parent for all student processes."""

import os
import sys
from collections.abc import Iterator

import pytest

from autograder.course import Limits
from autograder.errors import IsolationError
from autograder.sandbox import Host, WarmParent

PRELOAD = ("numpy", "IPython.core.interactiveshell")
LENGTHY = ("test_judgement", "test_sample_class", "test_kills", "test_notebooks")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let files that take minutes go first, so that no worker is left alone with one at the end."""
    place = {name: i for i, name in enumerate(LENGTHY)}
    items.sort(key=lambda item: place.get(item.path.stem, len(LENGTHY)))


@pytest.fixture(scope="session")
def limits() -> Limits:
    """Little of everything, so that a test that meets a limit meets it soon."""
    return Limits(
        seconds_per_cell=2,
        seconds_per_call=2,
        seconds_per_submission=60,
        memory_mb=128,
        processes=16,
        output_bytes=1_000,
        scratch_mb=8,
        reply_mb=8,
    )


@pytest.fixture(scope="module")
def light_preload() -> Iterator[None]:
    """Warm parents without TensorFlow, for courses that do not need it: they start in a second."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("autograder.sandbox.PRELOAD", PRELOAD)
        yield


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """A confined warm parent. Where a host cannot confine, its tests are skipped; on CI, they fail."""
    release = tmp_path_factory.mktemp("release")
    release.chmod(0o755)  # the warm parent is nobody
    (release / "bowl").mkdir()
    (release / "bowl" / "clay.txt").write_text("grey", encoding="utf-8")
    (release / "plate").mkdir()
    (release / "plate" / "clay.txt").write_text("white", encoding="utf-8")
    warm = WarmParent(release, preload=PRELOAD)
    with _confined(warm):
        yield warm.host


class _confined:
    """Enter a warm parent, or say why it cannot be."""

    def __init__(self, warm: WarmParent) -> None:
        self._warm = warm

    def __enter__(self) -> None:
        if sys.platform != "linux":
            self._give_up("student code is confined on Linux only")
        try:
            self._warm.__enter__()
        except IsolationError as error:
            self._give_up(str(error))

    def __exit__(self, *error: object) -> None:
        self._warm.__exit__(None, None, None)

    @staticmethod
    def _give_up(reason: str) -> None:
        if os.environ.get("CI"):
            pytest.fail(f"CI must confine student code: {reason}")
        pytest.skip(reason)
