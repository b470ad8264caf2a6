import { rm } from 'node:fs/promises'
import { SlipwayError } from '@slipway/core/errors'
import type { AgentInstance } from '../agent/instance.ts'
import { imageOf } from './layer-image.ts'
import { Machine, type MachineOptions } from './machine.ts'
import { findOverlayMeans, type OverlayMeans } from './requirements.ts'

type Options = Omit<MachineOptions, 'instance' | 'means' | 'program'> & {
  /** What carries an instance: started, it calls `runInstance`. Without it there are no such instances. */
  readonly program: readonly string[] | undefined
}

/** How many instances are set up at a time: each of them starts programs of its own. */
const AT_ONCE = 4

/** The machines of all instances with isolation `overlay`. They run for as long as the engine does, or until they are ended. */
export class OverlayMachines {
  readonly #options: Options
  readonly #machines = new Map<string, Promise<Machine>>()
  #means: Promise<OverlayMeans> | undefined
  #isEnding = false

  constructor(options: Options) {
    this.#options = options
  }

  /** @throws SlipwayError INPUT_INVALID naming what this machine lacks for it. */
  requireMeans(): Promise<OverlayMeans> {
    if (this.#options.program === undefined) {
      const problem = 'isolation "overlay" cannot be had: the engine was not told which program carries an instance'
      return Promise.reject(new SlipwayError('INPUT_INVALID', problem, { hint: 'give "instanceProgram"' }))
    }
    this.#means ??= findOverlayMeans(this.#options.log)
    return this.#means
  }

  /** Boots the machines of these instances, a few at a time. @throws what keeps one of them from being set up. */
  async bootAll(instances: readonly AgentInstance[]): Promise<void> {
    const rest = [...instances]
    const work = async (): Promise<void> => {
      for (let next = rest.shift(); next !== undefined; next = rest.shift()) await this.boot(next)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  }

  /** The machine of an instance, which is booted where it does not run yet. */
  async boot(instance: AgentInstance): Promise<Machine> {
    const running = this.#machines.get(instance.name)
    if (running !== undefined) return running
    if (this.#isEnding) throw new SlipwayError('CANCELLED', 'the engine stops')
    const { program = [], ...options } = this.#options
    const booting = this.requireMeans().then((means) => Machine.boot({ ...options, program, instance, means }))
    this.#machines.set(instance.name, booting)
    booting.catch(() => {
      if (this.#machines.get(instance.name) === booting) this.#machines.delete(instance.name)
    })
    return booting
  }

  /** Ends the machine of an instance, where there is one. */
  async end(name: string): Promise<void> {
    const running = this.#machines.get(name)
    this.#machines.delete(name)
    await (await running?.catch(() => undefined))?.end()
  }

  /** Ends the machine and throws away what it has written. */
  async discard({ name, folder }: AgentInstance): Promise<void> {
    await this.end(name)
    await rm(imageOf(folder), { force: true })
  }

  async endAll(): Promise<void> {
    this.#isEnding = true
    await Promise.all([...this.#machines.keys()].map((name) => this.end(name)))
  }
}
