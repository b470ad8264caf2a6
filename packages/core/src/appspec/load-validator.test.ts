import { expect, test } from 'vitest'
import { loadValidator } from './load-validator.ts'
import type { Platform } from './platform.ts'
import { validateRelease } from './validate.ts'
import { validateServerRelease } from './validate-server.ts'

const SERVER = 'version: 0.0\nos: linux\nfiles:\n  - source: /\n    destination: /srv/app\n'
const LAMBDA = `version: 0.0
Resources:
  - fn:
      Type: AWS::Lambda::Function
      Properties: { Name: fn, Alias: live, CurrentVersion: "1", TargetVersion: "2" }
`
const TEXTS: Readonly<Record<string, string | undefined>> = {
  'no file': undefined,
  'an empty file': '',
  'a file for EC2': SERVER,
  'one with a mistake': `${SERVER}hooks:\n  AfterInstal: []\n`,
  'one that cannot be read': 'version: 0.0\n\tos: linux\n',
  'a file for Lambda': LAMBDA,
  'one with a mistake for Lambda': LAMBDA.replace('Alias', 'Alas'),
  'resources of no platform': 'version: 0.0\nResources: []\n',
  'JSON for Lambda': '{"version": 0.0, "Resources": [{"fn": {"Type": "AWS::Lambda::Function"}}]}',
}

test.for(
  Object.keys(TEXTS).flatMap((name) => [undefined, 'ec2', 'lambda', 'ecs'].map((stated) => [name, stated] as const)),
)('of %s, stated to be for %s, the loaded rules say what all rules say', async ([name, stated]) => {
  const text = TEXTS[name]
  const platform = stated as Platform | undefined
  for (const entries of [undefined, [{ path: 'appspec.yml', type: 'file' as const }]]) {
    const release = { text, file: 'appspec.yml', entries, ...(platform !== undefined && { platform }) }
    const validate = await loadValidator(text, platform)
    expect(validate(release)).toEqual(validateRelease(release))
  }
})

test('the rules for Lambda and ECS are loaded for files that can be for one of them', async () => {
  expect(await loadValidator(LAMBDA, undefined)).toBe(validateRelease)
  expect(await loadValidator(SERVER, 'ecs')).toBe(validateRelease)
  for (const [text, stated] of [
    [SERVER, undefined],
    [SERVER, 'ec2'],
    [undefined, undefined],
  ] as const) {
    expect(await loadValidator(text, stated)).toBe(validateServerRelease)
  }
})
