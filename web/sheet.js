// The filters on narrow screens: a sheet that takes the panel over, its button telling what is left.
import { counted, on, the } from "./dom.js";
import { chosen } from "./state.js";

export function filterSheet() {
  const [dialog, foot, panel, aside, opener] = [".sheet", ".sheet-foot", ".filters", "#filters", ".open-filters"].map((part) => the(part));
  const narrow = matchMedia("(max-width: 1000px)");
  let address = "";

  function place() {
    if (narrow.matches) return foot.before(panel);
    dialog.close();
    aside.append(panel);
  }
  on(narrow, { change: place });
  place();

  on(opener, {
    click() {
      address = location.href;
      dialog.showModal();
      // A step of history, so that the back button of a phone closes the sheet.
      history.pushState({ sheet: true }, "");
    },
  });
  on(dialog, {
    // Enter in a field of the panel is meant for that field.
    submit: (event) => the("input:focus", dialog) && event.preventDefault(),
    click: ({ target }) => target === dialog && dialog.close(),
    close() {
      opener.focus();
      if (!history.state?.sheet) return;
      if (address === location.href) history.back();
      else history.replaceState({}, "");
    },
  });

  return {
    /** @param {View} view */
    update({ query, answer: { total } }) {
      the(".badge", opener).textContent = chosen(query).length || "";
      the(".show-works").textContent = total ? `Show ${counted(total, "work")}` : "No works";
    },
  };
}
