def column_statistics(file, batch_size):
    count, means, variances = 0, 0.0, 0.0
    while count < len(file):
        rows = file[count : count + batch_size]
        share = len(rows) / (count + len(rows))
        gap = rows.mean(axis=0) - means
        means = means + share * gap
        variances = (1 - share) * variances + share * rows.var(axis=0)
        variances = variances + share * (1 - share) * gap**2
        count += len(rows)
    return means, variances
