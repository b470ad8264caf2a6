import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { ArchiveWriter, WriteArchiveOptions, WrittenArchive } from '../../bundle/entry.ts'
import { SlipwayError } from '../../errors.ts'
import type { TemporaryFiles } from '../../provider.ts'
import { TemporaryInMemory } from '../fixtures/temporary-in-memory.ts'
import type { ApprovedRelease, FoundRelease } from './found-release.ts'
import { type PackedMeanwhile, withPackedMeanwhile } from './packed-meanwhile.ts'

const APPROVED: ApprovedRelease = {
  entries: [],
  content: { sizeBytes: 5, largestFiles: [], largestFolders: [] },
  fileCount: 2,
}
const WRITTEN: WrittenArchive = { sizeBytes: 123, sha256: 'aa', contentDigest: 'bb' }
const PATH = '/temporary/0/bundle.tgz'
const DISK_FULL = new SlipwayError('DISK_FULL', 'no space left')

type Ask = Required<Pick<WriteArchiveOptions, 'approve' | 'onContentDigest'>> & WriteArchiveOptions

interface Situation {
  /** What the writer does with what it may ask. */
  readonly write: (ask: Ask, destination: string) => Promise<WrittenArchive>
  readonly approve?: () => Promise<ApprovedRelease>
  readonly use?: (packed: PackedMeanwhile) => Promise<unknown>
  readonly signal?: AbortSignal
  /** What happens, in order. */
  readonly steps?: string[]
}

/** Packs by such a writer, and uses the whole bundle unless something else is to be done. */
async function pack({
  write,
  approve = async () => APPROVED,
  use = (packed) => packed.file(),
  signal,
  steps = [],
}: Situation) {
  const memory = new TemporaryInMemory()
  const temporary = {
    place: async (name: string) => {
      const { path, remove } = await memory.place(name)
      return { path, folder: '/temporary/0', remove: () => remove().finally(() => steps.push('removed')) }
    },
  }
  const archive: ArchiveWriter = {
    write: (_entries, destination, options) => write(options as Ask, destination),
  }
  const done = packInPlace(
    { archive, temporary },
    { found: [], approve },
    {
      ...{ format: 'tgz', modifiedAt: new Date(0), ...(signal !== undefined && { signal }) },
      onProgress: () => steps.push('progress'),
    },
    (packed) => {
      steps.push('used')
      return use(packed)
    },
  )
  const [outcome] = await Promise.allSettled([done])
  const { value, reason } = outcome as { readonly value?: unknown; readonly reason?: unknown }
  // Whatever happens, nothing stays.
  expect([...memory.kept.keys()]).toEqual([])
  expect(steps.at(-1)).toBe('removed')
  return { value, reason, steps }
}

/** Packs in a place that is made before, and removed when nothing is written to it any more. */
async function packInPlace<T>(
  { archive, temporary }: { readonly archive: ArchiveWriter; readonly temporary: Pick<TemporaryFiles, 'place'> },
  ...[release, options, use]: [
    FoundRelease,
    Omit<WriteArchiveOptions, 'approve' | 'onContentDigest'>,
    (packed: PackedMeanwhile) => Promise<T>,
  ]
): Promise<T> {
  const { path, remove } = await temporary.place(`bundle.${options.format}`)
  return withPackedMeanwhile({ archive, path }, release, options, use).finally(remove)
}

/** Writes as the contract says, and ends when it is stopped. */
async function write({ approve, onContentDigest, signal }: Ask): Promise<WrittenArchive> {
  await approve()
  await Promise.race([onContentDigest('bb'), aborted(signal)])
  return WRITTEN
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
}

test.for([
  ['first approved', async ({ approve, onContentDigest }: Ask) => [await approve(), onContentDigest('bb')] as const],
  ['first read', async ({ approve, onContentDigest }: Ask) => [onContentDigest('bb'), await approve()] as const],
] as const)(
  'what is known of a bundle that is %s is told at once, and its file when that is asked for',
  async ([, ask]) => {
    let isWritten = false
    const { value, steps } = await pack({
      async write(asking, destination) {
        expect(destination).toBe(PATH)
        await Promise.all(await ask(asking))
        isWritten = true
        return WRITTEN
      },
      async use({ file, grownTo: _, ...known }) {
        expect(known).toEqual({ ...APPROVED, contentDigest: 'bb' })
        for (let turn = 0; turn < 5; turn++) await setImmediate()
        expect(isWritten).toBe(false)
        expect(await file()).toEqual({ path: PATH, ...WRITTEN })
        expect(await file()).toEqual({ path: PATH, ...WRITTEN })
        return 'done'
      },
    })
    expect([value, steps]).toEqual(['done', ['used', 'removed']])
  },
)

test('whoever asks how far a bundle is asks for it, and is told until it is whole', async () => {
  const { value } = await pack({
    async write(ask) {
      await ask.approve()
      await ask.onContentDigest('bb')
      ask.onGrown?.('/temporary/0/partial', 8)
      ask.onProgress?.({ entries: 1, bytes: 5 })
      return WRITTEN
    },
    use: async ({ grownTo }) => [await grownTo(8), await grownTo(9), await grownTo(8)],
  })
  expect(value).toEqual([{ path: '/temporary/0/partial', bytes: 8 }, undefined, undefined])
})

