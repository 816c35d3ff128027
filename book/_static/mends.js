/* Small mends to the pages of the theme. */
"use strict";

/** What is read out must be what is to be seen. */
function mendLabels() {
  for (const toggle of document.querySelectorAll("summary:has(> .toctree-toggle)")) {
    const above = toggle.closest("li").querySelector("a").textContent.trim();
    toggle.ariaLabel = `Pages under “${above}”`;
  }
  for (const node of document.querySelectorAll("summary[aria-label], button[aria-label]")) {
    const seen = node.textContent.trim();
    if (seen && !node.ariaLabel.includes(seen)) node.removeAttribute("aria-label");
    for (const icon of node.querySelectorAll("i")) {
      icon.ariaHidden = "true";
      icon.removeAttribute("title");
    }
  }
  const home = document.querySelector(".sidebar-primary-item:has(.navbar-brand)");
  home?.setAttribute("role", "navigation");
  home?.setAttribute("aria-label", "Start page");
}

/** A formula that is wider than the page can be scrolled, so also by keyboard. */
function reachWideFormulas() {
  for (const formula of document.querySelectorAll("mjx-container[display]")) {
    if (formula.scrollWidth > formula.clientWidth) formula.tabIndex = 0;
  }
}

window.addEventListener("load", async () => {
  await window.MathJax?.startup?.promise;
  reachWideFormulas();
});
window.addEventListener("resize", reachWideFormulas);

/** Columns stay below each other and can be scrolled; other output wraps. A number is not broken. */
function keepTogether() {
  for (const output of document.querySelectorAll(".cell_output pre")) {
    output.classList.toggle("columns", /\S {2,}\S|^ {2,}\S/m.test(output.textContent));
  }
  for (const value of document.querySelectorAll(".pasted-text, .pasted-inline")) {
    value.classList.toggle("whole", /^\S{1,14}$/.test(value.textContent));
  }
}

/** The comma after a formula stays with it. */
function keepPunctuation() {
  for (const formula of document.querySelectorAll("article span.math")) {
    const after = formula.nextSibling;
    const [mark] = after?.nodeType === Node.TEXT_NODE ? after.data.match(/^[.,;:!?)]+/) ?? [] : [];
    if (!mark) continue;
    const both = document.createElement("span");
    both.className = "whole";
    formula.replaceWith(both);
    both.append(formula, mark);
    after.data = after.data.slice(mark.length);
  }
}

/** Long names of code break after an underscore, a dot or a bracket, or before a capital. */
function breakNames() {
  for (const code of document.querySelectorAll("article code .pre")) {
    const parts = code.textContent.split(/(?<=[_.(])(?=\w)|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
    if (parts.length > 1 && code.textContent.length > 11) code.replaceChildren(...parts.flatMap((part, i) => (i ? [document.createElement("wbr"), part] : [part])));
  }
}

/** What a word means appears at the word: under the pointer, and with the keyboard. */
function showDefinitions() {
  const box = document.createElement("div");
  box.className = "definition";
  box.setAttribute("role", "tooltip");
  box.id = "definition";
  box.hidden = true;
  document.querySelector("main").append(box);
  let leaving; // the pointer may go on to the box, and stay there
  const leave = () => (leaving = setTimeout(hide, 300));
  const hide = () => {
    clearTimeout(leaving);
    box.hidden = true;
    document.querySelector("[aria-describedby=definition]")?.removeAttribute("aria-describedby");
  };
  for (const link of document.querySelectorAll('article a[href*="#term-"][title]')) {
    link.dataset.definition = link.title;
    link.removeAttribute("title"); // or there would be two boxes
    const show = () => {
      hide();
      box.textContent = link.dataset.definition;
      link.setAttribute("aria-describedby", box.id);
      box.hidden = false;
      const place = link.getBoundingClientRect();
      const left = Math.min(place.left, document.documentElement.clientWidth - box.offsetWidth - 16);
      box.style.left = `${Math.max(8, left) + scrollX}px`;
      const below = place.bottom + 4;
      const top = below + box.offsetHeight > innerHeight ? place.top - 4 - box.offsetHeight : below;
      box.style.top = `${top + scrollY}px`;
    };
    link.addEventListener("mouseenter", show);
    link.addEventListener("focus", show);
    link.addEventListener("mouseleave", leave);
    link.addEventListener("blur", hide);
  }
  box.addEventListener("mouseenter", () => clearTimeout(leaving));
  box.addEventListener("mouseleave", leave);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
}

/** A picture opens by itself, as large as the screen allows. */
function openPictures() {
  for (const picture of document.querySelectorAll(".cell_output img")) {
    const link = document.createElement("a");
    link.href = picture.src;
    picture.replaceWith(link);
    link.append(picture);
  }
}

/** On paper it is day. */
const page = document.documentElement.dataset;
let onScreen; // the theme
window.addEventListener("beforeprint", () => ([onScreen, page.theme] = [page.theme, "light"]));
window.addEventListener("afterprint", () => (page.theme = onScreen));

document.addEventListener("DOMContentLoaded", mendLabels);
document.addEventListener("DOMContentLoaded", openPictures);
document.addEventListener("DOMContentLoaded", showDefinitions);
document.addEventListener("DOMContentLoaded", keepTogether);
document.addEventListener("DOMContentLoaded", keepPunctuation);
document.addEventListener("DOMContentLoaded", breakNames);
