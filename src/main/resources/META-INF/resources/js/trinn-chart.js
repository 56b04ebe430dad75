// Draws the options of trinn.ui.Chart with ECharts.
(function () {
  const trinn = (window.trinn = window.trinn || {});
  const open = new Map();

  // The colour behind a CSS value, as numbers that a canvas understands.
  const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  function colour(host, value) {
    const probe = document.createElement('span');
    probe.style.color = value;
    host.append(probe);
    const css = getComputedStyle(probe).color;
    probe.remove();
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = css;
    brush.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
    return 'rgba(' + r + ',' + g + ',' + b + ',' + (a / 255).toFixed(3) + ')';
  }

  // Looks each colour up once, because that is slow and a chart has many items of one colour.
  function resolved(host, node, known) {
    if (typeof node === 'string') {
      if (!/^var\(--[\w-]+\)$/.test(node)) {
        return node;
      }
      known.has(node) || known.set(node, colour(host, node));
      return known.get(node);
    }
    if (Array.isArray(node)) {
      return node.map((each) => resolved(host, each, known));
    }
    if (node && typeof node === 'object') {
      return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, resolved(host, each, known)]));
    }
    return node;
  }

  const kinds = {
    money: { maximumFractionDigits: 2 },
    'short-money': { notation: 'compact', maximumFractionDigits: 1 },
    percent: { style: 'percent', maximumFractionDigits: 1 },
    count: { maximumFractionDigits: 0 },
    number: { maximumFractionDigits: 2 },
  };

  function formatter(kind, locale) {
    const format = new Intl.NumberFormat(locale, kinds[kind] || {});
    return (value) => {
      const number = typeof value === 'string' ? Number(value) : value;
      return Number.isFinite(number) ? format.format(number).replace('-', '\u2212') : String(value ?? '');
    };
  }

  function list(node) {
    return node === undefined ? [] : Array.isArray(node) ? node : [node];
  }

  // Lines as text, never as markup: names of people come from data.
  function lines(texts) {
    const box = document.createElement('div');
    box.className = 'trinn-tip';
    box.textContent = texts.filter(Boolean).join('\n');
    return box;
  }

  function tipOf(format, option) {
    return (item) => {
      if (item.data && item.data.tip) {
        const parts = item.data.id === undefined ? [] : list(option.series).flatMap((series) => list(series.data).filter((each) => each && each.id === item.data.id && each.tip));
        return parts.length > 1 ? parts.map((each) => each.tip).join('\n') : item.data.tip;
      }
      const value = Array.isArray(item.value) ? item.value[item.value.length - 1] : item.value;
      if (value === null || value === undefined || (item.data && item.data.tip === '')) {
        return '';
      }
      const number = (format[item.seriesIndex] || String)(value);
      return [item.seriesName, item.name].filter((name) => name && !name.startsWith('series\u0000')).join(', ') + ': ' + number;
    };
  }

  // Names of axes where they are read first and cross nothing: above the vertical one, below the horizontal one.
  const places = {
    xAxis: { nameLocation: 'middle', nameGap: 28 },
    yAxis: { nameLocation: 'end', nameTextStyle: { align: 'right' } },
  };

  function prepared(host, option, locale) {
    const result = resolved(host, option, new Map());
    for (const name of ['xAxis', 'yAxis']) {
      for (const axis of list(result[name])) {
        Object.assign(axis, { ...places[name], ...axis });
        if (axis.trinnFormat) {
          const format = formatter(axis.trinnFormat, locale);
          axis.axisLabel = { ...axis.axisLabel, formatter: format };
          axis.axisPointer = { ...axis.axisPointer, label: { formatter: (at) => format(at.value) } };
        }
      }
    }
    const format = list(result.series).map((series) => formatter(series.trinnFormat, locale));
    list(result.series).forEach((series, index) => {
      if (series.trinnFormat && series.label) {
        series.label = { ...series.label, formatter: (item) => format[index](list(item.value).at(-1)) };
      }
    });
    const tip = tipOf(format, option);
    const heading = (items) => (Array.isArray(items) && items.length > 0 ? [items[0].axisValueLabel] : []);
    result.tooltip = {
      trigger: 'item', confine: true, transitionDuration: 0, appendTo: host, ...result.tooltip,
      formatter: (items) => lines([...heading(items), ...list(items).map(tip)]),
    };
    result.grid = result.grid || { left: 8, right: 24, top: (result.legend ? 32 : 8) + (list(result.yAxis).some((axis) => axis.name) ? 24 : 8), bottom: list(result.xAxis).some((axis) => axis.name) ? 28 : 8 };
    if (result.legend) {
      result.legend = { top: 0, left: 0, ...result.legend };
    }
    result.aria = { enabled: false };
    result.animation = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    result.animationDuration = 200;
    result.animationDurationUpdate = 200;
    return result;
  }

  function theme(host) {
    const text = colour(host, 'var(--trinn-text)');
    const quiet = colour(host, 'var(--trinn-text-quiet)');
    const line = colour(host, 'var(--trinn-line)');
    const surface = colour(host, 'var(--trinn-raised)');
    const font = getComputedStyle(host).fontFamily;
    const axis = {
      axisLine: { lineStyle: { color: quiet } }, axisTick: { lineStyle: { color: quiet } },
      axisLabel: { color: quiet }, nameTextStyle: { color: quiet }, splitLine: { lineStyle: { color: line } },
    };
    return {
      color: ['--trinn-baseline', '--trinn-alternative', '--trinn-third', '--trinn-fourth'].map((name) => colour(host, 'var(' + name + ')')),
      backgroundColor: 'transparent', textStyle: { color: text, fontFamily: font },
      categoryAxis: { ...axis, splitLine: { show: false } }, valueAxis: axis, logAxis: axis, timeAxis: axis,
      line: { symbol: 'circle' },
      legend: { itemWidth: 14, itemHeight: 10, itemGap: 16, textStyle: { color: text }, inactiveColor: line, icon: 'roundRect' },
      tooltip: { backgroundColor: surface, borderColor: line, textStyle: { color: text, fontSize: 13 }, axisPointer: { lineStyle: { color: quiet }, label: { backgroundColor: quiet, color: surface } } },
    };
  }

  function show(host) {
    const state = open.get(host);
    state.chart.setOption(prepared(host, state.option, state.locale), { notMerge: true });
  }

  // Behind the next painting: figures come first, and of several moves only the last is drawn.
  function showSoon(host) {
    const state = open.get(host);
    if (!state.waiting) {
      state.waiting = true;
      requestAnimationFrame(() => setTimeout(() => {
        state.waiting = false;
        if (open.get(host) === state) {
          show(host);
        }
      }));
    }
  }

  function close(host) {
    const state = open.get(host);
    state.resize.disconnect();
    state.chart.dispose();
    open.delete(host);
  }

  function start(host) {
    const chart = echarts.init(host, theme(host), { devicePixelRatio: Math.max(2, window.devicePixelRatio) });
    chart.on('click', (item) => {
      if (item.componentType === 'series') {
        const id = item.data && item.data.id !== undefined ? String(item.data.id) : '';
        host.dispatchEvent(new CustomEvent('trinn-item-click', { detail: { series: item.seriesName, index: item.dataIndex, id } }));
      }
    });
    // Off the observer's own turn, or the browser complains of a loop.
    const resize = new ResizeObserver(() => requestAnimationFrame(() => chart.isDisposed() || chart.resize()));
    resize.observe(host);
    open.set(host, { chart, resize });
  }

  function refresh() {
    for (const host of [...open.keys()]) {
      if (host.isConnected) {
        open.get(host).chart.setTheme(theme(host));
        show(host);
      } else {
        close(host);
      }
    }
  }

  // A series that is null is the one that was drawn last.
  function completed(option, before) {
    const drawn = before ? list(before.series) : [];
    return option.series ? { ...option, series: list(option.series).map((series, index) => series ?? drawn[index]) } : option;
  }

  new MutationObserver(refresh).observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'theme', 'class'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', refresh);
  matchMedia('print').addEventListener('change', refresh);

  trinn.chart = {
    draw(host, option, locale) {
      [...open.keys()].filter((each) => !each.isConnected).forEach(close);
      if (!open.has(host)) {
        start(host);
      }
      const state = open.get(host);
      const known = state.option;
      Object.assign(state, { option: completed(option, known), locale });
      (known ? showSoon : show)(host);
    },
  };
})();
