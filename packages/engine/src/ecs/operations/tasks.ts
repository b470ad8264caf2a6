import { ecsArn, lastPart } from '../arns.ts'
import { describeTask } from '../describe.ts'
import { invalid } from '../ecs-exception.ts'
import type { Task } from '../model.ts'
import { allowFields, choose, optionalText, paginate, requiredText, texts } from '../request.ts'
import { type EcsOperation, requireAtMost, requireCluster } from './operation.ts'

const LIST = ['cluster', 'family', 'startedBy', 'serviceName', 'desiredStatus', 'launchType', 'nextToken', 'maxResults']

export const listTasks: EcsOperation = ({ state, pageSize }, body) => {
  allowFields(body, LIST)
  const cluster = requireCluster(state, body)
  const desired = choose(body, 'desiredStatus', ['RUNNING', 'PENDING', 'STOPPED']) ?? 'RUNNING'
  const [family, startedBy] = [optionalText(body, 'family'), optionalText(body, 'startedBy')]
  const [service, launchType] = [optionalText(body, 'serviceName'), optionalText(body, 'launchType')]
  const isMeant = (task: Task): boolean =>
    task.clusterName === cluster.name &&
    task.desiredStatus === desired &&
    (family === undefined || lastPart(task.taskDefinitionArn).split(':')[0] === family) &&
    (startedBy === undefined || task.taskSetId === startedBy) &&
    (service === undefined || task.serviceName === lastPart(service)) &&
    (launchType === undefined || task.launchType === launchType)
  const arns = state.tasks().filter(isMeant)
  const { items, ...next } = paginate(
    body,
    arns.map(({ arn }) => arn),
    pageSize,
  )
  return { body: { taskArns: items, ...next } }
}

export const describeTasks: EcsOperation = (context, body) => {
  allowFields(body, ['cluster', 'tasks', 'include'])
  const { state } = context
  const cluster = requireCluster(state, body)
  const asked = texts(body, 'tasks')
  if (asked.length === 0) throw invalid('Tasks cannot be empty.')
  requireAtMost(asked, 100, 'tasks')
  const found = asked.map((text) => {
    const task = state.task(lastPart(text))
    return [text, task?.clusterName === cluster.name ? task : undefined] as const
  })
  return {
    body: {
      tasks: found.flatMap(([, task]) => (task === undefined ? [] : [describeTask(state, task)])),
      failures: found.flatMap(([text, task]) => {
        const arn = text.startsWith('arn:') ? text : ecsArn(context, `task/${cluster.name}/${text}`)
        return task === undefined ? [{ arn, reason: 'MISSING' }] : []
      }),
    },
  }
}

/** The service starts another one for it. */
export const stopTask: EcsOperation = ({ state }, body) => {
  allowFields(body, ['cluster', 'task', 'reason'])
  const cluster = requireCluster(state, body)
  const task = state.task(lastPart(requiredText(body, 'task')))
  if (task === undefined || task.clusterName !== cluster.name) throw invalid('The referenced task was not found.')
  if (task.desiredStatus === 'STOPPED') return { body: { task: describeTask(state, task) } }
  const reason = optionalText(body, 'reason') ?? 'Task stopped by user'
  const stopping: Task = { ...task, desiredStatus: 'STOPPED', stopCode: 'UserInitiated', stoppedReason: reason }
  return { body: { task: describeTask(state, stopping) }, stopped: { task, reason } }
}
