import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { withoutLogMarkers } from './closed-channel.ts'
import { captureStdout } from './fixtures/captured-stdout.ts'
import { readAsRunner } from './fixtures/runner.ts'
import { type Annotation, createWorkflow } from './workflow.ts'

const RUNNER = { GITHUB_ACTIONS: 'true' }
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('::error::x', '##[group]x', '##[endgroup]', '::add-mask::abcd', '\n', '\r', ' '),
      fc.string(),
    ),
  )
  .map((pieces) => pieces.join(''))

describe('the log', () => {
  test('whatever a step prints, the runner obeys its annotations and masks alone, as they were meant', async () => {
    const operations = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('print' as const), text: hostile }),
        fc.record({ kind: fc.constant('annotate' as const), text: hostile }),
        fc.record({ kind: fc.constant('mask' as const), text: fc.stringMatching(/^[!-~]{4,12}$/) }),
        fc.record({ kind: fc.constant('group' as const), text: hostile }),
      ),
      { maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(operations, async (sequence) => {
        const said = new Set<string>()
        const masked = new Set<string>()
        let groups = 0
        const output = await captureStdout(async () => {
          const workflow = await createWorkflow(RUNNER)
          for (const { kind, text } of sequence) {
            if (kind === 'print') workflow.print(text)
            if (kind === 'mask') workflow.mask(text)
            if (kind === 'mask') masked.add(text)
            if (kind === 'group') workflow.startGroup(text)
            if (kind === 'group') groups++
            if (kind === 'annotate') {
              workflow.annotate({
                level: 'error',
                title: 'a, b: c',
                message: text,
                place: { file: 'a,b:c.yml', line: 2 },
              })
              said.add(text)
            }
          }
          workflow.flushAnnotations()
          workflow.end()
        })
        const { commands, log, isListening } = readAsRunner(output)
        const ofName = (name: string) => commands.filter((command) => command.name === name)
        expect(ofName('add-mask').map(({ data }) => data)).toEqual([...masked])
        const errors = ofName('error')
        expect(errors).toHaveLength(Math.min(said.size, 10))
        const shown = [...said].map(withoutLogMarkers).slice(0, said.size > 10 ? 9 : 10)
        expect(errors.slice(0, shown.length).map(({ data }) => data)).toEqual(shown)
        for (const { properties } of errors.slice(0, 9)) {
          expect(properties).toEqual({ title: 'a, b: c', file: 'a,b:c.yml', line: '2' })
        }
        expect(commands).toHaveLength(errors.length + masked.size)
        expect(log.filter((line) => line.startsWith('##[group]'))).toHaveLength(groups)
        expect(log.filter((line) => line.startsWith('##[endgroup]'))).toHaveLength(groups)
        expect(isListening).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('a group is one line of the log, and the next one ends it', async () => {
    const output = await captureStdout(async () => {
      const workflow = await createWorkflow(RUNNER)
      workflow.endGroup()
      workflow.startGroup('Bundle\n::error::x')
      workflow.print('folded')
      workflow.startGroup('Deploy')
      workflow.end()
    })
    expect(readAsRunner(output).log.slice(0, -1)).toEqual([
      '##[group]Bundle ::error::x',
      'folded',
      '##[endgroup]',
      '##[group]Deploy',
      '##[endgroup]',
    ])
  })

  test('annotations come all at once, with their lines and their place', async () => {
    const annotation: Annotation = {
      level: 'warning',
      title: 'AppSpec',
      message: 'unknown hook "A"\nhint: 100% of them',
      place: { file: 'app/appspec.yml', line: 3, column: 5, endColumn: 9 },
    }
    const output = await captureStdout(async (written) => {
      const workflow = await createWorkflow(RUNNER)
      workflow.annotate(annotation)
      workflow.annotate({ level: 'error', message: 'stopped' })
      expect(readAsRunner(written()).commands).toEqual([])
      workflow.flushAnnotations()
      workflow.flushAnnotations()
    })
    expect(readAsRunner(output)).toEqual({
      commands: [
        { name: 'error', properties: {}, data: 'stopped' },
        {
          name: 'warning',
          properties: { title: 'AppSpec', file: 'app/appspec.yml', line: '3', col: '5', endColumn: '9' },
          data: 'unknown hook "A"\nhint: 100% of them',
        },
      ],
      log: [''],
      isListening: true,
    })
  })

  test('a secret is masked line by line and once, and shown to nobody where there is no runner', async () => {
    const mask = (environment: Record<string, string>) =>
      captureStdout(async () => {
        const workflow = await createWorkflow(environment)
        workflow.mask('first line\nno\nsecond line')
        workflow.mask('first line')
        workflow.mask('')
      })
    expect(readAsRunner(await mask(RUNNER)).commands.map(({ name, data }) => `${name} ${data}`)).toEqual([
      'add-mask first line',
      'add-mask second line',
    ])
    expect(await mask({})).not.toContain('line')
  })
})

describe('what a step leaves behind', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway-workflow-'))
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true, force: true })
  })

  async function runnerFile(variable: string): Promise<string> {
    const file = join(folder, variable)
    await writeFile(file, '')
    vi.stubEnv(variable, file)
    return file
  }

  test('outputs and state go to the files that the runner named, values of several lines too', async () => {
    const outputs = await runnerFile('GITHUB_OUTPUT')
    const state = await runnerFile('GITHUB_STATE')
    vi.stubEnv('STATE_deployment-id', 'd-1')
    const printed = await captureStdout(async () => {
      const workflow = await createWorkflow(process.env)
      workflow.setOutput('result', '{\n"a": 1}')
      workflow.saveState('deployment-id', 'd-1')
      expect(workflow.getState('deployment-id')).toBe('d-1')
      expect(workflow.getState('other')).toBe('')
    })
    expect(await readFile(outputs, 'utf8')).toMatch(/^result<<(ghadelimiter_\S+)\r?\n\{\n"a": 1\}\r?\n\1\r?\n$/)
    expect(await readFile(state, 'utf8')).toMatch(/^deployment-id<<(ghadelimiter_\S+)\r?\nd-1\r?\n\1\r?\n$/)
    expect(readAsRunner(printed)).toMatchObject({ commands: [], log: [''] })
  })

  test("by hand outputs are printed as text, and state and summary are of nobody's concern", async () => {
    for (const variable of ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']) vi.stubEnv(variable, '')
    const printed = await captureStdout(async () => {
      const workflow = await createWorkflow(process.env)
      workflow.setOutput('deployment-id', 'd-1')
      workflow.saveState('deployment-id', 'd-1')
      await workflow.appendSummary('# Deployed')
    })
    expect(readAsRunner(printed)).toMatchObject({ commands: [], log: ['deployment-id=d-1', ''] })
  })

  test('the summary goes to its file, and one that cannot be written costs a line of the log', async () => {
    const file = join(folder, 'summary.md')
    await captureStdout(async () => {
      const workflow = await createWorkflow({ GITHUB_STEP_SUMMARY: file })
      await workflow.appendSummary('# Deployed')
    })
    expect(await readFile(file, 'utf8')).toBe('# Deployed\n')
    const printed = await captureStdout(async () => {
      const workflow = await createWorkflow({ GITHUB_STEP_SUMMARY: join(folder, 'absent', 'summary.md') })
      await workflow.appendSummary('# Deployed')
    })
    expect(printed).toContain('warning: the summary of this step could not be written')
  })
})
