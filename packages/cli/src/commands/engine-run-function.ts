import { type Command, defineCommand } from '../command.ts'

export const engineRunFunction: Command = defineCommand({
  name: 'engine run-function',
  summary: "run the Node handler of one of the engine's functions",
  options: {},
  notes:
    'The engine starts it for each function of a Node runtime. It gets events from AWS_LAMBDA_RUNTIME_API and calls the handler\n' +
    'that _HANDLER names in LAMBDA_TASK_ROOT, as the Node runtimes of Lambda do.',
  run: async ({ outside }) => {
    const { SlipwayError } = await import('@slipway/core/errors')
    const { environment } = outside
    for (const name of ['AWS_LAMBDA_RUNTIME_API', 'LAMBDA_TASK_ROOT', '_HANDLER']) {
      if (environment[name]) continue
      throw new SlipwayError('INPUT_INVALID', `${name} is not set`, {
        hint: 'create the function in a running engine, for example with "aws lambda create-function", and invoke it',
      })
    }
    const { runNodeRuntime } = await import('@slipway/engine')
    return runNodeRuntime(environment)
  },
})
