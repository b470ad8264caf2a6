import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formatDiagnostic } from '../appspec/index.ts'
import { MENDER_TITLES, type MenderCode } from '../diagnostics.ts'
import { CASES, FILE, fileAt, findIn, findOf, scriptAt } from './fixtures/cases.ts'
import type { ArtifactRequest } from './request.ts'
import { validateArtifactSize } from './validate.ts'

const pages = new URL('../../../../docs/diagnostics/', import.meta.url)

/** How many cases a page shows. */
const SHOWN = 3

/** What a page has to show of a code. */
function printedOf(code: MenderCode): string {
  const shown = findOf(code).slice(0, SHOWN).flat()
  return shown.map((diagnostic) => formatDiagnostic(diagnostic)).join('\n')
}

test('nothing is wrong with a sound request', () => expect(findIn({})).toEqual([]))

test.for<[string, Partial<ArtifactRequest>]>([
  ['an artifact without a payload', { payloadType: null, sources: [] }],
  [
    'a folder',
    { payloadType: 'directory', sources: [fileAt('build', { kind: 'directory' })], destinationDirectory: '/srv/app' },
  ],
  ['several scripts to run', { payloadType: 'script', sources: [fileAt('1.sh'), fileAt('2.sh')] }],
  ['a module of their own', { payloadType: 'acme-firmware', sources: [fileAt('fw.bin')] }],
  ['a module without files', { payloadType: 'docker', sources: [], metadata: { containers: ['app:1'], run_args: '' } }],
  [
    'all state scripts',
    { scripts: [scriptAt('ArtifactInstall_Error_00'), scriptAt('ArtifactRollbackReboot_Leave_99_a.b-c')] },
  ],
  ['a compiled state script', { scripts: [scriptAt('ArtifactInstall_Enter_00', '\x7fELF')] }],
  ['200 device types', { deviceTypes: Array.from({ length: 200 }, (_, n) => `board-${n}`) }],
  [
    'the software version said twice alike',
    { software: { version: '2' }, provides: { 'rootfs-image.single-file.version': '2' } },
  ],
])('nothing is wrong with %s', ([, change]) => expect(findIn(change)).toEqual([]))

describe.each(Object.keys(CASES) as (keyof typeof CASES)[])('%s', (code) => {
  test.each(CASES[code].map((change, index) => [index + 1, change] as const))(
    'case %i has it, and nothing else',
    (_, change) => {
      const diagnostics = findIn(change)
      expect(diagnostics.map((one) => one.code)).toEqual([code])
      for (const { message, hint, file } of diagnostics) {
        expect([message, hint, file]).toEqual([expect.stringMatching(/^(?!.*\n)./), expect.stringMatching(/./), FILE])
        expect(message.length).toBeLessThan(400)
      }
    },
  )
})

test('an artifact that clients or servers refuse for its size is told', () => {
  expect(
    [4095, 4096, 10 * 1024 ** 3, 10 * 1024 ** 3 + 1].map((size) => validateArtifactSize(size, 'a').length),
  ).toEqual([1, 0, 0, 1])
})

test('everything wrong is told at once', () => {
  const codes = findIn({ name: '', deviceTypes: [], sources: [], scripts: [scriptAt('x', '')] }).map(({ code }) => code)
  expect(codes).toEqual([
    'mender/artifact-name',
    'mender/device-type',
    'mender/payload-missing',
    'mender/script-name',
    'mender/script-file',
  ])
})

test.for(Object.keys(MENDER_TITLES) as MenderCode[])('%s has a page that shows what is printed', (code) => {
  const page = new URL(`${code}.md`, pages)
  expect(existsSync(page)).toBe(true)
  expect(readFileSync(page, 'utf8')).toContain(`\`\`\`text\n${printedOf(code)}\n\`\`\``)
})
