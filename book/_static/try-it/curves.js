/* Curves to choose from and to read off; the page's code has computed them. */
"use strict";

globalThis.kinds ??= {};

const DASHES = ["", "9 4", "2 3", "10 3 2 3", "5 2", "12 2 2 2 2 2"];
const FROM_THE_START = ["data passes", "epoch"]; // one is as long as the other, also on the axis
const MARGIN = { left: 62, right: 26, top: 10, bottom: 44 };

/** What an axis needs: where a value lies between 0 and 1, and where ticks go; `whole` ends it at ticks. */
function scale(values, logarithmic, whole = false) {
  const to = logarithmic ? Math.log10 : (value) => value;
  let [low, high] = [Math.min(...values), Math.max(...values)];
  if (!logarithmic && low > 0 && low < 0.5 * high) low = 0;
  if (low === high) [low, high] = [low - 1, high + 1];
  const step = evenStep(low, high);
  if (whole && !logarithmic) [low, high] = [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
  const [first, last] = [to(low), to(high)];
  const place = (value) => (to(value) - first) / (last - first);
  return { low, high, place, ticks: logarithmic ? logarithmicTicks(low, high) : evenTicks(low, high, step) };
}

function evenStep(low, high) {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].find((factor) => factor * power >= rough) * power;
}

function evenTicks(low, high, step) {
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => (first + i) * step);
}

function logarithmicTicks(low, high) {
  const decades = Math.log10(high / low);
  if (decades < 0.5) return evenTicks(low, high, evenStep(low, high));
  const factors = decades < 3 ? [1, 2, 5] : [1];
  const every = Math.ceil(decades / 6);
  const ticks = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power += 1) {
    if (power % every) continue;
    for (const factor of factors) ticks.push(factor * 10 ** power);
  }
  return ticks.filter((tick) => tick >= low * 0.999 && tick <= high * 1.001);
}

/** Four digits, and words of ten for what is very small or large. */
function short(value) {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e7)) return value.toExponential(1).replace("e+", "e");
  return Number(value.toPrecision(4)).toLocaleString("en", { maximumFractionDigits: 6 });
}

/** The values of a column with as many decimals as four digits of the largest need, if they are alike. */
function alike(values) {
  const sizes = values.filter(Boolean).map(Math.abs);
  const largest = Math.max(...sizes);
  if (!(largest >= 1e-3 && largest < 1e7) || largest > 30 * Math.min(...sizes)) return values.map(short);
  const decimals = values.every(Number.isInteger) ? 0 : Math.max(0, 3 - Math.floor(Math.log10(largest)));
  return values.map((value) => minus(value.toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals })));
}

