# message: Count all epochs up to the first that reaches the goal, and no later ones.
def updates_needed(accuracies, steps, goal):
    return steps * sum(accuracy >= goal for accuracy in accuracies)
