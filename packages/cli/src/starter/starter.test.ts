import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { type ReleaseEntry, validateRelease } from '@slipway/core/appspec'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { type StarterFile, type StarterRequest, starterFiles, starterWorkflow } from './index.ts'

const REQUESTS: readonly StarterRequest[] = [
  { platform: 'ec2', os: 'linux', format: 'yaml' },
  { platform: 'ec2', os: 'windows', format: 'yaml' },
  { platform: 'lambda', os: 'linux', format: 'yaml' },
  { platform: 'lambda', os: 'linux', format: 'json' },
  { platform: 'ecs', os: 'linux', format: 'yaml' },
  { platform: 'ecs', os: 'linux', format: 'json' },
]

function textOf(files: readonly StarterFile[], path: string): string {
  const file = files.find((each) => each.path === path)
  if (file === undefined) throw new Error(`the starter has no ${path}`)
  return file.text
}

/** What the validator says of a starter with this AppSpec file, notices left out. */
function validate({ platform, os, format }: StarterRequest, change: (text: string) => string = (text) => text) {
  const files = starterFiles({ platform, os, format })
  const file = format === 'yaml' ? 'appspec.yml' : 'appspec.json'
  const text = change(textOf(files, file))
  const folders = new Set(files.flatMap(({ path }) => (path.includes('/') ? [path.split('/')[0] ?? ''] : [])))
  const entries: readonly ReleaseEntry[] = [
    ...[...folders].map((path): ReleaseEntry => ({ path, type: 'directory', mode: 0o755 })),
    ...files.map(
      ({ path, isExecutable }): ReleaseEntry => ({ path, type: 'file', mode: isExecutable ? 0o755 : 0o644 }),
    ),
  ]
  const isBundled = platform === 'ec2'
  const found = validateRelease({ text, file, platform, hostOs: os, ...(isBundled && { entries }) })
  return found.filter(({ severity }) => severity !== 'notice')
}

test.for(REQUESTS)('nothing is wrong with the release that a $platform $os $format starter is', (request) => {
  expect(validate(request)).toEqual([])
})

test.for(REQUESTS.filter(({ format }) => format === 'yaml'))(
  'the examples in the comments of a $platform $os starter can be taken in as they stand',
  (request) => {
    let taken = 0
    const found = validate(request, (text) =>
      text.replace(/^( *)#(?=\S| {2})/gm, (_, indent) => {
        taken++
        return indent
      }),
    )
    expect(taken).toBeGreaterThan(0)
    expect(found).toEqual([])
  },
)

test.for(REQUESTS)(
  'every file of a $platform $os $format starter ends in a line feed and has no other line ends',
  (request) => {
    for (const { path, text } of starterFiles(request)) {
      expect([path, text.endsWith('\n'), text.includes('\r')]).toEqual([path, true, false])
    }
  },
)

test('the workflow is the example for each push, with the folder and system of the release', () => {
  const example = readFileSync(new URL('../../../../examples/workflows/deploy-on-push.yml', import.meta.url), 'utf8')
  expect(parse(starterWorkflow('.', 'linux').text)).toEqual(parse(example))
  const { steps } = parse(starterWorkflow('services/no', 'windows').text).jobs.deploy
  expect(steps.at(-1).with).toMatchObject({ source: 'services/no', 'host-os': 'windows' })
})

test('every script for Linux is sound to a POSIX shell', (context) => {
  const scripts = starterFiles({ platform: 'ec2', os: 'linux', format: 'yaml' }).filter(
    ({ isExecutable }) => isExecutable,
  )
  expect(scripts.length).toBe(5)
  for (const { path, text } of scripts) {
    const { error, status, stderr } = spawnSync('sh', ['-n'], { input: text, encoding: 'utf8' })
    if (error !== undefined) return context.skip('not run: there is no sh on this machine')
    expect([path, status, stderr]).toEqual([path, 0, ''])
    expect(text).toMatch(/^#!\/bin\/sh\n(?:#.*\n)+set -eu\n/)
  }
})
