import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasProgram } from '../../packages/core/src/bundle/io/fixtures/programs.ts'
import { seededBytes } from '../../packages/core/src/bundle/io/fixtures/seeded-bytes.ts'
import { temporaryFolder } from '../../packages/core/src/bundle/io/fixtures/tree.ts'
import { run, slipway, slipwayJson } from './fixtures/processes.ts'

const TOOL = 'mender-artifact'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
  mkdirSync(at('app'))
  // Large enough for threads, and of parts that are compressed and parts that are stored.
  writeFileSync(at('app/server.bin'), seededBytes('stripes', 5_000_000, 1))
  writeFileSync(at('app/server.conf'), 'listen = 8080\n')
  writeFileSync(at('ArtifactInstall_Enter_01_stop'), '#!/bin/sh\nexit 0\n')
})
afterAll(() => folder[Symbol.asyncDispose]())

const at = (name: string): string => join(folder.path, name)

const bundle = (output: string, ...more: string[]): string[] => [
  ...['bundle', '--provider', 'mender', '--artifact-name', 'app-1.4.0', '--device-types', 'board'],
  ...['--output', at(output), ...more],
]
const DIRECTORY = (): string[] => ['--source', at('app'), '--dest-dir', '/srv/app']

interface Made {
  readonly sha256: string
  readonly sizeBytes: number
  readonly artifact: { readonly files: readonly { readonly name: string; readonly sha256: string }[] }
}

test('the command makes the same Artifact each time, and the official tool finds no fault with it', async () => {
  for (const compression of ['gzip', 'none']) {
    const more = [...DIRECTORY(), '--compression', compression, '--state-scripts', at('ArtifactInstall_Enter_01_stop')]
    const made = await slipwayJson<Made>(bundle('one.mender', ...more))
    const again = await slipwayJson<Made>(bundle('two.mender', ...more))
    expect(again.sha256).toBe(made.sha256)
    expect(made.sizeBytes).toBe(readFileSync(at('one.mender')).length)
    if (!hasProgram(TOOL)) {
      process.stderr.write(
        `NOT RUN, no ${TOOL} on this machine: the proof of the Artifact of the command, ${compression}\n`,
      )
      continue
    }
    expect(await run(TOOL, ['validate', at('one.mender')])).toMatchObject({ code: 0 })
    const { stdout } = await run(TOOL, ['read', at('one.mender')])
    for (const { name, sha256 } of made.artifact.files) expect(stdout).toMatch(new RegExp(`${name}\\s[^]*${sha256}`))
    expect(stdout).toContain('ArtifactInstall_Enter_01_stop')
  }
})

test('what is wrong is told at once, and nothing is written or left over', async () => {
  const { code, stdout } = await slipway(
    bundle('wrong.mender', '--source', at('app'), '--state-scripts', at('app/server.conf')),
  )
  expect(code).toBe(2)
  for (const diagnostic of ['mender/destination', 'mender/script-name', 'mender/script-file'])
    expect(stdout).toContain(`[${diagnostic}]`)
  expect(existsSync(at('wrong.mender'))).toBe(false)
  expect((await readdir(folder.path)).filter((name) => name.includes('partial'))).toEqual([])
})
