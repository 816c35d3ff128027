def epochs_of(one_pass, steps_per_epoch, epochs):
    if epochs == 0:
        return []
    stream = list(one_pass)
    while len(stream) < steps_per_epoch:
        stream += one_pass
    turned = steps_per_epoch % len(one_pass)
    later = list(one_pass)[turned:] + list(one_pass)[:turned]
    return [stream[:steps_per_epoch], *epochs_of(later, steps_per_epoch, epochs - 1)]
