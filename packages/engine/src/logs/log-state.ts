import { createHash } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Change, StateStore } from '../state/store.ts'
import { type LogEvent, LogFile, type NewLogEvent } from './log-file.ts'

export interface LogGroup {
  readonly name: string
  readonly createdAt: number
}

export interface LogStream {
  readonly groupName: string
  readonly name: string
  readonly createdAt: number
}

/** A stream with what is known of its events; absent where it has none. */
export interface DescribedStream extends LogStream {
  readonly firstEventAt: number | undefined
  readonly lastEventAt: number | undefined
  readonly lastIngestedAt: number | undefined
}

/** How much is kept: of one stream, and of all together. The oldest goes first. */
export interface LogLimits {
  readonly streamBytes: number
  readonly totalBytes: number
  readonly streamsOfGroup: number
}

const LOG_LIMITS: LogLimits = { streamBytes: 1024 * 1024, totalBytes: 64 * 1024 * 1024, streamsOfGroup: 100 }

const GROUPS = 'logs/groups'
const STREAMS = 'logs/streams'

/** What the service knows: groups and streams in the state of the engine, events in a file for each stream. */
export class LogState {
  readonly #store: StateStore
  readonly #directory: string
  readonly #limits: LogLimits
  readonly #files: Map<string, LogFile>
  /** Files that are on their way out: a stream of the same name has the same file, once that is gone. */
  readonly #removals = new Map<string, Promise<void>>()

  private constructor(store: StateStore, directory: string, limits: LogLimits, files: Map<string, LogFile>) {
    this.#store = store
    this.#directory = directory
    this.#limits = limits
    this.#files = files
  }

  /** Opens the folder, which belongs to the service alone; files that no stream has any more go. */
  static async open(store: StateStore, directory: string, limits: LogLimits = LOG_LIMITS): Promise<LogState> {
    await mkdir(directory, { recursive: true })
    const known = new Map([...store.list<LogStream>(STREAMS)].map(([key]) => [fileNameOf(key), key]))
    const files = new Map<string, LogFile>()
    for (const name of await readdir(directory)) {
      const key = known.get(name)
      const path = join(directory, name)
      if (key === undefined) await rm(path, { force: true, recursive: true })
      else files.set(key, await LogFile.open(path, limits.streamBytes))
    }
    return new LogState(store, directory, limits, files)
  }

