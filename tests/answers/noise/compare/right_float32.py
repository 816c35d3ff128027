import torch


def compare(a, b, t):
    differences = torch.FloatTensor(b) - torch.FloatTensor(a)
    mean = differences.mean()
    reach = t * differences.std() / len(differences) ** 0.5
    return mean, reach, abs(mean) > reach
