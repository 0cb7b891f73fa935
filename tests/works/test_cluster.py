"""A cluster gives what this machine gives, and survives a worker that dies."""

from __future__ import annotations

from pathlib import Path

import pytest

distributed = pytest.importorskip("distributed", reason="the extra [cluster] is not installed")

from screenplay import convert_all  # noqa: E402
from screenplay.works.conversion import State  # noqa: E402

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
