// What only a script can do: tell screen readers the language of the document, and ask the server, in a field out of
// sight, for another face of an exhibit or, when the page changes between light and dark, for a run.
(() => {
  document.documentElement.lang = document.querySelector("script[data-language]").dataset.language;
  const app = document.querySelector(".stApp");
  const ground = () => getComputedStyle(app).backgroundColor;

  function ask(what) {
    const field = document.querySelector(".st-key-asked input");
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, what);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  }

  // The answer brings new buttons: the focus goes to the one in the place of that which was pressed.
  function keepFocus({ dataset: { exhibit, face } }) {
    window.faceWatch?.disconnect();
    window.faceWatch = new MutationObserver(() => {
      const turned = `[data-exhibit="${exhibit}"][data-face="${face}"][aria-checked="true"]`;
      const button = document.querySelector(turned);
      if (!button) return;
      window.faceWatch.disconnect();
      if (document.activeElement === document.body) button.focus();
    });
    window.faceWatch.observe(app, { childList: true, subtree: true });
  }

  document.onclick = ({ target }) => {
    const face = target.closest("button[data-face]");
    if (!face) return;
    keepFocus(face);
    ask(`${face.dataset.exhibit} ${face.dataset.face}`);
  };

  document.onkeydown = ({ target, key }) => {
    const face = target.closest("button[data-face]");
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (!face || !step) return;
    const faces = [...face.parentElement.children];
    faces.at((faces.indexOf(face) + step) % faces.length).focus();
  };

  let seen = ground();
  window.groundWatch?.disconnect();
  window.groundWatch = new MutationObserver(() => {
    if (ground() === seen) return;
    seen = ground();
    ask("ground");
  });
  // A change of theme changes the class; other attributes change in every run, and to ask for the colour takes time.
  window.groundWatch.observe(app, { attributeFilter: ["class"] });
})();
