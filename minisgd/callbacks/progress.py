"""Callbacks that show how training goes, or write it down."""

import os
import sys
from time import monotonic

from minisgd.callbacks.base import Callback, in_words, say
from minisgd.counting import plural, require_flag
from minisgd.inputs import require_choice, takes_only_its_arguments


def for_verbose(verbose, first_epoch=0):
    """Return the callbacks that `verbose` stands for, a list.

    Parameters
    ----------
    verbose : int or str
        0 for silence, 1 for a progress bar, 2 for one line per epoch. "auto" is a bar
        where a person may be watching, on a terminal or in a notebook, and lines where
        the output goes to a file.
    first_epoch : int
        Index of the epoch that a fit begins with.
    """
    require_choice("verbose", verbose, (0, 1, 2, "auto"))
    if verbose == "auto":
        in_notebook = type(sys.stdout).__module__.startswith("ipykernel")
        verbose = 1 if in_notebook or sys.stdout.isatty() else 2
    return {0: [], 1: [ProgressBar(first_epoch)], 2: [LinePerEpoch()]}[verbose]


class ProgressBar(Callback):
    """One bar for a whole run, on standard output, drawn by tqdm.

    Parameters
    ----------
    first_epoch : int
        Index of the epoch that a fit begins with.
    """

    SECONDS = 0.1  # from one look at the numbers to the next
    needs_every_step = False

    def __init__(self, first_epoch=0):
        self.first_epoch, self.bar = first_epoch, None

    def _open(self, total):
        from tqdm import tqdm  # imported here because few runs need it

        self.bar = tqdm(total=total, unit=" steps", file=sys.stdout)

    def _show(self, logs):
        self.bar.set_postfix_str(in_words(logs), refresh=False)

    def close(self):
        if self.bar is not None:
            self.bar.close()

    def on_train_begin(self, logs=None):
        steps = self.params["steps"]
        epochs = max(0, self.params["epochs"] - self.first_epoch)
        self._open(steps and epochs * steps)
        self._before_epoch, self._looked_at = 0, monotonic()

    def on_epoch_begin(self, epoch, logs=None):
        text = f"epoch {epoch + 1}/{self.params['epochs']}"
        self.bar.set_description_str(text, refresh=False)

    def on_train_batch_begin(self, batch, logs=None):
        self.bar.update(self._before_epoch + batch - self.bar.n)
        now = monotonic()
        if batch and now - self._looked_at > self.SECONDS:
            self._looked_at = now
            self._show(self.model.history.means())

    def on_epoch_end(self, epoch, logs=None):
        self._before_epoch += self.model.history.step
        self.bar.update(self._before_epoch - self.bar.n)
        self._show(logs)

    def on_train_end(self, logs=None):
        self._show(logs)

    # In evaluate and predict

    def on_test_begin(self, logs=None):
        self.testing = self.bar is None
        if self.testing:
            self._open(self.params["steps"])

    def on_test_batch_begin(self, batch, logs=None):
        if self.testing:
            self.bar.update()

    def on_test_end(self, logs=None):
        if self.testing:
            self._show(logs)

    def on_predict_begin(self, logs=None):
        self._open(self.params["steps"])

    def on_predict_batch_begin(self, batch, logs=None):
        self.bar.update()


class LinePerEpoch(Callback):
    """One line per epoch, on standard output, as one wants in a file."""

    in_fit = False

    def on_train_begin(self, logs=None):
        self.in_fit = True

    def on_epoch_end(self, epoch, logs=None):
        steps = plural(self.model.history.step, "step")
        number = f"{epoch + 1}/{self.params['epochs']}"
        say(f"Epoch {number}: {steps}, {in_words(logs)}")

    def on_test_end(self, logs=None):
        if not self.in_fit:
            say(f"Evaluation: {in_words(logs)}")


class CSVLogger(Callback):
    """Write the numbers of every epoch to a file that a spreadsheet can open.

    The file is that of Keras: a column "epoch", counted from 0, and one for each number,
    "NA" where an epoch has none.

    Parameters
    ----------
    filename : str or path
    separator : str
        Between the columns.
    append : bool
        Go on at the end of a file that is there, and not begin a new one.

    Examples
    --------
    >>> CSVLogger("training.csv")
    CSVLogger('training.csv')
    """

    needs_one_model = True

    @takes_only_its_arguments
    def __init__(self, filename, separator=",", append=False):
        if not (isinstance(separator, str) and len(separator) == 1):
            raise ValueError(f"separator must be one character, but got {separator!r}.")
        self.filename, self.separator = os.fspath(filename), separator
        self.append = require_flag("append", append)
        self.names, self._has_begun = None, False

    def set_params(self, params):
        super().set_params(params)
        self._has_begun = False  # what lies there is of an earlier fit

    def on_train_begin(self, logs=None):
        self.names, self._has_begun = None, True
        if not self.append or not os.path.exists(self.filename):
            open(self.filename, "w").close()

    def on_epoch_end(self, epoch, logs=None):
        import csv  # here, so that importing the library does not wait for it

        with open(self.filename, "a", newline="") as file:
            write = csv.writer(file, delimiter=self.separator).writerow
            if self.names is None:
                self.names = sorted(logs)
                if not any(name.startswith("val_") for name in self.names):
                    self.names += [f"val_{name}" for name in self.names]
                if file.tell() == 0:
                    write(["epoch", *self.names])
            write([epoch, *(logs.get(name, "NA") for name in self.names)])

    def state(self):
        written = None
        if self._has_begun and os.path.exists(self.filename):
            with open(self.filename, newline="") as file:
                written = file.read()
        return {"names": self.names, "written": written}

    def restore(self, state):
        self.names = state["names"]
        if state["written"] is not None:
            with open(self.filename, "w", newline="") as file:
                file.write(state["written"])

    def __repr__(self):
        return f"CSVLogger({self.filename!r})"


class LivePlot(Callback):
    """Draw the learning curves while training runs, in a notebook.

    The picture is drawn anew after an epoch, but at most about twice in a second.
    Outside of a notebook nothing is drawn. It needs matplotlib and IPython.

    Examples
    --------
    >>> LivePlot()
    LivePlot()
    """

    SECONDS = 0.5
    needs_one_model = True

    def on_train_begin(self, logs=None):
        from IPython import display, get_ipython

        self._record, self._drawn_at = {}, 0.0
        in_notebook = get_ipython() is not None
        self._place = display.display(display_id=True) if in_notebook else None

    def on_epoch_end(self, epoch, logs=None):
        for name, value in logs.items():
            self._record.setdefault(name, []).append((epoch + 1, value))
        if monotonic() - self._drawn_at > self.SECONDS:
            self._draw()

    def on_train_end(self, logs=None):
        if self._record:
            self._draw()

    def _draw(self):
        if self._place is None:  # nobody could see it
            return
        from minisgd import plotting

        figure = plotting.metrics_by_epoch(self._record)
        self._place.update(figure)
        plotting.plt.close(figure)
        self._drawn_at = monotonic()

    def __repr__(self):
        return "LivePlot()"
