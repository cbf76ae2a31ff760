// Two things that only a script can do: tell screen readers the language of the document, and tell the
// server of a change between light and dark, which Streamlit does with the next run of a page only.
let seen;

export default function ({ data, setTriggerValue }) {
  document.documentElement.lang = data.language;
  const app = document.querySelector(".stApp");
  const ground = () => getComputedStyle(app).backgroundColor;
  seen ??= ground();
  const watch = new MutationObserver(() => {
    if (ground() === seen) return;
    seen = ground();
    setTriggerValue("ground", seen);
  });
  // A change of theme changes the class; other attributes change in every run, and to ask for the colour takes time.
  watch.observe(app, { attributeFilter: ["class"] });
  return () => watch.disconnect();
}
