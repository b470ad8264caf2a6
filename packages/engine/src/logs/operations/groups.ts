import type { LogGroup } from '../log-state.ts'
import { LogsError, notImplemented } from '../logs-error.ts'
import { readPage } from '../paging.ts'
import { readFlag, readNumber, readText, refuseMembers, requireGroupName } from '../request.ts'
import { groupArn, type Operation, type OperationContext, requireGroup } from './operation.ts'

const DEFAULT_LIMIT = 50

export const createLogGroup: Operation = async (body, { state, nowMs }) => {
  refuseMembers(body, 'CreateLogGroup', ['kmsKeyId', 'tags', 'bearerTokenAuthenticationEnabled'])
  if (readFlag(body, 'deletionProtectionEnabled') === true) throw notImplemented('deletion protection of log groups')
  requireStandard(readText(body, 'logGroupClass'))
  const name = requireGroupName(body)
  if (state.findGroup(name) !== undefined) {
    throw new LogsError('ResourceAlreadyExistsException', 'The specified log group already exists')
  }
  await state.createGroup(name, nowMs)
  return {}
}

export const deleteLogGroup: Operation = async (body, context) => {
  const name = requireGroupName(body)
  requireGroup(context, name)
  await context.state.deleteGroup(name)
  return {}
}

export const describeLogGroups: Operation = async (body, context) => {
  refuseMembers(body, 'DescribeLogGroups', ['accountIdentifiers', 'logGroupIdentifiers'])
  if (readFlag(body, 'includeLinkedAccounts') === true) throw notImplemented('log groups of linked accounts')
  requireStandard(readText(body, 'logGroupClass'))
  const prefix = readText(body, 'logGroupNamePrefix')
  const pattern = readText(body, 'logGroupNamePattern')
  if (prefix !== undefined && pattern !== undefined) {
    throw new LogsError(
      'InvalidParameterException',
      'only one of logGroupNamePrefix and logGroupNamePattern can be given',
    )
  }
  const limit = readNumber(body, 'limit', 1, DEFAULT_LIMIT) ?? DEFAULT_LIMIT
  const found = context.state
    .groups()
    .filter(({ name }) => name.startsWith(prefix ?? '') && name.toLowerCase().includes((pattern ?? '').toLowerCase()))
  const { items, nextToken } = readPage(found, ({ name }) => name, limit, readText(body, 'nextToken'))
  return {
    logGroups: items.map((group) => describeGroup(group, context)),
    ...(nextToken !== undefined && { nextToken }),
  }
}

function describeGroup({ name, createdAt }: LogGroup, context: OperationContext): Readonly<Record<string, unknown>> {
  const arn = groupArn(context, name)
  return {
    logGroupName: name,
    creationTime: createdAt,
    metricFilterCount: 0,
    arn: `${arn}:*`,
    logGroupArn: arn,
    storedBytes: context.state.sizeOf(name),
    logGroupClass: 'STANDARD',
  }
}

function requireStandard(given: string | undefined): void {
  if (given !== undefined && given !== 'STANDARD') throw notImplemented(`the log group class ${given}`)
}
