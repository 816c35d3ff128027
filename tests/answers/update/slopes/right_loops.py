def slopes(w, b, x, y):
    of_w = of_b = 0
    for place in range(len(x)):
        error = w * x[place] + b - y[place]
        of_w += 2 * error * x[place]
        of_b += 2 * error
    return of_w / len(x), of_b / len(x)
