"""Forward and backward through a network, as operations on arrays that stay in place."""

import numpy as np

from minisgd.replay import inplace

WORK = 2**18  # multiplications of a layer, beside which an operation more is nothing


class Passage:
    """The way of batches of one size through a network, and back.

    Some choices save time:

    - What has to be multiplied with all gradients, the learning rate and one over the
      rows, is multiplied into the errors of the outputs, of which there are few.
    - Small layers give a last column of ones besides. Kernel and bias lie one below the
      other, so ``[outputs, 1] @ [kernel; bias]`` adds the bias without an operation of its
      own, and ``[outputs, 1].T @ errors`` is the gradient of both. To leave room for that,
      and for sums over few units, they lie in memory column after column.
    - Large layers lie row after row, as they are multiplied fastest, and have no room for
      ones.

    The arrays between the layers are there once. Inputs, outputs and targets are given,
    so that every batch can have its own.

    Parameters
    ----------
    model : Sequential
    rows : int
        Of a batch.
    """

    def __init__(self, model, rows):
        do = self.do = model.backend
        self.model = model
        self.parameters = matrices(model, model.parameters)
        *hidden, last = model.layers
        self.given = []  # to the layers after the first
        self.slopes = []  # by the sums of every layer
        self.forward, self.backward = [], []  # through the hidden activations
        for layer in hidden:
            if rows * layer.inputs * layer.units < WORK:
                given = column_by_column(do, rows, layer.units + 1)
                slopes = column_by_column(do, rows, layer.units)
            else:
                given, slopes = do.zeros((2, rows, layer.units))
            given[:, layer.units :] = 1
            outputs, name = given[:, : layer.units], layer.activation
            self.forward.append(inplace.activation(do, name, outputs))
            self.backward.append(inplace.activation_gradient(do, name, outputs, slopes))
            self.given.append(given)
            self.slopes.append(slopes)
        self.slopes.append(column_by_column(do, rows, last.units))

    def errors(self, output, target, weights, share):
        """List what makes the errors of the outputs from sums and targets.

        Parameters
        ----------
        output : array, shape (rows, units)
            The sums of the last layer; becomes the outputs.
        target : array, shape (rows, units)
        weights : array, shape (rows,), or None
        share : array, shape (1,)
            What every error is multiplied with.

        Returns
        -------
        operations : list
        factor : float
            That is still missing in the errors: include it in `share`.
        """
        do, errors = self.do, self.slopes[-1]
        operations = inplace.activation(do, self.model.layers[-1].activation, output)
        more, factor = inplace.error(do, self.model, output, target, errors)
        operations += more
        factors = [share] if weights is None else [weights[:, None], share]
        for each in factors:
            operations.append(do.elementwise("multiply", errors, each, out=errors))
        return operations, factor

    def first(self, x, output):
        """List what finds the sums of the first layer.

        Parameters
        ----------
        x : array, shape (rows, inputs), perhaps with a column of ones
        output : array, shape (rows, units)
            The place for the sums of the last layer.
        """
        return self._sums(x, self.parameters[0], self._place(0, output))

    def inner(self, output, errors, use):
        """List what goes on from there, and back to the slopes of the first layer.

        Parameters
        ----------
        output : array, shape (rows, units)
        errors : list
            From `errors`, for this output.
        use : callable
            From `writing` or `changing`; not yet for the first layer.
        """
        operations, layers = [], range(1, len(self.parameters))
        for number, given in zip(layers, self.given, strict=True):
            operations += self.forward[number - 1]
            sums = self._place(number, output)
            operations += self._sums(given, self.parameters[number], sums)
        operations += errors
        for number in reversed(layers):
            slopes, before = self.slopes[number], self.slopes[number - 1]
            kernel = self.parameters[number][:-1]
            operations.append(self.do.product(slopes, kernel.T, before))
            operations += self.backward[number - 1]
            # The parameters may change now, for nobody needs them any more.
            operations += use(number, self.given[number - 1], slopes)
        return operations

    def _sums(self, given, matrix, sums):
        """List what computes the sums of a layer, shape (rows, units)."""
        do = self.do
        if given.shape[1] == len(matrix):  # with a column of ones
            return [do.product(given, matrix, sums)]
        kernel, bias = matrix[:-1], matrix[-1]
        return [
            do.product(given, kernel, sums),
            do.elementwise("add", sums, bias, out=sums),
        ]

    def _place(self, number, output):
        """Return where the sums of a layer go."""
        if number == len(self.given):
            return output
        return self.given[number][:, : self.parameters[number].shape[1]]

    def gradient(self, x, write):
        """List what writes the gradient of a batch that has gone this way."""
        given = x, *self.given
        operations = map(write, range(len(given)), given, self.slopes)
        return [operation for some in operations for operation in some]


# What is to be done with the gradient of a layer, ``given.T @ slopes`` ----------------


def writing(model, vector):
    """Return what lists how it is written to a vector."""
    into, do = matrices(model, vector), model.backend

    def write(number, given, slopes):
        matrix = into[number]
        if given.shape[1] == len(matrix):  # with a column of ones
            return [do.product(given.T, slopes, matrix)]
        return [
            do.product(given.T, slopes, matrix[:-1]),
            do.reduce("sum", slopes, 0, out=matrix[-1]),
        ]

    return write


def changing(name, model, vector, room):
    """Return what lists how it is added to a vector, or subtracted.

    Parameters
    ----------
    name : "add" or "subtract"
    room : array
        Of the shape of the vector; may be written to.
    """
    into, rooms, do = matrices(model, vector), matrices(model, room), model.backend

    def change(number, given, slopes):
        matrix, room = into[number], rooms[number]
        if given.shape[1] == len(matrix):  # with a column of ones
            return do.change_by_product(name, given.T, slopes, matrix, room)
        return [
            *do.change_by_product(name, given.T, slopes, matrix[:-1], room[:-1]),
            do.reduce("sum", slopes, 0, out=room[-1]),
            do.elementwise(name, matrix[-1], room[-1], out=matrix[-1]),
        ]

    return change


def matrices(model, vector):
    """Return each layer's stretch of a vector as a matrix, its bias the last row."""
    sizes = [layer.size for layer in model.layers]
    begins = np.cumsum([0, *sizes[:-1]])
    return [
        vector[begin : begin + layer.size].reshape(-1, layer.units)
        for begin, layer in zip(begins, model.layers, strict=True)
    ]


def column_by_column(do, rows, columns):
    """Return room for a matrix whose columns lie one after the other."""
    return do.zeros((columns, rows)).T
