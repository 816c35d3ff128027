def fill_batches(lengths, places, first=0):
    if first == len(lengths):
        return []
    rows = 1
    while first + rows < len(lengths):
        if (rows + 1) * max(lengths[first : first + rows + 1]) > places:
            break
        rows += 1
    batch = list(range(first, first + rows))
    return [batch] + fill_batches(lengths, places, first + rows)
