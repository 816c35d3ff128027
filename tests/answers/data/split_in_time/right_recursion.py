def begins(start, length, stride, stop):
    if start + length > stop:
        return []
    return [start, *begins(start + stride, length, stride, stop)]


def split_in_time(values, length, stride, cut):
    everything = []
    for start in begins(0, length, stride * 64, values):
        part = min(values, start + stride * 63 + length)
        everything += begins(start, length, stride, part)
    test = [start for start in everything if not start < cut]
    return [start for start in everything if cut - start >= length], test
