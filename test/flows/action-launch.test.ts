import { existsSync } from 'node:fs'
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { TO_WEB, useActionStage } from './fixtures/action-stage.ts'
import { runPipeline } from './fixtures/composite.ts'
import { makeFolder } from './fixtures/releases.ts'
import { RUNNER_NODE, type StepRun } from './fixtures/runner.ts'

const stage = useActionStage()

type NodeKind = 'real' | 'old' | 'broken'

interface Machine extends AsyncDisposable {
  readonly path: string
  /** Runs the first step of the root action with no more of a PATH than the folders given. */
  firstStep(path: readonly string[], env?: Readonly<Record<string, string>>): Promise<StepRun>
}

/** A machine with a shell's tools in `tools`, and a Node of some kind at each of the places. */
async function makeMachine(nodes: Readonly<Record<string, NodeKind>>): Promise<Machine> {
  const { path, ...folder } = await makeFolder({})
  await mkdir(join(path, 'tools'))
  for (const tool of ['bash', 'ls', 'sort']) await symlink(locate(tool), join(path, 'tools', tool))
  for (const [place, kind] of Object.entries(nodes)) await putNode(join(path, place), kind)
  return {
    path,
    async firstStep(folders, env = {}) {
      const job = await stage.job({})
      const PATH = [...folders, 'tools'].map((name) => join(path, name)).join(delimiter)
      const { steps } = await runPipeline(job, { ...TO_WEB, redeploy: 'd-NONE' }, { env: { PATH, ...env } })
      if (steps.check === undefined) throw new Error('the first step was not run')
      return steps.check
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  }
}

function locate(tool: string): string {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = folders.map((name) => join(name, tool)).find((file) => existsSync(file))
  if (found === undefined) throw new Error(`${tool} is not on this machine`)
  return found
}

async function putNode(file: string, kind: NodeKind): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  if (kind === 'real') return await symlink(RUNNER_NODE, file)
  // An old one answers the question for its version with no; a broken one, as of another platform, does not run.
  await writeFile(file, kind === 'old' ? '#!/bin/sh\n[ "$1" = -e ] && exit 1\necho v16.20.2\n' : '\u007fELF')
  await chmod(file, 0o755)
}

const BEGUN = 'redeploy d-NONE to web/web'

test('the Node on PATH is taken, or the next one there when the first is too old', async () => {
  await using machine = await makeMachine({ 'a b/node': 'old', 'c/node': 'real' })
  for (const path of [['c'], ['a b', 'c']]) {
    const { code, raw, log } = await machine.firstStep(path)
    expect([code, log.text.trim()], raw).toEqual([0, BEGUN])
  }
})

test('without one on PATH the newest of the tool cache that runs is taken, whatever its path', async () => {
  const cache = 'tool cache (x86)'
  await using machine = await makeMachine({
    ...{ 'old/node': 'old', [`${cache}/node/16.20.2/x64/bin/node`]: 'old' },
    ...{ [`${cache}/node/20.20.0/x64/bin/node`]: 'real', [`${cache}/node/26.0.0/arm64/bin/node`]: 'broken' },
  })
  for (const path of [[], ['old']]) {
    const { code, raw, log } = await machine.firstStep(path, { RUNNER_TOOL_CACHE: join(machine.path, cache) })
    expect([code, log.text.trim()], raw).toEqual([0, BEGUN])
  }
})

test("without any of these the runner's own is taken, which it brings for JavaScript actions", async () => {
  await using machine = await makeMachine({ 'runner/externals/node24/bin/node': 'real' })
  const temporary = join(machine.path, 'runner/_work/_temp')
  await mkdir(temporary, { recursive: true })
  const { code, raw } = await machine.firstStep([], { RUNNER_TEMP: temporary })
  expect(code, raw).toBe(0)
})

test('where there is none, one error names what to add to the workflow', async () => {
  await using machine = await makeMachine({ 'old/node': 'old', 'cache/node/16.20.2/x64/bin/node': 'old' })
  for (const path of [[], ['old']]) {
    const { code, raw, log } = await machine.firstStep(path, { RUNNER_TOOL_CACHE: join(machine.path, 'cache') })
    expect(code, raw).toBe(2)
    expect(log.annotations).toHaveLength(1)
    expect(log.annotations[0]?.data).toContain('actions/setup-node')
    expect(log.text.trim()).toBe('')
  }
})
