import { thingNameOf } from './arns.ts'
import type { Clients } from './clients.ts'
import type { Kinds } from './judge.ts'
import { listPages } from './pages.ts'
import { isJobCanceled, toKinds } from './state.ts'

/** How the job of a deployment stands as a whole. */
export interface JobTotals {
  readonly isCanceled: boolean
  readonly kinds: Kinds
}

/** One thing's part of a job. */
export interface Execution {
  readonly thingName: string
  readonly nativeStatus: string
  readonly number: number
  readonly queuedAt?: number
  readonly startedAt?: number
  readonly updatedAt?: number
}

/** The totals of a job: one call at any size of the fleet. */
export async function describeJob(
  clients: Clients,
  jobId: string,
  subject: Subject,
  signal?: AbortSignal,
): Promise<JobTotals> {
  const { DescribeJobCommand } = await import('@aws-sdk/client-iot')
  const { job } = await clients.iot('DescribeJob', subject, signal, (client, options) =>
    client.send(new DescribeJobCommand({ jobId }), options),
  )
  return { isCanceled: isJobCanceled(job?.status), kinds: toKinds(job?.jobProcessDetails) }
}

/** Pages of the parts of a job, in the service's order; of one status where that is asked for. */
export async function* listExecutions(
  clients: Clients,
  jobId: string,
  subject: Subject,
  { status, pageSize }: { readonly status?: string; readonly pageSize: number },
  signal?: AbortSignal,
): AsyncGenerator<readonly Execution[], void, undefined> {
  const { ListJobExecutionsForJobCommand } = await import('@aws-sdk/client-iot')
  const pages = listPages((next) =>
    clients.iot('ListJobExecutionsForJob', subject, signal, (client, options) =>
      client.send(
        new ListJobExecutionsForJobCommand({
          jobId,
          maxResults: pageSize,
          ...(status !== undefined && { status: status as 'FAILED' }),
          ...next,
        }),
        options,
      ),
    ),
  )
  for await (const { executionSummaries } of pages) {
    yield (executionSummaries ?? []).map(({ thingArn, jobExecutionSummary: native }) => ({
      thingName: thingNameOf(thingArn),
      nativeStatus: native?.status ?? 'Unknown',
      number: native?.executionNumber ?? 1,
      ...(native?.queuedAt && { queuedAt: native.queuedAt.getTime() }),
      ...(native?.startedAt && { startedAt: native.startedAt.getTime() }),
      ...(native?.lastUpdatedAt && { updatedAt: native.lastUpdatedAt.getTime() }),
    }))
  }
}

/** What a device has told of its part; empty where it has told nothing. */
export async function describeExecution(
  clients: Clients,
  jobId: string,
  thingName: string,
  signal?: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  const { DescribeJobExecutionCommand } = await import('@aws-sdk/client-iot')
  const { execution } = await clients.iot('DescribeJobExecution', { thingName }, signal, (client, options) =>
    client.send(new DescribeJobExecutionCommand({ jobId, thingName }), options),
  )
  return execution?.statusDetails?.detailsMap ?? {}
}

/** A job is told by the deployment that it is of. */
interface Subject {
  readonly deploymentId: string
}
