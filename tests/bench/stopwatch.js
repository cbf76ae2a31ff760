// From the message that tells the server of a choice to the last change of texts and charts that was painted where it
// is seen.
(() => {
  const watched = ".js-plotly-plot, .stHtml, .exhibit";
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

  function isSeen(part) {
    const { top, bottom } = part.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  }

  function isWatched({ target, addedNodes }) {
    const parts = [element(target)?.closest(watched)];
    for (const node of addedNodes) if (node.matches?.(watched) || node.querySelector?.(watched)) parts.push(node);
    return parts.some((part) => part && isSeen(part));
  }

  // A chart that is seen and not yet drawn from what was handed over.
  function isWaiting() {
    return [...document.querySelectorAll(".exhibit")].some((card) => {
      const chart = card.querySelector(".chart");
      return chart && isSeen(chart) && chart.drawn !== card.given.figure;
    });
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
      running: !document.querySelector('[data-test-script-state="notRunning"]') || isWaiting(),
      titles: [...document.querySelectorAll("h2")].map((title) => title.textContent),
    };
  }

  window.stopwatch = {
    reset() {
      sent = painted = 0;
      paints = calm = 0;
    },
    // Milliseconds, once the page stands still and shows these titles. Ticks and not time are counted, for while the
    // browser is at work there are none.
    stopped: (titles) =>
      new Promise((resolve, reject) => {
        const begin = performance.now();
        const timer = setInterval(() => {
          const now = state();
          const done = painted && !paints && !now.running;
          calm = done && String(now.titles) === String(titles) ? calm + 1 : 0;
          const late = performance.now() - begin > patience;
          if (calm >= calmTicks || late) clearInterval(timer);
          if (calm >= calmTicks) resolve(painted - sent);
          else if (late) reject(new Error(`expected ${titles}, found ${JSON.stringify(now)}`));
        }, tick);
      }),
  };
  window.stopwatch.reset();
})();
