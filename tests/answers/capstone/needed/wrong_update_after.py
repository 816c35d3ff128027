# message: This is the update after it: the epoch is over before
def updates_needed(accuracies, steps, goal):
    for epoch, accuracy in enumerate(accuracies, 1):
        if accuracy >= goal:
            return epoch * steps + 1
    return 0
