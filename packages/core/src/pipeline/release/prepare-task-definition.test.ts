import { expect, test } from 'vitest'
import { parseTaskDefinition, prepareTaskDefinition } from './prepare-task-definition.ts'

const web = { name: 'web', image: 'registry/web:1', portMappings: [{ containerPort: 8080, hostPort: 0 }] }
const log = { name: 'log', image: 'fluent-bit:3' }
const named = (text: string) => ({ text, where: 'container-name', isOption: true })

test('what DescribeTaskDefinition answers becomes what can be registered', () => {
  const described = {
    taskDefinitionArn: 'arn:aws:ecs:eu-central-1:111122223333:task-definition/web:7',
    revision: 7,
    status: 'ACTIVE',
    requiresAttributes: [{ name: 'ecs.capability.task-eni' }],
    compatibilities: ['EC2', 'FARGATE'],
    registeredAt: new Date(0),
    registeredBy: 'arn:aws:iam::111122223333:user/me',
    family: 'web',
    taskRoleArn: null,
    cpu: '256',
    volumes: [],
    tags: [{ key: 'team', value: 'shop' }],
    containerDefinitions: [{ ...web, cpu: null, environment: [{ name: 'EMPTY', value: '' }, null] }],
  }
  const { definition, family, containers, warnings } = prepareTaskDefinition(described, 'web', {})
  expect(definition).toEqual({
    family: 'web',
    cpu: '256',
    volumes: [],
    tags: [{ key: 'team', value: 'shop' }],
    containerDefinitions: [{ ...web, environment: [{ name: 'EMPTY', value: '' }] }],
  })
  expect([family, containers, warnings]).toEqual([
    'web',
    [{ name: 'web', image: 'registry/web:1', ports: [8080], hasPortRange: false }],
    [],
  ])
})

test.for([
  ['the container of the name', [web, log], 'log', [1]],
  ['the only container', [web], undefined, [0]],
  ['the container whose image is a placeholder', [web, { ...log, image: '<IMAGE1_NAME>' }], undefined, [1]],
  ['that one also where another is behind the load balancer', [web, { ...log, image: '<IMAGE>' }], 'web', [1]],
] as const)('an image goes into %s', ([, containerDefinitions, containerName, changed]) => {
  const given = { family: 'web', containerDefinitions }
  const { containers } = prepareTaskDefinition(given, 'task.json', {
    image: 'registry/web:9',
    container: containerName && named(containerName),
  })
  expect(containers.flatMap(({ image }, index) => (image === 'registry/web:9' ? [index] : []))).toEqual(changed)
})

test('a field that nobody knows is left out and told, with the one that was meant', () => {
  const given = { family: 'web', networkMod: 'awsvpc', comment: 'ours', containerDefinitions: [web] }
  const { definition, warnings } = prepareTaskDefinition(given, 'task.json', {})
  expect(Object.keys(definition).sort()).toEqual(['containerDefinitions', 'family'])
  expect(warnings).toEqual([
    'task definition "task.json" has "networkMod", which cannot be registered and is left out; did you mean "networkMode"?',
    'task definition "task.json" has "comment", which cannot be registered and is left out',
  ])
})

test.for<[string, object, Parameters<typeof prepareTaskDefinition>[2], RegExp]>([
  ['no family', { containerDefinitions: [web] }, {}, /^task definition "task.json" has no "family"$/],
  ['no containers', { family: 'web' }, {}, /has no "containerDefinitions"$/],
  [
    'two containers for an image',
    { family: 'web', containerDefinitions: [web, log] },
    { image: 'i' },
    /^which container/,
  ],
  [
    'another container',
    { family: 'web', containerDefinitions: [web] },
    { image: 'i', container: named('app') },
    /^container-name is "app", and "task.json" has no such container$/,
  ],
  ['an open image', { family: 'web', containerDefinitions: [{ ...web, image: '<IMAGE>' }] }, {}, /image "<IMAGE>"/],
])('%s is refused', ([, given, change, message]) => {
  expect(() => prepareTaskDefinition(given as never, 'task.json', change)).toThrow(
    expect.objectContaining({ message: expect.stringMatching(message) }),
  )
})

test.for([
  ['{"family":"web"}', { family: 'web' }],
  ['\uFEFF{"taskDefinition":{"family":"web"},"tags":[]}', { family: 'web' }],
] as const)('%s is read', ([text, definition]) => {
  expect(parseTaskDefinition(text, 'task.json')).toEqual(definition)
})

test.for(['{"family":', '[]', '7'])('%s is no task definition', (text) => {
  expect(() => parseTaskDefinition(text, 'task.json')).toThrow(expect.objectContaining({ code: 'SOURCE_INVALID' }))
})
