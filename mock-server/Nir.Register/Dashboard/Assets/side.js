// Keeps the open page up to date: the server sends the parts that have changed, and they are put in place without touching what is the
// same, so that focus, selection and what is unfolded stay. Without this script the page works, and is brought up to date by reloading.
'use strict';
(() => {
  const state = document.getElementById('live-state');
  const pause = document.getElementById('pause');
  const news = document.getElementById('news');
  const address = document.body.dataset.live;
  if (!address || !window.EventSource) {
    return;
  }

  let source = null;
  let paused = false;
  let spoken = 0;
  let attempts = 0;

  const show = (text, on) => {
    state.textContent = text;
    state.dataset.state = on ? 'on' : 'off';
  };

  // Makes one element like another, keeping every node that is the same. Those with an id are told by it, the others by their place.
  const morph = (from, to) => {
    for (const { name } of [...from.attributes]) {
      if (!to.hasAttribute(name) && name !== 'open') {
        from.removeAttribute(name);
      }
    }
    for (const { name, value } of to.attributes) {
      if (from.getAttribute(name) !== value) {
        from.setAttribute(name, value);
      }
    }
    morphChildren(from, to, false);
  };

  const morphChildren = (from, to, isPart) => {
    let at = from.firstChild;
    for (const next of [...to.childNodes]) {
      const match = next.id ? [...from.children].find(child => child.id === next.id)
        : at && !at.id && at.nodeType === next.nodeType && at.nodeName === next.nodeName ? at : null;
      if (!match) {
        const isRow = next.nodeName === 'TR' && !isPart && from.children.length > 0;
        from.insertBefore(next, at);
        if (isRow) {
          next.classList.add('fresh');
          next.addEventListener('animationend', () => next.classList.remove('fresh'), { once: true });
        }
        continue;
      }
      if (match === at) {
        at = at.nextSibling;
      } else {
        from.insertBefore(match, at);
      }
      if (match.nodeType !== Node.ELEMENT_NODE) {
        if (match.nodeValue !== next.nodeValue) {
          match.nodeValue = next.nodeValue;
        }
      } else if (!match.isEqualNode(next)) {
        morph(match, next);
      }
    }
    while (at) {
      const gone = at;
      at = at.nextSibling;
      gone.remove();
    }
  };

  const take = event => {
    const { id, html } = JSON.parse(event.data);
    const part = document.getElementById(id);
    if (part) {
      const made = document.createElement('template');
      made.innerHTML = html;
      morphChildren(part, made.content, true);
    }
  };

  // Seldom enough to be listened to.
  const tell = event => {
    if (Date.now() - spoken > 3000) {
      spoken = Date.now();
      news.textContent = JSON.parse(event.data);
    }
  };

  const stop = () => {
    source?.close();
    source = null;
  };

  const start = () => {
    if (source || paused || document.hidden) {
      return;
    }
    source = new EventSource(address);
    source.addEventListener('open', () => {
      attempts = 0;
      show('Live', true);
    });
    source.addEventListener('part', take);
    source.addEventListener('news', tell);
    source.addEventListener('ended', () => {
      stop();
      show('Ended: the fake has stopped, or the tenant was dropped.', false);
    });
    source.addEventListener('error', () => {
      if (source?.readyState === EventSource.CLOSED) {
        stop();
      }
      attempts++;
      show(source ? 'Reconnecting' : 'Not live: reload to try again', false);
      if (attempts > 20) {
        stop();
        show('The fake does not answer: reload when it is up', false);
      }
    });
  };

  pause.hidden = false;
  pause.addEventListener('click', () => {
    paused = !paused;
    pause.textContent = paused ? 'Resume' : 'Pause';
    if (paused) {
      stop();
      show('Paused', false);
    } else {
      start();
    }
  });
  // A browser opens few connections to one server: a page that no one sees lets go of its own.
  document.addEventListener('visibilitychange', () => document.hidden ? stop() : start());
  window.addEventListener('pagehide', stop);
  window.addEventListener('pageshow', start);
  show('Connecting', false);
  start();
})();
