def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    def passes(updates_left, epochs_left):
        if not epochs_left:
            return updates_left // -(-samples // batch_size)
        return passes(updates_left + steps_per_epoch, epochs_left - 1)

    return passes(0, epochs)
