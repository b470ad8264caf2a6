import { expect, test } from 'vitest'
import { findImage, folderIn, readImages, repositoryOf } from '../images.ts'
import type { ContainerDefinition } from '../model.ts'
import { inOrder, portVariables } from './container-plan.ts'
import { LaunchPause } from './launch-pause.ts'

test.for([
  ['web', 'web'],
  ['web:1', 'web'],
  ['registry:5000/shop/web', 'registry:5000/shop/web'],
  ['registry:5000/shop/web:1@sha256:abc', 'registry:5000/shop/web'],
  ['web@sha256:abc', 'web'],
] as const)('the image %s is of the repository %s', ([image, repository]) => {
  expect(repositoryOf(image)).toBe(repository)
})

test('an image is found by name and tag first, then for every tag', () => {
  const images = [
    { name: 'web', folder: '/any' },
    { name: 'web:2', folder: '/two' },
  ]
  expect(['web:1', 'web:2', 'web', 'other'].map((image) => findImage(images, image))).toEqual([
    '/any',
    '/two',
    '/any',
    undefined,
  ])
})

test('a folder that is not there stands for nothing', async () => {
  await expect(readImages([{ name: 'web', folder: '/absent' }])).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: '"/absent", which stands for the image "web", is not a folder',
  })
})

test.for([
  ['/srv/app', '/image/srv/app'],
  ['.', '/image'],
  ['../other', undefined],
  ['/a/../../image-2', undefined],
] as const)('the working directory %s is %s', ([directory, folder]) => {
  expect(folderIn('/image', directory)).toBe(folder)
})

function container(name: string, ...dependsOn: readonly string[]): ContainerDefinition {
  const on = dependsOn.map((text) => {
    const [containerName = '', condition = 'START'] = text.split(':')
    return { containerName, condition }
  })
  return { name, image: 'web', essential: true, environment: [], portMappings: [], dependsOn: on }
}

test('containers are started after those that they depend on', () => {
  const order = inOrder([container('a', 'b', 'c'), container('b', 'c'), container('c'), container('d')])
  expect(order.map(({ name }) => name).join('')).toBe('cbad')
})

test.for([
  ['a circle', [container('a', 'b'), container('b', 'a')], 'depend on each other'],
  ['another condition than START', [container('a', 'b:HEALTHY'), container('b')], 'the condition HEALTHY'],
] as const)('%s cannot be started', ([, definitions, message]) => {
  expect(() => inOrder(definitions)).toThrow(message)
})

test('a program is told its first port, and each by its number', () => {
  const port = (containerPort: number, hostPort: number) => ({ containerPort, hostPort, protocol: 'tcp' as const })
  expect(portVariables([port(80, 4001), port(9090, 4002)])).toEqual({
    HOST: '127.0.0.1',
    PORT: '4001',
    PORT_80: '4001',
    PORT_9090: '4002',
  })
  expect(portVariables([])).toEqual({})
})

test('launches are held back twice as long with every failure in a row, up to a minute', () => {
  const pause = new LaunchPause()
  let nowMs = 0
  const waits = Array.from({ length: 9 }, () => {
    pause.ended(100, nowMs)
    const waitMs = pause.leftMs(nowMs)
    nowMs += waitMs
    return waitMs
  })
  expect(waits).toEqual([0, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000])
  pause.ended(30_000, nowMs)
  pause.ended(100, nowMs)
  expect(pause.leftMs(nowMs)).toBe(0)
})
