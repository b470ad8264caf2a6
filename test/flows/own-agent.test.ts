import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { slipwayJsonHere } from './fixtures/in-process.ts'
import { type AgentProcess, readReady, startAgentProcess } from './fixtures/own-agent.ts'
import { type EngineProcess, jsonLines, slipway, startEngineProcess, until } from './fixtures/processes.ts'
import { HELD_START, makeFolder, releaseFiles } from './fixtures/releases.ts'
import { deployAndWait, pushFolder, release, TO_WEB } from './fixtures/steps.ts'

const EXTERNAL = ['--external-fleet', 'web=1', '--control']

async function control(engine: EngineProcess, method: string, path: string, body?: unknown): Promise<void> {
  const { controlEndpoint } = await readReady(engine)
  const answer = await fetch(`${controlEndpoint}${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
}

/** A deployment whose start is held until `release` is called. */
async function startHeld(engine: EngineProcess, agent: AgentProcess) {
  await using folder = await makeFolder(releaseFiles(HELD_START, 7_200))
  const { revision } = await pushFolder(engine, folder.path)
  const { deploymentId } = await slipwayJsonHere<{ deploymentId: string }>(
    ['deploy', ...TO_WEB, '--revision', JSON.stringify(revision)],
    { env: engine.env },
  )
  await until(async () => (await scriptsLog(agent)).includes('LifecycleEvent - ApplicationStart'))
  return {
    release: () => writeFile(join(engine.dataDir, 'release'), ''),
    /** How the wait for it ended. */
    outcome: async () => {
      const { stdout } = await slipway(['wait', '--deployment-id', deploymentId, '--json'], { env: engine.env })
      return jsonLines(stdout).at(-1)
    },
  }
}

async function scriptsLog({ root }: AgentProcess): Promise<string> {
  const file = 'opt/codedeploy-agent/deployment-root/deployment-logs/codedeploy-agent-deployments.log'
  return readFile(join(root, file), 'utf8').catch(() => '')
}

test('an agent in a process of its own carries out deployments, and ends with its service', async () => {
  await using engine = await startEngineProcess({ args: EXTERNAL })
  await using agent = await startAgentProcess(engine)
  const files = releaseFiles({
    AfterInstall: 'echo "on $APPLICATION_NAME"',
    ValidateService: 'test -e "$SLIPWAY_INSTANCE_ROOT/srv/page/page.html"',
  })
  const { result, code } = await release(engine, files)
  expect({ outcome: result.outcome, code }).toEqual({ outcome: 'succeeded', code: 0 })
  expect(await readFile(join(agent.root, 'srv/page/page.html'), 'utf8')).toBe('<h1>hello</h1>\n')
  expect(await scriptsLog(agent)).toContain('[stdout]on web')

  const failed = await release(engine, releaseFiles({ ValidateService: 'echo broken >&2; exit 3' }))
  expect(failed.result.outcome).toBe('failed')
  const told = JSON.stringify(failed.result)
  expect(told).toContain('ValidateService.sh failed with exit code 3')
  expect(told).toContain('[stderr]broken')
  expect(await agent.end()).toBe(0)
})

test('an agent that is killed in the middle of a hook says so at its next start', async () => {
  await using engine = await startEngineProcess({ args: EXTERNAL })
  const first = await startAgentProcess(engine)
  const held = await startHeld(engine, first)
  await first.end('SIGKILL')
  await using second = await startAgentProcess(engine)
  const result = await held.outcome()
  expect(result).toMatchObject({ outcome: 'failed' })
  expect(JSON.stringify(result)).toContain('Failing in-progress lifecycle event after an agent restart.')
  await until(() => second.output().includes('a command was under way when the agent last ended'))
  await held.release()
  expect((await release(engine, releaseFiles())).result.outcome).toBe('succeeded')
})

test('an engine that is killed in the middle of a hook of an agent elsewhere hears of its end all the same', async () => {
  const engine = await startEngineProcess({ args: EXTERNAL })
  const { port } = new URL(engine.endpoint)
  await using agent = await startAgentProcess(engine)
  const held = await startHeld(engine, agent)
  await engine.end('SIGKILL')
  await using _next = await startEngineProcess({ dataDir: engine.dataDir, args: ['--port', port] })
  await held.release()
  expect(await held.outcome()).toMatchObject({ outcome: 'succeeded' })
})

test('a host that hangs is given up when the time of the event is over', async () => {
  await using engine = await startEngineProcess({ args: EXTERNAL })
  await using agent = await startAgentProcess(engine)
  const held = await startHeld(engine, agent)
  agent.kill('SIGSTOP')
  await control(engine, 'POST', '/clock/advance', { seconds: 3_601 })
  const result = await held.outcome()
  expect(result).toMatchObject({ outcome: 'failed' })
  expect(JSON.stringify(result)).toContain('did not complete within 3600 seconds')
  agent.kill('SIGCONT')
  await held.release()
  expect((await release(engine, releaseFiles())).result.outcome).toBe('succeeded')
})

test('a host that never polls is given up after five minutes', async () => {
  await using engine = await startEngineProcess({ args: EXTERNAL })
  await using folder = await makeFolder(releaseFiles())
  const { revision } = await pushFolder(engine, folder.path)
  const waiting = deployAndWait(engine, revision, [], {
    onStart: () =>
      void until(async () => (await callsOf(engine, 'codedeploy')).GetDeployment > 0).then(() =>
        control(engine, 'POST', '/clock/advance', { seconds: 301 }),
      ),
  })
  const { result } = await waiting
  expect(result.outcome).toBe('failed')
  expect(JSON.stringify(result)).toContain('CodeDeploy agent was not able to receive the lifecycle event')
})

test('an agent that is cut off tries again, backs off, and goes on when it is heard again', async () => {
  await using engine = await startEngineProcess({ args: EXTERNAL })
  await using agent = await startAgentProcess(engine)
  await until(async () => (await callsOf(engine, 'codedeploy-commands')).PollHostCommand > 0)
  await control(engine, 'POST', '/scenario', {
    version: 1,
    faults: [
      // The first turn fails with all of its attempts; in the second, all but one do.
      { operations: ['codedeploy-commands:PollHostCommand'], fault: 'drop', calls: { to: 7 } },
      { operations: ['codedeploy-commands:PutHostCommandComplete'], fault: 'internal-error', calls: { to: 2 } },
      { operations: ['codedeploy-commands:GetDeploymentSpecification'], fault: 'throttle', calls: { to: 1 } },
    ],
  })
  const { result } = await release(engine, releaseFiles({ AfterInstall: 'echo once' }))
  expect(result.outcome).toBe('succeeded')
  expect(agent.output()).toContain('the control plane cannot be used (PollHostCommand was not answered')
  // What was reported again was not carried out again.
  expect((await scriptsLog(agent)).match(/\[stdout\]once/g)).toHaveLength(1)
})

test('an agent may be attached over https, with the certificate that the engine made', async () => {
  await using engine = await startEngineProcess({ args: [...EXTERNAL, '--tls-port', '0'] })
  const { tls } = await readReady(engine)
  expect(tls.endpoint).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
  const env = { NODE_EXTRA_CA_CERTS: tls.caFile }
  await using _agent = await startAgentProcess(engine, {
    env,
    endpointUrl: tls.endpoint,
    args: ['--enable-auth-policy'],
  })
  expect((await release(engine, releaseFiles())).result.outcome).toBe('succeeded')
})

// As above, the time is one that a busy machine could take by itself, though hardly three times over.
test('the engine starts and stops at once while an agent waits for a command', { retry: 2 }, async () => {
  await using engine = await startEngineProcess({ args: EXTERNAL })
  await using _agent = await startAgentProcess(engine)
  await until(async () => (await callsOf(engine, 'codedeploy-commands')).PollHostCommand > 0)
  const startedMs = performance.now()
  expect(await engine.end()).toBe(0)
  expect(performance.now() - startedMs).toBeLessThan(1_500)
})

test.for([
  ['--endpoint-url', 'nowhere', 'which is not a URL of a service'],
  ['--port', '70000', 'expected a port from 0 to 65535'],
] as const)('%s %s is refused before anything is begun', async ([option, value, words]) => {
  const given = { '--endpoint-url': 'http://127.0.0.1:1', '--host-identifier': 'arn:x', '--folder': '/nonexistent/x' }
  const args = Object.entries({ ...given, [option]: value }).flat()
  const { code, stderr } = await slipway(['engine', 'agent', ...args])
  expect(stderr).toContain(words)
  expect(code).toBe(2)
})

async function callsOf(
  engine: EngineProcess,
  service: string,
): Promise<Readonly<Record<string, number>> & { readonly GetDeployment: number; readonly PollHostCommand: number }> {
  const { controlEndpoint } = await readReady(engine)
  const answer = await fetch(`${controlEndpoint}/requests`)
  return { GetDeployment: 0, PollHostCommand: 0, ...((await answer.json()) as Record<string, object>)[service] }
}
