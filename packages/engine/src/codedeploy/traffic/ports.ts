import type { EcsDeployments } from '../../ecs/index.ts'
import type { Change } from '../../state/store.ts'
import type { S3Location } from '../model/revision.ts'

/** Where the calls of an alias go: to a version, or to two of them. */
export interface AliasRoute {
  readonly version: string
  /** The other version and its share of the calls, from 0 to 1. */
  readonly split?: { readonly version: string; readonly weight: number }
}

/** A function as a deployment meets it. */
export interface DeployedFunction {
  readonly arn: string
  hasVersion(version: string): boolean
  /** `undefined` when it has no such alias. */
  routeOf(alias: string): AliasRoute | undefined
}

/** What became of the call of a hook's function. The verdict on the event comes on another way. */
export type HookCall =
  | { readonly kind: 'called'; readonly isError: boolean; readonly logTail: string }
  | { readonly kind: 'not-called'; readonly message: string }

/** What deployments need of the functions that they deploy and call. */
export interface Functions {
  find(functionName: string): DeployedFunction | undefined
  /** The changes that send the calls of an alias elsewhere; they are made with the step of the deployment, or not at all. */
  reroute(functionName: string, alias: string, route: AliasRoute): readonly Change[]
  /**
   * Calls a function, by its name or ARN, and waits for its end.
   *
   * @throws when it cannot be told what became of the call, as when the engine stops.
   */
  call(functionName: string, payload: string): Promise<HookCall>
}

/** Reads an AppSpec file that is an object of its own. */
export type ReadAppSpecFile = (
  location: S3Location,
) => Promise<{ readonly text: string } | { readonly trouble: 'missing' | 'changed' | 'too-large' }>

/** What deployments need of the services that they deploy to, and of the load balancers before them. */
export interface Services extends EcsDeployments {
  /** `undefined` when there is none of that name. */
  targetGroupArn(name: string): string | undefined
}
