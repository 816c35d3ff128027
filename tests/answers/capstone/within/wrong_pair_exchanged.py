# message: A pair is (batch_size, epochs), in this order
def within_budget(settings, samples, budget):
    return [(e, b) for e, b in settings if e * -(-samples // b) <= budget]
