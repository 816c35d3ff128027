# message: in_budget(1000, 50, 100, 8) must be (2, 100), but it is (5, 50).
# message: How long does one update take? How often does that fit into the budget?
def in_budget(budget, batch_size, fixed, per_sample):
    return 5, 50
