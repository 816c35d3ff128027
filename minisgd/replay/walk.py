"""Lines again: all updates of a turn in one program of the GPU."""

from math import prod

from minisgd.replay.line import LineRecording, is_line

UPDATES = 2**16  # in one request; several models take no longer than one
BYTES = 2**26  # of the rows in place at the same time, and of all losses that are kept
ROWS_DRAWN = 2**24  # whose numbers wait in main memory


class WalkRecording(LineRecording):
    """Updates of lines, one after the other within a single request to the GPU.

    The rows of many batches are brought into place at once. Then a program of a few lines
    goes from batch to batch, with the parameters in its registers. Nobody has to ask for
    an update any more, and nothing is brought to the parameters but the next batch, on
    its way while they still move.

    Several models are several such programs. They do not need each other, and a GPU has
    room for thousands of them at a time.
    """

    @staticmethod
    def suits(model, source):
        """Tell whether a model is a line, or several, on a GPU with such a program."""
        rows, columns = source.batches.rows_per_update, source.rows.x.shape[1] + 2
        return is_line(model) and model.backend.walks(rows, columns)

    def make_room(self):
        columns, *models = self.parameters.shape
        batch = self.batch_rows, columns
        at_once = [
            UPDATES,
            BYTES // self._bytes(prod(models)),
            ROWS_DRAWN // prod([*self.lead, self.batch_rows]),
        ]
        self.at_once = max(1, min(at_once))
        room = BYTES // self._bytes(prod([*self.lead, *batch]))
        room = max(1, min(room, self.at_once))
        self.rows = self.backend.zeros((*self.lead, room + 1, *batch))
        self.totals = self.backend.zeros((*models, room))

    def turn(self, updates):
        sizes = self.gather(updates)
        self.backend.walk(
            self.rows, self.parameters, self.move, self.totals, len(sizes)
        )
        totals = self.totals[..., : len(sizes)] / self.scale**2
        if (sizes < self.batch_rows).any():
            totals *= self.backend.array(sizes / self.batch_rows)
        self.kept.append(totals)
        return sizes

    def gather(self, updates):
        updates = min(updates, self.totals.shape[-1])
        return self.fill_batches(self.rows[..., :updates, :, :])
