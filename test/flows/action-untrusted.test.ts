import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GetDeploymentCommand } from '@aws-sdk/client-codedeploy'
import { describe, expect, test } from 'vitest'
import { pushWorkspace, TO_WEB, useActionStage, WEB_BUCKET } from './fixtures/action-stage.ts'
import { type PipelineRun, runPipeline } from './fixtures/composite.ts'
import { releaseFiles } from './fixtures/releases.ts'
import type { StepRun } from './fixtures/runner.ts'
import { serviceClients } from './fixtures/service-clients.ts'
import { activeParts } from './fixtures/summaries.ts'

const stage = useActionStage()

const WEB = { ...WEB_BUCKET, ...TO_WEB }

/** What a log, a name or an input can hold to speak to the runner, the log view, the terminal or the summary. */
const HOSTILE = [
  ...[
    '::error::forged',
    '::set-output name=outcome::forged',
    '::stop-commands::x',
    '::add-mask::web',
    '  ::notice::forged',
  ],
  ...['##[group]forged', 'x ##[error]forged', '##[add-mask]web', '::endgroup::', '::save-state name=reported::true'],
  ...[
    '\u001b[31mred\u001b[0m \u001b]0;title\u0007',
    '</code></pre></details><img src=x>',
    '@everyone',
    '![x](https://e.example)',
  ],
  ...['[link](javascript:alert(1))', '| a | b |', '<!-- ', '```'],
]

/** All commands that the runner has obeyed, which are to be ours: annotations of known titles and masks. */
function foreignCommands(run: StepRun): string[] {
  const ours = (name: string, data: string): boolean =>
    ['error', 'warning', 'add-mask'].includes(name) && data !== 'web'
  const { commands } = run.log
  return commands.flatMap(({ name, data }) =>
    ours(name, data) && !data.startsWith('forged') ? [] : [`::${name}::${data}`],
  )
}

