"""python -m minisgd plan: the counts of a plan, without writing a program."""

import json
import subprocess
import sys

import pytest

from minisgd import TrainingPlan
from minisgd.__main__ import main


def test_the_worked_example_in_a_process_of_its_own():
    command = [sys.executable, "-m", "minisgd", "plan", "10", "3", "2"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        done.stdout
        == """\
10 samples in batches of 3 (3 of 3 and 1 of 1): 4 updates per epoch;
2 epochs make 8 updates, 2 data passes.

            kind  mini-batch gradient descent
 steps per epoch  4
      iterations  8
    samples seen  20
     data passes  2

The first epoch:
      step      rows    samples seen
         1         3               3
         2         3               6
         3         3               9
         4         1              10
"""
    )


def last_lines(text, number):
    """Return the last lines of a text, as lists of words."""
    return [line.split() for line in text.splitlines()[-number:]]


def test_a_long_epoch_is_cut_in_the_middle(capsys):
    assert main(["plan", "1050", "100", "2"]) == 0
    assert last_lines(capsys.readouterr().out, 10) == [
        ["step", "rows", "samples", "seen"],
        ["1", "100", "100"],
        ["2", "100", "200"],
        ["3", "100", "300"],
        ["4", "100", "400"],
        ["…", "…", "…"],
        ["8", "100", "800"],
        ["9", "100", "900"],
        ["10", "100", "1,000"],
        ["11", "50", "1,050"],
    ]


@pytest.mark.parametrize(
    "options, arguments",
    [
        ([], {}),
        (["--drop-last"], {"drop_last": True}),
        (["--steps-per-epoch", "3"], {"steps_per_epoch": 3}),
        (["--accumulate-batches", "2"], {"accumulate_batches": 2}),
        (["--initial-epoch", "1"], {"initial_epoch": 1}),
    ],
)
def test_options_are_arguments_of_the_plan(options, arguments, capsys):
    plan = TrainingPlan(10, 4, epochs=5, **arguments)
    assert main(["plan", "10", "4", "5", *options]) == 0
    text = capsys.readouterr().out
    assert text.startswith(f"{plan}\n")
    table = last_lines(text, plan.steps_per_epoch)
    rows = tuple(int(rows) for step, rows, seen in table)
    assert rows == plan.update_sizes_in_epoch(1)

    assert main(["plan", "10", "4", "5", "--json", *options]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(json.dumps(plan.as_dict()))


def test_what_is_left_to_run_is_told(capsys):
    main(["plan", "10", "4", "5", "--initial-epoch", "3"])
    assert "    still to run  6 iterations\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        (["0", "5", "1"], "samples must be a positive integer, but got 0."),
        (["-5", "5", "1"], "samples must be a positive integer, but got -5."),
        (
            ["10", "0", "1"],
            "batch_size must be a positive integer, but got 0. Use batch_size=len(x) "
            "for one full batch.",
        ),
        (
            ["10", "11", "1", "--drop-last"],
            "batch_size must be at most the number of samples when drop_last=True, but "
            "got 11 for 10 samples, so the only batch would be dropped. Use "
            "drop_last=False or a smaller batch_size.",
        ),
    ],
)
def test_a_bad_plan_is_refused_in_a_sentence(arguments, sentence, capsys):
    assert main(["plan", *arguments]) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", f"{sentence}\n")


@pytest.mark.parametrize("arguments", [[], ["plan"], ["plan", "10", "2.5", "1"]])
def test_a_bad_command_line_shows_the_usage(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("usage: python -m minisgd")


def test_huge_plans_are_counted_too(capsys):
    samples = 10**30
    assert main(["plan", str(samples), "1", "1"]) == 0
    (last,) = last_lines(capsys.readouterr().out, 1)
    assert last == [f"{samples:,}", "1", f"{samples:,}"]
