import { describe, expect, test } from 'vitest'
import { LOCAL_EVENTS, orderEvents, requireEventOrder, requirePascalCase, splitEvents } from './events.ts'

describe('the order of events', () => {
  test('without a list, all run, ValidateService before the AllowTraffic pair', () => {
    expect(orderEvents([])).toEqual(LOCAL_EVENTS)
    expect(LOCAL_EVENTS.slice(-3)).toEqual(['ValidateService', 'BeforeAllowTraffic', 'AfterAllowTraffic'])
  })

  test.for([
    ['ApplicationStop,X', ['DownloadBundle', 'Install', 'ApplicationStop', 'X']],
    ['ApplicationStop,DownloadBundle,X', ['DownloadBundle', 'ApplicationStop', 'Install', 'X']],
    ['DownloadBundle,BeforeInstall', ['DownloadBundle', 'Install', 'BeforeInstall']],
    ['BeforeInstall,Install,AfterInstall', ['DownloadBundle', 'BeforeInstall', 'Install', 'AfterInstall']],
    ['DownloadBundle,Install', ['DownloadBundle', 'Install']],
    ['X,X', ['DownloadBundle', 'Install', 'X', 'X']],
  ] as const)('"%s" is run as %j', ([listed, events]) => {
    expect(orderEvents(splitEvents(listed))).toEqual(events)
  })

  test('an empty list is none, and blanks belong to the names', () => {
    expect(splitEvents('')).toEqual([])
    expect(splitEvents(undefined)).toEqual([])
    expect(splitEvents('A, B')).toEqual(['A', ' B'])
  })
})

describe('an order that cannot be', () => {
  test.for([
    'DownloadBundle,Install,AfterInstall',
    'ApplicationStop,DownloadBundle',
    'BeforeInstall,DownloadBundle',
    'Custom,DownloadBundle',
    'AfterInstall,ValidateService',
    'Custom,BeforeInstall,Install',
  ])('"%s" is let through', (events) => {
    expect(() => requireEventOrder(splitEvents(events))).not.toThrow()
  })

  test.for(['Install,DownloadBundle', 'ValidateService,DownloadBundle', 'AfterAllowTraffic,DownloadBundle'])(
    '"%s" is refused',
    (events) => {
      expect(() => requireEventOrder(splitEvents(events))).toThrow(
        'The only events that can be specified before DownloadBundle are BeforeBlockTraffic,AfterBlockTraffic,ApplicationStop. ' +
          `Please fix the order of your specified events: ${events}`,
      )
    },
  )

  test.for(['ApplicationStart,Install', 'DownloadBundle,AfterInstall,Install'])('"%s" is refused', (events) => {
    expect(() => requireEventOrder(splitEvents(events))).toThrow(
      'The only events that can be specified before Install are BeforeBlockTraffic,AfterBlockTraffic,ApplicationStop,DownloadBundle,BeforeInstall. ' +
        `Please fix the order of your specified events: ${events}`,
    )
  })
})

test('a name has to begin as a command of the agent does', () => {
  for (const name of ['Install', 'HealthCheck2', 'ABTest']) expect(() => requirePascalCase(name)).not.toThrow()
  for (const name of ['install', ' Install', '', 'X', '_Check']) {
    expect(() => requirePascalCase(name)).toThrow(`Received command is not in PascalCase form: ${name}`)
  }
})
