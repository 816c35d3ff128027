"""The assignment `update` asks for what the library and PyTorch do."""

from itertools import chain

import numpy as np
import torch

import minisgd as ms


def batch_loss(prediction, target):
    columns = (torch.tensor(array).reshape(-1, 1) for array in (prediction, target))
    return torch.nn.functional.mse_loss(*(column.double() for column in columns)).item()


def slopes(w, b, x, y):
    x, y, line = (torch.tensor(item).double() for item in (x, y, [w, b]))
    line.requires_grad_()
    torch.nn.functional.mse_loss(line[0] * x + line[1], y).backward()
    return tuple(line.grad.tolist())


def rates_for_sum(learning_rate, batch_sizes):
    """Ask PyTorch how much larger the gradient of a sum is."""

    def gradient(rows, reduction):
        w = torch.tensor(1.0, requires_grad=True)
        data = w.expand(rows), torch.zeros(rows)
        torch.nn.functional.mse_loss(*data, reduction=reduction).backward()
        return w.grad.item()

    return [
        learning_rate * gradient(rows, "mean") / gradient(rows, "sum")
        for rows in batch_sizes
    ]


def trained(x, y, w, b, learning_rate, batch_size, epochs=1):
    """Train a linear model of the library; return w and b after each update."""
    model = ms.Sequential([ms.Dense(1, input_shape=(len(w),))], dtype="float64")
    model.set_weights([w, [b]])
    model.compile(ms.SGD(learning_rate), "mse")
    path = []

    def look(batch, logs):
        path.append(model.get_weights())

    looking = ms.callbacks.LambdaCallback(on_train_batch_end=look)
    settings = {"shuffle": False, "verbose": 0, "callbacks": [looking]}
    model.fit(x, y, batch_size, epochs, **settings)
    return path


def one_update(w, b, x, y, learning_rate):
    ((new_w, new_b),) = trained(x, y, w, b, learning_rate, len(x))
    return new_w, new_b.item()


def train(x, y, w, learning_rate, batch_size, epochs):
    """Give each sample its mirror image, which keeps the bias at 0."""
    x, y = (np.outer(values, [1.0, -1.0]).reshape(-1, 1) for values in (x, y))
    path = trained(x, y, [[w]], 0, learning_rate, 2 * batch_size, epochs)
    return [kernel.item() for kernel, bias in path]


def momentum_path(w, gradients, learning_rate, momentum):
    w, path = torch.tensor(w).double().requires_grad_(), []
    optimizer = torch.optim.SGD([w], learning_rate, momentum)
    for gradient in chain(*gradients):
        w.grad = torch.tensor(gradient).double()
        optimizer.step()
        path.append(w.item())
    return path


def train_torch(w, batches, learning_rate, epochs):
    for x, y in batches * epochs:
        w = update_from(w, [(x, y)], learning_rate)
    return w


def update_from(w, micro_batches, learning_rate):
    x, y = (list(chain(*lists)) for lists in zip(*micro_batches))
    return train(x, y, w, learning_rate, len(x), 1)[-1]


def predictions():
    x, y = [1, 2], [3, 4]
    yield "loss_before", batch_loss(np.zeros(2), np.array(y))
    yield "w_one_batch", train(x, y, 0, 0.1, 2, 1)[-1]
    yield "w_two_batches", train(x, y, 0, 0.1, 1, 1)[-1]
    yield "w_four_mean", train(2 * x, 2 * y, 0, 0.1, 4, 1)[-1]
    yield "w_four_sum", train(2 * x, 2 * y, 0, 4 * 0.1, 4, 1)[-1]


def test_expected_answers_are_those_of_the_library_and_of_pytorch(run_test_cells):
    names, checked = {**globals(), **dict(predictions())}, []

    def compare(name, expected=None, **feedback):
        if expected is not None:
            assert np.isclose(names[name], expected, rtol=1e-12), name
            checked.append(name)

    def compare_calls(name, cases, **feedback):
        for arguments, expected in cases:
            answer = names[name](*arguments)
            if not isinstance(expected, tuple):
                answer, expected = [answer], [expected]
            assert len(answer) == len(expected)
            for one, other in zip(answer, expected):
                assert np.shape(one) == np.shape(other), (name, arguments)
                assert np.allclose(one, other, rtol=1e-6, atol=1e-9), (name, arguments)
            checked.append(name)

    run_test_cells("update", names, value=compare, function=compare_calls)
    assert len(checked) > 80 and len(set(checked)) == 13
