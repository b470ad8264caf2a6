import { randomBytes, randomInt } from 'node:crypto'

/** Whose the resources are. */
export interface Place {
  readonly region: string
  /** Twelve digits. */
  readonly accountId: string
}

export function ecsArn({ region, accountId }: Place, resource: string): string {
  return `arn:aws:ecs:${region}:${accountId}:${resource}`
}

/** What follows the kind of resource in an ARN; text that is no ARN is what it is. */
export function nameIn(kind: string, text: string): string {
  const [, name] = new RegExp(`^arn:aws[a-z-]*:ecs:[^:]+:\\d{12}:${kind}/(.+)$`).exec(text) ?? []
  return name ?? text
}

/** The last part of a name or an ARN: the name of a service, the id of a task. */
export function lastPart(text: string): string {
  return text.slice(text.lastIndexOf('/') + 1)
}

/** 32 hexadecimal digits, as tasks have them. */
export function newTaskId(): string {
  return randomBytes(16).toString('hex')
}

/** `ecs-svc/` and nineteen digits. */
export function newTaskSetId(): string {
  return `ecs-svc/${Array.from({ length: 19 }, (_, index) => randomInt(index === 0 ? 1 : 0, 10)).join('')}`
}
