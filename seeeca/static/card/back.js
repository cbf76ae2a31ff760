// Going back from a corridor leads to the same place on the page.
const ROOM = "[data-testid=stMain]";
// The page may grow for so long while its cards arrive, in milliseconds.
const PATIENCE = 3000;

let left;
let isBack = false;

window.addEventListener("popstate", () => {
  isBack = left?.page === window.location.pathname;
});

export function leave(open) {
  left = { page: window.location.pathname, top: document.querySelector(ROOM).scrollTop };
  open();
}

// Once a row has come: scroll to where the page was left, as soon as it is long enough.
export function goBack() {
  if (!isBack) return;
  isBack = false;
  const room = document.querySelector(ROOM);
  const { top } = left;
  const until = performance.now() + PATIENCE;
  const scroll = () => {
    if (room.scrollHeight >= top + room.clientHeight) room.scrollTop = top;
    else if (performance.now() < until) requestAnimationFrame(scroll);
  };
  scroll();
}
