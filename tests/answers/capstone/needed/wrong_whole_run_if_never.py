# message: These are all updates of the run, and the goal is not reached
def updates_needed(accuracies, steps, goal):
    updates = 0
    for accuracy in accuracies:
        updates += steps
        if accuracy >= goal:
            break
    return updates
