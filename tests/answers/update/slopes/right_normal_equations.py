def slopes(w, b, x, y):
    rows = len(x)
    sx, sy = sum(x), sum(y)
    sxx = sum(a * a for a in x)
    sxy = sum(a * c for a, c in zip(x, y))
    return [2 * (w * sxx + b * sx - sxy) / rows, 2 * (w * sx + b * rows - sy) / rows]
