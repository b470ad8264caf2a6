import { type Command, defineCommand } from '../command.ts'

export const engineRunInstance: Command = defineCommand({
  name: 'engine run-instance',
  summary: "carry one of the engine's instances with isolation overlay",
  options: {},
  notes: 'The engine starts it in namespaces of its own, and talks to it over a channel that nobody else has.',
  run: async () => {
    const { runInstance } = await import('@slipway/engine/instance')
    return runInstance()
  },
})
