import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type EngineProcess, slipway, slipwayJson, startEngineProcess, until } from './fixtures/processes.ts'
import { release, TO_WEB } from './fixtures/steps.ts'
import { filesOf, onEach, standIns, WEB_PAGE } from './fixtures/tutorials.ts'

interface Inspected {
  readonly instances: readonly { readonly name: string; readonly root: string }[]
  readonly autoScalingGroups: readonly { readonly instances: readonly { readonly lifecycleState: string }[] }[]
  readonly deployments: readonly { readonly creator: string; readonly status: string }[]
}

const inspect = ({ dataDir }: EngineProcess): Promise<Inspected> =>
  slipwayJson<Inspected>(['engine', 'inspect', '--data-dir', dataDir])

async function scaleTo(engine: EngineProcess, count: number): Promise<void> {
  const { controlEndpoint } = JSON.parse(await readFile(join(engine.dataDir, 'ready.json'), 'utf8'))
  const body = JSON.stringify({ web: count })
  expect((await fetch(`${controlEndpoint}/auto-scaling-groups`, { method: 'POST', body })).status).toBe(200)
  await until(async () => {
    const members = (await inspect(engine)).autoScalingGroups[0]?.instances ?? []
    return members.length === count && members.every(({ lifecycleState }) => lifecycleState === 'InService')
  })
}

test('the web page is deployed to an Auto Scaling group of three, deployed again and taken back, and a fourth instance gets what the others run', async () => {
  await using programs = await standIns()
  await using engine = await startEngineProcess({
    args: ['--auto-scaling-group', 'web=3', '--control'],
    environment: { PATH: `${programs.path}:${process.env.PATH}` },
  })
  const shows = async (version: string, count: number): Promise<void> => {
    const pages = await onEach((await inspect(engine)).instances, 'var/www/html/index.html')
    expect(pages).toEqual(Array(count).fill(`<h1>${version}</h1>\n`))
  }

  const first = await release(engine, filesOf(WEB_PAGE, 'first'))
  expect(first.result).toMatchObject({ outcome: 'succeeded', counts: { succeeded: 3 } })
  await shows('first', 3)

  expect((await release(engine, filesOf(WEB_PAGE, 'second'))).result.outcome).toBe('succeeded')
  await shows('second', 3)

  const back = await slipway(['redeploy', ...TO_WEB, '--from', 'previous-successful', '--wait'], { env: engine.env })
  expect(back.code, back.stderr).toBe(0)
  await shows('first', 3)

  const before = new Set((await inspect(engine)).instances.map(({ name }) => name))
  await scaleTo(engine, 4)
  await shows('first', 4)
  const { instances, deployments } = await inspect(engine)
  expect(deployments.filter(({ creator }) => creator === 'autoscaling').map(({ status }) => status)).toEqual([
    'Succeeded',
  ])
  // Nothing ran there that could be stopped, and the older revisions never were there.
  const [called] = await onEach(
    instances.filter(({ name }) => !before.has(name)),
    'called',
  )
  expect(called).toBe('BeforeInstall: yum install -y httpd\nApplicationStart: service httpd start\n')
})
