// Light or dark as the system has it, until the reader chooses the other. A blocking script, so that the first paint already has the right colours.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  root.classList.add("js");
  // Storage may be forbidden; then the choice lasts as long as the page.
  const stored = (/** @type {() => string} */ use) => {
    try {
      return use();
    } catch {}
  };
  const system = () => (dark.matches ? "dark" : "light");
  const show = (theme) => {
    root.dataset.theme = theme;
    root.dataset.shown = theme === "system" ? system() : theme;
    const button = document.getElementById("theme");
    if (button) button.title = button.ariaLabel = `Colours: ${root.dataset.shown}`;
  };
  const chosen = stored(() => localStorage["bookwheel-theme"]);
  show(chosen === "light" || chosen === "dark" ? chosen : "system");
  dark.addEventListener("change", () => show(root.dataset.theme));
  document.addEventListener("DOMContentLoaded", () => show(root.dataset.theme));
  document.addEventListener("click", ({ target }) => {
    if (!(/** @type {Element} */ (target).closest("#theme"))) return;
    const other = root.dataset.shown === "dark" ? "light" : "dark";
    show(other === system() ? "system" : other);
    stored(() => (localStorage["bookwheel-theme"] = root.dataset.theme));
  });
})();
