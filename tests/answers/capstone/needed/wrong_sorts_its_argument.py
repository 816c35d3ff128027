# message: changed its arguments. Work on a copy of them.
def updates_needed(accuracies, steps, goal):
    accuracies.sort()
    for epoch, accuracy in enumerate(accuracies, 1):
        if accuracy >= goal:
            return epoch * steps
    return 0
