# message: but must have the shape (3, 4).
def per_sample(model, x, y):
    return [[-2, -2], [4, 2]]
