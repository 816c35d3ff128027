# message: Just the goal will do: it is reached
def updates_needed(accuracies, steps, goal):
    for epoch, accuracy in enumerate(accuracies, 1):
        if accuracy > goal:
            return epoch * steps
    return 0
