# message: must be 40, but it is 200. The curve may fall again: the first time counts.
# message: must be 34, but it is 170. The curve may fall again: the first time counts.
def updates_needed(accuracies, steps, goal):
    updates = 0
    for epoch, accuracy in enumerate(accuracies, 1):
        if accuracy >= goal:
            updates = epoch * steps
    return updates
