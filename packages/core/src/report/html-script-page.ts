/** The part of the page's script that keeps the list of targets in step with what its reader asks for. */
export const PAGE_SCRIPT: string = `
const find = (id) => document.getElementById(id);
const data = JSON.parse(find('data').textContent);
const search = createSearch(data);
const PRINTED_ROWS = 500;
// Those that were opened stay open while the list is filtered, sorted and paged through.
const opened = new Set();
const view = { query: '', states: new Set(), order: 'state', kind: 'timeline', scale: 'all', page: 0, rows: 50 };

function draw() {
  const places = select(data, search, view);
  const pages = Math.max(1, Math.ceil(places.length / view.rows));
  view.page = Math.min(view.page, pages - 1);
  const first = view.page * view.rows;
  const shown = places.slice(first, first + view.rows);
  const known = data.targets.length;
  find('found').textContent = places.length === 0
    ? 'None of ' + known + ' matches.'
    : (first + 1) + '–' + (first + shown.length) + ' of ' + places.length + (places.length < known ? ' (of ' + known + ')' : '');
  find('pager').hidden = pages === 1;
  for (const [id, isOver] of [['first', view.page === 0], ['previous', view.page === 0], ['next', view.page === pages - 1], ['last', view.page === pages - 1]]) {
    find(id).disabled = isOver;
  }
  view.pages = pages;
  hideTip();
  find('list').replaceChildren(...(view.kind === 'timeline' ? timeline(shown) : table(shown)));
}

function timeline(shown) {
  const isOwn = view.scale === 'own';
  const spans = new Map(shown.map((place) => [place, spanOf(data.targets[place], data.endMs)]));
  const known = [...spans.values()].filter((span) => span !== undefined);
  const all = hasTimes ? [{ from: 0, to: data.endMs }] : [];
  const fromZero = known.map(({ from, to }) => ({ from: 0, to: to - from }));
  const maxTicks = Math.max(2, Math.floor(find('list').clientWidth / 90));
  const axis = axisOf({ all, rows: known, own: fromZero }[view.scale], maxTicks);
  const list = element('ul', { className: 'rows' }, shown.map((place) => {
    const target = data.targets[place];
    const who = element('div', { className: 'who ' + data.states[target[1]] }, [toggle(place, (made, more) => made.closest('.row').append(more)), stateBadge(data, target)]);
    const row = element('li', { className: 'row' }, [who, track(data, axis, target, isOwn && spans.get(place) ? spans.get(place).from : 0)]);
    if (opened.has(place)) row.append(details(data, target, 'd' + place));
    return row;
  }));
  const bar = list.querySelector('.bar');
  if (bar) bar.tabIndex = 0;
  return axis === undefined ? [list] : [axisRow(axis, isOwn), list];
}

function axisRow(axis, isOwn) {
  const ticks = [];
  // A label at the very end would stand beyond the page.
  const lastLabel = axis.to - 0.08 * (axis.to - axis.from);
  for (let ms = axis.from; ms <= lastLabel; ms += axis.step) {
    const tick = element('span', { text: formatOffset(ms, axis.step), title: isOwn ? '' : formatTime(data.baseMs + ms) });
    tick.style.left = (100 * (ms - axis.from)) / (axis.to - axis.from) + '%';
    ticks.push(tick);
  }
  return element('div', { className: 'axis', 'aria-hidden': 'true' }, [
    element('span', { text: isOwn ? 'time since its first event' : 'time since ' + formatTime(data.baseMs).slice(11) }),
    element('div', { className: 'ticks' }, ticks),
  ]);
}

function table(shown) {
  const columns = data.names.map((_, name) => name).filter((name) => shown.some((place) => data.targets[place][3].some((event) => event[0] === name)));
  const heads = ['Target', 'State', ...columns.map((name) => data.names[name])];
  const rows = shown.flatMap((place) => {
    const more = (made, found) => made.closest('tr').after(detailsRow(found, heads.length));
    const row = tableRow(data, columns, data.targets[place], toggle(place, more));
    return opened.has(place) ? [row, detailsRow(details(data, data.targets[place], 'd' + place), heads.length)] : [row];
  });
  const head = element('tr', {}, heads.map((text) => element('th', { text, scope: 'col' })));
  return [element('div', { className: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'table of targets' }, [
    element('table', {}, [element('thead', {}, [head]), element('tbody', {}, rows)]),
  ])];
}

function detailsRow(found, columns) {
  return element('tr', {}, [element('td', { colspan: String(columns) }, [found])]);
}

/** The button with a target's name, which opens and closes what is known of it. */
function toggle(place, show) {
  const target = data.targets[place];
  const made = element('button', { text: target[0], type: 'button', className: 'toggle', 'aria-expanded': String(opened.has(place)), 'aria-controls': 'd' + place });
  made.addEventListener('click', () => {
    const isOpen = !opened.delete(place);
    if (isOpen) {
      opened.add(place);
      show(made, details(data, target, 'd' + place));
    } else {
      const found = find('d' + place);
      (found.closest('td') ? found.closest('tr') : found).remove();
    }
    made.setAttribute('aria-expanded', String(isOpen));
  });
  return made;
}

const hasTimes = data.targets.some(([, , , events]) => events.some(([, , start]) => start !== null));
`
