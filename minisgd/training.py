"""The loop: fit → epoch → step → update.

This file is what the other words are for. Read it from the top: a fit is some epochs,
an epoch is some steps, and each step makes one update. The batches of every step come
out of one stream, whether an epoch is a whole pass over the data or not.
"""


def fit(model, source, epochs, history, callbacks, validate):
    """Train for some epochs.

    Parameters
    ----------
    model : Sequential
        Has been compiled.
    source : Source
        Gives the batches of one update after another.
    epochs : range
        The epochs to run, counted from 0.
    history : History
        Records every update, and every epoch.
    callbacks : CallbackList
        Are called before and after everything.
    validate : callable
        Returns the results on the validation data after an epoch, a dict that may be
        empty.
    """
    logs = {}
    with history.interrupts.watched():
        callbacks.call("on_train_begin")
        callbacks.restore()  # what they knew, if an interrupted fit is resumed
        for epoch in epochs:
            if history.running is None:  # and not one that was interrupted
                callbacks.call("on_epoch_begin", epoch)
                history.begin_epoch(epoch)
            run_epoch(model, source, history, callbacks)
            logs = history.means() | validate(epoch)
            callbacks.call("on_epoch_end", epoch, logs=lambda: logs)
            if model.stop_training:
                break
        callbacks.call("on_train_end", logs=lambda: logs)


def run_epoch(model, source, history, callbacks):
    """Make one update per step, until the epoch is over.

    With ``model.steps_per_execution`` above 1, the callbacks hear of so many steps at
    a time; what is computed stays the same.
    """
    if history.step and model.stop_training:
        return  # a resumed epoch, whose last step has been made
    at_a_time = model.steps_per_execution
    while source.steps is None or history.step < source.steps:
        step = history.step
        update = source.current_update()
        if update is None:  # the pass is over
            if step % at_a_time:
                callbacks.call("on_train_batch_end", step - 1, logs=history.means)
            break
        if step % at_a_time == 0:
            callbacks.call("on_train_batch_begin", step)
        with history.interrupts:  # Ctrl-C comes before or after, not within
            history.add_update(*train_step(model, update))
            source.advance()
        if (step + 1) % at_a_time == 0 or history.step == source.steps:
            callbacks.call("on_train_batch_end", step, logs=history.means)
            if model.stop_training:
                break


def train_step(model, update):
    """Make one update from one batch, or from several that are accumulated.

    All rows go through the model at the same parameters, and the loss is the mean over
    all of them. So each batch weighs as much as it has rows, and several batches give
    the gradient of one big batch.

    Parameters
    ----------
    update : list of Batch

    Returns
    -------
    rows : int
        In all batches of the update.
    sums : dict of str to tuple (total, weight)
        Of the loss and the metrics, at the parameters before the update.
    """
    rows = sum(len(batch.x) for batch in update)
    loss, sums = model.penalty(), {}
    model.gradients[...] = 0
    for inputs, targets, weights in update:
        share = len(inputs) / rows
        # Predict, compare with the targets, find the gradient ...
        prediction = model.forward(inputs)
        loss = loss + share * model.loss.value(prediction, targets, weights)
        model.backward(share * model.loss.gradient(prediction, targets, weights))
        add_sums(sums, model.measure(prediction, targets, weights))
    model.add_penalty_gradient()
    # ... and update all parameters, once.
    model.optimizer.update(model.parameters, model.gradients)
    model.iteration += 1
    model.samples_seen += rows
    return rows, {"loss": (rows * loss, rows), **sums}


def evaluate(model, batches, callbacks):
    """Return the loss and the metrics on data, a dict. Nothing is updated.

    The rows run through in batches to save memory. Weighing every batch by its rows
    makes the answer the same for every batch size.

    Parameters
    ----------
    batches : iterable of Batch
    """
    callbacks.call("on_test_begin")
    sums = {}
    for step, (inputs, targets, weights) in enumerate(batches):
        callbacks.call("on_test_batch_begin", step)
        prediction, rows = model.forward(inputs), len(inputs)
        loss = model.loss.value(prediction, targets, weights) + model.penalty()
        add_sums(sums, {"loss": (rows * loss, rows)})
        add_sums(sums, model.measure(prediction, targets, weights))
        callbacks.call("on_test_batch_end", step, logs=lambda: model.means(sums))
    callbacks.call("on_test_end", logs=lambda: model.means(sums))
    return model.means(sums)


def predict(model, batches, callbacks):
    """Return the outputs for every row, as a list of NumPy arrays, one per batch."""
    callbacks.call("on_predict_begin")
    outputs = []
    for step, batch in enumerate(batches):
        callbacks.call("on_predict_batch_begin", step)
        outputs.append(model.backend.to_numpy(model.forward(batch.x)))
        callbacks.call(
            "on_predict_batch_end", step, logs=lambda: {"outputs": outputs[-1]}
        )
    callbacks.call("on_predict_end")
    return outputs


def add_sums(sums, more):
    """Add totals and weights to those with the same name."""
    for name, (total, weight) in more.items():
        before = sums.get(name, (0.0, 0.0))
        sums[name] = before[0] + total, before[1] + weight
