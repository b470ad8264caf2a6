/** The part of the page's script that listens: to typing, choosing, pointing, the keyboard and the printer. */
export const INPUT_SCRIPT: string = `
const tip = find('tip');
let described;

function hideTip() {
  described = undefined;
  find('tip').hidden = true;
}

function showTip(bar) {
  described = bar;
  tip.textContent = bar.getAttribute('aria-label');
  tip.hidden = false;
  const box = bar.getBoundingClientRect();
  const left = Math.min(box.left, innerWidth - tip.offsetWidth - 8);
  const isRoomBelow = box.bottom + tip.offsetHeight + 8 < innerHeight;
  tip.style.left = Math.max(8, left) + 'px';
  tip.style.top = (isRoomBelow ? box.bottom + 6 : box.top - tip.offsetHeight - 6) + 'px';
}

const barOf = (event) => event.target instanceof Element ? event.target.closest('.rows .bar') : null;

/** One stop of the tab key for all bars; arrows go from bar to bar and from row to row. */
function focusBar(from, key) {
  const row = from.closest('.row');
  const bars = [...row.querySelectorAll('.bar')].sort((one, other) => one.offsetLeft - other.offsetLeft);
  const place = bars.indexOf(from);
  let wanted = key === 'ArrowRight' ? bars[place + 1] : key === 'ArrowLeft' ? bars[place - 1] : undefined;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    let next = row;
    do next = key === 'ArrowDown' ? next.nextElementSibling : next.previousElementSibling;
    while (next && !next.querySelector('.bar'));
    wanted = next ? next.querySelector('.bar') : undefined;
  }
  if (wanted === undefined || wanted === null) return;
  from.tabIndex = -1;
  wanted.tabIndex = 0;
  wanted.focus();
}

const list = find('list');
list.addEventListener('pointerover', (event) => { const bar = barOf(event); if (bar) showTip(bar); });
list.addEventListener('pointerout', (event) => { if (barOf(event)) hideTip(); });
list.addEventListener('focusin', (event) => { const bar = barOf(event); if (bar) showTip(bar); });
list.addEventListener('focusout', hideTip);
list.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hideTip();
  const bar = barOf(event);
  if (bar === null || !event.key.startsWith('Arrow')) return;
  event.preventDefault();
  focusBar(bar, event.key);
});
list.addEventListener('click', (event) => {
  // A touch shows what a bar says; whoever has a mouse or a keyboard has read that by now, and wants the rest.
  const bar = barOf(event);
  if (bar && event.pointerType !== 'touch') bar.closest('.row').querySelector('.toggle').click();
});
// The keyboard scrolls a bar into view when it comes to it: what it says goes along.
addEventListener('scroll', () => { if (described) showTip(described); }, { passive: true });

/** A change of what is shown begins at its first page. */
function change(changes) {
  Object.assign(view, { page: 0 }, changes);
  draw();
}

find('search').addEventListener('input', (event) => change({ query: event.target.value }));
find('order').addEventListener('change', (event) => change({ order: event.target.value }));
find('scale').addEventListener('change', (event) => change({ scale: event.target.value, page: view.page }));
for (const kind of ['timeline', 'table']) {
  find(kind).addEventListener('click', () => {
    change({ kind, page: view.page });
    for (const other of ['timeline', 'table']) find(other).setAttribute('aria-pressed', String(other === kind));
    find('zoom').hidden = kind !== 'timeline';
    find('legend').hidden = kind !== 'timeline';
  });
}
for (const [id, to] of [['first', () => 0], ['previous', () => view.page - 1], ['next', () => view.page + 1], ['last', () => view.pages - 1]]) {
  find(id).addEventListener('click', () => {
    change({ page: to() });
    find('targets').scrollIntoView();
  });
}
data.states.forEach((name, state) => {
  const count = data.targets.filter((target) => target[1] === state).length;
  if (count === 0) return;
  const chip = element('button', { text: stateWord(name) + ' ' + count, type: 'button', 'aria-pressed': 'false' });
  chip.addEventListener('click', () => {
    const isOn = !view.states.delete(state);
    if (isOn) view.states.add(state);
    chip.setAttribute('aria-pressed', String(isOn));
    change({});
  });
  find('states').append(chip);
});

// Paper cannot be paged through: a report is printed with more rows, and what did not fit is said in its last line.
let rows = view.rows;
addEventListener('beforeprint', () => { rows = view.rows; view.rows = PRINTED_ROWS; draw(); });
addEventListener('afterprint', () => { view.rows = rows; draw(); });
let width = innerWidth;
addEventListener('resize', () => {
  // A phone's keyboard and address bar change the height alone: that is no reason to draw anew.
  if (innerWidth !== width) { width = innerWidth; draw(); }
});

if (!hasTimes) find('table').click();
find('explorer').hidden = false;
draw();
`
