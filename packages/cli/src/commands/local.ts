import { join } from 'node:path'
import { cwd } from 'node:process'
import { SlipwayError } from '@slipway/core/errors'
import { awsOptions, choice, type OptionValues, text } from '@slipway/core/inputs'
import type { LocalOutcome, LocalRequest } from '@slipway/engine'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'
import { httpUrl } from '../options/http-url.ts'
import type { Outside } from '../outside.ts'

const options = {
  'bundle-location': text(
    'LOCATION',
    'folder or archive, s3://BUCKET/KEY[?versionId=V&etag=E], https://github.com/OWNER/REPOSITORY, or https://api.github.com/repos/OWNER/REPOSITORY/(tarball|zipball)/COMMIT',
    'the current folder',
  ),
  type: text('tgz|tar|zip|directory', 'what the location holds', 'directory; zip for GitHub'),
  events: text(
    'EVENT,EVENT',
    'run exactly these events, names of your own too; DownloadBundle and Install come first unless they are listed',
    'all, in their order',
  ),
  'file-exists-behavior': text(
    'DISALLOW|OVERWRITE|RETAIN',
    'what to do with files at a destination that no earlier deployment of the group put there',
    'DISALLOW',
  ),
  'deployment-group': text(
    'ID',
    'folder of these deployments; the next one of the same group cleans up after this one',
    'default-local-deployment-group',
  ),
  'deployment-group-name': text('NAME', 'DEPLOYMENT_GROUP_NAME of the scripts', 'LocalFleet'),
  'application-name': text('NAME', 'APPLICATION_NAME of the scripts', 'the location'),
  'appspec-filename': text('NAME', 'name of the AppSpec file', 'appspec.yml'),
  'agent-configuration-file': text(
    'FILE',
    'configuration of a CodeDeploy agent, of which root_dir (isolation none) and max_revisions are taken',
    'none',
  ),
  isolation: choice(['directory', 'none'], 'how the deployment is kept apart from this machine', 'directory'),
  'instance-dir': text(
    'DIR',
    "the instance's own folder: its root, and the agent's files",
    '$XDG_STATE_HOME/slipway/local, or ~/.local/state/slipway/local',
  ),
  'github-api-url': httpUrl("address of GitHub's API", 'https://api.github.com'),
  ...awsOptions,
  ...jsonOption,
}

export const local: Command = defineCommand({
  name: 'local',
  summary: 'try a release on this machine, as codedeploy-local does',
  options,
  shortNames: {
    '-l': 'bundle-location',
    '-t': 'type',
    '-e': 'events',
    '-b': 'file-exists-behavior',
    '-g': 'deployment-group',
    '-d': 'deployment-group-name',
    '-a': 'application-name',
    '-A': 'appspec-filename',
    '-c': 'agent-configuration-file',
  },
  notes:
    "The short names of codedeploy-local work too: -l, -t, -e, -b, -g, -d, -a, -A, -c. Like that tool's, the exit code is 1\n" +
    'whatever is wrong. Isolation "directory" maps destinations under the folder `root` of the instance; hook scripts are\n' +
    'not confined by it. Isolation "none" writes to the paths that the AppSpec names, as the CodeDeploy agent does.',
  run: async ({ values, outside }) => {
    const { deployLocally } = await import('@slipway/engine')
    const { createS3ObjectReader } = await import('@slipway/aws')
    const say = values.json ? outside.printError : outside.print
    const configurationFile = values['agent-configuration-file']
    const gitHubApiUrl = values['github-api-url']
    let outcome: LocalOutcome
    try {
      outcome = await deployLocally(toRequest(values), {
        folder: values['instance-dir'] ?? defaultFolder(outside),
        isolation: values.isolation,
        workingDirectory: cwd(),
        environment: outside.environment,
        objects: createS3ObjectReader(toAwsSettings(values, outside), outside.cancelled),
        log: (line) => outside.printError(`${line}\n`),
        onStart: (folder) => say(`Starting to execute deployment from within folder ${folder}\n`),
        signal: outside.cancelled,
        ...(configurationFile !== undefined && { configurationFile }),
        ...(gitHubApiUrl !== undefined && { gitHubApiUrl }),
      })
    } catch (error) {
      if (!(error instanceof SlipwayError) || error.code !== 'INPUT_INVALID') throw error
      if (values.json) outside.print(`${JSON.stringify({ outcome: 'refused', message: error.message })}\n`)
      say(`ERROR: ${error.message}\n`)
      return 1
    }
    if (values.json) outside.print(`${JSON.stringify(toDocument(outcome))}\n`)
    for (const line of linesOf(outcome)) say(`${line}\n`)
    for (const line of reasonsOf(outcome)) outside.printError(`${line}\n`)
    return outcome.kind === 'succeeded' ? 0 : 1
  },
})

function toRequest(values: OptionValues<typeof options>): LocalRequest {
  const given = {
    bundleLocation: values['bundle-location'],
    type: values.type,
    events: values.events,
    fileExistsBehavior: values['file-exists-behavior'],
    deploymentGroup: values['deployment-group'],
    deploymentGroupName: values['deployment-group-name'],
    applicationName: values['application-name'],
    appSpecFilename: values['appspec-filename'],
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

function defaultFolder({ environment }: Pick<Outside, 'environment'>): string {
  const { XDG_STATE_HOME, HOME } = environment
  if (XDG_STATE_HOME) return join(XDG_STATE_HOME, 'slipway', 'local')
  if (HOME) return join(HOME, '.local', 'state', 'slipway', 'local')
  throw new SlipwayError('INPUT_INVALID', 'there is no home directory to keep the instance in', {
    hint: 'name a folder with --instance-dir',
  })
}

/** What `codedeploy-local` prints at the end. */
function linesOf(outcome: LocalOutcome): readonly string[] {
  const log = `See the deployment log at ${outcome.logFile} for more details`
  switch (outcome.kind) {
    case 'succeeded':
      return [log, 'AppSpec file valid. Local deployment successful']
    case 'script-failed':
      return [`Your local deployment failed while trying to execute your script at ${outcome.scriptPath}`, log]
    case 'failed':
      return [log, `ERROR: ${outcome.message}`]
  }
}

/** Why it failed, which that tool leaves to its logs. */
function reasonsOf(outcome: LocalOutcome): readonly string[] {
  switch (outcome.kind) {
    case 'succeeded':
      return []
    case 'script-failed': {
      const tail = outcome.logTail.split('\n').filter((line) => line !== '')
      return [`${outcome.event} failed: ${outcome.message}`, ...tail.map((line) => `  ${line}`)]
    }
    case 'failed':
      return [`${outcome.event} failed`, ...(outcome.hint === undefined ? [] : [`  hint: ${outcome.hint}`])]
  }
}

function toDocument({ kind, logFile, ...outcome }: LocalOutcome): unknown {
  return { outcome: kind === 'succeeded' ? 'succeeded' : 'failed', ...outcome, logFile }
}
