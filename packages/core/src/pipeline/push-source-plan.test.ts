import { describe, expect, test } from 'vitest'
import {
  BUNDLE,
  clean,
  dirty,
  FILES,
  meet,
  PACKED,
  RELEASE,
  REVISION,
  type Situation,
  steps,
  storeHolding,
} from './fixtures/pushed-source.ts'
import { planPushSource } from './push-source.ts'

describe('a plan', () => {
  async function plan(situation: Situation = {}) {
    const { ports, request, ...met } = meet(situation)
    const done = planPushSource(request, ports)
    await done.catch(() => undefined)
    expect([...met.temporary.kept.keys()]).toEqual([])
    expect(met.asked).not.toContain('store.put')
    expect(met.provider.asked).toEqual([])
    return { ...met, done }
  }

  test('of content that is not stored tells the size that it would have, and no pins', async () => {
    const { done, archive, reporter, store } = await plan()
    expect(await done).toEqual({
      ...{ revision: REVISION, unchanged: false, sizeBytes: 123, contentDigest: 'bb' },
      ...{ release: RELEASE, facts: clean },
    })
    expect(archive.written).toHaveLength(1)
    expect(store.stored.size).toBe(0)
    expect(steps(reporter)).toEqual(['release-read', 'bundle-progress'])
  })

  test('of content that is stored tells what the store does, and packs nothing', async () => {
    const { done, archive, reporter } = await plan({ store: storeHolding(BUNDLE) })
    expect(await done).toMatchObject({
      ...{ revision: { ...REVISION, eTag: 'e7a9' }, unchanged: true, sizeBytes: 4_711, contentDigest: 'bb' },
      ...{ release: RELEASE, facts: clean },
    })
    expect([archive.written, archive.stopped]).toEqual([[], [PACKED]])
    expect(steps(reporter)).toEqual(['release-read'])
  })

  test('refuses what a push would refuse', async () => {
    const store = storeHolding({ ...BUNDLE, contentDigest: 'facade' }, 'shop.zip')
    await expect((await plan({ store, place: { key: 'shop.zip' } })).done).rejects.toMatchObject({ code: 'KEY_TAKEN' })
    const keyOfNone = await plan({ facts: dirty, place: { key: '{commit}.zip' } })
    await expect(keyOfNone.done).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    const secret = await plan({ files: { ...FILES, 'release/.env': 'TOKEN=hush' } })
    await expect(secret.done).rejects.toMatchObject({ code: 'SECRETS_FOUND' })
    expect(secret.store.asked).toEqual([])
  })
})
