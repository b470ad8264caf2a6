import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ListDeploymentsCommand } from '@aws-sdk/client-codedeploy'
import { ListObjectsV2Command } from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { startEngineProcess } from '../flows/fixtures/processes.ts'
import { releaseFiles } from '../flows/fixtures/releases.ts'
import { serviceClients } from '../flows/fixtures/service-clients.ts'
import { hasAct, startRunner } from './fixtures/act.ts'
import { inReleaseFolder, makeRepository, projectFile } from './fixtures/repository.ts'

/** What a script prints of which a runner that listened would take every line for a command. */
const TREACHERY = [
  '::set-output name=outcome::succeeded',
  '::error file=appspec.yml,line=1::said by a script',
  '::stop-commands::forever',
  '##[error]said by a script',
  '::add-mask::deployment',
]

describe.skipIf(!hasAct)('a release that fails', () => {
  test('is red, annotated and summarised with what the script has said, and the script commands nothing', async () => {
    await using engine = await startEngineProcess({ args: ['--fleet', 'web=2'] })
    await using runner = await startRunner(engine)
    const validate = `${TREACHERY.map((line) => `echo '${line}' >&2`).join('\n')}\necho 'no answer on /health' >&2\nexit 7`
    await using repository = await makeRepository(
      await projectFile('test/act/workflows/release.yml'),
      inReleaseFolder(releaseFiles({ ValidateService: validate })),
    )

    const run = await runner.run(repository.path, { name: 'push' })
    expect(run.code, run.text).toBe(1)
    expect(run.jobs).toEqual([{ job: 'release', result: 'failure' }])

    const outputs = JSON.parse(await readFile(join(runner.scratch, 'outputs.json'), 'utf8'))
    expect(outputs).toMatchObject({ outcome: 'failed', 'failure-code': 'HEALTH_CONSTRAINTS', 'failed-targets': '1' })
    // A later step branches on the outcome.
    expect(await readFile(join(runner.scratch, 'failed'), 'utf8')).toBe(`${outputs['deployment-id']}\n`)

    const [annotation, ...others] = run.annotations
    expect(others).toEqual([])
    expect(annotation?.level).toBe('error')
    expect(annotation?.properties.title).toContain('ValidateService failed')
    expect(annotation?.message).toContain('scripts/ValidateService.sh')
    expect(annotation?.message).toContain('no answer on /health')

    expect(run.summary).toContain(outputs['deployment-id'])
    expect(run.summary).toContain('ValidateService')
    expect(run.summary).toContain('no answer on /health')
    expect(run.text).toContain('no answer on /health')

    expect(run.text).toContain('::set-output name=outcome::succeeded')
    for (const line of TREACHERY) expect(run.commands).not.toContainEqual(expect.stringMatching(`^${line}`))
    expect(run.outputs.filter(({ name }) => name === 'outcome').map(({ value }) => value)).not.toContain('succeeded')
  })

  test('an AppSpec that the agent would refuse is annotated at its lines, and nothing is begun', async () => {
    await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
    await using runner = await startRunner(engine)
    const { 'scripts/AfterInstall.sh': _forgotten, ...files } = releaseFiles({ AfterInstall: 'true' })
    await using repository = await makeRepository(
      await projectFile('test/act/workflows/release.yml'),
      inReleaseFolder(files),
    )
    using clients = serviceClients(engine)

    const run = await runner.run(repository.path, { name: 'push' })
    expect(run.code, run.text).toBe(1)
    const line = String((files['appspec.yml'] ?? '').split('\n').findIndex((text) => text.includes('scripts/')) + 1)
    expect(run.annotations).toContainEqual({
      level: 'error',
      message: expect.stringContaining('scripts/AfterInstall.sh'),
      properties: expect.objectContaining({ title: 'appspec/script-missing', file: 'release/appspec.yml', line }),
    })
    expect(run.summary).toContain('appspec/script-missing')
    expect(existsSync(join(runner.scratch, 'failed'))).toBe(false)

    const { deployments } = await clients.codedeploy.send(
      new ListDeploymentsCommand({ applicationName: 'web', deploymentGroupName: 'web' }),
    )
    expect(deployments).toEqual([])
    const { KeyCount } = await clients.s3.send(new ListObjectsV2Command({ Bucket: 'web' }))
    expect(KeyCount).toBe(0)
  })
})
