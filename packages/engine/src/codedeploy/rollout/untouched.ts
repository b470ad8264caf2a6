import type { Target } from '../model/deployment.ts'

/** The untouched targets of deployments in place, in the order of work. Kept in memory: the state has all they are made of. */
export class UntouchedTargets {
  /** Ids by deployment, the next one last. */
  readonly #ids = new Map<string, string[]>()

  hold(deploymentId: string, targets: readonly Target[]): void {
    const untouched = targets.filter(({ status }) => status === 'Pending').sort((a, b) => b.rank - a.rank)
    this.#ids.set(
      deploymentId,
      untouched.map(({ targetId }) => targetId),
    )
  }

  /** The next so many, which are untouched no longer. */
  take(deploymentId: string, count: number): readonly string[] {
    const ids = this.#ids.get(deploymentId) ?? []
    return ids.splice(-count).reverse()
  }

  drop(deploymentId: string): void {
    this.#ids.delete(deploymentId)
  }
}
