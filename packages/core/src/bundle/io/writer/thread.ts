import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { SlipwayError } from '../../../errors.ts'
import { errorCodeOf } from '../disk-space.ts'
import type { Job, WorkMessage } from './work.ts'

/** What tells a thread of ours from any other that happens to load this file. */
const MARK = 'slipway: bundle writer'

/** What a thread posts: its messages, or what stopped it for a reason that the user can act on. */
export type ThreadMessage = WorkMessage | { readonly kind: 'problem'; readonly problem: Problem }

/** An error as it passes between threads, which keep neither classes nor codes of errors. */
export interface Problem {
  readonly code: SlipwayError['code']
  readonly message: string
  readonly hint: string | undefined
  readonly cause: { readonly message: string; readonly code: string | undefined } | undefined
}

/**
 * Whether a thread can be started from this file: not from TypeScript, which the oldest Node that we support does not read. There
 * all work is done by the thread that asks for it.
 */
export const canStartThreads: boolean = !import.meta.url.endsWith('.ts')

/**
 * Starts a thread that works on an archive. What it loads is this very file: in the bundle that we ship that is the entry, since
 * no other file of ours exists there by its own name. So this file is imported by the entry, and loads the rest when it finds
 * itself in such a thread.
 */
export function startThread(job: Job): Worker {
  return new Worker(new URL(import.meta.url), { workerData: { mark: MARK, job }, execArgv: [], name: 'slipway-bundle' })
}

/** A problem as the error that it was. */
export function toError({ code, message, hint, cause }: Problem): SlipwayError {
  return new SlipwayError(code, message, {
    ...(hint !== undefined && { hint }),
    ...(cause !== undefined && { cause: Object.assign(new Error(cause.message), { code: cause.code }) }),
  })
}

if (!isMainThread && workerData?.mark === MARK) void run(workerData.job)

async function run(job: Job): Promise<void> {
  if (parentPort === null) throw new Error('this is no thread')
  const [{ work }, { ToldPlan }] = await Promise.all([import('./work.ts'), import('./told-plan.ts')])
  try {
    for (const message of work(job, new ToldPlan(parentPort))) post(message)
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error
    post({ kind: 'problem', problem: toProblem(error) })
  }
}

function post(message: ThreadMessage): void {
  parentPort?.postMessage(message)
}

function toProblem({ code, message, hint, cause }: SlipwayError): Problem {
  return {
    ...{ code, message, hint },
    cause: cause instanceof Error ? { message: cause.message, code: errorCodeOf(cause) } : undefined,
  }
}
