class Stopper:
    def __init__(self, patience, min_delta=0.0):
        self.judge = self.judging(patience, min_delta)
        next(self.judge)

    @staticmethod
    def judging(patience, min_delta):
        best, waited = (yield), 0
        while True:
            loss = yield waited == patience
            waited += 1
            if loss < best - min_delta:
                best, waited = loss, 0

    def update(self, val_loss):
        return self.judge.send(val_loss)
