import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('.', import.meta.url))

/** All modules that a file loads before anything of it runs: by static imports, through our own files. */
function loadedBy(path: string, loaded: Set<string> = new Set()): Set<string> {
  const source = readFileSync(join(root, path), 'utf8')
  for (const [, type, from = ''] of source.matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm,
  )) {
    if (type !== undefined) continue
    const name = from.startsWith('.') ? join(dirname(path), from) : from
    if (loaded.has(name)) continue
    loaded.add(name)
    if (from.startsWith('.')) loadedBy(name, loaded)
  }
  return loaded
}

/** What only a command that does its work may load: SDKs, the engine, reports, the parsers of YAML and archives. */
const heavy = /^@slipway\/(aws|engine|core\/(appspec|bundle|pipeline|report))|^[a-z@](?!lipway)[a-z-]*$|^node:http/

function heavyOf(path: string): string[] {
  return [...loadedBy(path)].filter((name) => !name.endsWith('.ts') && !name.startsWith('node:') && heavy.test(name))
}

test('the command itself loads no more than errors, diagnostics and a clock', () => {
  const ours = [...loadedBy('index.ts')].filter((name) => !name.endsWith('.ts'))
  expect(ours.sort()).toEqual(['@slipway/core/clock', '@slipway/core/diagnostics', '@slipway/core/errors'])
})

test('help and the option parser are light', () => {
  for (const path of ['help.ts', 'options/parse.ts', 'report-error.ts', 'commands/table.ts']) {
    expect([path, heavyOf(path)]).toEqual([path, []])
  }
})

test.for(readdirSync(join(root, 'commands')))(
  'commands/%s answers a usage error without loading what does the work',
  (name) => {
    expect(heavyOf(join('commands', name))).toEqual([])
  },
)