test('whoever waits for more of a bundle is told why there is no more of it', async () => {
  const { reason } = await pack({
    async write(ask) {
      await ask.approve()
      await ask.onContentDigest('bb')
      throw DISK_FULL
    },
    use: ({ grownTo }) => grownTo(8),
  })
  expect(reason).toBe(DISK_FULL)
})

test('the writer is given what was asked for, and where', async () => {
  let given: WriteArchiveOptions | undefined
  const onWrite = (options: Ask): Promise<WrittenArchive> => {
    given = options
    return write(options)
  }
  await pack({ write: onWrite })
  expect(given).toMatchObject({ format: 'tgz', modifiedAt: new Date(0) })
})

test('a file that nobody asks for is not waited for: its writer is stopped, and has ended before it is removed', async () => {
  const steps: string[] = []
  const { value } = await pack({
    steps,
    async write(ask) {
      try {
        return await write(ask)
      } finally {
        await setImmediate()
        ask.onProgress?.({ entries: 1, bytes: 5 })
        steps.push('ended')
      }
    },
    use: async () => 'it is there already',
  })
  // Nor is it told how far that was.
  expect([value, steps]).toEqual(['it is there already', ['used', 'ended', 'removed']])
})

describe('a bundle that cannot be', () => {
  const refusal = new SlipwayError('SECRETS_FOUND', 'the bundle would hold a secret')

  test.for([
    ['before anything is read', write],
    [
      'when all was read',
      async ({ approve, onContentDigest }: Ask) => {
        await Promise.all([onContentDigest('bb'), approve()])
        return WRITTEN
      },
    ],
  ] as const)('is refused %s', async ([, writer]) => {
    const { reason, steps } = await pack({ write: writer, approve: () => Promise.reject(refusal) })
    expect([reason, steps]).toEqual([refusal, ['removed']])
  })

  test.for([
    ['nobody may say anything', async () => WRITTEN],
    [
      'nobody is told of its content',
      async ({ approve }: Ask) => {
        await approve()
        return WRITTEN
      },
    ],
    [
      'nobody approves of it',
      async ({ onContentDigest }: Ask) => {
        void onContentDigest('bb')
        return WRITTEN
      },
    ],
  ] as const)('is a defect of its writer when %s', async ([, writer]) => {
    const { reason, steps } = await pack({ write: writer })
    expect(reason).toEqual(new Error('the writer did not ask whether the bundle may be written'))
    expect(steps).toEqual(['removed'])
  })

  test.for([
    ['at once', () => Promise.reject(DISK_FULL)],
    [
      'without a promise',
      () => {
        throw DISK_FULL
      },
    ],
    ['when it was approved', ({ approve }: Ask) => approve().then(() => Promise.reject(DISK_FULL))],
  ] as const)('is told of before its content is known: %s', async ([, writer]) => {
    const { reason, steps } = await pack({ write: writer })
    expect([reason, steps]).toEqual([DISK_FULL, ['removed']])
  })
})

describe('what goes wrong when the content is known', () => {
  const failing = async ({ approve, onContentDigest }: Ask): Promise<WrittenArchive> => {
    await approve()
    void onContentDigest('bb')
    throw DISK_FULL
  }

  test('is told to whoever asks for the file, though that was long ago', async () => {
    const use = async ({ file }: PackedMeanwhile) => {
      await setImmediate()
      return file()
    }
    expect((await pack({ write: failing, use })).reason).toBe(DISK_FULL)
  })

  test('is told to whoever waits for the file', async () => {
    const later = async ({ approve, onContentDigest }: Ask): Promise<WrittenArchive> => {
      await approve()
      await onContentDigest('bb')
      throw DISK_FULL
    }
    expect((await pack({ write: later })).reason).toBe(DISK_FULL)
  })

  test('is of no interest to who needs no file', async () => {
    const use = async () => {
      await setImmediate()
      return 'it is there already'
    }
    expect(await pack({ write: failing, use })).toMatchObject({ value: 'it is there already', reason: undefined })
  })
})

test('what goes wrong with the use of a bundle is told, and its writer is stopped', async () => {
  const failure = new SlipwayError('ACCESS_DENIED', 's3:GetObject is not allowed')
  let signal: AbortSignal | undefined
  const { reason } = await pack({
    write(ask) {
      signal = ask.signal
      return write(ask)
    },
    use: () => Promise.reject(failure),
  })
  expect([reason, signal?.aborted]).toEqual([failure, true])
})

test('what was written is gone when it was used, too', async () => {
  const { value } = await pack({ write, use: async ({ file }) => (await file()).sizeBytes })
  expect(value).toBe(123)
})

test('a signal stops the writer with its reason', async () => {
  const cancelled = new AbortController()
  const { reason, steps } = await pack({
    write,
    signal: cancelled.signal,
    async use({ file }) {
      cancelled.abort('SIGINT')
      return file()
    },
  })
  expect([reason, steps]).toEqual(['SIGINT', ['used', 'removed']])
})
