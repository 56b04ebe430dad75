// Moves the bar between two panes by keys, for trinn.workbench.ui.Splitter.
(() => {
  const STEP = 2;
  const LEAST = 10;
  const MOST = 90;

  const share = (layout) => {
    const [first, second] = [...layout.children].map((pane) => pane.getBoundingClientRect().width);
    return Math.round((100 * first) / Math.max(1, first + second));
  };

  // At once, so that the next key goes on from there.
  function split(layout, position) {
    [position, 100 - position].forEach((part, index) => { layout.children[index].style.flex = '1 1 ' + part + '%'; });
    layout.dispatchEvent(new CustomEvent('trinn-split', { detail: position }));
  }

  function key(layout, bar, event) {
    const now = share(layout);
    const to = { ArrowLeft: now - STEP, ArrowRight: now + STEP, Home: LEAST, End: MOST }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const position = Math.min(MOST, Math.max(LEAST, to));
      bar.setAttribute('aria-valuenow', position);
      split(layout, position);
    }
  }

  window.trinn = window.trinn || {};
  window.trinn.splitter = {
    start(layout, label) {
      const bar = layout.shadowRoot?.querySelector('[part~=splitter]');
      if (!bar) {
        requestAnimationFrame(() => this.start(layout, label));
        return;
      }
      if (bar.tabIndex === 0) {
        return;
      }
      const said = { tabindex: 0, role: 'separator', 'aria-label': label, 'aria-orientation': 'vertical', 'aria-valuemin': LEAST, 'aria-valuemax': MOST };
      Object.entries(said).forEach(([name, value]) => bar.setAttribute(name, value));
      const tell = () => bar.setAttribute('aria-valuenow', share(layout));
      tell();
      bar.addEventListener('focus', tell);
      bar.addEventListener('keydown', (event) => key(layout, bar, event));
    },
  };
})();
