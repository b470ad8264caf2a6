import type { KeptRevision, PrunePlan, PruneResult, Removal } from '../pipeline/index.ts'
import { formatRevision, type RevisionLocation, toRevisionJson } from '../revision/index.ts'
import { formatBytes } from './duration.ts'
import { untrustedText } from './untrusted.ts'

type Json = Readonly<Record<string, unknown>>

const NO_SUCH_OPERATION =
  'CodeDeploy keeps the registration of a revision whose bundle is gone: it has no operation that removes one.'

/** What pruning would do, or what it did, for people. */
export function renderPrune(plan: PrunePlan, result?: PruneResult): readonly string[] {
  const kept = [...plan.kept, ...(result?.kept ?? [])]
  const gone =
    plan.goneCount === 0 ? [] : [`${count(plan.goneCount, 'older bundle')} ${isOrAre(plan.goneCount)} gone already`]
  const stays = kept.map(({ revision, reason }) => `  stays   ${nameOf(revision)}: ${untrustedText(reason)}`)
  if (result === undefined) {
    return [
      ...plan.removals.map((removal) => `  would go  ${describe(removal)}`),
      ...stays.map((line) => line.replace('  stays   ', '  stays     ')),
      ...gone,
      plan.removals.length === 0
        ? `nothing would be removed; ${count(kept.length, 'bundle')} ${kept.length === 1 ? 'stays' : 'stay'}`
        : `${amount(plan.removals)} would be removed, ${kept.length} would stay; --apply removes them`,
    ]
  }
  const { removed, failed, uncertain, untouched } = result
  return [
    ...removed.map((removal) => `  removed ${describe(removal)}`),
    ...stays,
    ...failed.map(({ revision, reason }) => `  failed  ${nameOf(revision)}: ${untrustedText(reason)}`),
    ...uncertain.map(({ revision }) => `  perhaps ${nameOf(revision)}: there was no answer`),
    ...gone,
    `${amount(removed)} ${isOrAre(removed.length)} removed, ${kept.length + failed.length + untouched.length} left`,
    ...(untouched.length === 0
      ? []
      : [`${count(untouched.length, 'bundle')} that may go ${isOrAre(untouched.length)} not asked for`]),
    ...(removed.length === 0 ? [] : [NO_SUCH_OPERATION]),
  ]
}

/** The same for a machine. */
export function pruneJson(plan: PrunePlan, result?: PruneResult): Json {
  const kept = [...plan.kept, ...(result?.kept ?? [])]
  const listed = result === undefined ? { removable: plan.removals } : { removed: result.removed }
  const rest = result === undefined ? {} : { uncertain: result.uncertain, untouched: result.untouched }
  return {
    isApplied: result !== undefined,
    ...lists({ ...listed, ...rest }),
    kept: kept.map(keptJson),
    ...(result !== undefined && { failed: result.failed.map(keptJson) }),
    goneCount: plan.goneCount,
    bytes: bytesOf(result?.removed ?? plan.removals),
  }
}

function lists(given: Readonly<Record<string, readonly Removal[]>>): Json {
  return Object.fromEntries(Object.entries(given).map(([name, removals]) => [name, removals.map(removalJson)]))
}

function removalJson({ revision, object, sizeBytes, registeredAt, lastUsedAt }: Removal): Json {
  return {
    revision: toRevisionJson(revision),
    ...(object.version !== undefined && { version: object.version }),
    sizeBytes,
    ...(registeredAt !== undefined && { registeredAt: new Date(registeredAt).toISOString() }),
    ...(lastUsedAt !== undefined && { lastUsedAt: new Date(lastUsedAt).toISOString() }),
  }
}

function keptJson({ revision, reason }: KeptRevision): Json {
  return { revision: toRevisionJson(revision), reason }
}

function describe({ revision, sizeBytes, registeredAt, lastUsedAt }: Removal): string {
  const used = lastUsedAt === undefined ? 'never deployed' : `last deployed ${day(lastUsedAt)}`
  const registered = registeredAt === undefined ? '' : `registered ${day(registeredAt)}, `
  return `${nameOf(revision)}: ${formatBytes(sizeBytes)}, ${registered}${used}`
}

function amount(removals: readonly Removal[]): string {
  if (removals.length === 0) return 'nothing'
  const bytes = formatBytes(bytesOf(removals))
  return removals.length === 1 ? `1 bundle of ${bytes}` : `${removals.length} bundles, ${bytes} together,`
}

function bytesOf(removals: readonly Removal[]): number {
  return removals.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function isOrAre(number: number): string {
  return number === 1 ? 'is' : 'are'
}

function nameOf(revision: RevisionLocation): string {
  return untrustedText(formatRevision(revision))
}

function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}
