import type { Deployment } from '../codedeploy/model/deployment.ts'
import type { ScriptedDeployment } from './scenario.ts'

/** Knows which deployment follows which script. */
export class ScriptBook {
  #scripts: readonly ScriptedDeployment[] = []
  #sinceSequence = 0

  /** From now on these scripts count, and deployments are numbered anew. */
  open(scripts: readonly ScriptedDeployment[], known: readonly Pick<Deployment, 'sequence'>[]): void {
    this.#scripts = scripts
    this.#sinceSequence = known.reduce((highest, { sequence }) => Math.max(highest, sequence), 0)
  }

  /** The script for the next deployment to a group; what is claimed by number goes before what is for every deployment. */
  scriptFor(
    application: string,
    group: string,
    known: readonly Pick<Deployment, 'sequence' | 'applicationName' | 'groupName' | 'creator'>[],
  ): ScriptedDeployment | undefined {
    const scripts = this.#scripts.filter((one) => one.application === application && one.group === group)
    const before = known.filter(
      (one) =>
        one.sequence > this.#sinceSequence &&
        one.creator === 'user' &&
        one.applicationName === application &&
        one.groupName === group,
    )
    return scripts.find(({ nth }) => nth === before.length + 1) ?? scripts.find(({ nth }) => nth === undefined)
  }
}
