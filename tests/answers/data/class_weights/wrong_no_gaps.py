# message: division by zero
# points: 1
def class_weights(labels):
    classes = range(max(labels) + 1)
    share = len(labels) / len(classes)
    return {each: share / labels.count(each) for each in classes}
