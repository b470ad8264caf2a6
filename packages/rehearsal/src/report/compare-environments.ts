import type { DeploymentResult } from '@slipway/core/deployment'
import { compareRestored, compareStates, type InstanceState } from './compare-instances.ts'
import type { InstanceReport, RollbackReport } from './model.ts'

/** A page that is another one at each request tells nobody who has answered. */
const MOST_ANSWERS = 5
const NOTHING: Omit<InstanceReport, 'name'> = {
  ...{ added: [], changed: [], removed: [], leftBehind: [], permissions: [], processes: [], ports: [] },
}

/**
 * What a deployment that replaces instances has made of both environments.
 *
 * @param before - the originals, and those replacements that were there.
 * @param after - what there is of both.
 * @param isInstalled - whether an instance has got the release.
 */
export function compareEnvironments(
  before: { readonly originals: readonly InstanceState[]; readonly fresh: readonly InstanceState[] },
  after: { readonly kept: readonly InstanceState[]; readonly replacements: readonly InstanceState[] },
  isInstalled: (name: string) => boolean,
): readonly InstanceReport[] {
  const originals = before.originals.map((was): InstanceReport => {
    const now = after.kept.find(({ name }) => name === was.name)
    return now === undefined
      ? { name: was.name, role: 'original', isGone: true, ...NOTHING }
      : { ...compareStates(was, now, false), role: 'original' }
  })
  const replacements = after.replacements.map((now): InstanceReport => {
    const was = before.fresh.find(({ name }) => name === now.name) ?? emptyOf(now)
    return { ...compareStates(was, now, isInstalled(now.name)), role: 'replacement' }
  })
  return [...originals, ...replacements]
}

/** What a launched instance was before anything was on it. */
function emptyOf({ name }: InstanceState): InstanceState {
  return { name, files: new Map(), installed: new Set(), processes: [], ports: [] }
}

/**
 * What is as before once the release has failed: the originals, and whom the load balancer sends requests to.
 *
 * @param before - the originals before the release.
 * @param after - the originals then.
 * @param seen.hasMoved - whether the failure came after the traffic had moved.
 * @param seen.answers - what the load balancer answered before and after.
 */
export function compareTakenBack(
  before: readonly InstanceState[],
  after: readonly InstanceState[],
  result: Pick<DeploymentResult, 'outcome' | 'rollback'> | undefined,
  {
    hasMoved,
    answers: [once, now],
  }: { readonly hasMoved: boolean; readonly answers: readonly [ReadonlySet<string>, ReadonlySet<string>] },
): RollbackReport {
  const rollback = result?.rollback
  if (result === undefined || result.outcome === 'succeeded' || (hasMoved && rollback === undefined)) {
    return { outcome: 'not-rolled-back', restored: [], notRestored: [] }
  }
  const failed =
    rollback === undefined || result.outcome === 'rolled-back'
      ? []
      : [`the rollback itself did not succeed: deployment ${rollback.deploymentId} ended ${rollback.status}`]
  const told = before.map((was) => {
    const state = after.find(({ name }) => name === was.name)
    const gone = { restored: [], notRestored: [`${was.name} is not there any more`], written: [] }
    return state === undefined ? gone : compareRestored(was, state)
  })
  const isTold = once.size > 0 && once.size <= MOST_ANSWERS
  const others = isTold && [...now].some((answer) => !once.has(answer))
  const notRestored = [
    ...failed,
    ...(others ? ['the load balancer does not answer as before the release'] : []),
    ...told.flatMap((one) => one.notRestored),
  ]
  return {
    outcome: notRestored.length === 0 ? 'restored' : 'not-restored',
    restored: [
      ...(rollback === undefined
        ? ['the release failed before any traffic had moved: the originals have kept it']
        : []),
      ...(isTold && !others ? ['the load balancer answers as before the release'] : []),
      ...told.flatMap((one) => one.restored),
    ],
    notRestored,
    written: told.flatMap((one) => one.written),
  }
}
