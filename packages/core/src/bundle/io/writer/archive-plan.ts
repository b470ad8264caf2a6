import type { BundleEntries, BundleEntry } from '../../entry.ts'
import { ImpliedFolders } from '../../implied-folders.ts'
import type { Crew } from './crew.ts'
import { UnitPlanner } from './plan-units.ts'

/** Below both, starting threads takes longer than they save. */
const THREADS_FROM_ENTRIES = 300
const THREADS_FROM_BYTES = 2 * 1024 * 1024

/** Plans an archive while its entries are found, and has threads start on it once it is large enough to gain by them. */
export class ArchivePlan {
  /** All entries that are known. */
  readonly entries: BundleEntry[] = []
  /** Where each entry that is packed is among them. */
  readonly places: number[] = []
  readonly #crew: Pick<Crew, 'start' | 'plan' | 'endPlan'>
  readonly #threads: number
  #startsAtEntries: number
  #startsAtBytes: number
  #bytes = 0

  /** @param isSizeHeeded whether threads are started only for what is large enough */
  constructor(crew: Pick<Crew, 'start' | 'plan' | 'endPlan'>, threads: number, isSizeHeeded: boolean) {
    this.#crew = crew
    this.#threads = threads
    this.#startsAtEntries = isSizeHeeded ? THREADS_FROM_ENTRIES : 1
    this.#startsAtBytes = isSizeHeeded ? THREADS_FROM_BYTES : 0
  }

  /** Plans until the last entry is known. */
  async make(source: BundleEntries): Promise<void> {
    const planner = new UnitPlanner((unit) => this.#crew.plan(unit))
    const folders = new ImpliedFolders((entry, place) => {
      this.places.push(place)
      planner.add(entry)
    })
    for await (const batch of Symbol.asyncIterator in source ? source : [source]) {
      for (const entry of batch) {
        this.entries.push(entry)
        this.#countForThreads(entry)
        folders.add(entry)
      }
    }
    folders.end()
    planner.end()
    this.#crew.endPlan()
  }

  #countForThreads({ sizeBytes }: BundleEntry): void {
    this.#bytes += sizeBytes
    if (this.entries.length < this.#startsAtEntries && this.#bytes < this.#startsAtBytes) return
    this.#crew.start(this.#threads)
    this.#startsAtEntries = this.#startsAtBytes = Number.POSITIVE_INFINITY
  }
}
