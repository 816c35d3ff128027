/* Finding a line on the page of all verdicts. */
"use strict";

globalThis.kinds ??= {};

kinds.verdicts = function (place) {
  const drawers = [...document.querySelectorAll(".verdicts > details")];
  const homes = new Map(drawers.map((drawer) => [drawer, drawer.parentElement]));
  const groups = [...document.querySelectorAll("section:has(> .verdicts)")];
  const foundHere = element("div", { class: "verdicts found" });
  const link = new URLSearchParams(location.hash.startsWith("#find:") ? location.hash.slice(6) : "");
  const words = element("input", { type: "search", autocomplete: "off" });
  words.value = link.get("words") ?? "";
  const verdict = choice("verdict", ["any", "✓ true", "✗ false", "◐ it depends", "Answer"], link.get("verdict") ?? "any");
  if (!verdict.input.value) verdict.input.value = "any";
  const said = announced();
  /** Without what one may leave out in don’t, mini-batch and 40,000; drop_last is two words. */
  const bare = (text) => text.toLowerCase().replace(/[’'-]|(?<=\d),(?=\d{3})/g, "").replace(/[^\p{L}\p{N}=]+/gu, " ");
  const texts = new Map(drawers.map((drawer) => [drawer, { line: bare(drawer.querySelector("summary").textContent), all: bare(drawer.textContent) }]));

  /** Let the address say what was looked for and which lines are open, for the way back. */
  const remember = () => {
    const open = drawers.filter((drawer) => drawer.open && !drawer.hidden).map((drawer) => drawer.id);
    const values = { words: words.value, verdict: verdict.input.value === "any" ? "" : verdict.input.value, open: open.join() };
    const given = Object.entries(values).filter(([, value]) => value);
    const alone = open.length === 1 && given.length === 1;
    if (!given.length && !/^#(find:|about-)/.test(location.hash)) return;
    const hash = alone ? `#${open}` : given.length ? `#find:${new URLSearchParams(given)}` : "";
    history.replaceState(history.state, "", location.pathname + location.search + hash);
  };

  /** Show the lines that have all the words; first those that have them in the line itself. */
  const find = () => {
    const wanted = bare(words.value).split(" ").filter(Boolean);
    const has = (text) => wanted.every((word) => text.includes(word));
    const found = drawers.filter((drawer) => {
      const badge = drawer.querySelector(".verdict").textContent;
      return has(texts.get(drawer).all) && ["any", badge].includes(verdict.input.value);
    });
    const first = found.filter((drawer) => has(texts.get(drawer).line));
    for (const drawer of drawers) {
      drawer.hidden = !found.includes(drawer);
      homes.get(drawer).append(drawer);
    }
    if (wanted.length) foundHere.append(...first, ...found.filter((drawer) => !first.includes(drawer)));
    for (const group of groups) {
      group.hidden = !group.querySelector(".verdicts > details:not([hidden])");
    }
    if (found.length === 1) found[0].open = true;
    const where = !wanted.length || first.length === found.length ? "" : ` ${first.length || "None"} of them ${first.length === 1 ? "has" : "have"} the words in the line itself${first.length ? " and come first" : ""}; the others in the answer.`;
    const advice = found.length ? where : " Try fewer words, or the search of the book.";
    said.replaceChildren(element("p", {}, `${found.length} of ${plural(drawers.length, "line")} shown.${advice}`));
  };
  place.append(
    controls(labelled("find words", words, "field wide"), verdict.box),
    said
  );
  place.after(foundHere);
  for (const drawer of drawers) {
    if ((link.get("open") ?? "").split(",").includes(drawer.id)) drawer.open = true;
    drawer.addEventListener("toggle", remember);
  }
  place.addEventListener("input", () => {
    find();
    remember();
  });
  find();
};

/* A line that was linked to, here or from elsewhere, is opened. */
function openLinked() {
  const linked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (linked?.matches?.(".verdicts > details")) linked.open = true;
}
window.addEventListener("hashchange", openLinked);
document.addEventListener("DOMContentLoaded", openLinked);
