"""The pictures, as far as a program can look at them."""

import matplotlib
import pytest

matplotlib.use("agg")

from matplotlib.colors import to_rgb  # noqa: E402

from minisgd import Balanced, Dense, Sequential, Windows, plotting  # noqa: E402

RECORD = {
    "accuracy": [(1, 0.5), (2, 0.6), (3, 0.7), (4, 0.75)],
    "learning_rate": [(1, 0.1), (2, 0.1), (3, 0.01), (4, 0.01)],
    "loss": [(1, 4.0), (2, 3.0), (3, 2.0), (4, 1.0)],
    "val_accuracy": [(2, 0.4), (4, 0.5)],
    "val_loss": [(2, 3.5), (4, 2.5)],
}


@pytest.fixture
def draw():
    """``metrics_by_epoch``, drawn for good; the figures are closed afterwards."""

    def drawn(record):
        figure = plotting.metrics_by_epoch(record)
        figure.canvas.draw()
        return figure

    yield drawn
    plotting.plt.close("all")


def lines(ax):
    """Return what every line of a panel shows, by its label."""
    return {
        line.get_label(): list(map(tuple, line.get_xydata().tolist()))
        for line in ax.get_lines()
    }


def test_every_metric_has_a_panel_and_the_loss_is_on_top(draw):
    titles = [ax.get_title(loc="left") for ax in draw(RECORD).axes]
    assert titles == ["loss", "accuracy", "learning_rate"]


def test_training_and_validation_share_a_panel(draw):
    loss, accuracy, rate = draw(RECORD).axes
    assert lines(loss) == {"training": RECORD["loss"], "validation": RECORD["val_loss"]}
    assert lines(accuracy) == {
        "training": RECORD["accuracy"],
        "validation": RECORD["val_accuracy"],
    }
    assert lines(rate) == {"training": RECORD["learning_rate"]}


def test_the_twins_are_named_and_differ_in_more_than_colour(draw):
    loss, _, rate = draw(RECORD).axes
    named = [text.get_text() for text in loss.get_legend().get_texts()]
    assert named == ["training", "validation"]
    training, validation = loss.get_lines()
    assert training.get_linestyle() != validation.get_linestyle()
    assert training.get_marker() != validation.get_marker()
    assert to_rgb(training.get_color()) != to_rgb(validation.get_color())
    assert rate.get_legend() is None  # its title says all


@pytest.mark.parametrize("epochs", [1, 2, 4, 40, 1000])
def test_epochs_are_whole_numbers(draw, epochs):
    record = {"loss": [(epoch, 1 / epoch) for epoch in range(1, epochs + 1)]}
    (ax,) = draw(record).axes
    left, right = ax.get_xlim()
    ticks = [tick for tick in ax.get_xticks() if left <= tick <= right]
    assert ticks and all(tick == int(tick) for tick in ticks)
    assert ax.get_xlabel() == "epoch"


def test_a_single_epoch_can_be_seen(draw):
    ((line,),) = (ax.get_lines() for ax in draw({"loss": [(1, 4.0)]}).axes)
    assert line.get_marker() not in ("", "None", None)


def test_many_epochs_leave_room_between_the_markers(draw):
    record = {"loss": [(epoch, 1 / epoch) for epoch in range(1, 501)]}
    ((line,),) = (ax.get_lines() for ax in draw(record).axes)
    assert len(line.get_xdata()) == 500
    assert len(line.get_xdata()[:: line.get_markevery()]) <= 25


def test_a_metric_of_the_validation_alone_is_named(draw):
    (ax,) = draw({"val_loss": [(1, 2.0), (2, 1.0)]}).axes
    assert lines(ax) == {"validation": [(1.0, 2.0), (2.0, 1.0)]}
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["validation"]


def test_numbers_that_are_not_finite_are_gaps(draw):
    nan, inf = float("nan"), float("inf")
    record = {"loss": [(1, 2.0), (2, 1.0)], "val_loss": [(1, nan), (2, inf)]}
    low, high = draw(record).axes[0].get_ylim()
    assert 0.5 < low < 1 and 2 < high < 2.5


@pytest.mark.parametrize("metrics", [1, 2, 3, 5])
def test_all_of_it_fits_on_a_phone_and_can_be_read(draw, metrics):
    figure = draw({f"metric {n}": [(1, 1.0), (2, 2.0)] for n in range(metrics)})
    width, height = figure.get_size_inches()
    assert width <= 6.5
    assert height / metrics >= 2
    renderer = figure.canvas.get_renderer()
    for ax in figure.axes:
        assert ax.get_tightbbox(renderer).x0 >= 0
        for label in [*ax.get_xticklabels(), *ax.get_yticklabels(), ax.xaxis.label]:
            assert label.get_fontsize() >= 9
    boxes = [ax.get_tightbbox(renderer) for ax in figure.axes]
    for upper, lower in zip(boxes, boxes[1:]):
        assert upper.y0 >= lower.y1 - 1  # panels do not overlap


@pytest.fixture
def model():
    model = Sequential([Dense(1, input_shape=(1,))], seed=0)
    model.compile("sgd", "mse")
    yield model
    plotting.plt.close("all")


def test_learning_curves_begin_at_the_first_epoch_of_the_fit(model):
    x, y = [[1.0], [2.0]], [[1.0], [3.0]]
    how = {"initial_epoch": 5, "epochs": 9, "verbose": 0, "validation_data": (x, y)}
    record = model.fit(x, y, **how)
    figure = plotting.learning_curves({"run": record}, mark_best=True)
    drawn = lines(figure.axes[0])
    assert [epoch for epoch, _ in drawn["training"]] == [6, 7, 8, 9]
    assert [epoch for epoch, _ in drawn["best validation: epoch 9"]] == [9]


@pytest.mark.parametrize("before", [0, 1, 3])
def test_epochs_end_where_they_end_whatever_was_trained_before(model, before):
    x, y = [[1.0], [2.0], [3.0]], [[1.0], [3.0], [2.0]]
    for _ in range(before):
        model.train_on_batch(x, y)
    record = model.fit(x, y, batch_size=2, epochs=3, verbose=0)
    drawn = lines(plotting.first_iterations(record, 4).axes[0])
    ends = [iteration for iteration, _ in drawn["mean over the epoch"]]
    assert ends == [before + 2, before + 4]


def test_what_a_pass_missed_are_samples_and_not_places():
    """A balanced pass is longer than the data, and windows take values several times."""
    order = {"balanced": Balanced(list("aaaab"), seed=0), "windows": Windows(7, 3, 2)}
    figure = plotting.passes_of(order, passes=1, batch_size=3)
    told = [text.get_text() for ax in figure.axes for text in ax.texts]
    assert [text for text in told if "missed" in text] == ["0 missed", "0 missed"]
    plotting.plt.close("all")


def test_epochs_without_validation_are_told_of(model, raises_saying):
    data = [[1.0], [2.0]], [[1.0], [2.0]]
    history = model.fit(*data, epochs=5, validation_data=data, validation_freq=2)
    with raises_saying(
        ValueError,
        "history must have 'val_loss' for every epoch, but it has 2 for 5 epochs. What "
        "is measured on validation data needs a fit with validation_data, and without "
        "validation_freq.",
    ):
        plotting.learning_curves({"run": history})
