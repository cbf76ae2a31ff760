// Streamlit tells of a change between light and dark only with the next run of a page: this asks for one.
export default function ({ setTriggerValue }) {
  const app = document.querySelector(".stApp");
  const ground = () => getComputedStyle(app).backgroundColor;
  let seen = ground();
  const watch = new MutationObserver(() => {
    if (ground() === seen) return;
    seen = ground();
    setTriggerValue("ground", seen);
  });
  watch.observe(app, { attributes: true });
  return () => watch.disconnect();
}
