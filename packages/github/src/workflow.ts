import { toAnnotationCommand } from './annotation-command.ts'
import { type Annotation, createAnnotationList } from './annotations.ts'
import { createClosedChannel, withoutLogMarkers } from './closed-channel.ts'
import { maskableLines } from './mask.ts'
import { createSummary } from './summary.ts'

export type { Annotation, AnnotationPlace } from './annotations.ts'
export { annotationPlace, diagnosticAnnotation } from './diagnostic-annotation.ts'

/** The environment of a step, as the runner sets it. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The runner, as a step talks to it. What is printed is never taken for a command, whatever it holds. */
export interface Workflow {
  /** Lines for the log. */
  print(text: string): void
  /** What follows is folded under the name, until `endGroup` or the next group: the log has one level of them. */
  startGroup(name: string): void
  endGroup(): void
  /** Keeps an annotation for {@link Workflow.flushAnnotations}: of all that a step has to say only some are shown. */
  annotate(annotation: Annotation): void
  /** Issues the annotations that were kept, errors first, within the runner's limits. */
  flushAnnotations(): void
  /** Hides a value in everything that is printed from now on. */
  mask(secret: string): void
  setOutput(name: string, value: string): void
  /** Keeps a value for the `post` of the same step. */
  saveState(name: string, value: string): void
  /** What `main` has kept; empty when nothing was. */
  getState(name: string): string
  /** Adds Markdown to the step's summary; what does not fit into the runner's limit is cut at a line, and said so. */
  appendSummary(markdown: string): Promise<void>
  /**
   * Leaves the log as it was found, for the steps that follow; the last call. GitHub's runner begins each step anew, but
   * others, as Gitea's, would not take a command of any later step.
   */
  end(): void
}

/**
 * Connects a step to the runner, which from then on takes no command but ours: see {@link createClosedChannel}.
 *
 * The environment says what the runner offers; it is the one of this process, because @actions/core writes where
 * `process.env` says. Run by hand, without a runner's files, outputs are printed as `name=value`, and there is no summary.
 */
export async function createWorkflow(environment: Environment): Promise<Workflow> {
  const core = await import('@actions/core')
  const channel = createClosedChannel((text) => process.stdout.write(text))
  const annotations = createAnnotationList()
  const summary = environment.GITHUB_STEP_SUMMARY ? createSummary(environment.GITHUB_STEP_SUMMARY) : undefined
  const masked = new Set<string>()
  let isInGroup = false

  // The runner turns `::group::` into this very line of the log, which is all that a group is
  // (`GroupingCommandExtension` in actions/runner): written as text, a group costs no opening of the channel.
  const writeGroup = (line: string) => channel.print(line)

  const workflow: Workflow = {
    print: (text) => channel.print(withoutLogMarkers(text)),
    startGroup(name) {
      workflow.endGroup()
      isInGroup = true
      writeGroup(`##[group]${name.replace(/\s+/g, ' ')}`)
    },
    endGroup() {
      if (!isInGroup) return
      isInGroup = false
      writeGroup('##[endgroup]')
    },
    annotate: (annotation) => annotations.add(annotation),
    flushAnnotations() {
      const taken = annotations.take()
      if (taken.length === 0) return
      channel.issue(() => {
        for (const annotation of taken) {
          const { message, properties } = toAnnotationCommand(annotation)
          core[annotation.level](message, properties)
        }
      })
    },
    mask(secret) {
      // Only a runner takes the line out of the log; on a terminal the command would show what it is to hide.
      if (environment.GITHUB_ACTIONS !== 'true') return
      const lines = maskableLines(secret).filter((line) => !masked.has(line))
      if (lines.length === 0) return
      channel.issue(() => {
        for (const line of lines) {
          masked.add(line)
          core.setSecret(line)
        }
      })
    },
    setOutput(name, value) {
      if (environment.GITHUB_OUTPUT) core.setOutput(name, value)
      else workflow.print(`${name}=${value}`)
    },
    saveState(name, value) {
      // Without the file there is no runner, so no `post` either that could ask for it.
      if (environment.GITHUB_STATE) core.saveState(name, value)
    },
    getState: (name) => core.getState(name),
    async appendSummary(markdown) {
      try {
        await summary?.append(markdown)
      } catch (error) {
        // A page that could not be written changes nothing of what was deployed.
        workflow.print(`warning: the summary of this step could not be written: ${(error as Error).message}`)
      }
    },
    end() {
      workflow.endGroup()
      channel.release()
    },
  }
  return workflow
}
