/* Small mends to the pages of the theme. */
"use strict";

/** What is read out must be what is to be seen. */
function mendLabels() {
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

document.addEventListener("DOMContentLoaded", mendLabels);