  /** In order of their names. */
  groups(): readonly LogGroup[] {
    return [...this.#store.list<LogGroup>(GROUPS)].map(([, group]) => group)
  }

  findGroup(name: string): LogGroup | undefined {
    return this.#store.get<LogGroup>(GROUPS, name)
  }

  /** In order of their names. */
  streamsOf(groupName: string): readonly DescribedStream[] {
    return this.#streams().filter((stream) => stream.groupName === groupName)
  }

  findStream(groupName: string, name: string): LogStream | undefined {
    return this.#store.get<LogStream>(STREAMS, keyOf(groupName, name))
  }

  /** Bytes that the events of a group take. */
  sizeOf(groupName: string): number {
    return this.streamsOf(groupName).reduce((sum, { name }) => sum + (this.#fileOf(groupName, name)?.sizeBytes ?? 0), 0)
  }

  createGroup(name: string, nowMs: number): Promise<void> {
    const group: LogGroup = { name, createdAt: nowMs }
    return this.#store.commit([{ op: 'put', collection: GROUPS, key: name, value: group }])
  }

  async deleteGroup(name: string): Promise<void> {
    await this.#deleteStreams(this.streamsOf(name), [{ op: 'delete', collection: GROUPS, key: name }])
  }

  /** Makes a stream, and room for it where its group has too many. */
  async createStream(groupName: string, name: string, nowMs: number): Promise<void> {
    const streams = this.streamsOf(groupName)
    const spare = streams.length + 1 - this.#limits.streamsOfGroup
    const stream: LogStream = { groupName, name, createdAt: nowMs }
    await this.#deleteStreams(spare > 0 ? [...streams].sort(byAge).slice(0, spare) : [], [put(stream)])
  }

  async deleteStream(groupName: string, name: string): Promise<void> {
    const stream = this.findStream(groupName, name)
    if (stream !== undefined) await this.#deleteStreams([stream])
  }

  /** Adds events to a stream that is there; resolves when they can be read. */
  async append(groupName: string, name: string, events: readonly NewLogEvent[]): Promise<void> {
    const key = keyOf(groupName, name)
    if (events.length === 0) return
    const removal = this.#removals.get(key)
    if (removal !== undefined) {
      await removal
      if (this.findStream(groupName, name) === undefined) return
    }
    const file = this.#files.get(key) ?? new LogFile(join(this.#directory, fileNameOf(key)), this.#limits.streamBytes)
    this.#files.set(key, file)
    await file.append(events)
    await this.#makeRoom(key)
  }

  /** What is kept of a stream, in order of time. */
  async read(groupName: string, name: string): Promise<readonly LogEvent[]> {
    const events = (await this.#fileOf(groupName, name)?.read()) ?? []
    return [...events].sort((one, other) => one.timestamp - other.timestamp || one.number - other.number)
  }

  /** Resolves when nothing is being written. */
  async idle(): Promise<void> {
    for (const file of this.#files.values()) await file.idle()
    await Promise.allSettled(this.#removals.values())
  }

  #streams(): DescribedStream[] {
    return [...this.#store.list<LogStream>(STREAMS)].map(([key, stream]) => {
      const file = this.#files.get(key)
      const { firstEventAt, lastEventAt, lastIngestedAt } = file ?? {}
      return { ...stream, firstEventAt, lastEventAt, lastIngestedAt }
    })
  }

  #fileOf(groupName: string, name: string): LogFile | undefined {
    return this.#files.get(keyOf(groupName, name))
  }

  /** Streams go whole, the one without news for the longest time first; never the one that is being written. */
  async #makeRoom(writtenKey: string): Promise<void> {
    let spareBytes =
      [...this.#files.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) - this.#limits.totalBytes
    if (spareBytes <= 0) return
    for (const stream of this.#streams().sort(byAge)) {
      if (spareBytes <= 0) return
      spareBytes -= this.#fileOf(stream.groupName, stream.name)?.sizeBytes ?? 0
      if (keyOf(stream.groupName, stream.name) !== writtenKey) await this.#deleteStreams([stream])
    }
  }

  async #deleteStreams(streams: readonly LogStream[], changes: readonly Change[] = []): Promise<void> {
    const keys = streams.map(({ groupName, name }) => keyOf(groupName, name))
    const deletions = keys.map((key): Change => ({ op: 'delete', collection: STREAMS, key }))
    const committed = this.#store.commit([...deletions, ...changes])
    // From now on the stream is not there, and one that is made again has nothing of it.
    await Promise.all([committed, ...keys.map((key) => this.#removeFile(key, committed))])
  }

  #removeFile(key: string, committed: Promise<void>): Promise<void> | undefined {
    const file = this.#files.get(key)
    if (file === undefined) return undefined
    this.#files.delete(key)
    const remove = async (): Promise<void> => {
      try {
        await committed
        await file.idle()
        await rm(file.path, { force: true })
      } finally {
        this.#removals.delete(key)
      }
    }
    const removal = remove()
    this.#removals.set(key, removal)
    return removal
  }
}

function byAge(one: DescribedStream, other: DescribedStream): number {
  return (one.lastIngestedAt ?? one.createdAt) - (other.lastIngestedAt ?? other.createdAt)
}

function put(stream: LogStream): Change {
  return { op: 'put', collection: STREAMS, key: keyOf(stream.groupName, stream.name), value: stream }
}

/** Neither name can hold a colon in the one place where it would matter: groups have none at all. */
function keyOf(groupName: string, name: string): string {
  return `${groupName}:${name}`
}

function fileNameOf(key: string): string {
  return `${createHash('sha256').update(key).digest('hex').slice(0, 40)}.jsonl`
}
