"""The assignment `counting` asks for what the library counts."""

from minisgd import TrainingPlan


def count_steps(samples, batch_size):
    return TrainingPlan(samples, batch_size, epochs=1).steps_per_epoch


def batch_sizes(samples, batch_size, drop_last=False):
    return list(TrainingPlan(samples, batch_size, 1, drop_last).batch_sizes)


def updates_before(samples, batch_size, epoch):
    plan = TrainingPlan(samples, batch_size, epoch, initial_epoch=epoch - 1)
    return plan.iterations - plan.iterations_to_run


def where(iteration, samples, batch_size):
    epoch = 1
    while TrainingPlan(samples, batch_size, epoch).iterations < iteration:
        epoch += 1
    return epoch, iteration - updates_before(samples, batch_size, epoch)


def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    plan = TrainingPlan(samples, batch_size, epochs, steps_per_epoch=steps_per_epoch)
    return plan.samples_seen // samples


def different_samples(samples, batch_size, steps_per_epoch, epochs):
    plan = TrainingPlan(samples, batch_size, epochs, steps_per_epoch=steps_per_epoch)
    return min(plan.samples_seen, samples)


def passes_after(iteration, samples, batch_size):
    plan = TrainingPlan(samples, batch_size, 1, steps_per_epoch=iteration)
    return plan.data_passes


def updates_per_pass(samples, batch_size, accumulate_batches):
    plan = TrainingPlan(samples, batch_size, 1, accumulate_batches=accumulate_batches)
    return plan.updates_per_pass


def predictions():
    for samples, end in (200, ""), (203, "_203"):
        plan = TrainingPlan(samples, batch_size=5, epochs=1000)
        yield f"updates_per_epoch{end}", plan.steps_per_epoch
        yield f"updates_in_all{end}", plan.iterations
        yield f"samples_seen{end}", plan.samples_seen


def test_expected_answers_are_those_of_the_library(run_test_cells):
    """The test cells are run with functions and numbers made from TrainingPlan."""
    checked = []

    names = {**globals(), **dict(predictions())}

    def compare(name, expected=None, **feedback):
        if expected is not None:
            assert names[name] == expected, name
            checked.append(name)

    def compare_calls(name, cases, **feedback):
        for arguments, expected in cases:
            assert names[name](*arguments) == expected, (name, arguments)
            checked.append((name, arguments))

    run_test_cells("counting", names, value=compare, function=compare_calls)
    assert len(checked) == len(set(checked)) > 90
