"""Every row of the ledger is settled on a page, by computation."""

from itertools import cycle, islice
from pathlib import Path

import pytest
import yaml

from minisgd import TrainingPlan

ROOT = Path(__file__).resolve().parents[2]
LEDGER = yaml.safe_load((ROOT / "book" / "ledger.yml").read_text(encoding="utf-8"))
COUNTS = {name: row for name, row in LEDGER.items() if row["kind"] == "count"}


@pytest.fixture(scope="module")
def settled_on(pages):
    """Where each row is settled: its box, by the row's name."""
    boxes = {}
    for page in pages.values():
        for box in page.select(".settles"):
            assert box["id"] not in boxes, f"{box['id']} is settled twice"
            boxes[box["id"]] = box
    return boxes


def test_the_ledger_is_whole():
    kinds = [row["kind"] for row in LEDGER.values()]
    found = {kind: kinds.count(kind) for kind in set(kinds)}
    assert found == {
        "definition": 14,
        "count": 14,
        "claim": 19,
        "question": 38,
        "interface": 16,
    }


def test_every_row_has_a_verdict():
    assert [name for name, row in LEDGER.items() if "verdict" not in row] == []


def test_every_row_is_settled_on_a_page(settled_on):
    assert sorted(settled_on) == sorted(LEDGER)


@pytest.mark.parametrize("name", LEDGER)
def test_row_is_settled_by_a_computed_value(name, settled_on):
    box = settled_on[name]
    assert box.select(".pasted-text"), "nothing in this box was computed"
    says = LEDGER[name]["says"].replace("'", "’")
    assert says.split(".")[0] in box.select_one(".admonition-title").text


def test_the_page_of_verdicts_has_every_row_with_its_answer_and_the_way_to_it(
    settled_on, pages
):
    drawers = pages["reference/what-is-true"].select(".verdicts details")
    assert [drawer["id"] for drawer in drawers] == [f"about-{name}" for name in LEDGER]
    for drawer, (name, row) in zip(drawers, LEDGER.items()):
        assert f"verdict-{row['verdict']}" in drawer["class"]
        assert row["says"] in drawer.summary.text
        assert [value.text for value in drawer.select(".pasted-text")] == [
            value.text for value in settled_on[name].select(".pasted-text")
        ]
        assert drawer.select("a")[-1]["href"].endswith(f"#{name}")


def count_by_hand(samples, batch_size, epochs, steps_per_epoch=None):
    """Count by going through the samples one by one."""
    one_pass, batch = [], 0
    for _ in range(samples):
        batch += 1
        if batch == batch_size:
            one_pass.append(batch)
            batch = 0
    one_pass += [batch] if batch else []
    steps = steps_per_epoch or len(one_pass)
    iterations = epochs * steps
    seen = (
        sum(islice(cycle(one_pass), iterations))
        if steps_per_epoch
        else epochs * samples
    )
    first_epoch = list(islice(cycle(one_pass), steps))
    return {
        "steps_per_epoch": steps,
        "iterations": iterations,
        "samples_seen": seen,
        "data_passes": seen / samples,
        "batch_sizes": first_epoch,
        "batches_by_size": {size: first_epoch.count(size) for size in first_epoch},
    }


@pytest.mark.parametrize("name", COUNTS)
def test_count_is_what_the_ledger_says_and_what_counting_by_hand_gives(name):
    row = COUNTS[name]
    plan, by_hand = TrainingPlan(**row["plan"]), count_by_hand(**row["plan"])
    assert row["is"], "a count row must say what its counts are"
    for count, expected in row["is"].items():
        value = getattr(plan, count)
        value = list(value) if isinstance(value, tuple) else value
        assert value == expected == by_hand[count]
