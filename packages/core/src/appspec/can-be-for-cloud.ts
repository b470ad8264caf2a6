import type { Platform } from './platform.ts'

/** Whether a file can be one for AWS Lambda or Amazon ECS, or for a platform that cannot be told. */
export function canBeForCloud(text: string | Uint8Array, stated: Platform | undefined): boolean {
  return (stated !== undefined && stated !== 'ec2') || mentionsResources(text)
}

/**
 * Whether it is worth while to look for resources: the word stands where a key can, at the start of a line or of an entry. No file of
 * EC2/on-premises needs such a key.
 */
export function mentionsResources(text: string | Uint8Array): boolean {
  return /(?:^|[{,\uFEFF\u0085])[ \t"'?-]*resources/im.test(
    typeof text === 'string' ? text : new TextDecoder().decode(text),
  )
}
