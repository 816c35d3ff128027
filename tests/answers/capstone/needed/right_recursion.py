def updates_needed(accuracies, steps, goal):
    def epochs(rest, before):
        if not rest:
            return 0
        return before + 1 if rest[0] >= goal else epochs(rest[1:], before + 1)

    return epochs(accuracies, 0) * steps
