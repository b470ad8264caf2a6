import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { listFiles, ROOT, readPage, readSnippets } from './pages.ts'
import { problemsOf } from './workflow-steps.ts'

const EXAMPLES = listFiles(/^examples\/workflows\/[^/]+\.yml$/)

describe('the example workflows', () => {
  test.for(EXAMPLES)('%s gives our actions only inputs that they have, and takes outputs that they give', (path) => {
    expect(problemsOf(readPage(path))).toEqual([])
  })

  test.for(EXAMPLES)('%s says its permissions, and ends the job only after our own timeout', (path) => {
    const { permissions, jobs } = parse(readPage(path)) as Workflow
    expect(permissions).toBeDefined()
    for (const [name, job] of Object.entries(jobs)) {
      const timeouts = (job.steps ?? [])
        .filter(({ uses }) => uses?.startsWith('slipway/'))
        .map((step) => step.with?.timeout)
      const longest = Math.max(0, ...timeouts.map((timeout) => Number(timeout ?? 0)))
      expect([name, Number(job['timeout-minutes']) * 60 > longest]).toEqual([name, true])
    }
  })

  test.for(EXAMPLES)('%s cancels no job whose deployment outlives it', (path) => {
    const text = readPage(path)
    const isRehearsal = !/aws-actions\/configure-aws-credentials|MENDER_TOKEN/.test(text)
    expect(text).toContain('concurrency:')
    expect(text.includes('cancel-in-progress: true')).toBe(isRehearsal)
  })
})

const SNIPPETS = listFiles(/\.md$/)
  .filter((path) => !/(^|\/)(fixtures|dist)\//.test(path) && existsSync(join(ROOT, path)))
  .flatMap((path) =>
    readSnippets(readPage(path))
      .filter(({ text }) => /\buses:/.test(text))
      .map(({ text, line }) => [`${path}:${line}`, text] as const),
  )

test.for(SNIPPETS)('the YAML at %s is YAML, and gives our actions only inputs that they have', ([, text]) => {
  expect(problemsOf(text)).toEqual([])
})

test('the workflow of the README is the example, without its comments', () => {
  const example = readPage('examples/workflows/deploy-on-push.yml')
  const bare = example.replace(/^ *#.*\n/gm, '').trim()
  const [first] = readSnippets(readPage('README.md')).filter(({ language }) => language === 'yaml')
  expect(first?.text.trim()).toBe(bare)
})

test.for([
  [
    'uses: slipway/slipway/actions/bundle@v1\nwith: { sauce: . }',
    'slipway/slipway/actions/bundle@v1 has no input sauce',
  ],
  [
    'uses: slipway/slipway/actions/deploy@v1\nwith: { application-name: shop }',
    'slipway/slipway/actions/deploy@v1 needs the input deployment-group',
  ],
  [
    'uses: slipway/slipway/actions/deploy@v1\nwith: { provider: mender, revision: x, region: eu-central-1 }',
    'slipway/slipway/actions/deploy@v1 has no input region',
  ],
  ['uses: slipway/slipway/actions/undo@v1', 'slipway/slipway/actions/undo@v1 is no action of this repository'],
  ['uses: slipway/slipway@main', 'slipway/slipway@main is no action of this repository'],
  [
    '- { id: b, uses: slipway/slipway/actions/bundle@v1 }\n- run: echo ${{ steps.b.outputs.revision }}',
    'step b has no output revision',
  ],
] as const)('what is wrong with a step is found: %s', ([yaml, problem]) => {
  expect(problemsOf(yaml)).toEqual([problem])
})

interface Workflow {
  readonly permissions?: unknown
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly 'timeout-minutes'?: number
        readonly steps?: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[]
      }
    >
  >
}
