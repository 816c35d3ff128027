/* Batches, epochs and counters to play with. */
"use strict";

globalThis.kinds ??= {};

/** How many batches, steps, updates? */
kinds.batches = function (place, settings) {
  const fields = {
    samples: field("samples", settings.samples),
    batchSize: field("batch size", settings.batch_size),
    epochs: field("epochs", settings.epochs ?? 1),
    stepsPerEpoch: field("steps_per_epoch (may be empty)", settings.steps_per_epoch ?? ""),
    dropLast: field("drop_last", settings.drop_last ?? false),
  };
  const output = announced();
  const update = () =>
    show(output, () => {
      const samples = wholeNumber(fields.samples);
      const batchSize = wholeNumber(fields.batchSize);
      const epochs = wholeNumber(fields.epochs);
      const stepsPerEpoch = wholeNumberOrEmpty(fields.stepsPerEpoch);
      const dropLast = fields.dropLast.input.checked;
      const plan = countPlan({ samples, batchSize, epochs, dropLast, stepsPerEpoch });
      const rowsOf = (step) => [number(plan.seenAfter(step) - plan.seenAfter(step - 1))];
      const last = plan.stepsPerEpoch;
      const sizes = Array.from({ length: Math.min(last, SHOWN_BATCHES) }, (_, i) => rowsOf(i + 1));
      if (last > SHOWN_BATCHES) {
        sizes.splice(-2, 2, [`… ${number(last - SHOWN_BATCHES + 1)} more …`], rowsOf(last));
      }
      return [
        sentence(
          `${plural(plan.stepsPerEpoch, "update")} per epoch, ` +
            `${plural(plan.iterations, "update")} in all: ` +
            `${plural(plan.samplesSeen, "sample")} seen, ` +
            `${number(plan.dataPasses)} data ${plan.dataPasses === 1 ? "pass" : "passes"}.`
        ),
        element("p", {}, "Samples in each batch of the first epoch, up to its last:"),
        batchBoxes(sizes),
      ];
    });
  place.append(controls(...Object.values(fields).map(({ box }) => box)), output);
  place.addEventListener("input", update);
  update();
};

/** A long series cut into windows: what is a sample then? */
kinds.windows = function (place, settings) {
  const length = field("values in the series", settings.length);
  const window = field("values in a window", settings.window);
  const output = announced();
  const update = () =>
    show(output, () => {
      const n = wholeNumber(length);
      const w = wholeNumber(window);
      const samples = n - w; // the value after the window is the target
      if (samples < 1) {
        throw new RangeError(
          `values in a window must be fewer than in the series, but got ${number(w)} of ${number(n)}.`
        );
      }
      const shown = Math.min(samples, 8);
      const rows = Array.from({ length: shown }, (_, start) =>
        Array.from({ length: Math.min(w, 8) }, (_, i) => start + i + 1)
          .concat(w > 8 ? ["…"] : [])
          .concat([`→ ${start + w + 1}`])
      );
      return [
        sentence(`${plural(n, "value")}, windows of ${number(w)}: ${plural(samples, "sample")}.`),
        element("p", {}, "The first samples; each predicts the value after its window:"),
        batchBoxes(rows),
      ];
    });
  place.append(controls(length.box, window.box), output);
  place.addEventListener("input", update);
  update();
};

/** Pass after pass: in order, shuffled, or drawn with replacement. */
kinds.epochs = function (place, settings) {
  const { samples, batch_size: batchSize } = settings;
  const choiceOfOrder = choice("order", ORDERS);
  const output = announced();
  let epoch, used;
  const next = () => {
    epoch += 1;
    const order = passOf(samples, choiceOfOrder.input.value, Math.random).map((row) => row + 1);
    order.forEach((sample) => used.add(sample));
    const all = Array.from({ length: samples }, (_, row) => row + 1);
    const never = all.filter((sample) => !used.has(sample));
    const batches = [];
    for (let i = 0; i < samples; i += batchSize) batches.push(order.slice(i, i + batchSize));
    const missed = all.filter((sample) => !order.includes(sample));
    output.replaceChildren(
      sentence(
        `Epoch ${epoch}: ${plural(batches.length, "update")}, ${plural(epoch * batches.length, "iteration")} so far. ` +
          (missed.length ? `Missed in this epoch: ${missed.join(", ")}. ` : "Every sample was used once. ") +
          (never.length ? `Never used so far: ${never.join(", ")}.` : "")
      ),
      batchBoxes(batches)
    );
  };
  const restart = () => {
    epoch = 0;
    used = new Set();
    next();
  };
  choiceOfOrder.input.addEventListener("change", restart);
  place.append(
    controls(
      choiceOfOrder.box,
      button("Next epoch", next),
      button("Start again", restart)
    ),
    output
  );
  restart();
};

/** All counters, one update at a time. */
kinds.counters = function (place, settings) {
  const fields = {
    samples: field("samples", settings.samples),
    batchSize: field("batch size", settings.batch_size),
    stepsPerEpoch: field("steps_per_epoch (may be empty)", settings.steps_per_epoch ?? ""),
  };
  const output = announced();
  let iteration;
  const draw = () =>
    show(output, () => {
      const samples = wholeNumber(fields.samples);
      const batchSize = wholeNumber(fields.batchSize);
      const stepsPerEpoch = wholeNumberOrEmpty(fields.stepsPerEpoch);
      const plan = countPlan({ samples, batchSize, epochs: 1, stepsPerEpoch });
      const seen = plan.seenAfter(iteration);
      const step = ((iteration - 1) % plan.stepsPerEpoch) + 1;
      const counts = {
        iteration,
        epoch: iteration ? Math.ceil(iteration / plan.stepsPerEpoch) : "not begun",
        step: iteration ? `${step} of ${plan.stepsPerEpoch}` : "none yet",
        "samples in this batch": iteration ? seen - plan.seenAfter(iteration - 1) : 0,
        "samples seen": seen,
        "data passes": number(seen / samples),
      };
      return [counterList(counts)];
    });
  const restart = () => {
    iteration = 0;
    draw();
  };
  const update = () => {
    iteration += 1;
    draw();
  };
  place.append(
    controls(
      ...Object.values(fields).map(({ box }) => box),
      button("One update", update),
      button("Start again", restart)
    ),
    output
  );
  place.addEventListener("input", restart);
  restart();
};
