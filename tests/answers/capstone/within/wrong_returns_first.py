# message: A return inside the loop ends it at the first that fits
def within_budget(settings, samples, budget):
    for batch_size, epochs in settings:
        if epochs * -(-samples // batch_size) <= budget:
            return [(batch_size, epochs)]
