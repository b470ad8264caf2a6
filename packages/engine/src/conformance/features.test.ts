import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FEATURES } from './features.ts'

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')

test.for(
  Object.values(FEATURES)
    .flat()
    .filter((feature) => feature.length === 3),
)('%s: shown in %s', ([, file, title]) => {
  expect(read(file)).toContain(title)
})

test('the page on features says of each what shows it, or why it is not there', async () => {
  const rows = Object.entries(FEATURES).flatMap(([part, features]) => [
    `## ${part}`,
    '',
    '| what | the engine |',
    '| --- | --- |',
    ...features.map((feature) =>
      feature.length === 3
        ? `| ${feature[0]} | [shown](../../packages/engine/src/${feature[1]}) |`
        : `| ${feature[0]} | not emulated: ${feature[1]} |`,
    ),
    '',
  ])
  const page = [
    '# What of CodeDeploy the engine emulates',
    '',
    'For deployments to EC2 and on-premises instances, to Lambda and to ECS, by the parts of the user guide: each links to the test that shows it, or says why it',
    'is not there. A test makes this page and looks for each of the tests. [What the engine answers to](engine-operations.md) lists the operations.',
    '',
    ...rows,
  ].join('\n')
  await expect(page).toMatchFileSnapshot('../../../../docs/reference/engine-features.md')
})
