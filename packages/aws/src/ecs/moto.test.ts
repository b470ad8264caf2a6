import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { ENVIRONMENT } from '../fixtures/scripted-server.ts'
import { createEcsTaskDefinitions } from './task-definitions.ts'

const isInstalled = spawnSync('moto_server', ['--help']).status === 0
if (!isInstalled) process.stderr.write('NOT RUN: moto_server is not installed; ECS was not checked against a peer\n')

test.skipIf(!isInstalled)(
  'what a service that is not ours describes can be registered again once it is prepared',
  { timeout: 120_000 },
  async () => {
    const moto = spawn('moto_server', ['-H', '127.0.0.1', '-p', '0'], { stdio: ['ignore', 'pipe', 'pipe'] })
    try {
      const endpointUrl = await endpointOf(moto.stderr, moto.stdout)
      const definitions = createEcsTaskDefinitions({ endpointUrl, environment: ENVIRONMENT })
      const containerDefinitions = [
        { name: 'app', image: 'registry/web:1', memory: 128, portMappings: [{ containerPort: 80 }] },
      ]
      const arn = await definitions.register({ family: 'web', containerDefinitions, cpu: '256' })
      expect(arn).toMatch(/^arn:aws:ecs:eu-central-1:\d{12}:task-definition\/web:1$/)
      const described = await definitions.describe('web')
      expect(described).toMatchObject({ arn, definition: { family: 'web', cpu: '256', status: 'ACTIVE' } })

      const { prepareTaskDefinition, toRegistrable } = await import(
        '../../../core/src/pipeline/release/prepare-task-definition.ts'
      )
      const { definition } = prepareTaskDefinition(described.definition, 'web', { image: 'registry/web:2' })
      expect(await definitions.register(definition)).toBe(arn.replace(/1$/, '2'))
      const again = await definitions.describe('web')
      expect(again.definition).toMatchObject({ containerDefinitions: [{ name: 'app', image: 'registry/web:2' }] })
      const { isSameTaskDefinition } = await import('../../../core/src/pipeline/release/same-task-definition.ts')
      const file = { family: 'web', containerDefinitions, cpu: '256' }
      const sameAs = (image: string, registered: typeof again) =>
        isSameTaskDefinition(
          prepareTaskDefinition(file, 'web.json', { image }).definition,
          toRegistrable(registered.definition),
        )
      expect([sameAs('registry/web:2', again), sameAs('registry/web:1', again)]).toEqual([true, false])
      await expect(definitions.describe('forum')).rejects.toMatchObject({ code: 'TASK_DEFINITION_NOT_FOUND' })
    } finally {
      moto.kill()
      if (moto.exitCode === null) await once(moto, 'close')
    }
  },
)

/** Where it listens, which it says on one of its streams. */
async function endpointOf(...streams: readonly Readable[]): Promise<string> {
  let said = ''
  return new Promise((resolve) => {
    for (const stream of streams) {
      stream.on('data', (chunk) => {
        said += chunk
        const [, endpoint] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(said) ?? []
        if (endpoint !== undefined) resolve(endpoint)
      })
    }
  })
}
