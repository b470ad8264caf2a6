import { expect, test } from 'vitest'
import type { TaskDefinition } from '../../provider.ts'
import { isSameTaskDefinition } from './same-task-definition.ts'

function definition(container: object = {}, rest: object = {}): TaskDefinition {
  return { family: 'shop', containerDefinitions: [{ name: 'web', image: 'shop:1', ...container }], ...rest }
}

/** What ECS tells of the least that can be registered. */
const DEFAULTS = { cpu: 0, essential: true, environment: [], mountPoints: [], volumesFrom: [], systemControls: [] }

test.for<[string, TaskDefinition, TaskDefinition]>([
  [
    'defaults that ECS tells',
    definition(),
    definition(DEFAULTS, { networkMode: 'bridge', volumes: [], placementConstraints: [] }),
  ],
  [
    'the order of variables and secrets',
    definition({
      environment: [
        { name: 'A', value: '1' },
        { name: 'B', value: '2' },
      ],
      secrets: [],
    }),
    definition({
      environment: [
        { name: 'B', value: '2' },
        { name: 'A', value: '1' },
      ],
    }),
  ],
  [
    'a port mapping of the network mode bridge',
    definition({ portMappings: [{ containerPort: 80 }] }),
    definition({ portMappings: [{ containerPort: 80, hostPort: 0, protocol: 'tcp' }] }),
  ],
  [
    'a port mapping of the network mode awsvpc',
    definition({ portMappings: [{ containerPort: 80 }] }, { networkMode: 'awsvpc' }),
    definition({ portMappings: [{ containerPort: 80, hostPort: 80, protocol: 'tcp' }] }, { networkMode: 'awsvpc' }),
  ],
  [
    'the times of a health check',
    definition({ healthCheck: { command: ['CMD', 'true'] } }),
    definition({ healthCheck: { command: ['CMD', 'true'], interval: 30, timeout: 5, retries: 3 } }),
  ],
  [
    'the order of tags and of what is required',
    definition({}, { tags: [{ key: 'a', value: '1' }, { key: 'b' }], requiresCompatibilities: ['EC2', 'FARGATE'] }),
    definition({}, { tags: [{ key: 'b' }, { key: 'a', value: '1' }], requiresCompatibilities: ['FARGATE', 'EC2'] }),
  ],
  [
    'an empty volume of the host',
    definition({}, { volumes: [{ name: 'v' }] }),
    definition({}, { volumes: [{ name: 'v', host: {} }] }),
  ],
])('%s is no difference', ([, wanted, registered]) => {
  expect(isSameTaskDefinition(wanted, registered)).toBe(true)
})

test.for<[string, TaskDefinition, TaskDefinition]>([
  ['an image', definition({ image: 'shop:2' }), definition()],
  ['a variable', definition({ environment: [{ name: 'A', value: '1' }] }), definition(DEFAULTS)],
  [
    'a value of a variable',
    definition({ environment: [{ name: 'A', value: '1' }] }),
    definition({ environment: [{ name: 'A', value: '' }] }),
  ],
  ['a container that may end', definition({ essential: false }), definition()],
  ['the order of a command', definition({ command: ['a', 'b'] }), definition({ command: ['b', 'a'] })],
  [
    'a port of the host',
    definition({ portMappings: [{ containerPort: 80, hostPort: 80 }] }),
    definition({ portMappings: [{ containerPort: 80, hostPort: 0 }] }),
  ],
  ['a network mode', definition({}, { networkMode: 'host' }), definition()],
  ['a tag', definition({}, { tags: [{ key: 'a', value: '2' }] }), definition({}, { tags: [{ key: 'a', value: '1' }] })],
  [
    'a container more',
    definition(),
    {
      ...definition(),
      containerDefinitions: [
        { name: 'web', image: 'shop:1' },
        { name: 'log', image: 'log:1' },
      ],
    },
  ],
])('%s is a difference', ([, wanted, registered]) => {
  expect(isSameTaskDefinition(wanted, registered)).toBe(false)
})
