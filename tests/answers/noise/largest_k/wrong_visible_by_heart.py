# message: Jumping over the target is no harm yet. Landing farther away is.
# points: 1
def largest_k(learning_rate):
    return {0.15: 6, 0.3: 3, 0.03: 33}.get(learning_rate, 40)
