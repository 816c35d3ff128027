# message: Up to the first epoch that reaches the goal is asked.
def updates_needed(accuracies, steps, goal):
    return steps * sum(accuracy >= goal for accuracy in accuracies)
