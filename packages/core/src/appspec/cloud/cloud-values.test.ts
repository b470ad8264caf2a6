import { expect, test } from 'vitest'
import { fillCloudValues, readCloudValues } from './cloud-values.ts'

const yaml = (properties: string): string =>
  `version: 0.0\nResources:\n  - orders:\n      Type: AWS::Lambda::Function\n      Properties:\n${properties}\n`

test('properties are read in any case, and told whether they are still open', () => {
  const { platform, values } = readCloudValues(
    yaml('        name: orders\n        Alias: "live"\n        CurrentVersion: <CURRENT>\n        TargetVersion:'),
    'appspec.yml',
  )
  expect(platform).toBe('lambda')
  expect([...values].map(([name, { text, isOpen }]) => [name, text, isOpen])).toEqual([
    ['Name', 'orders', false],
    ['Alias', 'live', false],
    ['CurrentVersion', '<CURRENT>', true],
    ['TargetVersion', '', true],
  ])
})

test('what is right as it stands is not open, whatever its name sounds like', () => {
  const { values } = readCloudValues(
    yaml(
      '        Name: todo-list\n        Alias: PROD_EU\n        CurrentVersion: CURRENT_VERSION\n        TaskDefinition: arn:aws:ecs:eu-central-1:111122223333:task-definition/todo-list:3',
    ),
    'appspec.yml',
  )
  expect([...values].map(([name, { isOpen }]) => [name, isOpen])).toEqual([
    ['Name', false],
    ['Alias', false],
    ['CurrentVersion', true],
    ['TaskDefinition', false],
  ])
})

test.for<[string, string, string]>([
  ['a word', '        TargetVersion: 7', '        TargetVersion: "8"'],
  ['quotes', "        TargetVersion: '7' # the new one", '        TargetVersion: "8" # the new one'],
  ['a placeholder', '        TargetVersion: {{ version }}', '        TargetVersion: "8"'],
  ['a tag', '        TargetVersion: !GetAtt f.Version', '        TargetVersion: "8"'],
  ['another case', '        targetversion:   7', '        targetversion:   "8"'],
  ['nothing', '        TargetVersion:', '        TargetVersion:'],
  ['a list', '        TargetVersion: [7]', '        TargetVersion: [7]'],
  ['no such property', '        Name: orders', '        Name: orders'],
])('in the place of %s', ([, before, after]) => {
  const { text } = fillCloudValues(yaml(before), 'appspec.yml', new Map([['TargetVersion', '8']]))
  expect(text).toBe(yaml(after))
})

test('what stands behind a value is found again where it was written', () => {
  const json =
    '{"version":0.0,"Resources":[{"web":{"Type":"AWS::ECS::Service","Properties":{"TaskDefinition":"<T>","LoadBalancerInfo":{"ContainerName":"a","ContainerPort":"80"}}}}]}'
  const { text, toOriginal } = fillCloudValues(
    json,
    'appspec.json',
    new Map([
      ['TaskDefinition', 'arn:aws:ecs:eu-central-1:1:task-definition/web:7'],
      ['ContainerPort', '8080'],
    ]),
  )
  expect(JSON.parse(text).Resources[0].web.Properties).toEqual({
    TaskDefinition: 'arn:aws:ecs:eu-central-1:1:task-definition/web:7',
    LoadBalancerInfo: { ContainerName: 'a', ContainerPort: 8080 },
  })
  const column = text.indexOf('ContainerName') + 1
  const span = toOriginal({ start: { line: 1, column }, end: { line: 1, column: column + 13 } })
  expect(json.slice(span.start.column - 1, span.end.column - 1)).toBe('ContainerName')
})
