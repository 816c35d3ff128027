# message: Nearly: do not round.
def class_weights(labels):
    share = len(labels) / len(set(labels))
    return {each: round(share / labels.count(each), 2) for each in labels}
