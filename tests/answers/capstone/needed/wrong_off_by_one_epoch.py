# message: An accuracy was measured when its epoch was over
def updates_needed(accuracies, steps, goal):
    for epoch, accuracy in enumerate(accuracies):
        if accuracy >= goal:
            return epoch * steps
    return 0
