"""What happened: a record per epoch and per iteration."""

from minisgd.counting import plural


class History:
    """The record of one call of ``fit``.

    Parameters
    ----------
    samples : int
        Rows in the training data.
    iteration, samples_seen : int
        Updates made and rows processed before this call.

    Attributes
    ----------
    history : dict of str to list
        One value per epoch, under Keras' names: "loss", and "val_loss" if there are
        validation data. The loss of an epoch is the mean over its samples, each taken
        at the parameters of its moment.
    epoch : list of int
        The index of each epoch, from 0 as in Keras.
    iterations : dict of str to list
        One value per update: "iteration" (from the start of training, never reset),
        "epoch" and "step" (both from 1), "rows" (behind the update),
        "samples_seen", "data_passes", and "loss" (before the update).

    Examples
    --------
    >>> record = History(samples=10)
    >>> record.add_epoch(0, losses=[4.0, 4.0, 4.0, 0.0], rows=[3, 3, 3, 1])
    >>> record.history
    {'loss': [3.6]}
    >>> record.iterations["samples_seen"]
    [3, 6, 9, 10]
    >>> record
    History of 1 epoch, 4 updates: loss 3.6
    """

    def __init__(self, samples, iteration=0, samples_seen=0):
        self.samples = samples
        self.iteration = iteration
        self.samples_seen = samples_seen
        self.history = {}
        self.epoch = []
        names = "iteration epoch step rows samples_seen data_passes loss"
        self.iterations = {name: [] for name in names.split()}

    def add_epoch(self, epoch, losses, rows, validation=None):
        """Record an epoch.

        Parameters
        ----------
        epoch : int
            Its index, from 0.
        losses, rows : list
            Loss and number of rows of each step.
        validation : dict, optional
            Results on the validation data.
        """
        for step, (loss, size) in enumerate(zip(losses, rows, strict=True), start=1):
            self.iteration += 1
            self.samples_seen += size
            record = {
                "iteration": self.iteration,
                "epoch": epoch + 1,
                "step": step,
                "rows": size,
                "samples_seen": self.samples_seen,
                "data_passes": self.samples_seen / self.samples,
                "loss": loss,
            }
            for name, value in record.items():
                self.iterations[name].append(value)
        per_sample = sum(loss * size for loss, size in zip(losses, rows)) / sum(rows)
        for name, value in {"loss": per_sample, **(validation or {})}.items():
            self.history.setdefault(name, []).append(value)
        self.epoch.append(epoch)

    def __repr__(self):
        text = f"History of {plural(len(self.epoch), 'epoch')}, "
        text += plural(len(self.iterations["iteration"]), "update")
        last = [f"{name} {values[-1]:.4g}" for name, values in self.history.items()]
        return text + (": " + ", ".join(last) if last else "")
