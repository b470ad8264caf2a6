import { join } from 'node:path'
import { notImplemented } from '../lambda-error.ts'
import type { FunctionVersion } from '../model.ts'
import type { RuntimeProcess } from './execution-environment.ts'

export interface FunctionProcessOptions {
  /** Where the code of a version lies. */
  readonly folderOf: (codeSha256: string) => string
  /** What runs the handlers of Node runtimes: a command that serves the Runtime API with `runNodeRuntime`. */
  readonly nodeRuntime: readonly string[] | undefined
  readonly region: string
  /** What a function reaches the engine with, and other harmless names; asked for at each start. */
  readonly environment: () => Readonly<Record<string, string>>
}

/** Says what is started for a version of a function. */
export interface FunctionProcesses {
  /** @throws LambdaError `NotImplementedException` where nothing runs its runtime. */
  describe(name: string, version: FunctionVersion, functionArn: string): RuntimeProcess
}

/** The names are those of the developer guide, "Defined runtime environment variables"; a function's own come with them. */
export function createFunctionProcesses(options: FunctionProcessOptions): FunctionProcesses {
  const { folderOf, nodeRuntime, region } = options
  return {
    describe(name, version, functionArn) {
      const folder = folderOf(version.codeSha256)
      const command = version.runtime.startsWith('nodejs') ? nodeRuntime : [join(folder, 'bootstrap')]
      if (command === undefined) throw notImplemented(`the runtime ${version.runtime} without a command that runs it`)
      return {
        command,
        folder,
        environment: {
          ...options.environment(),
          AWS_REGION: region,
          AWS_DEFAULT_REGION: region,
          ...version.environment,
          _HANDLER: version.handler,
          LAMBDA_TASK_ROOT: folder,
          LAMBDA_RUNTIME_DIR: folder,
          AWS_EXECUTION_ENV: `AWS_Lambda_${version.runtime}`,
          AWS_LAMBDA_FUNCTION_NAME: name,
          AWS_LAMBDA_FUNCTION_VERSION: version.version,
          AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(version.memoryMiB),
          AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
          AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
        },
        functionName: name,
        functionArn,
        version: version.version,
        timeoutSeconds: version.timeoutSeconds,
        memoryMiB: version.memoryMiB,
      }
    },
  }
}
