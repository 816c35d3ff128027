def within_budget(settings, samples, budget):
    def fitting():
        for setting in settings:
            steps, left_over = divmod(samples, setting[0])
            if (steps + bool(left_over)) * setting[1] <= budget:
                yield list(setting)

    return [*fitting()]
