import {
  MENDER_ROUTES,
  type MenderOperation,
  type MenderPlan,
  type Route,
  UNBUILT_MENDER_ROUTES,
} from '../operations.ts'

/** The call that a request is for. */
export interface FoundRoute {
  readonly operation: MenderOperation
  readonly route: Route
  readonly parameters: Readonly<Record<string, string>>
}

interface Pattern {
  readonly name: string
  readonly route: Route
  readonly segments: readonly string[]
}

const BUILT = patternsOf(MENDER_ROUTES)
const UNBUILT = patternsOf(UNBUILT_MENDER_ROUTES)

function patternsOf(routes: Readonly<Record<string, Route>>): readonly Pattern[] {
  return Object.entries(routes).map(([name, route]) => ({ name, route, segments: route[1].split('/') }))
}

/** Finds the call; what only the other plan has is not there. */
export function findRoute(method: string, pathname: string, plan: MenderPlan): FoundRoute | undefined {
  const found = find(BUILT, method, pathname, plan)
  return found && { ...found, operation: found.name as MenderOperation }
}

/** The name of a call that Mender has and that is not carried out. */
export function findUnbuilt(method: string, pathname: string, plan: MenderPlan): string | undefined {
  return find(UNBUILT, method, pathname, plan)?.name
}

function find(patterns: readonly Pattern[], method: string, pathname: string, plan: MenderPlan) {
  const given = pathname.replace(/\/$/, '').split('/')
  for (const { name, route, segments } of patterns) {
    const [ofMethod, , , ofPlan] = route
    if (ofMethod !== method || (ofPlan === 'enterprise' && plan === 'oss')) continue
    const parameters = match(segments, given)
    if (parameters !== undefined) return { name, route, parameters }
  }
  return undefined
}

function match(segments: readonly string[], given: readonly string[]): Readonly<Record<string, string>> | undefined {
  if (segments.length !== given.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const text = given[index] ?? ''
    const [, parameter] = /^\{(\w+)\}$/.exec(segment) ?? []
    if (parameter === undefined) {
      if (segment !== text) return undefined
      continue
    }
    const value = decode(text)
    if (value === undefined || value === '') return undefined
    parameters[parameter] = value
  }
  return parameters
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
