import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { SlipwayError } from '@slipway/core/errors'
import { expect, onTestFinished, test } from 'vitest'
import { openAccess, serveAccess } from './access-endpoint.ts'
import { temporaryFolder } from './agent/fixtures/temporary-folder.ts'
import type { InstanceAccess } from './inspect-instances.ts'

const NOTHING = { changes: [], processes: [], ports: [], services: [] }

/** An engine with one instance, which is written of when it is thrown away. */
async function serving(): Promise<{
  readonly folder: string
  readonly discarded: string[]
  readonly close: () => Promise<void>
}> {
  const folder = await temporaryFolder()
  const discarded: string[] = []
  const requireKnown = (name: string): void => {
    if (name !== 'web/1') throw new SlipwayError('INPUT_INVALID', `there is no instance "${name}"`, { hint: 'look' })
  }
  const access: InstanceAccess = {
    inspectInstance: async (name) => {
      requireKnown(name)
      return { ...NOTHING, ports: [80] }
    },
    exportInstance: async (name) => {
      requireKnown(name)
      return Readable.from(['an ', 'archive'])
    },
    discardInstance: async (name) => {
      requireKnown(name)
      discarded.push(name)
    },
  }
  const close = await serveAccess(folder, access)
  onTestFinished(async () => close().catch(() => undefined))
  return { folder, discarded, close }
}

test('whoever may read the data directory reaches the instances of the engine that runs with it', async () => {
  const { folder, discarded } = await serving()
  const access = await openAccess(folder)
  expect(await access.inspectInstance('web/1')).toEqual({ ...NOTHING, ports: [80] })
  expect(await text(await access.exportInstance('web/1'))).toBe('an archive')
  await access.discardInstance('web/1')
  expect(discarded).toEqual(['web/1'])
  await expect(access.inspectInstance('x')).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: 'there is no instance "x"',
    hint: 'look',
  })
})

test("others do not: the file is its owner's alone, and without the secret nothing is answered", async () => {
  const { folder } = await serving()
  const file = join(folder, 'instance-access.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const { url, token } = JSON.parse(readFileSync(file, 'utf8')) as { url: string; token: string }
  const statuses = await Promise.all(
    [undefined, 'Bearer x', `Bearer ${token.slice(1)}`, token].map(async (authorization) => {
      const headers = authorization === undefined ? {} : { Authorization: authorization }
      return (await fetch(`${url}/instances/web%2F1`, { headers })).status
    }),
  )
  expect(statuses).toEqual([403, 403, 403, 403])
})

test('where no engine runs, it is said, also when one was killed and has left its address', async () => {
  const { folder, close } = await serving()
  const file = join(folder, 'instance-access.json')
  const left = readFileSync(file)
  await close()
  await expect(openAccess(folder)).rejects.toMatchObject({ code: 'ENGINE_FAILED' })
  writeFileSync(file, left)
  await expect((await openAccess(folder)).inspectInstance('web/1')).rejects.toMatchObject({ code: 'ENGINE_FAILED' })
})
