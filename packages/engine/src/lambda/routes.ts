import { LambdaError, notImplemented } from './lambda-error.ts'
import * as aliases from './operations/aliases.ts'
import * as functions from './operations/functions.ts'
import { invoke } from './operations/invoke.ts'
import type { Operation } from './operations/operation.ts'
import * as versions from './operations/versions.ts'

const FUNCTIONS = '/2015-03-31/functions'

interface Route {
  readonly operation: Operation
  readonly method: string
  /** Behind `/functions`; `*` is one name. */
  readonly path: string
}

const ROUTES: Readonly<Record<string, Route>> = {
  CreateAlias: { method: 'POST', path: '/*/aliases', operation: aliases.createAlias },
  CreateFunction: { method: 'POST', path: '', operation: functions.createFunction },
  DeleteAlias: { method: 'DELETE', path: '/*/aliases/*', operation: aliases.deleteAlias },
  DeleteFunction: { method: 'DELETE', path: '/*', operation: functions.deleteFunction },
  GetAlias: { method: 'GET', path: '/*/aliases/*', operation: aliases.getAlias },
  GetFunction: { method: 'GET', path: '/*', operation: functions.getFunction },
  GetFunctionConfiguration: { method: 'GET', path: '/*/configuration', operation: functions.getFunctionConfiguration },
  Invoke: { method: 'POST', path: '/*/invocations', operation: invoke },
  ListAliases: { method: 'GET', path: '/*/aliases', operation: aliases.listAliases },
  ListFunctions: { method: 'GET', path: '', operation: functions.listFunctions },
  ListVersionsByFunction: { method: 'GET', path: '/*/versions', operation: versions.listVersionsByFunction },
  PublishVersion: { method: 'POST', path: '/*/versions', operation: versions.publishVersion },
  UpdateAlias: { method: 'PUT', path: '/*/aliases/*', operation: aliases.updateAlias },
  UpdateFunctionCode: { method: 'PUT', path: '/*/code', operation: functions.updateFunctionCode },
  UpdateFunctionConfiguration: {
    method: 'PUT',
    path: '/*/configuration',
    operation: functions.updateFunctionConfiguration,
  },
}

/** The operations that are carried out. */
export const LAMBDA_OPERATIONS: ReadonlySet<string> = new Set(Object.keys(ROUTES))

/** An operation, with what its path names. */
export interface RoutedOperation {
  readonly name: string
  readonly operation: Operation
  readonly functionName: string | undefined
  readonly item: string | undefined
}

const PATTERNS = Object.entries(ROUTES).map(([name, { method, path, operation }]) => ({
  name,
  method,
  operation,
  pattern: new RegExp(`^${FUNCTIONS}${path.replaceAll('*', '([^/]+)')}/?$`),
}))

/**
 * Finds the operation of a request. Its path is taken as it was sent: a name in it may hold an encoded colon.
 *
 * @throws LambdaError `NotImplementedException` for what belongs to Lambda and is not carried out.
 */
export function routeOperation(method: string, path: string): RoutedOperation {
  for (const { name, operation, pattern, method: expected } of PATTERNS) {
    const match = method === expected ? pattern.exec(path) : null
    if (match === null) continue
    const [, functionName, item] = match
    return { name, operation, functionName: decode(functionName), item: decode(item) }
  }
  if (/^\/20\d\d-\d\d-\d\d\//.test(path)) throw notImplemented(`${method} ${path}`)
  throw new LambdaError('UnknownOperationException', `there is no ${method} ${path}`)
}

function decode(part: string | undefined): string | undefined {
  try {
    return part === undefined ? undefined : decodeURIComponent(part)
  } catch {
    return part
  }
}
