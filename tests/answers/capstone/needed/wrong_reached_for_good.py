# message: The curve may fall again: the first time counts
def updates_needed(accuracies, steps, goal):
    below = [epoch for epoch, each in enumerate(accuracies, 1) if each < goal]
    if max(accuracies) < goal:
        return 0
    return (max(below, default=0) + 1) * steps
