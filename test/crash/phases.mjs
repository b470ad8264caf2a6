// What is interrupted: a deployment, the first start of an engine, and the start after a kill in the middle of a deployment.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { clientsOf, startEngine } from './engine-process.mjs'
import { deployRelease, FLEET, prepareFleet, RELEASES } from './rehearsal.mjs'
import { checkStory } from './story.mjs'

/**
 * @typedef {{label: string, occurrence: number, moment: 'before' | 'within'}} CrashPoint
 * @typedef {{object?: boolean, revision?: boolean, deploymentId?: string}} Told
 * @typedef {{
 *   readonly prepare: (dataDir: string) => Promise<void>,
 *   readonly args: readonly string[],
 *   readonly isDeploying: boolean,
 * }} Phase
 */

/** @type {Readonly<Record<string, Phase>>} */
export const PHASES = {
  deployment: { prepare: prepareFleet, args: [], isDeploying: true },
  'first-start': { prepare: async () => undefined, args: FLEET, isDeploying: false },
  restart: { prepare: prepareKilled, args: [], isDeploying: false },
}

/** In the middle of the Install of the second instances, with the first ones done. @param {string} dataDir */
async function prepareKilled(dataDir) {
  await prepareFleet(dataDir)
  const label = 'copyFile instances/web-3/root/srv/site/page.html'
  const { told } = await interrupt(dataDir, PHASES.deployment, { point: { label, occurrence: 1, moment: 'within' } })
  if (told.deploymentId === undefined) throw new Error('the engine died before the deployment began')
}

/**
 * Lets an engine work on a data directory until it dies, or to the end.
 *
 * @param {string} dataDir
 * @param {Phase | undefined} phase
 * @param {object} crash
 */
async function interrupt(dataDir, phase, crash) {
  /** @type {Told} */
  const told = {}
  const engine = await startEngine(dataDir, { args: phase?.args ?? [], crash: { folder: dataDir, ...crash } })
  if (engine.ready !== undefined && phase?.isDeploying === true) {
    // A client whose engine is gone has been told nothing more.
    await deployRelease(clientsOf(engine.ready), RELEASES.during, told).catch(() => undefined)
  } else if (engine.ready !== undefined) {
    // What the engine goes on with by itself belongs to its start.
    await Promise.race([engine.ended, pause(1_000)])
  }
  const { signal } = engine.isOver() ? await engine.ended : await engine.end()
  return { told, wasKilled: signal === 'SIGKILL' }
}

/** A place where one phase is interrupted again and again, each time from the same beginning. */
export class Stage {
  /** @param {string} name @returns {Promise<Stage>} */
  static async prepare(name) {
    const phase = PHASES[name]
    if (phase === undefined)
      throw new Error(`there is no phase "${name}"; phases are ${Object.keys(PHASES).join(', ')}`)
    const stage = new Stage(phase, mkdtempSync(join(tmpdir(), 'slipway-crash-')))
    mkdirSync(stage.dataDir)
    await phase.prepare(stage.dataDir)
    cpSync(stage.dataDir, stage.saved, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
    return stage
  }

  /** @param {Phase} phase @param {string} folder */
  constructor(phase, folder) {
    this.phase = phase
    this.folder = folder
    // Always the same one: agents keep absolute paths.
    this.dataDir = join(folder, 'data')
    this.saved = join(folder, 'saved')
  }

  /** Every point at which the phase writes, in the order of a run that nothing interrupts. */
  async listPoints() {
    this.#reset()
    const trace = join(this.folder, 'trace')
    writeFileSync(trace, '')
    await interrupt(this.dataDir, this.phase, { trace })
    /** @type {CrashPoint[]} */
    const points = []
    for (const line of readFileSync(trace, 'utf8').trim().split('\n')) {
      const { label, occurrence, hasHalf } = JSON.parse(line)
      points.push({ label, occurrence, moment: 'before' })
      if (hasHalf) points.push({ label, occurrence, moment: 'within' })
    }
    return points
  }

  /**
   * Kills at a point and looks what the next start makes of it; throws what is not true of it.
   *
   * @param {CrashPoint} point
   * @returns {Promise<{readonly wasKilled: boolean, readonly outcome: string}>}
   */
  async run(point) {
    this.#reset()
    const { told, wasKilled } = await interrupt(this.dataDir, this.phase, { point })
    const hadRelease = this.phase.prepare !== PHASES['first-start']?.prepare
    const outcome = await checkStory(this.dataDir, told, { hadRelease, args: this.phase.args })
    return { wasKilled, outcome: outcome ?? 'none' }
  }

  #reset() {
    rmSync(this.dataDir, { recursive: true, force: true })
    cpSync(this.saved, this.dataDir, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  }

  [Symbol.dispose]() {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
