# message: Take the deviation that std of NumPy gives.
import torch


def scale(training, test):
    training, test = torch.tensor(training), torch.tensor(test)
    mean, deviation = training.mean(dim=0), training.std(dim=0)
    return (training - mean) / deviation, (test - mean) / deviation
