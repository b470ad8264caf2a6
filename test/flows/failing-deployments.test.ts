import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FAILING_DEPLOYMENTS, type FailingDeployment } from './fixtures/failing-deployments.ts'
import { slipwayHere } from './fixtures/in-process.ts'
import { cleanEnvironment, type Finished, run, slipway } from './fixtures/processes.ts'
import { REVISION, type ScenarioEngine, startScenario } from './fixtures/scenarios.ts'

/** The page that shows what these deployments look like, which is written by this test (`vitest -u`). */
const PAGE = fileURLToPath(new URL('../../docs/reference/failing-deployments.md', import.meta.url))

/** What the waiter of the AWS CLI says of each end, whatever led to it; it says nothing of a success. */
const WAITER: Readonly<Record<string, string>> = {
  Failed: waiterSays('Failed'),
  Stopped: waiterSays('Stopped'),
  Succeeded: '',
}

const names = Object.keys(FAILING_DEPLOYMENTS)
const isAwsHere = spawnSync('aws', ['--version'], { env: cleanEnvironment() }).status === 0
if (!isAwsHere)
  process.stderr.write('NOT RUN: the waiter of the AWS CLI on failing deployments, since aws is not on this machine\n')
let scenario: ScenarioEngine
const seen = new Map<string, Finished>()

beforeAll(async () => {
  scenario = await startScenario({
    version: 1,
    deployments: Object.entries(FAILING_DEPLOYMENTS).map(([group, { script }]) => ({
      application: 'shop',
      group,
      ...script,
    })),
  })
})
afterAll(() => scenario[Symbol.asyncDispose]())

describe('what the log of a deployment that went wrong tells', () => {
  // Each has a group of its own, and takes the time that its script says.
  test.concurrent.for(names)('%s', async (name, { expect }) => {
    const { exitCode, tells, options = [] } = caseOf(name)
    const target = ['--application-name', 'shop', '--deployment-group', name, '--revision', JSON.stringify(REVISION)]
    const run = name === names[0] ? slipway : slipwayHere
    const finished = await run(['deploy', ...target, '--wait', ...options], { env: scenario.engine.env })
    seen.set(name, finished)
    expect(finished.code).toBe(exitCode)
    for (const told of tells) expect(finished.stdout).toContain(told)
  })

  test('the page on failing deployments shows each of them', async () => {
    await expect(pageOf(names)).toMatchFileSnapshot(PAGE)
  })
})

describe.skipIf(!isAwsHere)('beside it, the waiter of the AWS CLI', () => {
  // It says the same of every deployment that ends alike, so one of each is enough.
  test.for(['script-fails', 'stopped-by-a-person', 'tolerated-failure'])(
    'says of %s what the page shows',
    async (name) => {
      const id = idIn(seen.get(name)?.stdout ?? '')
      const waited = await run('aws', ['deploy', 'wait', 'deployment-successful', '--deployment-id', id], {
        env: scenario.engine.env,
      })
      const said = waiterOf(name)
      expect([waited.code, waited.stdout, waited.stderr.trim()]).toEqual([said === '' ? 0 : 255, '', said])
    },
  )
})

function caseOf(name: string): FailingDeployment {
  const found = FAILING_DEPLOYMENTS[name]
  if (found === undefined) throw new Error(`there is no case "${name}"`)
  return found
}

function waiterSays(status: string): string {
  return `Waiter DeploymentSuccessful failed: Waiter encountered a terminal failure state: For expression "deploymentInfo.status" we matched expected path: "${status}"`
}

function waiterOf(name: string): string {
  const { statuses } = caseOf(name).script as { statuses: readonly { readonly status: string }[] }
  return WAITER[statuses.at(-1)?.status ?? ''] ?? ''
}

function idIn(log: string): string {
  return /d-[A-Z0-9]{9}/.exec(log)?.[0] ?? ''
}

function pageOf(cases: readonly string[]): string {
  const sections = cases.map((name) => {
    const { title, options = [] } = caseOf(name)
    const said = waiterOf(name)
    const waiter = said === '' ? '(nothing; exit code 0)' : `${said}\n(exit code 255)`
    const command = `slipway deploy --application-name shop --deployment-group ${name} --revision "$REVISION" --wait${options.map((word) => ` ${word}`).join('')}`
    return [
      `## ${title}`,
      fenced('text', `$ aws deploy wait deployment-successful --deployment-id d-EXAMPLE01\n${waiter}`),
      fenced('text', `$ ${command}\n${stable(seen.get(name)?.stdout ?? '')}`),
    ].join('\n\n')
  })
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`
}

const INTRODUCTION = `# Failing deployments, and what is told of them

Each of these is played by the engine from a script, as a test of this project: the page is what came of it. Above stands what
\`aws deploy wait deployment-successful\` prints for the same deployment, below what the step does. The scripts are in
\`test/flows/fixtures/failing-deployments.ts\`; [Scenarios](scenarios.md) tells how to play your own.`

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``
}

/** The last words of the log, which stand on the screen then. What differs from run to run is evened out: ids and times. */
function stable(log: string): string {
  const lines = log.split('\n')
  const end = lines.findLastIndex((line) => /^\S/.test(line))
  const ids = [...new Set(log.match(/d-[A-Z0-9]{9}\b/g))]
  return ids
    .reduce((text, id, index) => text.replaceAll(id, `d-EXAMPLE0${index + 1}`), ['…', ...lines.slice(end)].join('\n'))
    .replace(/ after [\d.]+ s\b/, ' after 1.6 s')
}
