"""Forward and backward through a network, as operations on arrays that stay in place."""

from functools import partial

import numpy as np

from minisgd.replay import blas, inplace


class Passage:
    """The way of batches of one size through a network, and back.

    Some choices save operations:

    - What a layer gives has one *column* per sample and one row per unit, and a last row
      of ones. Kernel and bias lie one after the other, so ``[kernel; bias].T @
      [outputs; 1]`` adds the bias without an operation of its own, and
      ``[outputs; 1] @ errors.T`` is the gradient of both.
    - What has to be multiplied with all gradients, the learning rate and one over the
      rows, is multiplied into the errors of the outputs, of which there are few.

    The arrays between the layers are there once. Inputs, outputs and targets are given,
    so that every batch can have its own.

    Parameters
    ----------
    model : Sequential
    rows : int
        Of a batch.
    """

    def __init__(self, model, rows):
        self.model, self.rows, dtype = model, rows, model.backend.dtype
        *hidden, _ = model.layers
        self.sums = [np.ones((layer.units + 1, rows), dtype) for layer in hidden]
        shapes = [(layer.units, rows) for layer in model.layers]
        self.slopes = [np.empty(shape, dtype) for shape in shapes]  # by the sums
        self.forward, self.backward = [], []  # through the hidden activations
        for layer, sums, slopes in zip(hidden, self.sums, self.slopes, strict=False):
            outputs, name = sums[:-1], layer.activation
            self.forward.append(inplace.activation(name, outputs))
            self.backward.append(inplace.activation_gradient(name, outputs, slopes))

    def errors(self, output, target, weights, share):
        """List what makes the errors of the outputs from sums and targets.

        Parameters
        ----------
        output : array, shape (units, rows)
            The sums of the last layer; becomes the outputs.
        target : array, shape (units, rows)
        weights : array, shape (rows,), or None
        share : array, shape ()
            What every error is multiplied with.

        Returns
        -------
        operations : list
        factor : float
            That is still missing in the errors: include it in `share`.
        """
        operations = inplace.activation(self.model.layers[-1].activation, output)
        errors = self.slopes[-1]
        more, factor = inplace.error(self.model, output, target, errors)
        operations += more
        if weights is not None:
            operations.append(partial(np.multiply, errors, weights, errors))
        operations.append(partial(np.multiply, errors, share, errors))
        return operations, factor

    def operations(self, x, output, errors, use):
        """List what finds the gradient of a batch, and uses it.

        Parameters
        ----------
        x : array, shape (rows, inputs), perhaps with a column of ones
        output : array, shape (units, rows)
        errors : list
            From `errors`, for this output.
        use : callable
            From `writing`, `adding` or `subtracting`.
        """
        parameters = self._matrices(self.model.parameters)
        operations, given = [], [x.T, *self.sums]
        for number, matrix in enumerate(parameters):
            is_last = number == len(self.sums)
            sums = output if is_last else self.sums[number][:-1]
            operations += _sums(matrix, given[number], sums)
            operations += errors if is_last else self.forward[number]
        for number in reversed(range(len(parameters))):
            slopes = self.slopes[number]
            if number > 0:  # before the parameters change
                kernel, before = parameters[number][:-1], self.slopes[number - 1]
                operations.append(partial(kernel.dot, slopes, before))
                operations += self.backward[number - 1]
            operations += use(number, given[number], slopes)
        return operations

    def gradient(self, x, gradients):
        """List what writes the gradient of a batch that has gone this way."""
        write, given = self.writing(gradients), [x.T, *self.sums]
        operations = map(write, range(len(given)), given, self.slopes)
        return [operation for some in operations for operation in some]

    # What an operation is to do with the gradient of a layer, ``given @ slopes.T``

    def writing(self, vector):
        """Return what lists how it is written to a vector."""
        into = self._matrices(vector)

        def write(number, given, slopes):
            return _gradient(given, slopes, into[number])

        return write

    def adding(self, vector, room):
        """Return what lists how it is added to a vector; `room` may be written to."""
        return self._changing(vector, room, blas.add_product, np.add)

    def subtracting(self, vector, room):
        """Return what lists how it is subtracted; `room` may be written to."""
        return self._changing(vector, room, blas.subtract_product, np.subtract)

    def _changing(self, vector, room, by_product, by):
        """Return what lists how a vector is changed by it.

        Parameters
        ----------
        by_product, by : callable
            Change a matrix by a product, and a row of it by numbers.
        """
        into, rooms = self._matrices(vector), self._matrices(room)

        def change(number, given, slopes):
            matrix, room = into[number], rooms[number]
            if len(given) == len(matrix):
                return by_product(given, slopes.T, matrix, room)
            return [
                *by_product(given, slopes.T, matrix[:-1], room[:-1]),
                partial(np.add.reduce, slopes, 1, None, room[-1]),
                partial(by, matrix[-1], room[-1], matrix[-1]),
            ]

        return change

    def _matrices(self, vector):
        """Return each layer's stretch of a vector as a matrix, its bias the last row."""
        ends = np.cumsum([layer.size for layer in self.model.layers])
        stretches = np.split(vector, ends[:-1])
        return [
            stretch.reshape(-1, layer.units)
            for stretch, layer in zip(stretches, self.model.layers, strict=True)
        ]


def _sums(matrix, given, sums):
    """List what computes the sums of a layer, shape (units, rows)."""
    if len(given) == len(matrix):  # with a row of ones
        return [partial(matrix.T.dot, given, sums)]
    kernel, bias = matrix[:-1], matrix[-1][:, None]
    return [partial(kernel.T.dot, given, sums), partial(np.add, sums, bias, sums)]


def _gradient(given, slopes, into):
    """List what computes the gradient of a layer's kernel and bias."""
    if len(given) == len(into):
        return [partial(given.dot, slopes.T, into)]
    return [
        partial(given.dot, slopes.T, into[:-1]),
        partial(np.add.reduce, slopes, 1, None, into[-1]),
    ]
