// Light, dark or as the system has it. A blocking script, so that the first paint already has the right colours.
(() => {
  const ORDER = ["system", "light", "dark"];
  const root = document.documentElement;
  root.classList.add("js");
  // Storage may be forbidden; then the choice lasts as long as the page.
  const stored = (/** @type {() => string} */ use) => {
    try {
      return use();
    } catch {}
  };
  const show = (theme) => {
    root.dataset.theme = theme;
    const button = document.getElementById("theme");
    if (button) button.title = button.ariaLabel = `Colours: ${theme}`;
  };
  show(stored(() => localStorage["bookwheel-theme"]) ?? "system");
  document.addEventListener("DOMContentLoaded", () => show(root.dataset.theme));
  document.addEventListener("click", ({ target }) => {
    if (!(/** @type {Element} */ (target).closest("#theme"))) return;
    show(ORDER[(ORDER.indexOf(root.dataset.theme) + 1) % 3]);
    stored(() => (localStorage["bookwheel-theme"] = root.dataset.theme));
  });
})();