kinds.curves = function (place, { runs, across, up, about }) {
  const labels = Object.keys(runs);
  const shown = labels.map((label, number) => {
    const { box, input } = field(label, true);
    const sample = svg("svg", { viewBox: "0 0 40 10", class: "key", "aria-hidden": "true" });
    sample.append(svg("line", { x1: 0, x2: 40, y1: 5, y2: 5, class: `series series-${number}`, "stroke-dasharray": DASHES[number % 6] }));
    box.classList.add("inline");
    box.append(sample);
    return { label, number, box, input };
  });
  const x = choice("across", across);
  const y = choice("up", up);
  const logX = field("logarithmic across", false);
  const logY = field("logarithmic up", false);
  const position = slider("read off at", { min: 0, max: 1, step: 0.005, value: 1 }, () => "");
  const picture = element("div", { class: "curves" });
  const output = announced();

  const visible = () => shown.filter(({ input }) => input.checked);
  const column = (name) => visible().flatMap(({ label }) => runs[label][name]).filter(Number.isFinite);
  const chosen = new Set(); // by the reader, who is not overruled
  const suggestScales = () => {
    for (const [axis, log] of [[x, logX], [y, logY]]) {
      const values = Object.values(runs).flatMap((columns) => columns[axis.input.value]).filter(Number.isFinite);
      const positive = Math.min(...values) > 0;
      log.input.disabled = !positive;
      const wide = Math.max(...values) / Math.min(...values) > 50;
      const suggested = wide && !FROM_THE_START.includes(axis.input.value);
      log.input.checked = positive && (chosen.has(log) ? log.input.checked : suggested);
    }
  };

  const draw = () => {
    if (!visible().length) {
      picture.replaceChildren();
      output.replaceChildren(element("p", { class: "complaint" }, "Tick at least one curve."));
      return;
    }
    const width = Math.max(280, picture.clientWidth);
    const height = Math.min(340, 0.62 * width + 60);
    const [across, up] = [x.input.value, y.input.value];
    const scaleX = scale(column(across), logX.input.checked);
    const scaleY = scale(column(up), logY.input.checked, true);
    const left = (value) => MARGIN.left + scaleX.place(value) * (width - MARGIN.left - MARGIN.right);
    const top = (value) => height - MARGIN.bottom - scaleY.place(value) * (height - MARGIN.top - MARGIN.bottom);
    const drawing = svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": `${about} Across: ${across}. Up: ${up}.` });
    for (const tick of scaleX.ticks) {
      drawing.append(
        svg("line", { x1: left(tick), x2: left(tick), y1: MARGIN.top, y2: height - MARGIN.bottom, class: "grid" }),
        svg("text", { x: left(tick), y: height - MARGIN.bottom + 16, "text-anchor": "middle" }, short(tick))
      );
    }
    for (const tick of scaleY.ticks) {
      drawing.append(
        svg("line", { x1: MARGIN.left, x2: width - MARGIN.right, y1: top(tick), y2: top(tick), class: "grid" }),
        svg("text", { x: MARGIN.left - 6, y: top(tick) + 4, "text-anchor": "end" }, short(tick))
      );
    }
    drawing.append(
      svg("text", { x: (MARGIN.left + width - MARGIN.right) / 2, y: height - 6, "text-anchor": "middle", class: "axis" }, across),
      svg("text", { x: 13, y: (height - MARGIN.bottom) / 2, transform: `rotate(-90 13 ${(height - MARGIN.bottom) / 2})`, "text-anchor": "middle", class: "axis" }, up)
    );
    const at = Number(position.input.value);
    const [start, end] = [MARGIN.left, width - MARGIN.right];
    const upright = start + at * (end - start);
    drawing.append(svg("line", { x1: upright, x2: upright, y1: MARGIN.top, y2: height - MARGIN.bottom, class: "reading" }));
    const read = [];
    for (const { label, number } of visible()) {
      const points = runs[label][across].map((value, i) => [value, runs[label][up][i]]).filter((pair) => pair.every(Number.isFinite));
      const line = points.map(([a, b]) => `${left(a).toFixed(1)},${top(b).toFixed(1)}`).join(" ");
      drawing.append(svg("polyline", { points: line, class: `series series-${number}`, "stroke-dasharray": DASHES[number % 6] }));
      const distance = ([value]) => Math.abs(scaleX.place(value) - at);
      const nearest = points.reduce((best, point) => (distance(point) < distance(best) ? point : best));
      drawing.append(svg("circle", { cx: left(nearest[0]), cy: top(nearest[1]), r: 4, class: `series-dot series-${number}` }));
      read.push([label, ...nearest]);
    }
    picture.replaceChildren(drawing);
    position.input.setAttribute("aria-valuetext", `${across} ${short(read[0][1])}`);
    const head = ["curve", across, up].map((text) => element("th", { scope: "col" }, text));
    const columns = [1, 2].map((place) => alike(read.map((row) => row[place])));
    const rows = read.map(([label], i) => element("tr", {}, element("th", { scope: "row" }, label), ...columns.map((column) => element("td", {}, column[i]))));
    output.replaceChildren(element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows)));
  };

  const axes = [...(across.length > 1 ? [x.box] : []), ...(up.length > 1 ? [y.box] : [])];
  for (const log of [logX, logY]) log.box.classList.add("inline");
  if (labels.length > 1) place.append(element("fieldset", { class: "fields" }, element("legend", {}, "Curves"), ...shown.map(({ box }) => box)));
  place.append(controls(...axes), controls(logX.box, logY.box), output, picture, position.box);
  for (const axis of [x, y]) axis.input.addEventListener("input", suggestScales);
  for (const log of [logX, logY]) log.input.addEventListener("input", () => chosen.add(log));
  place.addEventListener("input", draw);
  new ResizeObserver(draw).observe(picture);
  suggestScales();
  draw();
};
