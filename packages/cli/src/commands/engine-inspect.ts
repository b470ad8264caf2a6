import { required } from '@slipway/core/inputs'
import type { inspectEngine } from '@slipway/engine'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'

type Inspected = Awaited<ReturnType<typeof inspectEngine>>
type Greengrass = Inspected['greengrass']

/** How many deployments, core devices and components a person is shown. */
const SHOWN = 20

export const engineInspect: Command = defineCommand({
  name: 'engine inspect',
  summary: "print an engine's state",
  options: { 'data-dir': required('DIR', 'data directory that the engine was started with'), ...jsonOption },
  notes: 'Works while the engine runs and after it was killed; nothing is changed.',
  run: async ({ values, outside }) => {
    const { inspectEngine } = await import('@slipway/engine')
    const inspected = await inspectEngine(values['data-dir'], outside.cancelled)
    outside.print(values.json ? `${JSON.stringify(inspected)}\n` : `${render(inspected).join('\n')}\n`)
    return 0
  },
})

function render({ runningPid, droppedBytes, applications, instances, deployments, ...rest }: Inspected): string[] {
  const lines = [runningPid === undefined ? 'not running' : `running as process ${runningPid}`]
  if (droppedBytes > 0) lines.push(`the last change was cut short: ${droppedBytes} bytes of it will be dropped`)
  lines.push('', 'applications and their deployment groups')
  lines.push(...table(applications.map(({ name, groups }) => [name, groups.join(', ')])))
  lines.push('', 'instances')
  lines.push(...table(instances.map(({ name, port, isolation, root }) => [name, `port ${port}`, isolation, root])))
  lines.push('', 'auto scaling groups')
  lines.push(...table(rest.autoScalingGroups.flatMap(scalingGroupRows)))
  lines.push('', 'alarms')
  lines.push(...table(Object.entries(rest.alarms)))
  lines.push('', 'mender devices')
  lines.push(
    ...table(rest.mender.devices.map(({ id, admission, group = '', identity }) => [id, admission, group, identity])),
  )
  lines.push('', 'mender artifacts')
  lines.push(...table(rest.mender.artifacts.map(({ name, id, deviceTypes }) => [name, id, deviceTypes.join(', ')])))
  lines.push('', 'mender deployments, the newest first')
  lines.push(...table(rest.mender.deployments.slice(0, SHOWN).map(menderRow)))
  lines.push('', 'core devices')
  lines.push(...shortTable(rest.greengrass.coreDevices.map(coreDeviceRow)))
  lines.push('', 'components')
  lines.push(...shortTable(rest.greengrass.components.map(({ name, version, state }) => [name, version, state])))
  lines.push('', 'deployments to core devices, the newest first')
  lines.push(...shortTable(rest.greengrass.deployments.map(greengrassRow)))
  lines.push('', 'deployments, the newest first')
  lines.push(
    ...table(
      deployments
        .slice(0, SHOWN)
        .map(({ deploymentId, createdAt, application, group, creator, status, error }) => [
          deploymentId,
          createdAt,
          `${application}/${group}`,
          status,
          error?.code ?? '',
          creator === 'user' ? '' : `by ${creator}`,
        ]),
    ),
  )
  if (deployments.length > SHOWN) lines.push(`  and ${deployments.length - SHOWN} more`)
  return lines
}

/** How many devices have each status is told as far as there are any. */
function menderRow({ id, createdAt, name, release, status, counts }: Inspected['mender']['deployments'][number]) {
  return [id, createdAt, name, release, status, countsText(counts)]
}

function coreDeviceRow({ name, status, isOnline, thingGroups, installed }: Greengrass['coreDevices'][number]) {
  return [name, status, isOnline ? '' : 'offline', thingGroups.join(', '), installed.join(', ')]
}

function greengrassRow(deployment: Greengrass['deployments'][number]) {
  const { deploymentId, createdAt, targetArn, revision, name = '', status, counts } = deployment
  const target = targetArn.split(':').at(-1) ?? targetArn
  return [deploymentId, createdAt, `${target} revision ${revision}`, status, countsText(counts), name]
}

function countsText(counts: Readonly<Record<string, number>>): string {
  const told = Object.entries(counts).filter(([, count]) => count > 0)
  return told.map(([word, count]) => `${word} ${count}`).join(', ')
}

/** Two thousand core devices are more than a screen. */
function shortTable(rows: readonly (readonly string[])[]): string[] {
  const more = rows.length - SHOWN
  return [...table(rows.slice(0, SHOWN)), ...(more > 0 ? [`  and ${more} more`] : [])]
}

/** A group, and below it its instances. */
function scalingGroupRows(group: Inspected['autoScalingGroups'][number]): readonly (readonly string[])[] {
  const { name, minSize, maxSize, desiredCapacity, instances } = group
  return [
    [name, `desired ${desiredCapacity}, from ${minSize} to ${maxSize}`],
    ...instances.map((one) => [`  ${one.instanceId}`, one.lifecycleState, one.availabilityZone]),
  ]
}

function table(rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return ['  none']
  const columns = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}