function expectNothingActed(run: PipelineRun | StepRun): void {
  const steps = 'steps' in run ? Object.values(run.steps) : [run]
  for (const step of steps) {
    expect(foreignCommands(step)).toEqual([])
    expect(step.log.groups.filter((name) => name.includes('forged'))).toEqual([])
    expect(step.log.text).not.toMatch(/^##\[(?!group\]|endgroup\])/m)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(step.raw).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/)
    expect(activeParts(step.summary)).toEqual([])
    expect(Object.values(step.outputs)).not.toContain('forged')
  }
}

describe('what is not ours issues no command and marks nothing up:', () => {
  test('the output of a script', async () => {
    const lines = HOSTILE.map((line) => `printf '%s\\n' '${line.replaceAll("'", "'\\''")}'`)
    const job = await stage.job(releaseFiles({ ValidateService: [...lines, 'exit 1'].join('\n') }))
    const failed = await runPipeline(job, WEB)
    expect(failed.outputs.outcome, failed.raw).toBe('failed')
    expect(failed.steps.wait?.log.text).toContain('::error::forged')
    expect(failed.summary).toContain('forged')
    expectNothingActed(failed)
  })

  test('names of files, of scripts and of what an AppSpec holds', async () => {
    const names = ['@everyone', '##[error]forged', '<img src=x>', '![x](y)', '::error::forged', '\u001b[31mred']
    const extra = Object.fromEntries(names.map((name) => [`extra/${name}`, '']))
    const scripts = names.map((name) => `    - location: ${JSON.stringify(`missing/${name}.sh`)}\n`)
    const hooks = ['ApplicationStart', "'::error::forged'"].map((event) => `  ${event}:\n${scripts.join('')}`)
    const job = await stage.job({
      ...extra,
      'appspec.yml': `version: 0.0\nos: linux\nfiles: []\nhooks:\n${hooks.join('')}`,
    })
    const refused = await job.run('bundle', {})
    expect(refused.code, refused.raw).toBe(2)
    expectNothingActed(refused)
  })

  test.for([HOSTILE.join('\n'), HOSTILE.join(' '), ...HOSTILE.slice(0, 3)])('an input that is %j', async (text) => {
    const job = await stage.job(releaseFiles())
    expectNothingActed(await runPipeline(job, { 'application-name': text, 'deployment-group': text, redeploy: text }))
    expectNothingActed(await job.run('wait-for-status', { 'deployment-id': text, timeout: '5' }))
    expectNothingActed(await job.run('bundle', { source: text, format: text }))
  })
})

describe('a value is only a value, whatever it holds:', () => {
  const AWKWARD = [
    'two words',
    '"quoted"',
    "it's",
    'a\nb',
    '$(touch executed)',
    '`touch executed`',
    '${HOME}',
    '; touch executed',
  ]

  test('descriptions reach the service as they are', async () => {
    using clients = serviceClients(stage.engine)
    const job = await stage.job(releaseFiles())
    const revision = await pushWorkspace(job, stage.engine)
    const description = AWKWARD.join(' ')
    const direct = await job.run('deploy', { ...TO_WEB, revision, description })
    expect(direct.code, direct.raw).toBe(0)
    const piped = await runPipeline(job, { ...WEB, description })
    expect(piped.isSuccess, piped.raw).toBe(true)
    for (const deploymentId of [direct.outputs['deployment-id'], piped.outputs['deployment-id']]) {
      const { deploymentInfo } = await clients.codedeploy.send(new GetDeploymentCommand({ deploymentId }))
      expect(deploymentInfo?.description).toBe(description)
    }
    expect(existsSync(join(job.workspace, 'executed'))).toBe(false)
  })

  test('a description that is not given links to the run, the commit and the actor', async () => {
    using clients = serviceClients(stage.engine)
    const job = await stage.job(releaseFiles())
    const { outputs } = await runPipeline(job, WEB)
    const asked = new GetDeploymentCommand({ deploymentId: outputs['deployment-id'] })
    const { deploymentInfo } = await clients.codedeploy.send(asked)
    const { description = '' } = deploymentInfo ?? {}
    for (const part of ['eva/shop@c0ffee0', 'eva', 'https://github.invalid/eva/shop/actions/runs/4711']) {
      expect(description).toContain(part)
    }
  })

  test.for(AWKWARD.map((name) => name.replaceAll(/[/\n]/g, ' ').trim()))(
    'a source folder that is named %j',
    async (name) => {
      const files = Object.entries(releaseFiles()).map(([file, text]) => [`${name}/${file}`, text])
      const job = await stage.job(Object.fromEntries(files))
      const output = join(job.temporaryFolder, `${name}.tar`)
      const bundled = await job.run('bundle', { source: name, output })
      expect(bundled.code, bundled.raw).toBe(0)
      expect(bundled.outputs).toMatchObject({ bundle: output, format: 'tar', 'file-count': '2' })
      expect(existsSync(join(job.workspace, 'executed'))).toBe(false)
    },
  )

  test('but the build command, which bash runs', async () => {
    const job = await stage.job({ 'web/appspec.yml': 'version: 0.0\nos: linux\nfiles: []\n' })
    const command =
      'set -- "two words" \'$(not run)\'\nprintf "%s|" "$@" >web/built\necho "::error::from the build"; echo done'
    const bundled = await job.run('bundle', { source: 'web', 'build-command': command })
    expect(bundled.code, bundled.raw).toBe(0)
    expect(bundled.outputs['file-count']).toBe('2')
    expect(await readFile(join(job.workspace, 'web/built'), 'utf8')).toBe('two words|$(not run)|')
    expect(bundled.log.text).toContain('done')
    expect(bundled.log.groups).toEqual(['build-command'])
    expect(bundled.log.commands).toEqual([])

    const failed = await job.run('bundle', { source: 'web', 'build-command': 'echo half; exit 3' })
    expect([failed.code, failed.outputs], failed.raw).toEqual([1, {}])
    expect(failed.log.annotations).toMatchObject([{ properties: { title: 'BUILD_FAILED' } }])
    expect(failed.log.annotations[0]?.data).toContain('3')
  })
})

describe('errors in the AppSpec', () => {
  const hooks = Array.from({ length: 14 }, (_, index) => `  - location: missing-${index}.sh\n`)
  const appSpec = `version: 0.0\nos: linux\nhooks:\n  ApplicationStart:\n${hooks.join('').replaceAll(/^/gm, '  ')}`

  test('are annotations on its lines, relative to the workspace and no more than the runner shows', async () => {
    const job = await stage.job({ 'services/web/appspec.yml': appSpec })
    for (const step of [
      await job.run('bundle', { source: 'services/web' }),
      (await runPipeline(job, { ...WEB, source: join(job.workspace, 'services/web') })).steps.bundle,
    ]) {
      expect(step?.code, step?.raw).toBe(2)
      const errors = step?.log.annotations.filter(({ name }) => name === 'error') ?? []
      expect(errors).toHaveLength(10)
      expect(errors[0]?.properties).toMatchObject({ file: 'services/web/appspec.yml', line: '5', col: '17' })
      expect(errors[0]?.data).toContain('missing-0.sh')
      expect(errors.at(-1)?.data).toMatch(/\d more errors/)
      expect(step?.summary).toContain('missing-13.sh')
      expect(step?.outputs).toEqual({})
    }
  })

  test('in a file that stands elsewhere are annotated there', async () => {
    const job = await stage.job({ 'page.html': 'hello' })
    await mkdir(join(job.workspace, 'deploy'))
    await writeFile(join(job.workspace, 'deploy/appspec.production.yml'), appSpec)
    const refused = await job.run('bundle', { 'appspec-file': 'deploy/appspec.production.yml' })
    expect(refused.log.annotations[0]?.properties.file, refused.raw).toBe('deploy/appspec.production.yml')
  })
})
