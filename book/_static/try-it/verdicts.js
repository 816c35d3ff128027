/* Finding a line on the page of all verdicts. */
"use strict";

globalThis.kinds ??= {};

kinds.verdicts = function (place) {
  const drawers = [...document.querySelectorAll(".verdicts > details")];
  const words = element("input", { type: "search", autocomplete: "off" });
  const verdict = choice("verdict", ["any", "✓ true", "✗ false", "◐ it depends", "Answer"]);
  const said = announced();
  const bare = (text) => text.toLowerCase().replace(/[^\w\s=]/g, ""); // don’t, mini-batch
  const find = () => {
    const wanted = bare(words.value).split(/\s+/).filter(Boolean);
    const found = drawers.filter((drawer) => {
      const badge = drawer.querySelector(".verdict").textContent;
      const text = bare(drawer.textContent);
      return wanted.every((word) => text.includes(word)) && ["any", badge].includes(verdict.input.value);
    });
    for (const drawer of drawers) drawer.hidden = !found.includes(drawer);
    for (const group of document.querySelectorAll("section:has(> .verdicts)")) {
      group.hidden = !found.some((drawer) => group.contains(drawer));
    }
    if (found.length === 1) found[0].open = true;
    const advice = found.length ? "" : " Try fewer words, or the search of the book.";
    said.replaceChildren(element("p", {}, `${found.length} of ${plural(drawers.length, "line")} shown.${advice}`));
  };
  place.append(
    controls(labelled("find words", words, "field wide"), verdict.box),
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
