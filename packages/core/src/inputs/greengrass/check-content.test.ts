import { expect, test } from 'vitest'
import { checkGreengrassContent, checkGreengrassPlace } from './check-content.ts'
import { checkRetryGroup } from './redeploy.ts'

const written = (name: string): string => `--${name}`
const APP = { name: 'app', version: '1.0.0' }
const NOTHING = {
  ...{ revision: undefined, 'deployment-file': undefined, components: [], 'component-config': [] },
  ...{ 'reset-config': [], 'remove-components': [] },
}

test.for([
  [{ components: [APP] }, []],
  [{ revision: 'greengrass:app@1.0.0', 'remove-components': ['old'] }, []],
  [
    {},
    [
      '--revision, --components, --component-config, --reset-config, --remove-components, --deployment-file, --redeploy: one of them is missing: what is deployed',
    ],
  ],
  [
    { 'deployment-file': 'f.json', components: [APP], revision: 'r' },
    [
      '--deployment-file and --revision and --components are given together; the file says all that the target is to have, the others what changes',
    ],
  ],
  [{ components: [APP, { name: 'app', version: '2.0.0' }, APP] }, ['--components has "app" as 1.0.0 and 2.0.0']],
  [
    {
      'component-config': [
        { name: 'app', value: 'a.json' },
        { name: 'app', value: 'b.json' },
      ],
    },
    ['--component-config has two files for "app"'],
  ],
  [
    { components: [APP], 'reset-config': [{ name: 'old', value: '' }], 'remove-components': ['old', 'app'] },
    [
      '"app" is in --remove-components and in --components; expected one of them',
      '"old" is in --remove-components and in --reset-config; expected one of them',
    ],
  ],
] as const)('%j', ([given, problems]) => {
  expect(checkGreengrassContent({ ...NOTHING, ...given }, written, ['redeploy'])).toEqual(problems)
})

test('a file may name the target alone', () => {
  const none = { 'thing-group': undefined, thing: undefined, 'deployment-file': undefined }
  expect(checkGreengrassPlace(none, written)).toHaveLength(1)
  expect(checkGreengrassPlace({ ...none, 'deployment-file': 'f.json' }, written)).toEqual([])
  const both = { 'thing-group': 'g', thing: 't', 'deployment-file': 'f.json' }
  expect(checkGreengrassPlace(both, written)).toEqual([
    '--thing-group and --thing are given together; expected one of them',
  ])
})

test('a group for devices that failed is for them alone', () => {
  const names = { wayBack: '--from', group: '--retry-group' }
  const group = { 'retry-group': 'g' }
  expect(checkRetryGroup('failed-devices', group, names)).toEqual([])
  expect(checkRetryGroup('previous', { 'retry-group': undefined }, names)).toEqual([])
  expect(checkRetryGroup('previous', group, names)).toEqual(['--retry-group is given without --from failed-devices'])
})
