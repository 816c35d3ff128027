# message: must be 40, but it is 100. Every epoch up to the one that reached the goal
# message: must be 34, but it is 85. The function must read any curve
def updates_needed(accuracies, steps, goal):
    for epoch, accuracy in enumerate(accuracies):
        if accuracy > goal:
            return epoch * steps
    return 0
