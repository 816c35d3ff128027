"""The command line: `python -m benchmarks`.

    python -m benchmarks                       all rows, and a result in results/
    python -m benchmarks --list                what there is
    python -m benchmarks --rows 1 4 --quick    two rows, roughly: only printed
    python -m benchmarks --rows 1 --to DIR     one row, and a result in DIR

A goal that does not hold is no failure. The exit status is 1 only if contestants that
should do the same work do not.
"""

import argparse
import datetime
import sys
from pathlib import Path
from time import perf_counter

RESULTS = Path(__file__).parent / "results"
ROUNDS, SECONDS = 5, 1.0  # rounds, and what one run may take
QUICK_ROUNDS, QUICK_SECONDS = 2, 0.2


def arguments(given=None):
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measure minisgd against its peers, and say which goals hold.",
    )
    parser.add_argument("--list", action="store_true", help="list the rows, and stop")
    parser.add_argument("--rows", nargs="+", metavar="ROW", help="run only these rows")
    parser.add_argument(
        "--rounds", type=int, help=f"rounds of every case (default {ROUNDS})"
    )
    parser.add_argument(
        "--seconds",
        type=float,
        help=f"what one run may take; of longer work a part is run and the rest "
        f"extrapolated (default {SECONDS})",
    )
    parser.add_argument(
        "--quick",
        action="store_true",
        help=f"{QUICK_ROUNDS} rounds of {QUICK_SECONDS} seconds: to see that it works",
    )
    parser.add_argument(
        "--to", type=Path, metavar="DIR", help="write the result into this folder"
    )
    return parser.parse_args(given)


def main(given=None):
    options = arguments(given)
    from benchmarks import machine, protocol, report, rows, workers

    found = rows.all_rows()
    if options.rows:
        unknown = set(options.rows) - {row.number for row in found}
        if unknown:
            there = ", ".join(row.number for row in found)
            sys.exit(f"There is no row {sorted(unknown)[0]}. There are: {there}.")
    chosen = [row for row in found if not options.rows or row.number in options.rows]
    if options.list:
        for row in chosen:
            print(f"{row.number:>6}  {row.title}")
            for case in row.cases:
                print(f"{'':8}{case.name}")
        return
    quick = options.quick
    rounds = options.rounds or (QUICK_ROUNDS if quick else ROUNDS)
    seconds = options.seconds or (QUICK_SECONDS if quick else SECONDS)
    begin = perf_counter()
    results = []
    with workers.Workers() as processes:
        for row in chosen:
            cases = []
            for case in row.cases:
                case_begins = perf_counter()
                result = protocol.run_case(case, processes, rounds, seconds, quick)
                result["took"] = round(perf_counter() - case_begins, 1)
                print(report.in_lines(row.number, result), flush=True)
                cases.append(result)
            results.append({"row": row.number, "title": row.title, "cases": cases})
    whole = {
        "date": datetime.datetime.now().isoformat(" ", "minutes"),
        "machine": machine.describe(),
        "rounds": rounds,
        "seconds_per_run": seconds,
        "quick": quick,
        "took": round(perf_counter() - begin, 1),
        "rows": results,
    }
    complete = not options.rows and not quick
    folder = options.to or (RESULTS if complete else None)
    print()
    print(report.in_short(whole))
    if folder is None:
        print("Nothing was written: a part of the rows, or quick. See --to.")
        return
    for path in report.write(whole, folder, machine.short_name()):
        print(f"wrote {path.name}")


if __name__ == "__main__":
    main()
