// Two things that only a script can do: tell screen readers the language of the document, and ask for a run of the
// page when it changes between light and dark, which Streamlit tells the server with the next run only.
(() => {
  document.documentElement.lang = document.querySelector("script[data-language]").dataset.language;
  const app = document.querySelector(".stApp");
  const ground = () => getComputedStyle(app).backgroundColor;
  let seen = ground();
  window.groundWatch?.disconnect();
  window.groundWatch = new MutationObserver(() => {
    if (ground() === seen) return;
    seen = ground();
    document.querySelector(".st-key-ground button").click();
  });
  // A change of theme changes the class; other attributes change in every run, and to ask for the colour takes time.
  window.groundWatch.observe(app, { attributeFilter: ["class"] });
})();
