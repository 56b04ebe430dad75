// Keys of a screen with several parts: F6 goes to the next part, Shift+F6 to the one before, in each to where the keyboard was last;
// Ctrl+S, or ⌘S, saves.
(() => {
  const last = new WeakMap();
  const isShown = (element) => element.isConnected && element.getClientRects().length > 0;

  function go(host, step) {
    const parts = [...host.querySelectorAll('[data-part]')].filter(isShown);
    const here = parts.findIndex((part) => part.contains(document.activeElement));
    const to = parts[here < 0 ? (step > 0 ? 0 : parts.length - 1) : (here + step + parts.length) % parts.length];
    const before = last.get(to);
    (before && isShown(before) ? before : to)?.focus();
  }

  // What is typed is sent when a field is left.
  function save(host) {
    const before = document.activeElement;
    before?.blur();
    host.dispatchEvent(new CustomEvent('trinn-save'));
    before?.focus();
  }

  function key(host, event) {
    if (document.querySelector('vaadin-dialog[opened]')) {
      return;
    }
    if (event.key === 'F6' && !event.ctrlKey && !event.altKey && !event.metaKey) {
      go(host, event.shiftKey ? -1 : 1);
    } else if (event.key.toLowerCase() === 's' && event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey) {
      save(host);
    } else {
      return;
    }
    event.preventDefault();
  }

  window.trinn = window.trinn || {};
  window.trinn.parts = {
    start(host) {
      if (host.hasParts) {
        return;
      }
      host.hasParts = true;
      host.addEventListener('focusin', (event) => {
        const part = event.target.closest('[data-part]');
        if (part) {
          last.set(part, event.target);
        }
      });
      const hear = (event) => host.isConnected ? key(host, event) : document.removeEventListener('keydown', hear, true);
      document.addEventListener('keydown', hear, true);
    },
  };
})();
