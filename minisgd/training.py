"""The loop: fit → epoch → step → update.

This file is what the other words are for. Read it from the top: a fit is some epochs,
an epoch is some steps, and each step makes one update. The batches of every step come
out of one stream, whether an epoch is a whole pass over the data or not.
"""

from minisgd.batching import cut_into_batches


def fit(model, x, y, plan, batches, history, validate):
    """Train for the epochs of a plan.

    Parameters
    ----------
    model : Sequential
        Has been compiled.
    x, y : array, shape (samples, inputs), (samples, outputs)
    plan : TrainingPlan
        Says how many epochs, and how many steps in each.
    batches : Batches
        Give the batches of one update after another, without end.
    history : History
        Is told about every epoch.
    validate : callable
        Returns the results on the validation data, a dict that may be empty.
    """
    for epoch in range(plan.initial_epoch, plan.epochs):
        losses, rows = run_epoch(model, x, y, batches, plan.steps_per_epoch)
        history.add_epoch(epoch, losses, rows, validate())


def run_epoch(model, x, y, batches, steps):
    """Make one update per step; return the loss and the rows of every step."""
    losses, rows = [], []
    for _ in range(steps):
        loss, size = train_step(model, x, y, batches.next_update())
        losses.append(loss)
        rows.append(size)
    return model.backend.to_floats(losses), rows


def train_step(model, x, y, update):
    """Make one update from one batch, or from several that are accumulated.

    All rows go through the model at the same parameters, and the loss is the mean over
    all of them. So each batch weighs as much as it has rows, and several batches give
    the gradient of one big batch.

    Parameters
    ----------
    update : list of numpy.ndarray
        The row numbers of every batch of the update.

    Returns
    -------
    loss : scalar array
        At the parameters before the update.
    rows : int
        In all batches of the update.
    """
    rows = sum(len(batch) for batch in update)
    loss = model.penalty()
    model.gradients[...] = 0
    for batch in update:
        inputs, targets = model.backend.rows(x, batch), model.backend.rows(y, batch)
        share = len(batch) / rows
        # Predict, compare with the targets, find the gradient ...
        prediction = model.forward(inputs)
        loss = loss + share * model.loss.value(prediction, targets)
        model.backward(share * model.loss.gradient(prediction, targets))
    model.add_penalty_gradient()
    # ... and update all parameters, once.
    model.optimizer.update(model.parameters, model.gradients)
    model.iteration += 1
    model.samples_seen += rows
    return loss, rows


def evaluate(model, x, y, batch_size):
    """Return the mean loss per sample, a float. Nothing is updated.

    The rows run through in batches to save memory. Weighing every batch by its rows
    makes the answer the same for every batch size.
    """
    total = 0.0
    batches = cut_into_batches(x, batch_size), cut_into_batches(y, batch_size)
    for inputs, targets in zip(*batches, strict=True):
        total = total + len(inputs) * model.loss.value(model.forward(inputs), targets)
    return model.backend.to_floats([total / len(x) + model.penalty()])[0]


def predict(model, x, batch_size):
    """Return the outputs for every row of x, as a list of arrays, one per batch."""
    return [model.forward(inputs) for inputs in cut_into_batches(x, batch_size)]
