import sys
import warnings

import torch

print("letting PyTorch find the slopes")
warnings.warn("this takes a while")
print("please wait", file=sys.stderr)


def after(w, x, y, reduction="mean"):
    w = torch.tensor(w, requires_grad=True)
    loss = torch.nn.functional.mse_loss(
        w * torch.tensor(x), torch.tensor(y), reduction=reduction
    )
    loss.backward()
    return loss.detach(), (w - 0.1 * w.grad).item()


loss_before, w_one_batch = after(0.0, [1.0, 2.0], [3.0, 4.0])
w_two_batches = after(after(0.0, [1.0], [3.0])[1], [2.0], [4.0])[1]

w_four_mean = after(0.0, [1.0, 2.0] * 2, [3.0, 4.0] * 2)[1]
w_four_sum = after(0.0, [1.0, 2.0] * 2, [3.0, 4.0] * 2, "sum")[1]
