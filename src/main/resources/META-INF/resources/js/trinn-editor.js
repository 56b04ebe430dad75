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
    editor.setOptions({ enableBasicAutocompletion: true, enableLiveAutocompletion: mode === 'drools' });
    editor.completers = [completer(host)];
    const state = { editor, words: [], row: -1, markers: [], marks: [], widgets: [], told: '', timer: 0, given: 0, silent: false };
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
    editor.commands.addCommand({
      name: 'trinnRename', bindKey: { win: 'F2', mac: 'F2' },
      exec: () => host.dispatchEvent(new CustomEvent('trinn-rename', { detail: wordAt(editor) })),
    });
    editor.on('mousemove', (event) => {
      const row = event.getDocumentPosition().row;
      const about = aboutWordAt(host, event.getDocumentPosition());
      inner.title = [about, ...state.marks.filter((mark) => mark.line - 1 === row).map((mark) => mark.message)].filter(Boolean).join('\n');
    });
    editor.selection.on('changeCursor', () => {
      clearTimeout(state.moving);
      state.moving = setTimeout(() => moved(host), PAUSE);
    });
    // Where the editor becomes smaller, the line that is written in stays in sight.
    new ResizeObserver(() => requestAnimationFrame(() => {
      const seen = editor.isRowVisible(editor.getCursorPosition().row);
      editor.resize();
      if (seen) {
        editor.renderer.scrollCursorIntoView();
      }
      measure(host);
    })).observe(host);
    colours(host);
  }

  function wordAt(editor) {
    const at = editor.getCursorPosition();
    return editor.session.getTextRange(editor.session.getWordRange(at.row, at.column));
  }

  function send(host) {
    const state = open.get(host);
    clearTimeout(state.timer);
    state.timer = 0;
    host.dispatchEvent(new CustomEvent('trinn-edit', { detail: { text: state.editor.getValue(), given: state.given } }));
  }

  // Which words fit behind what stands before the cursor in its line.
  function fitting(words, before) {
    const of = (kind, owner) => words.filter((word) => word.kind === kind && (!owner || word.of === owner));
    let found;
    if ((found = /\b(pay|credit)\.\w*$/.exec(before))) {
      return of('VERB', found[1]);
    }
    if ((found = /\bterms\.(\w+)\.\w*$/.exec(before))) {
      return words.some((word) => word.kind === 'TABLE' && word.name === found[1]) ? of('READING') : [];
    }
    if (/\bterms\.\w*$/.test(before)) {
      return [...of('TERM'), ...of('TABLE')];
    }
    if ((found = /\b([A-Z]\w*)\.\w*$/.exec(before))) {
      return of('CHOICE', found[1]);
    }
    if (/\bcode\s*==\s*"[^"]*$/.test(before)) {
      return of('KPI');
    }
    if (/@Component\(\s*"[^"]*$/.test(before)) {
      return of('COMPONENT');
    }
    if ((before.match(/"/g) || []).length % 2 || /^\s*(@|\/\/|#)/.test(before)) {
      return [];
    }
    if ((found = /\b([A-Z]\w*)\s*\([^()]*$/.exec(before)) && of('FIELD', found[1]).length) {
      return of('FIELD', found[1]);
    }
    return of('FACT');
  }

  function completer(host) {
    return {
      identifierRegexps: [/[\w\-]/],
      getCompletions(editor, session, position, prefix, done) {
        const before = session.getLine(position.row).slice(0, position.column);
        done(null, fitting(open.get(host).words, before).map((word) => (
          { caption: word.name, value: word.name, meta: word.of, docText: word.about, score: 1000 })));
      },
      getDocTooltip(item) {
        if (item.docText && !item.docHTML) {
          const box = document.createElement('div');
          box.textContent = item.docText;
          item.docHTML = box.innerHTML;
        }
      },
    };
  }

  function aboutWordAt(host, position) {
    const state = open.get(host);
    const line = state.editor.session.getLine(position.row) || '';
    const word = /^[\w$-]*/.exec(line.slice(position.column))[0];
    const start = /[\w$-]*$/.exec(line.slice(0, position.column))[0];
    const name = start + word;
    const found = name && fitting(state.words, line.slice(0, position.column)).find((one) => one.name === name);
    return found ? found.name + ': ' + found.about : '';
  }

  // Tells in which line the cursor is, and what the word under it means.
  function moved(host) {
    const state = open.get(host);
    if (!state) {
      return;
    }
    const position = state.editor.getCursorPosition();
    const about = host.parentElement.querySelector('.about');
    if (about) {
      about.textContent = aboutWordAt(host, position);
    }
    if (position.row !== state.row) {
      state.row = position.row;
      host.dispatchEvent(new CustomEvent('trinn-moved', { detail: position.row + 1 }));
    }
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
    requestAnimationFrame(() => measure(host));
  }

  // A mark takes more lines where the editor is narrower; lines of the text must never lie under it.
  function measure(host) {
    const state = open.get(host);
    state?.widgets.forEach((widget) => state.editor.session.widgetManager.onWidgetChanged(widget));
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
    open(host, text, label, readOnly, mode, given) {
      refresh();
      if (!open.has(host)) {
        start(host, label, mode);
      }
      this.setText(host, text, given);
      this.setReadOnly(host, readOnly);
      open.get(host).editor.session.getUndoManager().reset();
      if (host.trinnGoal) {
        this.goTo(host, ...host.trinnGoal);
        host.trinnGoal = null;
      }
    },
    // Given is the how-manieth text of the server this is; what is typed says which one it was typed in.
    setText(host, text, given) {
      const state = open.get(host);
      if (!state) {
        return;
      }
      state.given = given;
      if (state.editor.getValue() === text) {
        return;
      }
      const { session } = state.editor;
      const cursor = state.editor.getCursorPosition();
      const scrolled = session.getScrollTop();
      state.silent = true;
      state.told = '';
      state.editor.setValue(text, -1);
      state.silent = false;
      state.editor.moveCursorToPosition(cursor);
      state.editor.clearSelection();
      session.setScrollTop(scrolled);
    },
    setReadOnly(host, readOnly) {
      const editor = open.get(host).editor;
      editor.setReadOnly(readOnly);
      editor.renderer.setHighlightGutterLine(!readOnly);
    },
    offer(host, words) {
      open.get(host).words = words;
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
