# message: Your function gave nothing back
def updates_needed(accuracies, steps, goal):
    for epoch, accuracy in enumerate(accuracies, 1):
        if accuracy >= goal:
            return epoch * steps
