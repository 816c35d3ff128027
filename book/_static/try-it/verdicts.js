/* Finding a line on the page of all verdicts. */
"use strict";

globalThis.kinds ??= {};

kinds.verdicts = function (place) {
  const drawers = [...document.querySelectorAll(".verdicts > details")];
  const id = `try-it-${++fieldNumber}`;
  const words = element("input", { id, type: "search", autocomplete: "off" });
  const verdict = choice("verdict", ["any", "✓ true", "✗ false", "◐ it depends", "Answer"]);
  const said = announced();
  const find = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const drawer of drawers) {
      const text = drawer.textContent.toLowerCase();
      const badge = drawer.querySelector(".verdict").textContent;
      const fits = wanted.every((word) => text.includes(word)) && ["any", badge].includes(verdict.input.value);
      drawer.hidden = !fits;
      found += fits;
    }
    said.replaceChildren(element("p", {}, `${found} of ${plural(drawers.length, "line")} shown.`));
  };
  place.append(
    controls(element("div", { class: "field wide" }, element("label", { for: id }, "find words"), words), verdict.box),
    said
  );
  place.addEventListener("input", find);
  find();
};

/* A line that was linked to, here or from elsewhere, is opened. */
function openLinked() {
  const linked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (linked?.matches?.(".verdicts > details")) linked.open = true;
}
window.addEventListener("hashchange", openLinked);
document.addEventListener("DOMContentLoaded", openLinked);
