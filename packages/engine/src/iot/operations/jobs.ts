import { epochSeconds, type RestBody, type RestRequest } from '../../http/rest-codec.ts'
import { jobArn, thingArn, thingGroupArn } from '../arns.ts'
import { invalidRequest, iotError, notFound } from '../iot-error.ts'
import { EXECUTION_STATUSES, type Execution, hasEnded, type Job } from '../model.ts'
import { paginate } from '../paging.ts'
import { optionalText, queryFlag, refuseFields, requireName } from '../request.ts'
import { countStatuses, timesOutAtMs } from '../rollout.ts'
import type { IotContext, IotOperation } from './operation.ts'
import { requireGroup } from './thing-groups.ts'
import { requireThing } from './things.ts'

const MOST_JOBS = 250

export const describeJob: IotOperation = ({ labels }, context) => {
  const job = requireJob(context, labels.jobId)
  const counts = countStatuses(context.state.executions(job.id))
  return {
    status: 200,
    body: {
      documentSource: null,
      job: {
        ...summaryOfJob(context, job),
        forceCanceled: job.isForceCanceled ?? null,
        reasonCode: job.reasonCode ?? null,
        comment: job.comment ?? null,
        targets: job.targets,
        description: job.description ?? null,
        presignedUrlConfig: {},
        jobExecutionsRolloutConfig: job.rollout ?? {},
        abortConfig: job.abort === undefined ? null : { criteriaList: job.abort },
        timeoutConfig: job.timeoutMinutes === undefined ? {} : { inProgressTimeoutInMinutes: job.timeoutMinutes },
        namespaceId: job.namespaceId,
        jobProcessDetails: {
          processingTargets: job.status === 'IN_PROGRESS' ? job.targets : null,
          numberOfCanceledThings: counts.CANCELED,
          numberOfSucceededThings: counts.SUCCEEDED,
          numberOfFailedThings: counts.FAILED,
          numberOfRejectedThings: counts.REJECTED,
          numberOfQueuedThings: counts.QUEUED,
          numberOfInProgressThings: counts.IN_PROGRESS,
          numberOfRemovedThings: counts.REMOVED,
          numberOfTimedOutThings: counts.TIMED_OUT,
        },
      },
    },
  }
}

export const listJobs: IotOperation = ({ query }, context) => {
  refuseFields('ListJobs', { thingGroupId: query.get('thingGroupId') }, ['thingGroupId'])
  const group = query.get('thingGroupName')
  const target = group === null ? undefined : thingGroupArn(context, requireGroup(context, group).name)
  const fitting = context.state
    .jobs()
    .filter(
      (job) =>
        is(query, 'status', job.status) &&
        is(query, 'targetSelection', 'CONTINUOUS') &&
        is(query, 'namespaceId', job.namespaceId) &&
        (target === undefined || job.targets.includes(target)),
    )
  const { items, nextToken } = paginate(
    { query, most: MOST_JOBS, usual: 50, invalid: invalidRequest },
    fitting,
    ({ id }) => id,
  )
  return { status: 200, body: { jobs: items.map((job) => summaryOfJob(context, job)), nextToken } }
}

export const cancelJob: IotOperation = async ({ labels, query, body }, context) => {
  const job = requireJob(context, labels.jobId)
  const reasonCode = optionalText(body, 'reasonCode', /^[\p{Upper}\p{Nd}_]{1,128}$/u)
  const comment = optionalText(body, 'comment', /^[^\p{C}]{0,2028}$/u)
  const force = queryFlag(query, 'force')
  if (job.status === 'COMPLETED') throw invalidRequest(`Job ${job.id} is COMPLETED and cannot be cancelled`)
  if (job.status === 'IN_PROGRESS') {
    context.jobs.cancel(job, {
      force,
      ...(reasonCode !== undefined && { reasonCode }),
      ...(comment !== undefined && { comment }),
    })
  }
  await context.state.commit([])
  return {
    status: 200,
    body: { jobArn: jobArn(context, job.id), jobId: job.id, description: job.description ?? null },
  }
}

export const describeJobExecution: IotOperation = ({ labels, query }, context) => {
  const { job, execution } = requireExecution(labels, context)
  const number = query.get('executionNumber')
  if (number !== null && Number(number) !== execution.number) {
    throw notFound(`Job ${job.id} has no execution number ${number} on thing ${execution.thingName}`)
  }
  const leftMs = timesOutAtMs(job.timeoutMinutes, execution)
  return {
    status: 200,
    body: {
      execution: {
        jobId: job.id,
        status: execution.status,
        forceCanceled: execution.isForceCanceled ?? null,
        statusDetails: execution.details === undefined ? null : { detailsMap: execution.details },
        thingArn: thingArn(context, execution.thingName),
        ...times(execution),
        executionNumber: execution.number,
        versionNumber: execution.version,
        approximateSecondsBeforeTimedOut:
          leftMs === undefined ? null : Math.max(0, Math.ceil((leftMs - context.nowMs) / 1_000)),
      },
    },
  }
}

