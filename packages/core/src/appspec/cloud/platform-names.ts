import type { Platform } from '../platform.ts'

/** The platforms as AWS spells them. */
export const PLATFORM_NAMES: Readonly<Record<Platform, string>> = {
  ec2: 'EC2/on-premises',
  lambda: 'AWS Lambda',
  ecs: 'Amazon ECS',
}
