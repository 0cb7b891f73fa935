"""A cluster gives what this machine gives, and survives a worker that dies."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

distributed = pytest.importorskip("distributed", reason="the extra [cluster] is not installed")

from screenplay import convert_all  # noqa: E402
from screenplay.errors import SettingsError  # noqa: E402
from screenplay.works.cluster import run_on  # noqa: E402
from screenplay.works.conversion import State  # noqa: E402
from screenplay.works.work import Work  # noqa: E402
from tests.works.killer import killer  # noqa: E402

PROSE = "The door opened.\n\n“You are late,” said Mara.\n\n“The bridge was up,” said Joel. He sat down.\n"


@pytest.mark.slow
def test_a_cluster_of_two_workers_gives_what_this_machine_gives(tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"s{number}.txt").write_text(PROSE * (number + 1), encoding="utf-8")
    texts = sorted(tmp_path.glob("s*.txt"))
    cluster = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, processes=True, silence_logs=50
    )
    with cluster, distributed.Client(cluster) as client:
        far = list(convert_all(texts, tmp_path / "far", client=client, formats=(".fountain",)))
    here = list(convert_all(texts, tmp_path / "here", jobs=1, formats=(".fountain",)))
    assert {each.state for each in far} == {each.state for each in here} == {State.DONE}
    for text in texts:
        name = text.with_suffix(".fountain").name
        assert (tmp_path / "far" / name).read_bytes() == (tmp_path / "here" / name).read_bytes()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_work_that_kills_workers_is_given_up_and_the_rest_goes_on() -> None:
    works = [Work(name, ".txt", b"") for name in ("a", "b", "killer", "c", "d")]
    cluster = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, processes=True, silence_logs=50
    )
    with cluster, distributed.Client(cluster) as client:
        found = {result.name: result.error for result in run_on(client, works, killer)}
    assert found.keys() == {work.name for work in works}
    assert found["killer"] == "killer killed the workers that read it; given up"


@pytest.mark.slow
def test_a_scheduler_that_goes_away_is_told_in_one_line(tmp_path: Path) -> None:
    works = [Work(f"s{number}.txt", ".txt", PROSE.encode()) for number in range(40)]
    cluster = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, processes=True, silence_logs=50
    )
    with distributed.Client(cluster) as client:
        results = run_on(client, works)
        next(results)
        cluster.close()
        with pytest.raises(SettingsError, match="the scheduler went away; what is done is done"):
            list(results)
