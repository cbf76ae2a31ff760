// From the message that tells the server of a choice to the last change of texts and charts that was painted.
(() => {
  const watched = ".js-plotly-plot, .stHtml";
  const tick = 20;
  const calmTicks = 8;
  const patience = 30000;
  let sent, painted, paints, calm;

  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (message) {
    sent ||= performance.now();
    return send.call(this, message);
  };

  function element(node) {
    return node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  }

  function isWatched({ target, addedNodes }) {
    return (
      element(target)?.closest(watched) ||
      [...addedNodes].some((node) => node.matches?.(watched) || node.querySelector?.(watched))
    );
  }

  new MutationObserver((changes) => {
    if (!sent || !changes.some(isWatched)) return;
    calm = 0;
    paints += 1;
    requestAnimationFrame(() =>
      setTimeout(() => {
        painted = performance.now();
        paints -= 1;
      }),
    );
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

  function state() {
    return {
      running: !document.querySelector('[data-test-script-state="notRunning"]'),
      titles: [...document.querySelectorAll("h2")].map((title) => title.textContent),
      charts: document.querySelectorAll(".js-plotly-plot").length,
    };
  }

  window.stopwatch = {
    reset() {
      sent = painted = 0;
      paints = calm = 0;
    },
    // Milliseconds, once the page stands still and shows these titles and so many charts. Ticks and not
    // time are counted, for while the browser is at work there are none.
    stopped: (titles, charts) =>
      new Promise((resolve, reject) => {
        const begin = performance.now();
        const timer = setInterval(() => {
          const now = state();
          const done = painted && !paints && !now.running;
          calm = done && String(now.titles) === String(titles) && now.charts === charts ? calm + 1 : 0;
          const late = performance.now() - begin > patience;
          if (calm >= calmTicks || late) clearInterval(timer);
          if (calm >= calmTicks) resolve(painted - sent);
          else if (late) reject(new Error(`expected ${titles} and ${charts} charts, found ${JSON.stringify(now)}`));
        }, tick);
      }),
  };
  window.stopwatch.reset();
})();
