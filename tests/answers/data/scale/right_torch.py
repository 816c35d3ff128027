import torch


def scale(training, test):
    training, test = torch.tensor(training), torch.tensor(test)
    deviation, mean = torch.std_mean(training, dim=0, correction=0)
    return (training - mean) / deviation, (test - mean) / deviation
