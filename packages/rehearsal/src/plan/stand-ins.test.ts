import { expect, test } from 'vitest'
import { planStandIns } from './stand-ins.ts'

const STREAM = 'aws.greengrass.StreamManager'

const needs = (...dependencies: readonly (readonly [string, string])[]) => ({
  dependencies: dependencies.map(([name, requirement]) => ({ name, requirement })),
})

test.for<[string, Parameters<typeof planStandIns>[0], Readonly<Record<string, string>>, readonly string[]]>([
  ['none for components of one’s own', [needs(['com.example.Lib', '^1.0.0'])], {}, []],
  ['none for what core devices have', [needs(['aws.greengrass.Nucleus', '^2.0.0'])], {}, []],
  [
    'the lowest version that all recipes allow',
    [needs([STREAM, '^2.0.0']), needs([STREAM, '>=2.1.0'])],
    {},
    [`${STREAM}@2.1.0`],
  ],
  [
    'one for each recipe where none fits all, so that devices tell the conflict',
    [needs([STREAM, '^1.0.0']), needs([STREAM, '^2.0.0'])],
    {},
    [`${STREAM}@1.0.0`, `${STREAM}@2.0.0`],
  ],
  [
    'the version that the fleet has, whatever recipes say',
    [needs([STREAM, '^2.1.0'])],
    { [STREAM]: '2.0.9' },
    [`${STREAM}@2.0.9 told`],
  ],
])('%s', ([, recipes, told, expected]) => {
  const planned = planStandIns(recipes, told, new Set(['aws.greengrass.Nucleus']))
  expect(planned.map(({ name, version, isTold }) => `${name}@${version}${isTold ? ' told' : ''}`)).toEqual(expected)
})
