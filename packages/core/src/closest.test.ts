import { expect, test } from 'vitest'
import { closest } from './closest.ts'
import { SERVER_HOOKS } from './deployment/lifecycle-events.ts'

test.for([
  ['AfterInstal', 'AfterInstall'],
  ['afterinstall', 'AfterInstall'],
  ['AfterInstlal', 'AfterInstall'],
  ['BeforeInstalls', 'BeforeInstall'],
  ['ValidateServices', 'ValidateService'],
  ['ApplicatonStrat', 'ApplicationStart'],
  ['Deploy', undefined],
  ['', undefined],
] as const)('"%s" was meant to be %s', ([word, meant]) => {
  expect(closest(word, SERVER_HOOKS)).toBe(meant)
})

test('an equal candidate is closer than one with other capitals', () => {
  expect(closest('Start.sh', ['start.sh', 'Start.sh'])).toBe('Start.sh')
})
