import type { JobExecution, JobExecutionSummary } from '@aws-sdk/client-iot'
import { thingNameOf } from './arns.ts'
import type { Clients } from './clients.ts'
import type { Kinds } from './judge.ts'
import { listPages } from './pages.ts'
import { isJobCanceled, toKinds } from './state.ts'

/** How the job of a deployment stands as a whole. */
export interface JobTotals {
  /** The service's own word. */
  readonly nativeStatus: string
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
  return {
    nativeStatus: job?.status ?? 'Unknown',
    isCanceled: isJobCanceled(job?.status),
    kinds: toKinds(job?.jobProcessDetails),
  }
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
    yield (executionSummaries ?? []).map(({ thingArn, jobExecutionSummary }) =>
      toExecution(thingNameOf(thingArn), jobExecutionSummary),
    )
  }
}

function toExecution(thingName: string, native: JobExecution | JobExecutionSummary | undefined): Execution {
  return {
    thingName,
    nativeStatus: native?.status ?? 'Unknown',
    number: native?.executionNumber ?? 1,
    ...(native?.queuedAt && { queuedAt: native.queuedAt.getTime() }),
    ...(native?.startedAt && { startedAt: native.startedAt.getTime() }),
    ...(native?.lastUpdatedAt && { updatedAt: native.lastUpdatedAt.getTime() }),
  }
}

/** One thing's part of a job, with what the thing has told of it: nothing, as long as it is queued. */
export interface DescribedExecution extends Execution {
  readonly details: Readonly<Record<string, string>>
}

/** A device's part of a job. @throws SlipwayError DEVICE_NOT_FOUND when it has none. */
export async function describeExecution(
  clients: Clients,
  jobId: string,
  thingName: string,
  signal?: AbortSignal,
): Promise<DescribedExecution> {
  const { DescribeJobExecutionCommand } = await import('@aws-sdk/client-iot')
  const { execution } = await clients.iot('DescribeJobExecution', { thingName }, signal, (client, options) =>
    client.send(new DescribeJobExecutionCommand({ jobId, thingName }), options),
  )
  return { ...toExecution(thingName, execution), details: execution?.statusDetails?.detailsMap ?? {} }
}

/** A job is told by the deployment that it is of. */
interface Subject {
  readonly deploymentId: string
}
