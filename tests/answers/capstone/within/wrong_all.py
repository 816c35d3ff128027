# message: Some of these need more updates than the budget has
def within_budget(settings, samples, budget):
    return settings
