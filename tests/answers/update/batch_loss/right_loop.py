def batch_loss(prediction, target):
    total = 0.0
    for p, t in zip(prediction, target):
        p = p[0] if np.ndim(p) else p
        t = t[0] if np.ndim(t) else t
        total += (p - t) ** 2
    return total / len(prediction)
