import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPage } from '../docs/pages.ts'
import { type BlockResult, linesNotIn, runPage, sectionOf } from './fixtures/page-commands.ts'

const PAGE = readPage('examples/greengrass/README.md')

describe('the commands of the Greengrass example', () => {
  let folder: string
  let blocks: readonly BlockResult[]
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway-example-'))
    const steps = sectionOf(PAGE, 'Rehearse it step by step')
    blocks = await runPage(sectionOf(PAGE, 'Rehearse it in one command') + steps, '/tmp/floor', folder)
  })
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

  /** What the block with these words has printed. */
  const outputOf = (words: string): string => {
    const found = blocks.find(({ commands }) => commands.includes(words))
    if (found === undefined) throw new Error(`no block says ${words}`)
    return found.output
  }

  test('succeed, but the release that cannot start, in the rehearsal and in the group', () => {
    const failed = blocks.filter(({ code }) => code !== 0)
    expect(failed.map(({ code, commands, output }) => [code, commands, output])).toEqual([
      [1, expect.stringContaining('slipway rehearse'), expect.stringContaining('words.txt has no bye.en')],
      [1, expect.stringContaining('Hello@1.2.0 --wait --max-failures 2'), expect.stringContaining('failed after')],
    ])
  })

  test('print what the page shows', () => {
    const shown = blocks.filter((one) => one.shown !== undefined)
    expect(shown).toHaveLength(4)
    for (const { shown: lines = '', output } of shown) expect(linesNotIn(lines, output), output).toEqual([])
  })

  test('leave on devices and group what the page says', async () => {
    expect(outputOf('hello/v1;')).toContain('version 1.0.0 of component com.example.Hello can be deployed')
    expect(outputOf('--dry-run')).toContain('+ com.example.Hello  added  1.0.0')
    expect(outputOf('--history')).toContain('3 of 3 devices have it')
    const refusal = expect.stringContaining('words.txt has no bye.de')
    expect(outputOf('grep -A 1 bye').trim().split('\n')).toEqual([refusal, refusal, refusal, 'Hallo from edge-1'])
    expect(outputOf('slipway redeploy')).toContain('revision 4 of thing group "floor" has succeeded')
    const log = await readFile(join(folder, 'scratch/engine/core-devices/edge-3/logs/com.example.Hello.log'), 'utf8')
    expect(log).toMatch(/^Hello\n/)
  })
})
