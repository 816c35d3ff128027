def class_weights(labels):
    rough = {label: 1 / labels.count(label) for label in labels}
    total = sum(rough[label] for label in labels)
    return {label: weight * len(labels) / total for label, weight in rough.items()}
