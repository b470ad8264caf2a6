import { dirname } from 'node:path'
import type { Platform } from '@slipway/core/appspec'
import { SlipwayError } from '@slipway/core/errors'
import { choice, flag, optionalChoice } from '@slipway/core/inputs'
import { type Command, defineCommand } from '../command.ts'
import type { PlannedFile } from '../init/plan-starter.ts'
import { jsonOption } from '../options/command.ts'

export const init: Command = defineCommand({
  name: 'init',
  summary: 'begin a release: an AppSpec and its scripts, all explained',
  positionals: ['[DIR]'],
  options: {
    // It has to be given, so that the default never applies.
    platform: {
      ...choice(['ec2', 'lambda', 'ecs'], 'compute platform that the release is for', 'ec2'),
      required: true,
    },
    os: optionalChoice(['linux', 'windows'], 'operating system of the hosts, for platform ec2', 'linux'),
    format: choice(['yaml', 'json'], 'language of the AppSpec; json for the platforms lambda and ecs alone', 'yaml'),
    workflow: flag('also write a GitHub workflow that deploys each push, at the root of the repository'),
    force: flag('replace files that are there'),
    'dry-run': flag('list the files and write none'),
    ...jsonOption,
  },
  notes:
    'DIR is the folder of the release; the current one when it is not given. When one of the files is there already, nothing at all is written, unless --force is given.',
  run: async ({ values, positionals: [folder = '.'], outside }) => {
    const { platform, os, format, workflow, force, json, 'dry-run': isDryRun } = values
    refuseMisfits({ platform, os, format, workflow })
    const { planStarter } = await import('../init/plan-starter.ts')
    const planned = await planStarter({ folder, platform, os: os ?? 'linux', format, withWorkflow: workflow })
    const existing = planned.filter(({ isThere }) => isThere).map(({ path }) => path)
    if (existing.length > 0 && !force) throw alreadyThere(existing)
    if (!isDryRun) {
      const { writeFiles } = await import('../init/write-files.ts')
      await writeFiles(planned, { replaced: new Set(existing), signal: outside.cancelled })
    }
    outside.print(json ? toJson(planned, isDryRun) : toText(planned, isDryRun))
    if (!json && !isDryRun) outside.print(nextStep({ platform, os, format, workflow }, planned))
    return 0
  },
})

interface Given {
  readonly platform: Platform
  readonly os: 'linux' | 'windows' | undefined
  readonly format: 'yaml' | 'json'
  readonly workflow: boolean
}

function refuseMisfits({ platform, os, format, workflow }: Given): void {
  const problems: string[] = []
  if (platform !== 'ec2' && os !== undefined) problems.push(`--os is for platform ec2: ${platform} has no hosts`)
  if (platform === 'ec2' && format === 'json') {
    problems.push('--format is "json"; the AppSpec of platform ec2 is appspec.yml, in YAML')
  }
  if (problems.length > 0) throw new SlipwayError('INPUT_INVALID', problems.join('\n'))
  if (platform !== 'ec2' && workflow) {
    throw new SlipwayError(
      'NOT_IMPLEMENTED',
      `--workflow for platform ${platform} is not implemented in this release`,
      {
        hint: 'the actions deploy to EC2 and on-premises hosts; without --workflow the AppSpec is written all the same',
      },
    )
  }
}

function alreadyThere(paths: readonly string[]): SlipwayError {
  const lines = paths.map((path) => `"${path}" is there already`)
  return new SlipwayError('SOURCE_INVALID', lines.join('\n'), {
    hint: 'nothing was written; choose another DIR, or replace what is there with --force',
  })
}

function toJson(files: readonly PlannedFile[], isDryRun: boolean): string {
  const told = files.map(({ path, isExecutable, isThere }) => ({ path, executable: isExecutable, replaced: isThere }))
  return `${JSON.stringify({ dryRun: isDryRun, files: told })}\n`
}

function toText(files: readonly PlannedFile[], isDryRun: boolean): string {
  const lines = files.map(({ path, isExecutable, isThere }) => {
    const done = isThere ? 'replaced' : 'wrote'
    const planned = isThere ? 'would replace' : 'would write'
    return `${isDryRun ? planned : done} ${path}${isExecutable ? ' (executable)' : ''}`
  })
  return `${lines.join('\n')}\n`
}

/** What comes after: for EC2/on-premises the folder is the release, for the others the AppSpec file is. */
function nextStep({ platform, os }: Given, [appSpec]: readonly PlannedFile[]): string {
  const path = appSpec?.path ?? ''
  const host = os === 'windows' ? '--host-os windows ' : ''
  return `\nnext: fill in what is yours, and look whether all is in order:\n  slipway validate ${host}${quoted(platform === 'ec2' ? dirname(path) : path)}\n`
}

/** As a shell takes it for one word. */
function quoted(path: string): string {
  return /^[\w./:\\-]+$/.test(path) ? path : `"${path}"`
}
