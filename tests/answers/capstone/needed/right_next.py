def updates_needed(accuracies, steps, goal):
    reached = (epoch for epoch, each in enumerate(accuracies, 1) if each >= goal)
    return next(reached, 0) * steps
