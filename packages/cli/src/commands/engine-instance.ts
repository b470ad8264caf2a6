import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { required } from '@slipway/core/inputs'
import type { FileChange, InstanceInspection, ProcessOrigin } from '@slipway/engine'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'

const dataDir = { 'data-dir': required('DIR', 'data directory of the engine, which has to run') } as const
const positionals = ['NAME'] as const

export const engineInstanceDiff: Command = defineCommand({
  name: 'engine instance diff',
  summary: 'list what an instance has that this machine has not, and what runs on it',
  options: { ...dataDir, ...jsonOption },
  positionals,
  notes:
    'With isolation "overlay" that is every path that was added, changed or removed, and the processes, listening ports and\n' +
    'services; with "directory" the files under the root of the instance. The tree of the agent itself is left out.',
  run: async ({ values, positionals: [name = ''], outside }) => {
    const { openAccess } = await import('@slipway/engine')
    const inspection = await (await openAccess(values['data-dir'])).inspectInstance(name, outside.cancelled)
    outside.print(values.json ? `${JSON.stringify(inspection)}\n` : `${render(inspection).join('\n')}\n`)
    return 0
  },
})

export const engineInstanceExport: Command = defineCommand({
  name: 'engine instance export',
  summary: 'write what an instance has changed into an archive',
  options: { ...dataDir, output: required('FILE', 'tar archive to write'), ...jsonOption },
  positionals,
  notes:
    'For isolation "overlay". What was removed is an empty file ".wh.NAME" in the archive, as in the layers of container\n' +
    'images; sockets and devices are left out.',
  run: async ({ values, positionals: [name = ''], outside }) => {
    const { openAccess } = await import('@slipway/engine')
    const { cancelled } = outside
    const layer = await (await openAccess(values['data-dir'])).exportInstance(name, cancelled)
    await pipeline(layer, createWriteStream(values.output), { signal: cancelled })
    outside.print(values.json ? `${JSON.stringify({ output: values.output })}\n` : `wrote ${values.output}\n`)
    return 0
  },
})

export const engineInstanceReset: Command = defineCommand({
  name: 'engine instance reset',
  summary: 'throw away what was written on an instance, and end what runs on it',
  options: { ...dataDir, ...jsonOption },
  positionals,
  notes: 'The instance is as new then, and its agent goes on. A deployment that is under way on it fails there.',
  run: async ({ values, positionals: [name = ''], outside }) => {
    const { openAccess } = await import('@slipway/engine')
    await (await openAccess(values['data-dir'])).discardInstance(name)
    outside.print(values.json ? `${JSON.stringify({ instance: name })}\n` : `instance ${name} is as new\n`)
    return 0
  },
})

function render({ changes, processes, ports, services }: InstanceInspection): string[] {
  return [
    'files',
    ...list(changes.map(fileLine)),
    '',
    'processes',
    ...list(processes.map(({ pid, command, startedBy }) => `${String(pid).padEnd(7)} ${command}${origin(startedBy)}`)),
    '',
    `listening ports: ${ports.length === 0 ? 'none' : ports.join(', ')}`,
    '',
    'services',
    ...list(
      services.map(({ unit, asked, running }) => `${unit}: ${asked.join(', ')}; ${running ? 'runs' : 'does not run'}`),
    ),
  ]
}

function fileLine({ change, path, type, mode, uid, gid, sizeBytes }: FileChange): string {
  const size = type === 'file' ? ` ${sizeBytes} bytes` : ''
  return `${change.padEnd(8)} ${mode.toString(8).padStart(4, '0')} ${uid}:${gid} ${type}${size} ${path}`
}

function origin(startedBy: ProcessOrigin | undefined): string {
  if (startedBy === undefined) return ''
  return startedBy.kind === 'unit' ? ` (unit ${startedBy.unit})` : ` (${startedBy.event} of ${startedBy.deploymentId})`
}

function list(lines: readonly string[]): string[] {
  return lines.length === 0 ? ['  none'] : lines.map((line) => `  ${line}`)
}
