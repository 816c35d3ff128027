# message: updates_needed([0.5, 0.9, 0.8, 0.7, 0.85, 0.92, 0.8, 0.96, 0.7, 0.94], 20, 0.9) must be 40
# message: This is an epoch. Each of them makes 20 updates
def updates_needed(accuracies, steps, goal):
    for epoch, accuracy in enumerate(accuracies, 1):
        if accuracy >= goal:
            return epoch
    return 0
