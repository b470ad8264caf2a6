import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { makeTree, temporaryFolder } from '../agent/fixtures/temporary-folder.ts'
import { checkRequest } from './check-request.ts'

let folder: string

beforeEach(async () => {
  folder = await temporaryFolder()
  await makeTree(folder, {
    'release/appspec.yml': '',
    'yaml/appspec.yaml': '',
    'other/spec.yml': '',
    'release.zip': '',
  })
})

const check = (request: Parameters<typeof checkRequest>[0]) => checkRequest(request, folder)

describe('what is let through', () => {
  test('the folder that one is in, when it holds an AppSpec file', () => {
    expect(checkRequest({}, join(folder, 'release'))).toEqual({
      location: join(folder, 'release'),
      type: 'directory',
      listedEvents: [],
    })
  })

  test.for([
    { bundleLocation: 'release' },
    { bundleLocation: 'yaml' },
    { bundleLocation: 'other', appSpecFilename: 'spec.yml' },
    { bundleLocation: 'release.zip', type: 'zip' },
    { bundleLocation: 's3://bucket/key', type: 'tgz' },
    { bundleLocation: 'https://example.com/nothing', type: 'directory' },
    { bundleLocation: 'release', fileExistsBehavior: 'nonsense' },
  ])('%j', (request) => {
    expect(check(request)).toMatchObject({ location: request.bundleLocation })
  })
})

describe('the first rule that is broken is told', () => {
  test.for([
    [
      { type: 'rar', bundleLocation: 'http://x y' },
      'type rar is not a valid type. Must be one of tgz,tar,zip,directory',
    ],
    [{ bundleLocation: 'my release' }, 'location my release is not a valid uri'],
    [
      { bundleLocation: 'http://example.com/a' },
      'location http://example.com/a cannot be http, only encrypted (https) url endpoints supported',
    ],
    [
      { bundleLocation: 'nowhere', events: 'Install,DownloadBundle' },
      'location nowhere is specified as a file or directory which does not exist',
    ],
    [
      { bundleLocation: 'file:///etc' },
      'location file:///etc is specified as a file or directory which does not exist',
    ],
    [{ bundleLocation: 'release.zip' }, 'location release.zip is specified with type directory but it is a file'],
    [
      { bundleLocation: 'release', type: 'zip' },
      'location release is specified as a compressed local file but it is a directory',
    ],
    [{ bundleLocation: 'other' }, 'Expecting appspec file at location other/appspec.yml but it is not found there.'],
    [
      { bundleLocation: 'release', appSpecFilename: 'spec.yml' },
      'Expecting appspec file at location release/spec.yml but it is not found there.',
    ],
    [{ bundleLocation: 'release', events: 'Install,DownloadBundle' }, 'The only events that can be specified before'],
  ] as const)('%j', ([request, message]) => {
    expect(() => check(request)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
    expect(() => check(request)).toThrow(message)
  })
})
