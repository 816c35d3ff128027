def words(gradients, is_word):
    return gradients[is_word == 1]


def accumulate(micro_batches):
    found = [row for pair in micro_batches for row in words(*pair)]
    return sum(found) / len(found)
