/** The part of the page's script that asks for deployments to be started, stopped and continued. */
export const REQUESTS_SCRIPT = `
function drawActions(one) {
  if (one.isFinal) return undefined;
  const ask = (name, body) => request(name, { deploymentId: one.deploymentId, ...body });
  return make('div', { class: 'actions' },
    one.wait === 'READY_WAIT' && make('button', { type: 'button', class: 'main', 'data-key': 'continue', onclick: () => ask('continue', { wait: one.wait }) }, 'Continue: move the traffic'),
    one.wait === 'TERMINATION_WAIT' && make('button', { type: 'button', 'data-key': 'continue', onclick: () => ask('continue', { wait: one.wait }) }, 'Terminate the original now'),
    make('button', { type: 'button', class: 'danger', 'data-key': 'stop', onclick: () => askToStop(one, ask) }, 'Stop…'));
}

async function request(name, body) {
  const problem = find('problem');
  problem.hidden = true;
  try {
    const answer = await fetch('requests/' + name, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    const reply = answer.status === 200 ? await answer.json() : { problem: await answer.text() };
    if (reply.problem) {
      problem.textContent = reply.problem;
      problem.hidden = false;
    } else if (reply.deploymentId) choose(reply.deploymentId);
  } catch {
    problem.textContent = 'the engine does not answer: was it stopped?';
    problem.hidden = false;
  }
  look();
}

/** Asks in a dialog of the browser's own kind, which keeps the focus and gives it back. */
function openDialog(title, ...content) {
  const dialog = find('dialog');
  const close = () => dialog.close();
  dialog.replaceChildren(make('h2', { id: 'dialog-title' }, title), ...content.flat().filter(Boolean));
  dialog.querySelectorAll('[data-close]').forEach((button) => button.addEventListener('click', close));
  dialog.showModal();
  return dialog;
}

function askToStart(group) {
  if (group.revisions.length === 0) {
    openDialog('Nothing to deploy', make('p', {}, 'The application "' + group.application + '" knows no revision yet: push one with slipway push.'),
      make('div', { class: 'actions' }, make('button', { type: 'button', 'data-close': true }, 'Close')));
    return;
  }
  const revision = make('select', { id: 'revision' }, group.revisions.map(({ key, text }) => make('option', { value: key }, text)));
  openDialog('Deploy to ' + group.group, make('label', {}, 'Revision ', revision), make('div', { class: 'actions' },
    make('button', {
      type: 'button', class: 'main', 'data-close': true,
      onclick: () => request('start', { application: group.application, group: group.group, revision: revision.value }),
    }, 'Deploy'),
    make('button', { type: 'button', 'data-close': true }, 'Cancel')));
}

function askToStop(one, ask) {
  openDialog('Stop ' + one.deploymentId + '?', make('p', {}, 'Events that run are let end; what is not begun yet is skipped.'), make('div', { class: 'actions' },
    make('button', { type: 'button', class: 'danger', 'data-close': true, onclick: () => ask('stop', { rollback: true }) }, 'Stop and roll back'),
    make('button', { type: 'button', class: 'danger', 'data-close': true, onclick: () => ask('stop', { rollback: false }) }, 'Stop'),
    make('button', { type: 'button', 'data-close': true }, 'Leave it')));
}
`
