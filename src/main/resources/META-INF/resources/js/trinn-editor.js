// Runs the Ace editor of trinn.ui.RuleEditor.
(function () {
  const trinn = (window.trinn = window.trinn || {});
  const open = new Map();
  const PAUSE = 150;
  const MOST_TOLD = 20;

  ace.config.set('basePath', new URL('webjars/ace-builds/1.41.0/src-min-noconflict', document.baseURI).pathname);

  function isDark(host) {
    const probe = document.createElement('span');
    probe.style.color = 'light-dark(rgb(0, 0, 0), rgb(255, 255, 255))';
    host.append(probe);
    const dark = getComputedStyle(probe).color === 'rgb(255, 255, 255)';
    probe.remove();
    return dark;
  }

  function colours(host) {
    open.get(host).editor.setTheme(isDark(host) ? 'ace/theme/github_dark' : 'ace/theme/github_light_default');
  }

  function refresh() {
    for (const host of [...open.keys()]) {
      if (host.isConnected) {
        colours(host);
      } else {
        open.get(host).editor.destroy();
        open.delete(host);
      }
    }
  }

  function start(host, label, mode) {
    const inner = document.createElement('div');
    host.replaceChildren(inner);
    const editor = ace.edit(inner, {
      mode: 'ace/mode/' + mode, useWorker: false, useSoftTabs: true, tabSize: 2, fontSize: 13, showPrintMargin: false,
      wrap: true, indentedSoftWrap: true, enableKeyboardAccessibility: true, textInputAriaLabel: label, scrollPastEnd: 0,
    });
    const state = { editor, markers: [], marks: [], widgets: [], told: '', timer: 0, silent: false };
    open.set(host, state);
    inner.setAttribute('aria-label', label);
    inner.querySelector('.ace_scroller')?.setAttribute('aria-label', label);
    editor.on('change', () => {
      if (!state.silent) {
        clearTimeout(state.timer);
        state.timer = setTimeout(() => send(host), PAUSE);
      }
    });
    editor.on('blur', () => state.timer && send(host));
    editor.commands.addCommand({
      name: 'trinnMend', bindKey: { win: 'Alt-Enter', mac: 'Alt-Enter' },
      exec: () => mend(host, state.marks.findIndex((mark) => mark.fixable && mark.line - 1 === editor.getCursorPosition().row)),
    });
    editor.on('mousemove', (event) => {
      const row = event.getDocumentPosition().row;
      inner.title = state.marks.filter((mark) => mark.line - 1 === row).map((mark) => mark.message).join('\n');
    });
    new ResizeObserver(() => requestAnimationFrame(() => editor.resize())).observe(host);
    colours(host);
  }

  function send(host) {
    const state = open.get(host);
    clearTimeout(state.timer);
    state.timer = 0;
    host.dispatchEvent(new CustomEvent('trinn-edit', { detail: state.editor.getValue() }));
  }

  function mend(host, number) {
    if (number >= 0 && !open.get(host).timer) {
      host.dispatchEvent(new CustomEvent('trinn-mend', { detail: number }));
    }
  }

  // What is wrong with a line, under the line; it moves with the line while somebody writes elsewhere.
  function told(host, marks, fix) {
    const box = document.createElement('div');
    box.className = 'trinn-told';
    for (const mark of marks) {
      const line = document.createElement('div');
      line.className = mark.error ? 'told' : 'told warning';
      line.append(Object.assign(document.createElement('span'), { textContent: mark.message }));
      if (mark.fixable) {
        const button = Object.assign(document.createElement('button'), { type: 'button', textContent: fix });
        button.addEventListener('mousedown', (event) => event.preventDefault());
        button.addEventListener('click', () => mend(host, mark.number));
        line.append(button);
      }
      box.append(line);
    }
    return box;
  }

  function tell(host, marks, fix) {
    const state = open.get(host);
    const session = state.editor.session;
    const all = JSON.stringify(marks);
    if (state.told === all) {
      return;
    }
    state.told = all;
    if (!session.widgetManager) {
      session.widgetManager = new (ace.require('ace/line_widgets').LineWidgets)(session);
      session.widgetManager.attach(state.editor);
    }
    state.widgets.forEach((widget) => session.widgetManager.removeLineWidget(widget));
    const byRow = Map.groupBy(marks, (mark) => mark.line - 1);
    state.widgets = [...byRow].slice(0, MOST_TOLD).map(([row, found]) => {
      const widget = { row, fixedWidth: true, coverGutter: false, el: told(host, found, fix) };
      session.widgetManager.addLineWidget(widget);
      return widget;
    });
  }

  function rangeOf(session, mark) {
    const Range = ace.require('ace/range').Range;
    const row = mark.line - 1;
    const text = session.getLine(row) || '';
    const from = mark.column > 0 ? mark.column - 1 : text.search(/\S|$/);
    const word = mark.column > 0 ? /^[\w$.]+|^\S/.exec(text.slice(from)) : null;
    return new Range(row, from, row, word ? from + word[0].length : Math.max(text.length, from + 1));
  }

  new MutationObserver(refresh).observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'theme', 'class'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', refresh);
  matchMedia('print').addEventListener('change', refresh);

  trinn.editor = {
    open(host, text, label, readOnly, mode) {
      refresh();
      if (!open.has(host)) {
        start(host, label, mode);
      }
      this.setText(host, text);
      this.setReadOnly(host, readOnly);
      open.get(host).editor.session.getUndoManager().reset();
      if (host.trinnGoal) {
        this.goTo(host, ...host.trinnGoal);
        host.trinnGoal = null;
      }
    },
    setText(host, text) {
      const state = open.get(host);
      if (!state || state.editor.getValue() === text) {
        return;
      }
      const cursor = state.editor.getCursorPosition();
      state.silent = true;
      state.told = '';
      state.editor.setValue(text, -1);
      state.silent = false;
      state.editor.moveCursorToPosition(cursor);
      state.editor.clearSelection();
    },
    setReadOnly(host, readOnly) {
      const editor = open.get(host).editor;
      editor.setReadOnly(readOnly);
      editor.renderer.setHighlightGutterLine(!readOnly);
    },
    mark(host, marks, fix) {
      const state = open.get(host);
      const session = state.editor.session;
      state.markers.forEach((id) => session.removeMarker(id));
      marks.forEach((mark, number) => { mark.number = number; });
      state.marks = marks;
      state.markers = marks.map((mark) => session.addMarker(rangeOf(session, mark), mark.error ? 'trinn-mark' : 'trinn-mark trinn-mark-warning', 'text', false));
      session.setAnnotations(marks.map((mark) => ({ row: mark.line - 1, column: Math.max(0, mark.column - 1), text: mark.message, type: mark.error ? 'error' : 'warning' })));
      if (fix) {
        tell(host, marks, fix);
      }
    },
    goTo(host, line, column) {
      if (!open.has(host)) {
        host.trinnGoal = [line, column];
        return;
      }
      const editor = open.get(host).editor;
      editor.gotoLine(line, Math.max(0, column - 1), false);
      editor.scrollToLine(line - 1, true, false);
      editor.focus();
    },
  };
})();
