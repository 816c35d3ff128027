"""The command line: ``python -m minisgd plan 200 5 1000``, or ``check NOTEBOOK``."""

import argparse
import json
import sys

from minisgd.counting import TrainingPlan

SHOWN_STEPS = 8  # rows of the table; a longer epoch is cut in the middle


def main(arguments=None):
    """Run a command; return the exit code."""
    options = make_parser().parse_args(arguments)
    try:
        text, code = vars(options).pop("run")(options)
    except (ValueError, OverflowError) as problem:
        print(problem, file=sys.stderr)
        return 2
    print(text)
    return code


def count(options):
    """Plan a training run; return what to print, and the exit code."""
    counts = vars(options)
    as_json = counts.pop("json")
    plan = TrainingPlan(**counts)
    return json.dumps(plan.as_dict(), indent=2) if as_json else describe(plan), 0


def check(options):
    """Check a notebook; the exit code is 1 if a check fails."""
    from minisgd.checking import notebook

    text, done = notebook.check(options.notebook)
    return text, 0 if done else 1


def make_parser():
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(prog="python -m minisgd", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    plan = commands.add_parser(
        "plan", help="count batches, updates and samples of a training run"
    )
    plan.add_argument("samples", type=int, help="rows in the dataset")
    plan.add_argument("batch_size", type=int, help="rows per batch")
    plan.add_argument("epochs", type=int, help="number of the last epoch")
    plan.add_argument(
        "--drop-last", action="store_true", help="leave out the short last batch"
    )
    plan.add_argument("--steps-per-epoch", type=int, help="updates in every epoch")
    plan.add_argument(
        "--accumulate-batches", type=int, default=1, help="batches to one update"
    )
    plan.add_argument(
        "--initial-epoch", type=int, default=0, help="epochs already done"
    )
    plan.add_argument("--json", action="store_true", help="print JSON")
    plan.set_defaults(run=count)
    checked = commands.add_parser(
        "check", help="run a notebook of the exercises and say what is left"
    )
    checked.add_argument("notebook", help="the file, or the folder that holds it")
    checked.set_defaults(run=check)
    return parser


def describe(plan):
    """Return the plan in words, followed by its counts and the steps of one epoch."""
    counts = {
        "kind": f"{plan.kind} gradient descent",
        "steps per epoch": f"{plan.steps_per_epoch:,}",
        "iterations": f"{plan.iterations:,}",
        "samples seen": f"{plan.samples_seen:,}",
        "data passes": f"{plan.data_passes:,.6g}",
    }
    if plan.initial_epoch:
        counts["still to run"] = f"{plan.iterations_to_run:,} iterations"
    lines = [str(plan), ""]
    lines += [f"{name:>16}  {value}" for name, value in counts.items()]
    return "\n".join([*lines, "", "The first epoch:", *table_of_steps(plan)])


def table_of_steps(plan):
    """Return the lines of a table: what each step of the first epoch processes."""
    lines = [f"{'step':>10}  {'rows':>8}  {'samples seen':>14}"]
    steps = range(1, plan.steps_per_epoch + 1)
    cut = plan.steps_per_epoch > SHOWN_STEPS
    half = SHOWN_STEPS // 2
    for step in [*steps[:half], *steps[-half:]] if cut else steps:
        seen = plan.samples_seen_after(step)
        rows = seen - plan.samples_seen_after(step - 1)
        lines.append(f"{step:>10,}  {rows:>8,}  {seen:>14,}")
    if cut:
        lines.insert(half + 1, f"{'…':>10}  {'…':>8}  {'…':>14}")
    return lines


if __name__ == "__main__":
    sys.exit(main())
