import { type DeploymentResult, isTerminal, type Target, unitOf } from '../deployment/index.ts'
import { untrustedText } from './untrusted.ts'

/** How many devices are named in a list. */
const NAMED = 10

/** What is said of the devices that have ended in a way, by Mender's word for it. */
const ENDED: readonly (readonly [word: string, one: string, many: string])[] = [
  ['success', 'has the release', 'have the release'],
  ['already-installed', 'had the release already', 'had the release already'],
  [
    'noartifact',
    'got nothing: no Artifact of the release fits it',
    'got nothing: no Artifact of the release fits them',
  ],
  ['aborted', 'was stopped in the middle and goes back', 'were stopped in the middle and go back'],
  ['decommissioned', 'was removed from the server', 'were removed from the server'],
]
const SILENT = 'pending'

/** What became of the devices of a Mender deployment whose failure is not told, a line each; of a plain success no line. */
export function describeDevices({ deployment, targets, outcome }: DeploymentResult): string[] {
  const counts = deployment?.nativeCounts ?? {}
  const isPlain = outcome === 'succeeded' || outcome === 'skipped'
  const lines = ENDED.flatMap(([word, one, many]) => {
    const count = counts[word] ?? 0
    if (count === 0 || (isPlain && word === 'success')) return []
    return [`${count} ${unitOf('device', count)} ${count === 1 ? one : many}${named(targets, word, count)}`]
  })
  return [...lines, ...describeInWork(counts), ...describeSilent(deployment, targets)]
}

function describeInWork(counts: Readonly<Record<string, number>>): string[] {
  const known = new Set([SILENT, 'failure', ...ENDED.map(([word]) => word)])
  const parts = Object.entries(counts).filter(([word, count]) => !known.has(word) && count > 0)
  const total = parts.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0) return []
  const words = parts.map(([word, count]) => `${count} ${untrustedText(word)}`).join(', ')
  return [`${total} ${unitOf('device', total)} ${total === 1 ? 'is' : 'are'} in the middle: ${words}`]
}

/** Devices that never came are told by name: somebody has to look why. */
function describeSilent(deployment: DeploymentResult['deployment'], targets: readonly Target[]): string[] {
  const count = deployment?.counts?.pending ?? 0
  if (deployment === undefined || count === 0) return []
  const predicate = isTerminal(deployment.state)
    ? 'never asked for it'
    : `${count === 1 ? 'has' : 'have'} not asked for it yet`
  return [`${count} ${unitOf('device', count)} ${predicate}${named(targets, SILENT, count)}`]
}

/** The names of the devices, where all of them are known and they are few. */
function named(targets: readonly Target[], word: string, count: number): string {
  const known = targets.filter(({ nativeStatus }) => nativeStatus === word)
  if (known.length !== count || count > NAMED) return ''
  return `: ${known.map(({ id }) => untrustedText(id)).join(', ')}`
}
