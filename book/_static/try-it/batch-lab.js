/* The batch lab: a whole training run, batch by batch, on a grid of samples. */
"use strict";

globalThis.kinds ??= {};

const LARGEST_GRID = 1000;
const LONGEST_RUN = 1e7; // samples seen: about a second to the end
const SPEEDS = { slow: 700, medium: 200, fast: 30 };

function requireAtMost(most, name, count) {
  if (count > most) throw new RangeError(`${name} must be at most ${number(most)} to be drawn, but got ${number(count)}.`);
}

kinds["batch-lab"] = function (place, settings) {
  const link = new URLSearchParams(location.hash.startsWith("#lab:") ? location.hash.slice(5) : "");
  const given = (name, otherwise) => link.get(name) ?? settings[name] ?? otherwise;
  const fields = {
    samples: field("samples", given("samples", 50), { max: LARGEST_GRID }),
    batchSize: field("batch size", given("batch_size", 8)),
    epochs: field("epochs", given("epochs", 3)),
    stepsPerEpoch: field("steps_per_epoch (may be empty)", given("steps_per_epoch", "")),
    dropLast: field("drop_last", String(given("drop_last", false)) === "true"),
    order: choice("order", ORDERS, given("order", ORDERS[0])),
    speed: choice("speed", Object.keys(SPEEDS), "medium"),
  };
  let seed = Number(given("seed", 1));
  let run; // what is going on; null when the fields cannot be understood

  const grid = element("ol", { class: "samples", "aria-label": "samples; the number says how often each was used" });
  const counters = element("div");
  const said = announced();

  const restart = () => {
    play.stop();
    run = null;
    grid.replaceChildren();
    counters.replaceChildren();
    show(said, () => {
      const samples = wholeNumber(fields.samples);
      requireAtMost(LARGEST_GRID, "samples", samples);
      const plan = {
        samples,
        batchSize: wholeNumber(fields.batchSize),
        epochs: wholeNumber(fields.epochs),
        stepsPerEpoch: wholeNumberOrEmpty(fields.stepsPerEpoch),
        dropLast: fields.dropLast.input.checked,
      };
      const counts = countPlan(plan);
      requireAtMost(LONGEST_RUN, "samples seen", counts.samplesSeen);
      const batches = batchesOf({ ...plan, order: fields.order.input.value, seed });
      run = { plan, counts, batches, iteration: 0, pass: 1, seen: 0, batch: [], times: new Array(samples).fill(0), inPass: new Set() };
      grid.append(...run.times.map(() => element("li")));
      draw();
      return [sentence(`${plural(counts.stepsPerEpoch, "update")} per epoch, ${plural(counts.iterations, "update")} in all. Press “Play” or “One update”.`)];
    });
  };

  const tell = (text) => say(said, text);

  /** Make the next update; false when the last one has been made. */
  const update = () => {
    if (!run || run.iteration === run.counts.iterations) return false;
    const { pass, batch } = run.batches.next().value;
    if (pass !== run.pass) run.inPass.clear();
    Object.assign(run, { pass, batch, iteration: run.iteration + 1, seen: run.seen + batch.length });
    for (const row of batch) {
      run.times[row] += 1;
      run.inPass.add(row);
    }
    return true;
  };

  const draw = () => {
    const { plan, counts, iteration, seen, batch, times, inPass } = run;
    const now = new Set(batch);
    [...grid.children].forEach((cell, row) => {
      cell.className = now.has(row) ? "now" : inPass.has(row) ? "used" : "";
      cell.textContent = times[row] || "";
    });
    const steps = counts.stepsPerEpoch;
    const shown = {
      iteration: `${number(iteration)} of ${number(counts.iterations)}`,
      epoch: iteration ? `${number(Math.ceil(iteration / steps))} of ${number(plan.epochs)}` : "not begun",
      step: iteration ? `${number(((iteration - 1) % steps) + 1)} of ${number(steps)}` : "none yet",
      "in this batch": number(batch.length),
      "samples seen": number(seen),
      "data passes": number(seen / plan.samples),
    };
    counters.replaceChildren(counterList(shown));
  };

  /** What can be said about the run when it rests. */
  const summary = () => {
    const { counts, iteration, times, seen } = run;
    const [least, most] = [Math.min(...times), Math.max(...times)];
    const used = least === most ? `Every sample was used ${plural(least, "time")}.` : `Samples were used ${number(least)} to ${number(most)} times.`;
    const end = iteration === counts.iterations ? "The end: " : "";
    tell(`${end}${plural(iteration, "update")}, ${plural(seen, "sample")} seen. ${used}`);
  };

  const forward = (many) => {
    if (!run) return;
    play.stop();
    for (let i = 0; i < many && update(); i++);
    draw();
    summary();
  };
  const play = player(() => {
    const more = update();
    if (run) draw();
    if (run && !more) summary();
    else if (run) tell("Playing …");
    return more;
  }, () => SPEEDS[fields.speed.input.value], summary);

  const settingsNow = () => {
    const { samples, batchSize, epochs, stepsPerEpoch, dropLast, order } = fields;
    const values = { samples, batch_size: batchSize, epochs, steps_per_epoch: stepsPerEpoch, order };
    const text = Object.entries(values).map(([name, { input }]) => [name, input.value]);
    return new URLSearchParams([...text, ["drop_last", dropLast.input.checked], ["seed", seed]]);
  };
  const copyLink = async () => {
    history.replaceState(history.state, "", `#lab:${settingsNow()}`);
    try {
      await navigator.clipboard.writeText(location.href);
      tell("The link to this setting is copied.");
    } catch {
      tell("The address of this page now leads to this setting.");
    }
  };

  const legend = (name, meaning) => [element("span", { class: name }), meaning, " "];
  const { samples, batchSize, epochs, ...others } = fields;
  const boxes = (some) => Object.values(some).map(({ box }) => box);
  const first = controls(...boxes({ samples, batchSize, epochs }));
  first.classList.add("compact"); // so that “Play” is to be seen on a phone at once
  place.append(
    first,
    controls(
      play.node,
      button("One update", () => forward(1)),
      button("One epoch", () => run && forward(run.counts.stepsPerEpoch - (run.iteration % run.counts.stepsPerEpoch))),
      button("To the end", () => run && forward(run.counts.iterations)),
      button("Start again", restart)
    ),
    said,
    counters,
    grid,
    element("p", { class: "legend" }, ...legend("now", "in this batch"), ...legend("used", "used in this pass"), ...legend("", "not yet in this pass")),
    element("p", {}, "The number in a square says how often the sample has been used."),
    controls(
      ...boxes(others),
      button("Other order", () => {
        seed += 1;
        restart();
      }),
      button("Link to this", copyLink)
    )
  );
  for (const [name, { input }] of Object.entries(fields)) {
    if (name !== "speed") input.addEventListener("input", restart);
  }
  restart();
};
