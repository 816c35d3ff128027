# message: but it is [(12, 1), (6, 3), (12, 3)]. The settings do not share the budget: each run
# message: but it is [(64, 58), (1078, 9)]. The settings do not share the budget: each run has all
def within_budget(settings, samples, budget):
    found = []
    for batch_size, epochs in settings:
        updates = epochs * -(-samples // batch_size)
        if updates <= budget:
            found.append((batch_size, epochs))
            budget -= updates
    return found
