import { createBundleWriter } from '@slipway/core/bundle/writer'
import { type Diagnostic, hasErrors } from '@slipway/core/diagnostics'
import type { PlannedPush, PushedRevision, PushPlace } from '@slipway/core/pipeline'
import { type PushSourcePorts, planPushSource, pushSource } from '@slipway/core/pipeline/push-source'
import { renderBundleMarkdown, renderReleaseMarkdown } from '@slipway/core/report/markdown-steps'
import { createGit } from '@slipway/github/git'
import { rememberText, toPushedRelease } from '@slipway/runtime/bundle-request'
import { temporaryFiles } from '@slipway/runtime/temporary-files'
import { appSpecPath } from '../appspec-path.ts'
import { runBuild } from '../build-command.ts'
import type { InputsOf, OutputsOf } from '../definition.ts'
import type { pushRevisionAction } from '../definitions/push-revision.ts'
import { pageUrl } from '../documentation.ts'
import { createRevisionReporter } from '../revision-reporter.ts'
import type { Outside } from '../step.ts'

interface PushFolderOptions extends Pick<PushSourcePorts, 'store' | 'provider'> {
  readonly inputs: InputsOf<typeof pushRevisionAction>
  readonly outside: Outside
}

/** Stores what a folder holds and registers it, or finds out what that would do. Errors of its AppSpec are in the summary. */
export async function pushFolder(
  source: string,
  place: PushPlace,
  { inputs, outside, ...services }: PushFolderOptions,
): Promise<{
  readonly done: PushedRevision | PlannedPush
  readonly outputs: OutputsOf<typeof pushRevisionAction>
  /** What was read of the folder, for below what became of it. */
  readonly summary: string
}> {
  const { host, workflow } = outside
  const command = inputs['build-command']
  const { files, text } = rememberText()
  const release = toPushedRelease(inputs, { source, buildFolder: process.cwd() }, host.environment)
  const request = { release, place }
  const diagnostics: Diagnostic[] = []
  const explained = { explain: (code: string) => pageUrl(`docs/diagnostics/${code}.md`, host) }
  const reporter = createRevisionReporter(outside, text)
  const ports: PushSourcePorts = {
    ...services,
    files,
    temporary: temporaryFiles,
    archive: createBundleWriter(),
    sourceControl: createGit(),
    ...(command !== undefined && { build: (signal) => runBuild(command, outside, signal) }),
    reporter: {
      report: (event) => {
        if (event.type === 'diagnostic') diagnostics.push(event.diagnostic)
        reporter.report(event)
      },
    },
    clock: host.clock,
  }
  const options = { signal: host.cancelled }
  try {
    const pushed = await (inputs['dry-run'] ? planPushSource : pushSource)(request, ports, options)
    const { release: read, facts } = pushed
    const known = facts && { commit: facts.commit, dirty: facts.changedFiles.length > 0 }
    const outputs = {
      appspec: appSpecPath(source, inputs['appspec-file'], outside),
      'file-count': String(read.fileCount),
      commit: known?.commit,
      dirty: known && String(known.dirty),
    }
    return { done: pushed, outputs, summary: renderReleaseMarkdown({ ...read, ...known }, diagnostics, explained) }
  } catch (error) {
    if (hasErrors(diagnostics)) {
      await workflow.appendSummary(renderBundleMarkdown(undefined, diagnostics, explained))
    }
    throw error
  }
}
