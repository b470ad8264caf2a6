/** The part of the page's script that draws groups, history and instances. */
export const LISTS_SCRIPT = `
function drawGroups(groups) {
  if (groups.length === 0) return make('p', { class: 'muted' }, 'There is no deployment group yet.');
  return groups.map((group) => make('div', { class: 'card ' + (group.lastStatus || '') },
    make('div', { class: 'row' },
      make('span', { class: 'name' }, group.application === group.group ? group.group : group.application + ' / ' + group.group),
      group.lastStatus ? status(group.lastStatus) : make('span', { class: 'muted' }, 'not deployed to')),
    make('p', { class: 'small muted' }, group.platform + (group.targetRevision ? ' · ' + group.targetRevision : '')),
    make('div', { class: 'actions' },
      make('button', {
        type: 'button', 'data-key': 'start ' + group.application + ' ' + group.group,
        'aria-label': 'Start a deployment to ' + group.group, onclick: () => askToStart(group),
      }, 'Deploy…'))));
}

function drawHistory([deployments, older, current]) {
  if (deployments.length === 0) return make('p', { class: 'muted' }, 'Nothing has been deployed yet.');
  const rows = deployments.map((one) => make('li', {}, make('button', {
    type: 'button', 'data-key': one.deploymentId, 'aria-current': one.deploymentId === current && 'true',
    onclick: () => choose(one.deploymentId),
  },
    make('span', { class: 'row' }, make('span', { class: 'name' }, one.deploymentId), status(one.status)),
    make('span', { class: 'small muted' }, [
      one.group, dateTime(one.createdAtMs), one.completedAtMs && duration(one.completedAtMs - one.createdAtMs),
      one.creator === 'user' ? undefined : one.creator,
    ].filter(Boolean).join(' · ')))));
  return [
    make('ul', { class: 'plain history' }, rows),
    older > 0 && make('p', { class: 'muted small' }, older + ' older ones are not shown; slipway engine inspect lists them.'),
  ];
}

function drawInstances(instances) {
  if (instances.length === 0) return make('p', { class: 'muted' }, 'The engine runs no instances.');
  const fleets = [...new Set(instances.map(({ fleet }) => fleet))];
  return fleets.map((fleet) => {
    const own = instances.filter((one) => one.fleet === fleet);
    const cells = own.slice(0, 200).map((one) => make('a', {
      class: 'card small', href: one.address, target: '_blank', rel: 'noopener', 'data-key': one.name,
      title: 'isolation ' + one.isolation + '; opens what listens on the port of the instance',
    }, one.name));
    const rest = own.length - cells.length;
    return [
      make('h3', {}, fleet + ' (' + own.length + ')'),
      make('div', { class: 'fleet' }, cells),
      rest > 0 && make('p', { class: 'muted small' }, 'and ' + rest + ' more'),
    ];
  });
}
`
