import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hasErrnoCode } from '../../agent/failure-text.ts'
import { replaceFile } from '../../agent/replace-file.ts'

export type Partition = 'a' | 'b'

/** What a boot loader keeps of two file systems. */
interface BootState {
  /** The one that runs. */
  readonly active: Partition
  /** The one that the next boot takes. */
  readonly next: Partition
  /** Whether `next` is on trial: a boot after the one that tries it goes back, unless it was committed. */
  readonly isTrial: boolean
  readonly bootCount: number
}

const FIRST: BootState = { active: 'a', next: 'a', isTrial: false, bootCount: 0 }

/** The boot loader of a simulated device with two file systems, each of them a file. */
export class BootLoader {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async active(): Promise<Partition> {
    return (await this.#read()).active
  }

  async isTrial(): Promise<boolean> {
    return (await this.#read()).isTrial
  }

  /** The file of the file system that does not run. Its folder is made. */
  async inactiveImage(): Promise<string> {
    await mkdir(this.#folder, { recursive: true })
    return this.#imageOf(other(await this.active()))
  }

  /** The next boot tries the other file system. */
  async tryInactive(): Promise<void> {
    const state = await this.#read()
    await this.#write({ ...state, next: other(state.active), isTrial: true, bootCount: 0 })
  }

  /** What runs is kept. */
  async commit(): Promise<void> {
    const state = await this.#read()
    await this.#write({ ...state, next: state.active, isTrial: false, bootCount: 0 })
  }

  /** The next boot takes the file system that ran before the trial. */
  async takeBack(): Promise<void> {
    const state = await this.#read()
    if (!state.isTrial) return
    const before = state.bootCount === 0 ? state.active : other(state.active)
    await this.#write({ ...state, next: before, isTrial: false, bootCount: 0 })
  }

  /** The device boots. A trial that has been booted once already without being committed has failed. */
  async boot(): Promise<void> {
    const state = await this.#read()
    if (!state.isTrial) return state.active === state.next ? undefined : this.#write({ ...state, active: state.next })
    if (state.bootCount === 0) return this.#write({ ...state, active: state.next, bootCount: 1 })
    const before = other(state.next)
    return this.#write({ active: before, next: before, isTrial: false, bootCount: 0 })
  }

  #imageOf(partition: Partition): string {
    return join(this.#folder, `${partition}.img`)
  }

  async #read(): Promise<BootState> {
    try {
      return JSON.parse(await readFile(join(this.#folder, 'boot.json'), 'utf8')) as BootState
    } catch (error) {
      if (hasErrnoCode(error, 'ENOENT')) return FIRST
      throw error
    }
  }

  async #write(state: BootState): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    await replaceFile(join(this.#folder, 'boot.json'), `${JSON.stringify(state)}\n`)
  }
}

function other(partition: Partition): Partition {
  return partition === 'a' ? 'b' : 'a'
}
