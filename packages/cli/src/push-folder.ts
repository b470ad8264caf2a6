import { createBundleWriter } from '@slipway/core/bundle/writer'
import type { OptionValues, PushSourceValues, pushDryRunOption, revisionOptions } from '@slipway/core/inputs'
import type { PushPlace } from '@slipway/core/pipeline'
import { type PushedSource, type PushSourcePorts, planPushSource, pushSource } from '@slipway/core/pipeline/push-source'
import { createGit } from '@slipway/github/git'
import { rememberText, toPushedRelease } from '@slipway/runtime/bundle-request'
import { temporaryFiles } from '@slipway/runtime/temporary-files'
import { runBuild } from './build-command.ts'
import type { jsonOption } from './options/command.ts'
import type { Outside } from './outside.ts'
import { createRevisionReporter } from './reporters/index.ts'
import { tellPlan, tellPushed } from './tell-pushed.ts'

type PushFolderValues = PushSourceValues &
  OptionValues<typeof revisionOptions & typeof pushDryRunOption & typeof jsonOption>

/** Stores what a folder holds and registers it, or says what that would do; resolves with the exit code. */
export async function pushFolder(
  source: string,
  place: PushPlace,
  {
    values,
    outside,
    ...services
  }: { readonly values: PushFolderValues; readonly outside: Outside } & Pick<PushSourcePorts, 'store' | 'provider'>,
): Promise<number> {
  const command = values['build-command']
  const { files, text } = rememberText()
  const request = { release: toPushedRelease(values, { source, buildFolder: '.' }, outside.environment), place }
  const ports: PushSourcePorts = {
    ...services,
    files,
    temporary: temporaryFiles,
    archive: createBundleWriter(),
    sourceControl: createGit(outside.environment),
    ...(command !== undefined && { build: (signal) => runBuild(command, outside, values.json, signal) }),
    reporter: await createRevisionReporter({ outside, isJson: values.json, sourceText: text }),
    clock: outside.clock,
  }
  const options = { signal: outside.cancelled }
  if (values['dry-run']) {
    const planned = await planPushSource(request, ports, options)
    return tellPlan(planned, values, outside, factsOf(planned))
  }
  const pushed = await pushSource(request, ports, options)
  return tellPushed(pushed, values, outside, factsOf(pushed))
}

/** What is told of the folder, as `slipway bundle` tells it. */
function factsOf({ release, facts }: PushedSource): object {
  const { fileCount, content } = release
  const known = facts && { commit: facts.commit, dirty: facts.changedFiles.length > 0 }
  return { fileCount, content, ...known }
}
