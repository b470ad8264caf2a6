import { SlipwayError } from '@slipway/core/errors'
import { expect, test } from 'vitest'
import { readFleet, readUpdates } from './read-fleet.ts'

const files = (content: Readonly<Record<string, string>>) => ({
  read: async (path: string) => {
    const text = content[path]
    if (text === undefined) throw new SlipwayError('SOURCE_INVALID', `"${path}" cannot be read: it is not there`)
    return new TextEncoder().encode(text)
  },
})
const OWN = new Set(['app'])
const BUILT_IN = new Set(['aws.greengrass.Nucleus'])

test('of the deployment of the fleet what is here is taken, and what is not is told', async () => {
  const file = JSON.stringify({
    targetArn: 'arn:aws:iot:eu-central-1:123456789012:thinggroup/edge',
    components: {
      app: { componentVersion: '1.0.0', configurationUpdate: { merge: { a: 1 } } },
      'aws.greengrass.Cli': { componentVersion: '2.1.0' },
      'aws.greengrass.Nucleus': { componentVersion: '2.14.0' },
      'com.other.Thing': { componentVersion: '3.0.0' },
    },
    deploymentPolicies: { failureHandlingPolicy: 'DO_NOTHING' },
    iotJobConfiguration: { jobExecutionsRolloutConfig: { maximumPerMinute: 5 } },
  })
  expect(await readFleet('fleet.json', { own: OWN, builtIn: BUILT_IN, files: files({ 'fleet.json': file }) })).toEqual({
    settings: {
      app: { componentVersion: '1.0.0', configurationUpdate: { merge: '{"a":1}' } },
      'aws.greengrass.Cli': { componentVersion: '2.1.0' },
    },
    publicVersions: { 'aws.greengrass.Cli': '2.1.0' },
    policies: { failureHandlingPolicy: 'DO_NOTHING' },
    notes: [expect.stringContaining('aws.greengrass.Nucleus 2.14.0'), expect.stringContaining('roll-out')],
    notTold: [{ what: 'com.other.Thing 3.0.0 of "fleet.json"', why: expect.stringContaining('other-components') }],
  })
})

test('without such a file the fleet has what is given, and nothing is set', async () => {
  expect(await readFleet(undefined, { own: OWN, builtIn: BUILT_IN, files: files({}) })).toMatchObject({
    ...{ settings: {}, publicVersions: {}, policies: {} },
  })
})

const details = (config: readonly string[], reset: readonly string[] = []) => {
  const read = (words: readonly string[]) =>
    words.map((word) => ({ name: word.split('=')[0] ?? '', value: word.split('=')[1] ?? '' }))
  return { 'component-config': read(config), 'reset-config': read(reset) }
}
const READING = {
  own: OWN,
  files: files({ 'a.json': '{"a": 1}', 'b.json': '[1]' }),
  written: (name: string) => `--${name}`,
}

test('configurations are merged and reset', async () => {
  expect(await readUpdates(details(['app=a.json'], ['app=/x', 'app=/y']), READING)).toEqual({
    app: { reset: ['/x', '/y'], merge: '{"a":1}' },
  })
})

test.for<[string, ReturnType<typeof details>, string]>([
  [
    'a component that is not there',
    details(['other=a.json']),
    '--component-config has "other", which is not rehearsed',
  ],
  ['what is no object', details(['app=b.json']), '--component-config "b.json" for component "app" is no JSON object'],
  [
    'a file that is not there',
    details(['app=c.json']),
    '--component-config for component "app": "c.json" cannot be read: it is not there',
  ],
])('%s is wrong input', async ([, given, words]) => {
  await expect(readUpdates(given, READING)).rejects.toThrow(words)
})
