def plan(samples, batch_size, budget):
    def last_update_of_epochs():
        update = 0
        while True:
            update += samples // batch_size + (samples % batch_size > 0)
            yield update

    epochs = used = 0
    for epoch, update in enumerate(last_update_of_epochs(), 1):
        if update > budget:
            break
        epochs, used = epoch, update
    return epochs, budget - used, samples * epochs
