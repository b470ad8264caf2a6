import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import * as s3 from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { readWhole } from '../http/payload.ts'
import { openStateStore } from '../state/index.ts'
import type { StateStore } from '../state/store.ts'
import { startStore } from './fixtures/start-store.ts'

const Bucket = 'releases'

function closing(store: StateStore): AsyncDisposable & { readonly store: StateStore } {
  return { store, [Symbol.asyncDispose]: () => store.close() }
}

describe('a store that is opened again', () => {
  test('has its objects, and none of the files that a killed run left', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'slipway-s3-again-'))
    const open = () => openStateStore(join(directory, 'state'))
    try {
      {
        await using state = closing(await open())
        await using first = await startStore({ directory, state: state.store })
        await first.client.send(new s3.PutObjectCommand({ Bucket, Key: 'kept', Body: 'kept' }))
        const { UploadId = '' } = await first.client.send(new s3.CreateMultipartUploadCommand({ Bucket, Key: 'half' }))
        const part = { Bucket, Key: 'half', UploadId, PartNumber: 1, Body: 'part' }
        await first.client.send(new s3.UploadPartCommand(part))
      }
      await writeFile(join(directory, 'incoming', 'torn'), 'half a body')
      await writeFile(join(directory, 'bodies', 'unreferenced'), 'a body whose record was never committed')
      await using state = closing(await open())
      await using second = await startStore({ directory, state: state.store })
      const files = await second.files()
      expect([files.incoming, files.bodies.length]).toEqual([[], 2])
      const opened = await second.reader.open(Bucket, 'kept')
      expect(opened?.eTag).toBe(createHash('md5').update('kept').digest('hex'))
      expect((await readWhole(opened?.body ?? Readable.from([]), 100)).toString()).toBe('kept')
      expect(await second.reader.open(Bucket, 'half')).toBeUndefined()
      expect(await second.reader.open('nowhere', 'kept')).toBeUndefined()
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  })
})
