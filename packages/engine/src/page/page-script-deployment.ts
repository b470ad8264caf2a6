/** The part of the page's script that draws one deployment: where it is, where its traffic goes, its targets, one target. */
export const DEPLOYMENT_SCRIPT = `
const COUNTED = ['Succeeded', 'Failed', 'InProgress', 'Ready', 'Skipped', 'Pending'];
/** More than these are shown as marks without names. */
const NAMED_CELLS = 120;

function drawDeployment([one, chosenTarget]) {
  if (!one) return make('p', { class: 'muted' }, 'A deployment is shown here as soon as there is one: start it with Deploy, or with slipway deploy.');
  const facts = [
    ['revision', one.revision], ['configuration', one.configuration], ['platform', one.platform],
    ['created', dateTime(one.createdAtMs) + (one.creator === 'user' ? '' : ' by ' + one.creator)],
    ['took', one.completedAtMs && duration(one.completedAtMs - one.createdAtMs)],
    ['description', one.description],
    ['takes back', one.undoes && link(one.undoes)], ['taken back by', one.undoneBy && link(one.undoneBy)],
  ].filter(([, value]) => value);
  return [
    make('div', { class: 'card ' + one.status },
      make('div', { class: 'row' }, make('h2', { class: 'name' }, one.deploymentId + ' to ' + one.group), status(one.status)),
      one.error && make('div', { class: 'fault' }, make('b', {}, one.error.code), make('p', {}, one.error.message)),
      drawCounts(one.counts),
      one.traffic && drawTraffic(one.traffic),
      drawActions(one),
      make('dl', {}, facts.map(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]))),
    one.target && drawTarget(one.target),
    make('h3', {}, 'Targets'),
    drawTargets(one, chosenTarget),
  ];
}

const link = (id) => make('a', { href: '#deployment=' + id, 'data-key': 'to ' + id }, id);

/** Counts as a bar, and the same as words. */
function drawCounts(counts) {
  const all = COUNTED.reduce((sum, word) => sum + (counts[word] || 0), 0);
  if (all === 0) return undefined;
  const words = COUNTED.filter((word) => counts[word]).map((word) => counts[word] + ' ' + word).join(', ');
  return [
    make('div', { class: 'bar', 'aria-hidden': 'true' }, COUNTED.filter((word) => counts[word]).map((word) => {
      const part = make('span', { class: word });
      part.style.width = (100 * counts[word]) / all + '%';
      return part;
    })),
    make('p', { class: 'small muted' }, words),
  ];
}

function drawTraffic(shares) {
  return [
    make('h3', {}, 'Traffic'),
    make('div', { class: 'bar', 'aria-hidden': 'true' }, shares.map(({ percent }, n) => {
      const part = make('span', { class: n === 0 ? 'new' : 'old' });
      part.style.width = percent + '%';
      return part;
    })),
    make('p', { class: 'small muted' }, shares.map(({ name, percent }) => percent + ' % ' + name).join(', ')),
  ];
}

function drawTargets({ targets, moreTargets }, chosenTarget) {
  if (targets.length === 0) return make('p', { class: 'muted' }, 'Nothing has been begun yet.');
  const isDense = targets.length > NAMED_CELLS;
  const cells = targets.map(({ id, status: word, event, label }) => make('button', {
    type: 'button', class: 'cell ' + word, 'data-key': 'target ' + id, title: id + ': ' + word, 'aria-label': id + ': ' + word,
    'aria-pressed': String(id === chosenTarget), onclick: () => choose(data.deployment.deploymentId, id === chosenTarget ? undefined : id),
  }, isDense ? SIGNS[word] || '?' : [
    make('b', {}, id), make('span', { class: 'small' }, (SIGNS[word] || '?') + ' ' + [word, label, word === 'Succeeded' ? undefined : event].filter(Boolean).join(' · ')),
  ]));
  return [
    make('div', { class: isDense ? 'fleet dense' : 'fleet' }, cells),
    moreTargets > 0 && make('p', { class: 'muted small' }, 'and ' + moreTargets + ' more; those that failed come first'),
  ];
}

function drawTarget({ id, status: word, label, events }) {
  const rows = events.map((event) => make('tr', {},
    make('td', {}, event.name), make('td', {}, status(event.status)),
    make('td', { class: 'number' }, event.startedAtMs ? time(event.startedAtMs) : ''),
    make('td', { class: 'number' }, event.startedAtMs && event.endedAtMs ? duration(event.endedAtMs - event.startedAtMs) : '')));
  const faults = events.filter(({ error }) => error).map(({ name, error }) => make('div', { class: 'fault' },
    make('b', {}, name + ': ' + error.code), make('p', {}, [error.script, error.message].filter(Boolean).join(': ')),
    error.log && make('pre', { tabindex: '0', 'aria-label': 'log of ' + name, 'data-key': 'log ' + name }, error.log)));
  return make('div', { class: 'card ' + word },
    make('div', { class: 'row' }, make('h3', { class: 'name' }, [id, label].filter(Boolean).join(' · ')), status(word),
      make('button', { type: 'button', 'data-key': 'close', onclick: () => choose(data.deployment.deploymentId) }, 'Close')),
    faults,
    make('div', { class: 'scroll' }, make('table', {},
      make('thead', {}, make('tr', {}, ['event', 'status', 'began', 'took'].map((name, n) => make('th', { scope: 'col', class: n > 1 && 'number' }, name)))),
      make('tbody', {}, rows))));
}
`
