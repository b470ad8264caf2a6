import { describe, expect, test } from 'vitest'
import { SlipwayError } from '../errors.ts'
import type { KeyContent } from '../provider.ts'
import { appSpec, FILES, PACKED, push, type Situation, steps, withVariable } from './fixtures/pushed-source.ts'
import { StoreInMemory } from './fixtures/store-in-memory.ts'
import type { PushSourceRequest } from './push-source.ts'

describe('what can be no bundle is refused before the store is asked for anything', () => {
  test.for<[string, Situation, string]>([
    [
      'an AppSpec that the agent would refuse',
      { files: { ...FILES, 'release/appspec.yml': 'version: 1.0\nos: linux\n' } },
      'APPSPEC_INVALID',
    ],
    ['a file that looks like a secret', { files: { ...FILES, 'release/.env': 'TOKEN=hush' } }, 'SECRETS_FOUND'],
    [
      'a tgz for the Windows hosts of the AppSpec',
      {
        release: { format: 'tgz' },
        files: { ...FILES, 'release/appspec.yml': appSpec.replace('linux', 'windows').replace('/srv', 'c:\\srv') },
      },
      'INPUT_INVALID',
    ],
    [
      'a variable without a value',
      { release: { appSpecVariables: new Map() }, files: withVariable() },
      'APPSPEC_INVALID',
    ],
    ['a folder that is not there', { release: { source: 'relaese' } }, 'SOURCE_INVALID'],
  ])('%s', async ([, situation, code]) => {
    const { error, store, archive, provider, reporter } = await push(situation)
    expect(error).toMatchObject({ code })
    expect([store.asked, archive.written, provider.asked]).toEqual([[], [], []])
    expect(steps(reporter)).not.toContain('release-read')
  })

  test.for<[string, Partial<PushSourceRequest['release']>, string]>([
    ['a file in place of a folder', { source: 'release.txt' }, 'SOURCE_INVALID'],
    ['a tar for Windows hosts', { format: 'tar', hostOs: 'windows' }, 'INPUT_INVALID'],
  ])('nor is anything built for %s', async ([, release, code]) => {
    const { error, asked } = await push({ release, build: () => expect.unreachable('nothing is to be built') })
    expect(error).toMatchObject({ code })
    expect(asked).not.toContain('source.describe')
  })

  test('what is allowed is none of it', async () => {
    const files = { ...FILES, 'release/.env': 'TOKEN=hush' }
    expect((await push({ files, release: { allowSecrets: ['.env'] } })).value).toMatchObject({ unchanged: false })
  })
})

test('a bundle that cannot be packed is the end where the store does not hold it', async () => {
  const failure = new SlipwayError('DISK_FULL', 'no space left')
  const { error, store, provider } = await push({ failure })
  expect(error).toMatchObject({
    code: 'DISK_FULL',
    message: 'no space left in the temporary folder "/temporary"',
    cause: failure,
  })
  expect([store.asked, store.stored.size, provider.asked]).toEqual([['prepare', 'find', 'put new'], 0, []])
})

test('a store that cannot be asked is the end, and packing is stopped', async () => {
  const failure = new SlipwayError('SERVICE_UNREACHABLE', 'the store is in trouble')
  class TroubledStore extends StoreInMemory {
    override find(): Promise<KeyContent> {
      return Promise.reject(failure)
    }
  }
  const { error, archive, provider } = await push({ store: new TroubledStore() })
  expect(error).toBe(failure)
  expect([archive.written, archive.stopped, provider.asked]).toEqual([[], [PACKED], []])
})

test('a build that fails is the end: nothing is read', async () => {
  const failure = new SlipwayError('BUILD_FAILED', 'the build command ended with exit code 3')
  const build = () => {
    throw failure
  }
  const { error, asked } = await push({ build })
  expect(error).toBe(failure)
  expect(asked.at(-1)).toBe('build.run')
})

describe('a push that is cancelled', () => {
  test.for([
    ...['source.describe', 'source.trackedFiles', 'build.run', 'files.collect', 'files.read', 'files.readBeginning'],
    ...['temporary.place', 'temporary.keep', 'archive.write', 'store.prepare', 'store.find', 'store.put'],
    ...['provider.prepare', 'provider.registerRevision'],
  ])('at %s ends with the reason, and leaves nothing', async (call) => {
    const cancelled = new AbortController()
    const reason = new Error('the job was cancelled')
    const { error, asked, archive, provider, store } = await push({
      // So that every port has something to do.
      files: { ...withVariable(), 'release/a.pem': 'no key' },
      release: { appSpecVariables: new Map([['STAGE', 'production']]), trackedOnly: true },
      tracked: ['appspec.yml', 'app.txt', 'a.pem'],
      build: () => undefined,
      signal: cancelled.signal,
      atCall: (at) => {
        if (at === call) cancelled.abort(reason)
      },
    })
    expect(asked).toContain(call)
    expect(error).toBe(reason)
    expect(provider.asked).toEqual([])
    expect(archive.written).toHaveLength(['store.put', 'provider.registerRevision'].includes(call) ? 1 : 0)
    expect(store.stored.size).toBe(call === 'provider.registerRevision' ? 1 : 0)
  })
})
