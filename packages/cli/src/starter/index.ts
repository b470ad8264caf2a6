import { unreachable } from '@slipway/core/errors'
import { ecsStarter } from './ecs.ts'
import { lambdaStarter } from './lambda.ts'
import { linuxStarter } from './server-linux.ts'
import { windowsStarter } from './server-windows.ts'
import type { StarterFile, StarterRequest } from './starter-file.ts'

export type { StarterFile, StarterRequest } from './starter-file.ts'
export { starterWorkflow } from './workflow.ts'

/** The files that a new release begins with: a sound AppSpec file with its scripts or functions, each saying what it is for. */
export function starterFiles({ platform, os, format }: StarterRequest): readonly StarterFile[] {
  switch (platform) {
    case 'ec2':
      return os === 'windows' ? windowsStarter() : linuxStarter()
    case 'lambda':
      return lambdaStarter(format)
    case 'ecs':
      return ecsStarter(format)
    default:
      return unreachable(platform)
  }
}
