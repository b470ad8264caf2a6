import { isAbsolute, join } from 'node:path'
import { APPSPEC_NAME } from '@slipway/core/appspec'
import { workspacePath } from '@slipway/github/context'
import type { Outside } from './step.ts'

/** Where in the workspace the AppSpec is: beside the files, or where it was said to be, which is told from the folder. */
export function appSpecPath(
  source: string,
  appSpecFile: string | undefined,
  { context }: Pick<Outside, 'context'>,
): string | undefined {
  const file = appSpecFile ?? APPSPEC_NAME
  return workspacePath(context, isAbsolute(file) ? file : join(source, file))
}
