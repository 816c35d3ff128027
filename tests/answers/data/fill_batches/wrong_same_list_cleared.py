# message: All batches are the very same list: begin each with a new one.
def fill_batches(lengths, places):
    batches, filling = [], []
    for number in range(len(lengths)):
        together = [*filling, number]
        if len(together) * max(lengths[k] for k in together) > places:
            batches.append(filling)
            filling.clear()
        filling.append(number)
    return [*batches, filling]
