import sys
import warnings


def sentences(batches):
    for losses, lengths in batches:
        for row, length in zip(losses.tolist(), lengths):
            yield [row[place] for place in range(length)]


def token_means(batches):
    print("measuring")
    warnings.warn("this takes a while")
    sys.stderr.write("please wait")
    total = tokens = means = count = 0
    for sentence in sentences(batches):
        total += sum(sentence)
        tokens += len(sentence)
        means += sum(sentence) / len(sentence)
        count += 1
    return [total / tokens, means / count]
