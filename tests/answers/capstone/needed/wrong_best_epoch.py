# message: This is the best epoch. The goal may be reached before
def updates_needed(accuracies, steps, goal):
    best = max(accuracies)
    return (accuracies.index(best) + 1) * steps if best >= goal else 0
