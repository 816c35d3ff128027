# message: minisgd does not do this for you here: write it yourself.
import minisgd


class Orders(minisgd.Shuffled):
    def next_order(self):
        return self.next_pass()
