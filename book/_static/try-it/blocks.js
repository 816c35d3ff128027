/* What the things to play with are built from. No library, no network.
 *
 * A page holds <div class="try-it" data-kind="batches" data-settings="{...}">; the
 * function of that name in `kinds`, in one of the files beside this one, builds the rest.
 */
"use strict";

globalThis.kinds ??= {}; // the files come in any order

function furnished(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

function element(tag, attributes = {}, ...children) {
  return furnished(document.createElement(tag), attributes, children);
}

/** The same for the parts of a drawing. */
function svg(tag, attributes = {}, ...children) {
  return furnished(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

let fieldNumber = 0;

/** An input below its label, and what else the label says. */
function labelled(label, input, kind = "field", ...besides) {
  input.id = `try-it-${++fieldNumber}`;
  input.autocomplete = "off"; // or who comes back finds what was typed, and the counts of the beginning
  return element("div", { class: kind }, element("label", { for: input.id }, label, ...besides), input);
}

/** A labelled input: a number, or a box to tick. */
function field(label, value, attributes = {}) {
  const checkbox = typeof value === "boolean";
  const input = element("input", {
    type: checkbox ? "checkbox" : "number",
    ...(checkbox ? {} : { min: 1, inputmode: "numeric" }),
    ...attributes,
  });
  if (checkbox) input.checked = value;
  else input.value = value; // last, for it must fit min, max and step
  return { name: label.replace(/ \(.*/, ""), box: labelled(label, input), input };
}

/** A labelled choice among texts. */
function choice(label, options, chosen = options[0]) {
  const input = element("select", {}, ...options.map((text) => element("option", {}, text)));
  input.value = chosen;
  return { box: labelled(label, input), input };
}

/** A labelled slider; `shown` says what its position means. */
function slider(label, { min, max, step, value }, shown) {
  const input = element("input", { type: "range", min, max, step });
  input.value = value;
  const meaning = element("output");
  const box = labelled(label, input, "field wide", " ", meaning);
  meaning.htmlFor = input.id;
  const tell = () => {
    meaning.textContent = shown(Number(input.value));
    input.setAttribute("aria-valuetext", meaning.textContent);
  };
  input.addEventListener("input", tell);
  tell();
  return { box, input };
}

/** A button that plays: it calls `tick` until that returns false, or `rested` when paused. */
function player(tick, milliseconds, rested) {
  const slow = matchMedia("(prefers-reduced-motion: reduce)");
  let timer = null;
  const stop = () => {
    clearTimeout(timer);
    timer = null;
    node.textContent = "Play";
  };
  const turn = () => {
    if (!tick()) return stop();
    timer = setTimeout(turn, slow.matches ? 1000 : milliseconds());
  };
  const node = button("Play", () => {
    if (timer !== null) {
      stop();
      return rested();
    }
    node.textContent = "Pause";
    turn();
  });
  node.classList.add("play");
  return { node, stop };
}

function button(label, onClick) {
  const node = element("button", { type: "button" }, label);
  node.addEventListener("click", onClick);
  return node;
}

/** A place whose new content is read out by screen readers. */
function announced() {
  return element("div", { class: "output", "aria-live": "polite" });
}

/** Fields and buttons, side by side. */
function controls(...nodes) {
  return element("div", { class: "fields" }, ...nodes);
}

/** Show what `compute` returns, or the sentence of its complaint. */
function show(output, compute) {
  try {
    output.replaceChildren(...compute());
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    output.replaceChildren(element("p", { class: "complaint" }, problem.message));
  }
}

/** A number as it is written, with a minus for the hyphen. */
const minus = (written) => String(written).replace(/^-/, "−");
const number = (value) => value.toLocaleString("en", { maximumFractionDigits: 3 });
const plural = (count, noun) => `${number(count)} ${noun}${count === 1 ? "" : "s"}`;

function sentence(text) {
  return element("p", { class: "sentence" }, text);
}

/** Say this in an announced place; what it says already is not read out once more. */
function say(output, text) {
  if (output.textContent !== text) output.replaceChildren(sentence(text));
}

/** Boxes, batch by batch: to be looked at, not all read out after every key. */
function batchBoxes(batches) {
  return element(
    "ol",
    { class: "batches", "aria-label": "batches, in order", "aria-live": "off" },
    ...batches.map((batch) =>
      element("li", {}, ...batch.map((text) => element("span", {}, String(text))))
    )
  );
}

/** A list of counts with their names. */
function counterList(counts) {
  const items = Object.entries(counts).map(([name, value]) =>
    element("div", {}, element("dt", {}, name), element("dd", {}, String(value)))
  );
  return element("dl", { class: "counters" }, ...items);
}

const SHOWN_BATCHES = 24;

// Who is here already and follows a link to another setting gets it, too.
window.addEventListener("hashchange", () => /^#(lab|find):/.test(location.hash) && location.reload());

document.addEventListener("DOMContentLoaded", () => {
  for (const place of document.querySelectorAll(".try-it")) {
    kinds[place.dataset.kind](place, JSON.parse(place.dataset.settings));
  }
});