export const listJobExecutionsForJob: IotOperation = ({ labels, query }, context) => {
  const job = requireJob(context, labels.jobId)
  checkStatus(query)
  const fitting = context.state.executions(job.id).filter(({ status }) => is(query, 'status', status))
  const { items, nextToken } = paginate(
    { query, most: MOST_JOBS, usual: 50, invalid: invalidRequest },
    fitting,
    ({ thingName }) => thingName,
  )
  const executionSummaries = items.map((execution) => ({
    thingArn: thingArn(context, execution.thingName),
    jobExecutionSummary: summaryOfExecution(execution),
  }))
  return { status: 200, body: { executionSummaries, nextToken } }
}

export const listJobExecutionsForThing: IotOperation = ({ labels, query }, context) => {
  const thing = requireThing(context, labels.thingName)
  checkStatus(query)
  const fitting = context.state
    .jobs()
    .filter((job) => is(query, 'namespaceId', job.namespaceId) && is(query, 'jobId', job.id))
    .flatMap((job) => {
      const execution = context.state.execution(job.id, thing.name)
      return execution === undefined || !is(query, 'status', execution.status) ? [] : [{ jobId: job.id, execution }]
    })
  const { items, nextToken } = paginate(
    { query, most: MOST_JOBS, usual: 50, invalid: invalidRequest },
    fitting,
    ({ jobId }) => jobId,
  )
  const executionSummaries = items.map(({ jobId, execution }) => ({
    jobId,
    jobExecutionSummary: summaryOfExecution(execution),
  }))
  return { status: 200, body: { executionSummaries, nextToken } }
}

export const cancelJobExecution: IotOperation = async ({ labels, query, body }, context) => {
  refuseFields('CancelJobExecution', body, ['statusDetails'])
  const { job, execution } = requireExecution(labels, context)
  const force = queryFlag(query, 'force')
  const expected = body.expectedVersion
  if (typeof expected === 'number' && expected !== execution.version) {
    throw iotError('VersionConflictException', `The execution has version ${execution.version}, not ${expected}`)
  }
  if (hasEnded(execution) || (execution.status === 'IN_PROGRESS' && !force)) {
    throw iotError(
      'InvalidStateTransitionException',
      `The execution is ${execution.status}${force || hasEnded(execution) ? '' : '; cancelling it takes force'}`,
    )
  }
  context.jobs.cancelExecution(job, execution, force)
  await context.state.commit([])
  return { status: 200, body: {} }
}

/** @throws RestError `ResourceNotFoundException` */
function requireJob({ state }: IotContext, id = ''): Job {
  if (!/^[a-zA-Z0-9_-]{1,64}$/.test(id)) throw invalidRequest('jobId has to be 1 to 64 of a-z, A-Z, 0-9, _ and -')
  const job = state.job(id)
  if (job === undefined) throw notFound(`Job ${id} cannot be found.`)
  return job
}

function requireExecution(
  labels: RestRequest['labels'],
  context: IotContext,
): { readonly job: Job; readonly execution: Execution } {
  const job = requireJob(context, labels.jobId)
  const name = requireName(labels.thingName, 'thingName')
  const execution = context.state.execution(job.id, name)
  if (execution === undefined) throw notFound(`Job execution of job ${job.id} on thing ${name} cannot be found.`)
  return { job, execution }
}

/** Whether a query asks for this, or for nothing of the kind. */
function is(query: URLSearchParams, name: string, value: string): boolean {
  const asked = query.get(name)
  return asked === null || asked === value
}

function checkStatus(query: URLSearchParams): void {
  const status = query.get('status')
  if (status === null || EXECUTION_STATUSES.some((one) => one === status)) return
  throw invalidRequest(`status is "${status}"; it has to be one of ${EXECUTION_STATUSES.join(', ')}`)
}

function summaryOfJob(context: IotContext, job: Job): RestBody {
  return {
    jobArn: jobArn(context, job.id),
    jobId: job.id,
    targetSelection: 'CONTINUOUS',
    status: job.status,
    createdAt: epochSeconds(job.createdAtMs),
    lastUpdatedAt: epochSeconds(job.lastUpdatedAtMs),
    completedAt: job.completedAtMs === undefined ? null : epochSeconds(job.completedAtMs),
    isConcurrent: job.status === 'IN_PROGRESS',
  }
}

function summaryOfExecution(execution: Execution): RestBody {
  return { status: execution.status, ...times(execution), executionNumber: execution.number, retryAttempt: 0 }
}

function times({ queuedAtMs, startedAtMs, lastUpdatedAtMs }: Execution): RestBody {
  return {
    queuedAt: epochSeconds(queuedAtMs),
    startedAt: startedAtMs === undefined ? null : epochSeconds(startedAtMs),
    lastUpdatedAt: epochSeconds(lastUpdatedAtMs),
  }
}
