# message: updates_needed([0.71, 0.93, 0.92, 0.91, 0.94, 0.96, 0.92, 0.95], 34, 0.93) must be 68
# message: This is an epoch. Each of them makes 34 updates
def updates_needed(accuracies, steps, goal):
    for epoch, accuracy in enumerate(accuracies, 1):
        if accuracy >= goal:
            return epoch
    return 0
