"""The assignment `loop` asks for what programs, the library and PyTorch do."""

import json
from itertools import islice

import numpy as np
import torch

import minisgd as ms
from grading.notebooks import Notebook

NOTEBOOK = Notebook.solution("loop")


def source(cell_id):
    (cell,) = (cell for cell in NOTEBOOK.cells if cell["id"] == cell_id)
    return cell["source"]


def predictions():
    """Run the program of the first question, and ask for the plans of its batches."""
    program = source("predict-text").split("```")[1].removeprefix("python\n")
    names = {}
    exec(program, names)
    for name in "iteration", "step", "seen", "looks":
        yield f"{name}_at_end", names[name]
    plan = ms.TrainingPlan(samples=10, batch_size=3, epochs=2)
    epochs_over, step = divmod(7, plan.steps_per_epoch)
    yield "step_when_stopped", step
    yield "looks_when_stopped", epochs_over
    yield "seen_when_stopped", plan.samples_seen_after(7)


def visits(samples, batch_size, epochs, rng):
    order = ms.Shuffled(samples, seed=rng)
    return [
        [rows.tolist() for rows in ms.cut_into_batches(order.next_pass(), batch_size)]
        for _ in range(epochs)
    ]


class Orders(ms.Shuffled):
    def next_order(self):
        return self.next_pass()


def rates(steps_per_epoch, epochs, warm_up, full_rate):
    """Ask PyTorch for the learning rates of its schedule."""
    optimizer = torch.optim.SGD([torch.zeros(1)], lr=full_rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda updates: min(1, (updates + 1) / warm_up)
    )
    found = []
    for _ in range(steps_per_epoch * epochs):
        found += schedule.get_last_lr()
        optimizer.step()
        schedule.step()
    return found


def epoch_loss(batch_losses, batch_sizes):
    record = ms.callbacks.History()
    record.begin_epoch(0)
    for loss, rows in zip(batch_losses, batch_sizes):
        record.add_update(rows, {"loss": (rows * loss, rows)})
    return record.means()["loss"]


def fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    """Train with PyTorch's autograd, without any of its optimizers."""
    x, y, x_new, y_new = map(torch.as_tensor, (x, y, x_new, y_new))
    line = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    loss, val_loss = [], []
    for _ in range(epochs):
        squares = []
        for batch in zip(x.ravel().split(batch_size), y.ravel().split(batch_size)):
            errors = (line[0] * batch[0] + line[1] - batch[1]) ** 2
            (slopes,) = torch.autograd.grad(errors.mean(), line)
            line = (line - learning_rate * slopes).detach().requires_grad_()
            squares.append(errors.detach())
        loss.append(torch.cat(squares).mean().item())
        val_loss.append(((line[0] * x_new + line[1] - y_new) ** 2).mean().item())
    return dict(zip("wb", line.tolist())) | {"loss": loss, "val_loss": val_loss}


def fit_torch(x, y, *how):
    return fit(x, y, x, y, *how)


def epochs_of(one_pass, steps_per_epoch, epochs):
    order = ms.InOrder(len(one_pass))
    stream = (one_pass[row] for [[row]] in ms.Batches(order, 1).stream())
    return [list(islice(stream, steps_per_epoch)) for _ in range(epochs)]


def test_expected_answers_are_right(run_test_cells):
    """The test cells are run with functions and numbers that were made otherwise."""
    checked = []
    names = {**globals(), **dict(predictions()), **gaps()}

    def compare(name, expected=None, **feedback):
        if expected is not None:
            assert names[name] == expected, name
            checked.append(name)

    def compare_calls(name, cases, by=None, **feedback):
        for arguments, expected in cases:
            function = names[name]
            found = by(function, *arguments) if by else function(*arguments)
            if isinstance(expected, dict):
                assert found.keys() == expected.keys()
                found, expected = (list(each.values()) for each in (found, expected))
            if isinstance(expected, list) and isinstance(expected[0], list):
                assert found == expected or np.allclose(found, expected, rtol=1e-12)
            else:
                assert np.allclose(found, expected, rtol=1e-12), (name, arguments)
            checked.append(name)

    def judge_calls(name, calls, judge, by=None, **feedback):
        for arguments in calls:
            found = by(names[name], *arguments) if by else names[name](*arguments)
            found = json.loads(json.dumps(found, default=lambda each: each.tolist()))
            assert judge(found, *arguments) is None, (name, arguments)
            checked.append(name)

    run_test_cells(
        "loop", names, value=compare, function=compare_calls, behaviour=judge_calls
    )
    assert len(checked) > 90


def gaps():
    """Put the lines of the second question into the gaps that the tests expect."""
    return {
        "gap_of_update": 3,
        "gap_of_look": 4,
        "gap_of_iteration": 1,
        "gap_of_step": 2,
        "gap_of_generator": 1,
        "gap_of_order": 2,
    }


def test_lines_in_their_gaps_make_the_loop():
    """Put into the five gaps, the lines do what the question says."""
    text = source("places-text")
    program = text.split("```")[1].removeprefix("text\n")
    table = [line.split("`")[1::2] for line in text.splitlines() if "| `" in line]
    assert len(table) == len(gaps())
    for gap in range(5, 0, -1):
        lines = [line for name, line in table if gaps()[f"gap_of_{name}"] == gap]
        indent = program.partition(f"gap {gap}")[0].rpartition("\n")[2]
        program = program.replace(f"gap {gap}", f"\n{indent}".join(lines) or "pass")
    log = []

    def slope(w, x, y):
        log.append(sorted(x))
        return 1.0

    names = {
        "np": np, "epochs": 3, "batch_size": 4, "learning_rate": 0.5, "w": 0.0,
        "x": np.arange(10), "y": np.arange(10), "x_new": None, "y_new": None,
        "slope": slope, "loss": lambda w, x, y: w, "val_loss": [],
    }  # fmt: skip
    exec(program, names)
    assert (names["iteration"], names["step"]) == (9, 3)
    assert names["val_loss"] == [-1.5, -3.0, -4.5]
    passes = [log[0:3], log[3:6], log[6:9]]
    assert all(sorted(sum(rows, [])) == list(range(10)) for rows in passes)
    assert passes[0] != passes[1] != passes[2]


def test_example_of_fit_is_right():
    x, y = np.array([1.0, 2.0, 3.0]), np.array([2.0, 4.0, 6.0])
    found = fit(x, y, np.array([4.0]), np.array([8.0]), 2, 1, 0.1)
    text = source("fit-text")
    for key, value in ("w", "2.44"), ("b", "1.08"):
        assert f"{found[key]:.2f}" == value and f"| {value} |" in text
    assert f"= {found['loss'][0]:.4f}." in text
    assert f"is {found['val_loss'][0]:.4f}." in text
