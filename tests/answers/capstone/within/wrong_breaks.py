# message: but it is [(12, 1), (6, 3)]. The loop must not end at the first that needs too many:
def within_budget(settings, samples, budget):
    found = []
    for batch_size, epochs in settings:
        if epochs * -(-samples // batch_size) > budget:
            break
        found.append((batch_size, epochs))
    return found
