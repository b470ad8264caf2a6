import { join } from 'node:path'
import type { HookTime } from '../report/model.ts'
import {
  type NotesOfDevices,
  openSteps,
  type RunningStep,
  readStepNotes,
  stepTimes,
} from '../steps/core-device-steps.ts'
import type { World } from '../world/world.ts'

/** What the core devices of a world note of the steps of their components, told deployment by deployment. */
export class CoreDeviceJournals {
  readonly #world: Pick<World, 'engine'>
  /** How many notes of each device are told already. */
  readonly #told = new Map<string, number>()

  constructor(world: Pick<World, 'engine'>) {
    this.#world = world
  }

  /** What the devices have noted since they were asked with `take`. */
  async read(): Promise<NotesOfDevices> {
    const read = this.#world.engine.coreDevices.map(async ({ name, folder }) => {
      const notes = await readStepNotes(folder)
      return [name, notes.slice(this.#told.get(name) ?? 0)] as const
    })
    return new Map(await Promise.all(read))
  }

  /** The same, which is told by that. */
  async take(): Promise<NotesOfDevices> {
    const notes = await this.read()
    for (const [name, own] of notes) this.#told.set(name, (this.#told.get(name) ?? 0) + own.length)
    return notes
  }

  /**
   * How long each step took, and what it has printed.
   *
   * @param isOn whether a step that has begun and of which no end is noted goes on
   */
  async times(
    notes: NotesOfDevices,
    nowMs: number,
    isOn: (device: string, note: RunningStep['note']) => boolean,
  ): Promise<readonly HookTime[]> {
    const { readEnd } = await import('@slipway/engine')
    const times = this.#world.engine.coreDevices.map(async ({ name, folder }) => {
      const own = notes.get(name) ?? []
      const open = openSteps(own).filter((note) => isOn(name, note))
      const running = open.map(async (note) => ({
        ...{ note, nowMs },
        output: (await readEnd(join(folder, 'logs', `${note.component}.log`), note.logBytes)).replaceAll(folder, ''),
      }))
      return stepTimes(name, own, await Promise.all(running))
    })
    return (await Promise.all(times)).flat()
  }
}
