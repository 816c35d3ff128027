# message: Look at the table with the new sentence, before it goes in.
def fill_batches(lengths, places):
    batches = [[]]
    for number in range(len(lengths)):
        inside = [lengths[k] for k in batches[-1]]
        if inside and len(inside) * max(inside) > places:
            batches.append([])
        batches[-1].append(number)
    return batches
