// Keys and the clipboard in a grid of fields, for trinn.workbench.ui.TermTable.
(function () {
  const trinn = (window.trinn = window.trinn || {});

  const at = (field) => ({ row: Number(field.dataset.row), column: Number(field.dataset.column) });

  function go(host, row, column) {
    const field = host.querySelector('input[data-row="' + row + '"][data-column="' + column + '"]');
    if (field) {
      field.focus();
      field.select();
    }
    return Boolean(field);
  }

  function key(host, event) {
    const field = event.target;
    if (!field.dataset || field.dataset.row === undefined || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const { row, column } = at(field);
    const all = field.selectionStart === 0 && field.selectionEnd === field.value.length;
    const steps = {
      ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [event.shiftKey ? -1 : 1, 0],
      ArrowLeft: all || field.selectionEnd === 0 ? [0, -1] : null,
      ArrowRight: all || field.selectionStart === field.value.length ? [0, 1] : null,
    };
    const step = steps[event.key];
    if (step && !(event.shiftKey && event.key !== 'Enter') && go(host, row + step[0], column + step[1])) {
      event.preventDefault();
    }
  }

  function paste(host, event) {
    const text = event.clipboardData.getData('text/plain');
    if (event.target.dataset.row !== undefined && /[\t\n]/.test(text.trim())) {
      event.preventDefault();
      host.dispatchEvent(new CustomEvent('trinn-paste', { detail: { ...at(event.target), text } }));
    }
  }

  // With nothing chosen in a field, the whole table is copied.
  function copy(host, event, whole) {
    const field = event.target;
    if (whole || (field.selectionStart !== undefined && field.selectionStart === field.selectionEnd)) {
      event.clipboardData.setData('text/plain', host.dataset.tsv);
      event.preventDefault();
    }
  }

  function button(host) {
    const take = (event) => {
      event.stopPropagation();
      copy(host, event, true);
    };
    document.addEventListener('copy', take, { capture: true, once: true });
    document.execCommand('copy');
    document.removeEventListener('copy', take, { capture: true });
  }

  trinn.sheet = {
    start(host) {
      if (host.started) {
        return;
      }
      host.started = true;
      host.addEventListener('keydown', (event) => key(host, event));
      host.addEventListener('paste', (event) => paste(host, event));
      host.addEventListener('copy', (event) => copy(host, event, false));
      host.addEventListener('click', (event) => event.target.closest('.copy') && button(host));
    },
  };
})();
