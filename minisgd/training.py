"""The loop: fit → epoch → step → update.

The rest of the library serves this file. Read it from the top: a fit is some epochs, an
epoch is some steps, and each step makes one update. Steps are counted anew in every
epoch; ``model.iteration`` counts all updates and never starts again. The batches of all
steps come out of one stream, whether an epoch is a whole pass over the data or not.
"""

from minisgd.backends import namespace


def fit(model, source, epochs, history, callbacks, validate=None, recording=None):
    """Train for some epochs.

    Ctrl-C waits until what is being made is made and recorded, and whoever listens has
    heard of it: ``with history.interrupts`` holds it back.

    Parameters
    ----------
    model : Sequential
        Has been compiled.
    source : Source
        Gives the batches of one update after another.
    epochs : range
        The epochs to run, counted from 0.
    history : History
        Records every update and every epoch, and so knows where the fit is: `running`
        is the epoch that has begun, or None; `step` counts the updates made in it.
    callbacks : CallbackList
        Are called before and after everything. What they are told of an epoch, they are
        told once, also if the fit is resumed: `tell` looks after that.
    validate : callable, optional
        Takes an epoch that was run; returns the results on the validation data, a dict,
        which is empty if this epoch is not validated.
    recording : Recording, optional
        Makes the same updates as `train_step`, only faster: see `minisgd.replay`.
    """
    with history.interrupts.watched():
        callbacks.call("on_train_begin")
        callbacks.restore()  # what they knew, if an interrupted fit is resumed
        if recording and not validate and history.listens_alone(callbacks):
            # Nobody waits for the end of an epoch: many are made at once, but the last.
            epochs = recording.run_epochs(epochs, history)
        logs = history.logs  # of the last of these, if any
        for epoch in epochs:  # that are left
            if history.running is None:  # else go on with an interrupted epoch
                with history.interrupts:
                    callbacks.tell("on_epoch_begin", epoch)
                    history.begin_epoch(epoch)
            run_epoch(model, source, history, callbacks, recording)
            logs = history.means() | (validate(epoch) if validate else {})
            with history.interrupts:
                callbacks.tell("on_epoch_end", epoch, logs=lambda: logs)
            if model.stop_training:
                break
        callbacks.call("on_train_end", logs=lambda: logs)


def run_epoch(model, source, history, callbacks, recording):
    """Make the updates of an epoch, one per step.

    With ``model.steps_per_execution`` above 1, the callbacks hear of so many steps at
    a time; what is computed stays the same. If none needs to hear of every step, they hear
    of as many as a recording makes at once.
    """
    if history.step and model.stop_training:
        return  # a resumed epoch, whose last step has been made
    at_a_time = model.steps_per_execution
    if recording and not (callbacks.need_every_step or model.stop_training):
        at_a_time = recording.at_once
    while not source.epoch_is_over(history.step):
        with history.interrupts:
            # Some were made before an error, if the fit is resumed among these steps.
            made_before = history.step % at_a_time
            if made_before == 0:
                callbacks.call("on_train_batch_begin", history.step)
            make_updates(model, source, history, at_a_time - made_before, recording)
            callbacks.call("on_train_batch_end", history.step - 1, logs=history.means)
        if model.stop_training:
            break


def make_updates(model, source, history, at_most, recording):
    """Make some updates, unless the epoch is over before.

    With a recording, they are made together; it counts them, and goes on in the stream
    by itself. Only rows of arrays are recorded, for which `source.steps` is known.
    """
    if recording and recording.still_holds():
        updates = min(at_most, source.steps - history.step)
        history.add_updates(*recording.make(updates))
        return
    for _ in range(at_most):
        if source.epoch_is_over(history.step):
            break
        history.add_update(*train_step(model, source.current_update()))
        source.advance()


def train_step(model, update):
    """Make one update from one batch, or from several that are accumulated.

    All rows go through the model at the same parameters, and the loss is the mean over
    all of them, plus what the regularisers add. So each batch weighs as much as it has
    rows, and several batches give the gradient of one big batch.

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
    rows = sum(batch.x.shape[-2] for batch in update)  # axis -3: models, if several
    loss, sums = model.penalty(), {}
    model.gradients[...] = 0
    for inputs, targets, weights in update:
        share = inputs.shape[-2] / rows
        # Predict, compare with the targets, find the gradient and add it up ...
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
        more = model.measure(prediction, targets, weights)
        add_sums(sums, in_double({"loss": (rows * loss, rows), **more}))
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


def in_double(sums):
    """Return totals and weights in double precision, to add up very many."""

    def double(number):
        if isinstance(number, (int, float)):
            return number
        xp = namespace(number)
        return xp.astype(number, xp.float64)

    return {name: tuple(map(double, parts)) for name, parts in sums.items()}


def add_sums(sums, more):
    """Add totals and weights to those with the same name."""
    for name, (total, weight) in more.items():
        before = sums.get(name, (0.0, 0.0))
        sums[name] = before[0] + total, before[1] + weight
