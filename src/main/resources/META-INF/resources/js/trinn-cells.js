// Keys and the clipboard in a table of input fields, as in a spreadsheet.
(() => {
  const field = (table, row, column) => table.querySelector(`[data-row="${row}"][data-column="${column}"]`);

  const move = (from, rows, columns) => {
    const to = field(from.closest('table'), Number(from.dataset.row) + rows, Number(from.dataset.column) + columns);
    if (to) {
      to.focus();
      to.select();
    }
    return Boolean(to);
  };

  const keyed = (event) => {
    const from = event.target;
    if (!from.dataset || from.dataset.row === undefined || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const whole = from.selectionStart === 0 && from.selectionEnd === from.value.length;
    const steps = {
      ArrowUp: () => move(from, -1, 0),
      ArrowDown: () => move(from, 1, 0),
      Enter: () => move(from, event.shiftKey ? -1 : 1, 0) || (from.blur(), from.focus(), true),
      ArrowLeft: () => (whole || from.selectionEnd === 0) && move(from, 0, -1),
      ArrowRight: () => (whole || from.selectionStart === from.value.length) && move(from, 0, 1),
    };
    if (steps[event.key] && !event.isComposing && steps[event.key]()) {
      event.preventDefault();
    }
  };

  const pasted = (event) => {
    const from = event.target;
    const text = event.clipboardData.getData('text/plain').replace(/[\r\n]+$/, '');
    if (!from.dataset || from.dataset.row === undefined || !/[\t\r\n]/.test(text)) {
      return;
    }
    event.preventDefault();
    event.currentTarget.dispatchEvent(new CustomEvent('cells-pasted', {
      detail: { row: Number(from.dataset.row), column: Number(from.dataset.column), text },
    }));
  };

  window.trinn = window.trinn || {};
  window.trinn.cells = {
    open(host) {
      host.addEventListener('keydown', keyed);
      host.addEventListener('paste', pasted);
    },
    copy(host, text) {
      navigator.clipboard.writeText(text);
    },
  };
})();
