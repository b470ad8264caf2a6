import { expect, test } from 'vitest'
import { fleetDocument } from './fleet-document.ts'

const PLAN = {
  settings: {
    app: { componentVersion: '1.0.0', configurationUpdate: { merge: '{"a":1}' }, runWith: { posixUser: 'user' } },
    'aws.greengrass.Cli': { componentVersion: '2.1.0', configurationUpdate: { merge: '{"x":1}' } },
  },
  standIns: [
    { name: 'aws.greengrass.Cli', version: '2.1.0', isTold: true },
    { name: 'aws.greengrass.LogManager', version: '2.0.0', isTold: false },
  ],
  policies: { failureHandlingPolicy: 'DO_NOTHING' },
} as const

test('the versions of a step take the place of those that the fleet’s deployment names; all else of it stays', () => {
  expect(fleetDocument(PLAN, { app: '1.1.0', lib: '2.0.0' })).toEqual({
    components: {
      'aws.greengrass.Cli': PLAN.settings['aws.greengrass.Cli'],
      app: { ...PLAN.settings.app, componentVersion: '1.1.0' },
      lib: { componentVersion: '2.0.0' },
    },
    deploymentPolicies: PLAN.policies,
  })
})

test('what changes with the release is in the place of its configuration', () => {
  const { components } = fleetDocument(PLAN, { app: '1.1.0' }, { app: { reset: ['/a'] } })
  expect(components.app).toEqual({
    componentVersion: '1.1.0',
    configurationUpdate: { reset: ['/a'] },
    runWith: { posixUser: 'user' },
  })
})
