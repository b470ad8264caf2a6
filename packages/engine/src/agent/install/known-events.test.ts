import { readAppSpec, type ServerAppSpec } from '@slipway/core/appspec'
import { expect, test } from 'vitest'
import { requireKnownEvents } from './known-events.ts'

function appSpecWith(...events: readonly string[]): ServerAppSpec {
  const hooks = events.map((event) => `  ${event}:\n    - location: a.sh\n`).join('')
  const { spec } = readAppSpec(`version: 0.0\nos: linux\nhooks:\n${hooks}`, { file: 'appspec.yml' })
  if (spec === undefined) throw new Error('the AppSpec file of this test is refused')
  return spec
}

const KNOWN = ['ApplicationStop', 'DownloadBundle', 'Install', 'AfterInstall']

test('hooks of known events pass, and so do known events without a hook', () => {
  expect(() => requireKnownEvents(appSpecWith('AfterInstall'), KNOWN)).not.toThrow()
})

test('an event of one’s own that has a hook passes', () => {
  expect(() => requireKnownEvents(appSpecWith('Custom'), [...KNOWN, 'Custom'])).not.toThrow()
})

test('hooks of other names are refused, all of them at once', () => {
  expect(() => requireKnownEvents(appSpecWith('Custom', 'AfterInstall', 'Other'), KNOWN)).toThrow(
    'appspec.yml file contains unknown lifecycle events: ["Custom", "Other"]',
  )
})

test('an event of one’s own without a hook is refused', () => {
  expect(() => requireKnownEvents(appSpecWith('AfterInstall'), [...KNOWN, 'Foo'])).toThrow(
    "You specified a lifecycle event which is not a default one and doesn't exist in your appspec.yml file: Foo",
  )
})
