import { expect, test } from 'vitest'
import { coverPlaceholders } from './cover-placeholders.ts'
import { isStandIn, placeholderInText } from './placeholder.ts'
import { readCloudAppSpec } from './read-cloud-app-spec.ts'

test.for([
  ['<TASK_DEFINITION>', '<TASK_DEFINITION>'],
  [`\${TASK_ARN}`, `\${TASK_ARN}`],
  ['$TASK_ARN', '$TASK_ARN'],
  ['$(taskArn)', '$(taskArn)'],
  [`arn:aws:ecs:eu-west-1:\${{ secrets.ACCOUNT }}:task-definition/web`, `\${{ secrets.ACCOUNT }}`],
  [`\${ENV}-container`, `\${ENV}`],
  ['{{ task_arn }}', '{{ task_arn }}'],
  ['{task_arn}', '{task_arn}'],
  ['%TASK_ARN%', '%TASK_ARN%'],
  ['#{TaskArn}#', '#{TaskArn}#'],
  ['<%= task_arn %>', '<%= task_arn %>'],
  ['__TASK_ARN__', '__TASK_ARN__'],
  ['@@TASK_ARN@@', '@@TASK_ARN@@'],
  ['@TASK_ARN@', '@TASK_ARN@'],
  ['[Your task definition arn]', '[Your task definition arn]'],
  ['!GetAtt web.Version', '!GetAtt web.Version'],
])('%s holds a placeholder', ([text = '', placeholder]) => {
  expect(placeholderInText(text)).toBe(placeholder)
})

test.for([
  ['$LATEST'],
  ['web'],
  ['arn:aws:ecs:eu-west-1:111122223333:task-definition/web:7'],
  ['my__function'],
  ['a < b'],
  ['100%'],
  ['me@example.com'],
  ['costs $5'],
])('%s holds none', ([text = '']) => {
  expect(placeholderInText(text)).toBeUndefined()
})

test.for([
  ['TASK_DEFINITION_ARN', 'TaskDefinition', true],
  ['REPLACE-ME-task', 'TaskDefinition', true],
  ['your arn', 'TaskDefinition', true],
  ['ARN', 'TaskDefinition', true],
  ['task-definition-arn', 'TaskDefinition', true],
  ['ContainerPort', 'ContainerPort', true],
  ['web', 'TaskDefinition', false],
  ['eighty', 'ContainerPort', false],
] as const)('where %s cannot be right for %s, it stands for a value to come: %s', ([text, key, expected]) => {
  expect(isStandIn(text, key)).toBe(expected)
})

function ecs(port: string, arn = 'arn:aws:ecs:eu-west-1:111122223333:task-definition/web'): string {
  return `version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: ${arn}
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: ${port}
`
}

test.for([
  ['{{ port }}'],
  ['%PORT%'],
  ['@PORT@'],
  ['#{port}'],
  ['<% port %>'],
  [`\${PORT}`],
  ['<PORT>'],
  ['!Ref Port'],
])('YAML is read with %s unquoted in it', ([port = '']) => {
  const { diagnostics } = readCloudAppSpec(ecs(port), { file: 'appspec.yml' })
  expect(diagnostics).toMatchObject([
    { severity: 'notice', code: 'appspec/placeholder', message: expect.stringContaining(`"${port}"`) },
  ])
  expect(diagnostics[0]?.span?.start).toMatchObject({ line: 9 })
})

test.for([['{{ port }}'], [`\${PORT}`], ['<PORT>'], ['%PORT%']])(
  'JSON is read with %s unquoted in it',
  ([port = '']) => {
    const text = `{"version": 0.0, "Resources": [{"s": {"Type": "AWS::ECS::Service", "Properties": {
    "TaskDefinition": "<TASK_DEFINITION>", "LoadBalancerInfo": {"ContainerName": "web", "ContainerPort": ${port}}}}}]}`
    const { diagnostics } = readCloudAppSpec(text, { file: 'appspec.json' })
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['notice', 'notice'])
  },
)

test('placeholders side by side, and inside of other text, are put back where they were', () => {
  const source = 'a: {{ x }}{{ y }}\nb: pre-{{ z }}-post\n'
  const covered = coverPlaceholders(source)
  expect(covered.text).toHaveLength(source.length)
  expect(covered.text).not.toContain('{')
  expect(covered.uncover(covered.text, 0, source.length)).toBe(source)
})

test('a CloudFormation function in place of a value is a placeholder', () => {
  const text = ecs('80', '\n          Fn::Sub: arn:aws:ecs:x').replace('TaskDefinition: \n', 'TaskDefinition:\n')
  expect(readCloudAppSpec(text, { file: 'appspec.yml' }).diagnostics).toMatchObject([
    { severity: 'notice', code: 'appspec/placeholder', message: expect.stringContaining('Fn::Sub') },
  ])
})
