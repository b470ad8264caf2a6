import { type DeploymentResult, serviceOf, type TargetCounts, type TargetState, totalOf } from '../deployment/index.ts'
import { describeRevision } from '../revision/index.ts'
import { describeCounts } from './changes.ts'
import { greengrassFacts } from './core-devices.ts'
import { formatDuration } from './duration.ts'
import { type Headline, headlineOf } from './headline.ts'
import { htmlCode, htmlLink, htmlText } from './html-text.ts'

const SIGNS: Readonly<Record<Headline['verdict'], string>> = { good: '✓', bad: '✗', open: '!' }

/** What happened, to what, when: the first screen. */
export function renderHeader(result: DeploymentResult, consoleUrl: string | undefined): string {
  const headline = headlineOf(result)
  const { verdict, statement } = headline
  return `<header class="${verdict}"><span class="outcome">${SIGNS[verdict]} ${result.outcome.replace('-', ' ')}</span>
<h1>${htmlText(statement)}</h1>
${renderStory(result, headline)}${renderCounts(result.deployment?.counts)}
<dl class="facts">${facts(result, consoleUrl)
    .map(
      ([name, value, isWide = false]) => `<div${isWide ? ' class="wide"' : ''}><dt>${name}</dt><dd>${value}</dd></div>`,
    )
    .join('\n')}</dl></header>`
}

/** Why it ended so; with a rollback, one after the other up to where the fleet is now. */
function renderStory(result: DeploymentResult, { reason }: Headline): string {
  const { rollback, outcome, status } = result
  const why = reason === undefined ? '' : htmlText(reason, 1_000)
  if (rollback === undefined) return why === '' ? '' : `<p>${why}</p>`
  const isOver = outcome === 'failed' || outcome === 'rolled-back'
  const undo = `${htmlCode(rollback.deploymentId)}${isOver ? ', which ended' : ', last seen'} ${htmlText(rollback.status)}`
  const ending =
    outcome === 'rolled-back'
      ? 'the fleet is back on the revision that it had before'
      : 'what the fleet runs now is not certain: hosts can be on either revision'
  return `<ol><li>deployment ${htmlCode(result.deploymentId)} ended ${htmlText(status)}${why === '' ? '' : `: ${why}`}</li>
<li>to undo it, the service started deployment ${undo}</li><li>${ending}</li></ol>`
}

type Fact = readonly [name: string, value: string, isWide?: boolean]

function facts(result: DeploymentResult, consoleUrl: string | undefined): Fact[] {
  const { deploymentId, deployment, status, elapsedMs } = result
  const service = serviceOf(result)
  const greengrass = greengrassFacts(result)
  const { applicationName, deploymentGroupName, configurationName, revision, counts, description } = deployment ?? {}
  const { startedAt = deployment?.createdAt, completedAt } = deployment ?? {}
  const took =
    startedAt === undefined || completedAt === undefined ? '' : ` (took ${formatDuration(completedAt - startedAt)})`
  const all: (Fact | undefined)[] = [
    ['Deployment', htmlLink(htmlCode(deploymentId), consoleUrl)],
    fact('Application', applicationName),
    fact(greengrass?.title ?? (service === 'mender' ? 'Device group' : 'Deployment group'), deploymentGroupName),
    fact("Target's revision", greengrass?.revisionId),
    fact('Job', greengrass?.jobId),
    fact('Configuration', configurationName),
    ["Service's last word", htmlText(status)],
    startedAt === undefined ? undefined : ['Began', timeOf(startedAt)],
    completedAt === undefined ? undefined : ['Ended', `${timeOf(completedAt)}${took}`],
    ['Waited for', formatDuration(elapsedMs)],
    counts === undefined || totalOf(counts) === 0 ? undefined : ['Targets', describeCounts(counts)],
    revision === undefined ? undefined : ['Revision', htmlCode(describeRevision(revision), 500), true],
    description === undefined
      ? undefined
      : [service === 'codedeploy' ? 'Description' : 'Name', htmlText(description), true],
  ]
  return all.filter((one) => one !== undefined)
}

function fact(name: string, value: string | undefined): Fact | undefined {
  return value === undefined ? undefined : [name, htmlCode(value)]
}

function timeOf(ms: number): string {
  if (Math.abs(ms) > 8.64e15 || Number.isNaN(ms)) return ''
  const iso = new Date(ms).toISOString()
  return `<time datetime="${iso}">${iso.slice(0, 19).replace('T', ' ')} UTC</time>`
}

/** The service's overview as one bar. What failed is hatched. */
function renderCounts(counts: TargetCounts | undefined): string {
  if (counts === undefined || totalOf(counts) === 0) return ''
  const parts: readonly (readonly [TargetState, number])[] = [
    ['failed', counts.failed],
    ['in-progress', counts.inProgress],
    ['ready', counts.ready],
    ['pending', counts.pending],
    ['skipped', counts.skipped],
    ['succeeded', counts.succeeded],
  ]
  let x = 0
  const bars = parts.map(([state, count]) => {
    // What is there is seen, however small its share: one failure among 10,000 too.
    const width = count === 0 ? 0 : Math.max(6, (1_000 * count) / totalOf(counts))
    const place = `x="${x.toFixed(1)}" width="${width.toFixed(1)}" height="14"`
    x += width
    const hatch = state === 'failed' ? `<rect ${place} fill="url(#hatch)"/>` : ''
    return width === 0 ? '' : `<rect class="${state}" ${place}/>${hatch}`
  })
  return `<svg class="counts" viewBox="0 0 ${x.toFixed(1)} 14" preserveAspectRatio="none" role="img" aria-label="${describeCounts(counts)}">\
<defs><pattern id="hatch" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V10"/></pattern></defs>\
${bars.join('')}</svg>`
}
