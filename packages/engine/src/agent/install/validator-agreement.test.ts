import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type ReleaseEntry, readAppSpec, validateRelease } from '@slipway/core/appspec'
import { linkLeavesTree } from '@slipway/core/bundle'
import type { Diagnostic } from '@slipway/core/diagnostics'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeTree, type Tree, temporaryFolder } from '../fixtures/temporary-folder.ts'
import type { InstallPlan } from './instructions.ts'
import { planInstall } from './plan.ts'

/** What the validator says of a release whose plan the agent refuses. */
const REFUSED: ReadonlySet<string> = new Set([
  'appspec/same-target',
  'appspec/file-and-folder',
  'appspec/source-loop',
  'appspec/permission-twice',
  'appspec/permission-pattern',
  'appspec/acl',
])

/** A pattern that matches nothing is only a warning, and no refusal. */
function isRefusal({ code, severity }: Diagnostic): boolean {
  return REFUSED.has(code) && !(code === 'appspec/permission-pattern' && severity === 'warning')
}

const name = fc.constantFrom('a', 'b', 'c.txt')
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'))
const link = fc.constantFrom('a', 'b', '../a', '../b', '.', 'c.txt', 'gone').map((target) => ({ link: target }))
const release = fc
  .array(fc.tuple(path, fc.oneof({ weight: 4, arbitrary: fc.constant('content') }, link)), { maxLength: 6 })
  .map((files) => {
    const tree: Record<string, Tree[string]> = {}
    for (const [file, content] of files) {
      // What is behind a link out of the release only a host can tell.
      if (typeof content === 'object' && linkLeavesTree(file, content.link)) continue
      const isFree = Object.keys(tree).every(
        (other) => !`${other}/`.startsWith(`${file}/`) && !`${file}/`.startsWith(`${other}/`),
      )
      if (isFree) tree[file] = content
    }
    return tree
  })

const mappings = fc.array(
  fc.record({
    source: fc.oneof(path, fc.constantFrom('/', '.')),
    destination: fc.constantFrom('/srv', '/srv/a', '/srv/a/', '/srv/b/../a', '/srv/c.txt', '/opt'),
  }),
  { minLength: 1, maxLength: 3 },
)

const permissions = fc.array(
  fc.record({
    object: fc.constantFrom('/srv', '/srv/a', '/srv/a/b', '/srv/c.txt', '/srv/a/c.txt', '/opt', '/'),
    pattern: fc.constantFrom('**', '**', '*', 'a', '*.txt'),
    except: fc.constantFrom([], [], ['a'], ['*']),
    type: fc.constantFrom(['file', 'directory'], ['file'], ['directory']),
    acls: fc.constantFrom([], [], ['d:u:shop:rw']),
  }),
  { maxLength: 3 },
)

function entriesOf(tree: Tree): readonly ReleaseEntry[] {
  return Object.entries(tree).map(([path, content]) =>
    content !== null && typeof content === 'object' && 'link' in content
      ? { path, type: 'symlink', linkTarget: content.link }
      : { path, type: 'file' },
  )
}

/** What the agent plans for a host on which there is nothing yet; `undefined` when it refuses to. */
async function planOf(text: string, tree: Tree): Promise<InstallPlan | undefined> {
  const folder = await temporaryFolder()
  const archive = join(folder, 'archive')
  await mkdir(join(folder, 'root'), { recursive: true })
  await makeTree(archive, { 'appspec.yml': text, ...tree })
  const { spec } = readAppSpec(text, { file: 'appspec.yml' })
  if (spec === undefined) throw new Error(`the agent refuses ${text}`)
  const root = { folder: join(folder, 'root'), isConfined: true, home: '/root', agentFolder: join(folder, 'agent') }
  try {
    return await planInstall(spec, {
      archive,
      root,
      fileExistsBehavior: 'DISALLOW',
      signal: new AbortController().signal,
    })
  } catch {
    return undefined
  }
}

test('the agent refuses a plan exactly when the validator says so, and permissions without effect are those that it names', async () => {
  const seen = { refused: 0, planned: 0, without: 0 }
  await fc.assert(
    fc.asyncProperty(release, mappings, permissions, async (tree, files, rules) => {
      // Each permission is known again by its mode.
      const marked = rules.map((rule, index) => ({ ...rule, mode: `70${index}` }))
      const text = JSON.stringify({ version: 0.0, os: 'linux', files, permissions: marked }, undefined, 1)
      const entries = [{ path: 'appspec.yml', type: 'file' } as const, ...entriesOf(tree)]
      const found = validateRelease({ text, file: 'appspec.yml', entries })
      // What is missing is one error, whatever else it would lead to.
      if (found.some(({ code }) => code === 'appspec/source-missing')) return
      const plan = await planOf(text, tree)
      expect([text, found.some(isRefusal)]).toEqual([text, plan === undefined])
      seen[plan === undefined ? 'refused' : 'planned'] += 1
      if (plan === undefined) return
      const modes = new Set(plan.instructions.flatMap((step) => (step.type === 'chmod' ? [step.mode] : [])))
      const without = marked.filter(({ mode }) => !modes.has(mode)).length
      expect([text, found.filter(({ code }) => code === 'appspec/permission-object').length]).toEqual([text, without])
      seen.without += without
    }),
    { numRuns: 400 },
  )
  // The cases are worth nothing if all of them are alike.
  expect(Math.min(seen.refused, seen.planned, seen.without)).toBeGreaterThan(20)
})
