import { readFile } from 'node:fs/promises'
import { bundleOptions, type OptionSpec, sourceOptions } from '@slipway/core/inputs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { ActionName, AnyDefinition } from './definition.ts'
import { DEFINITIONS } from './definitions/by-provider.ts'
import { defaultOf, type PipelineStep, renderActionYml, renderPipelineYml } from './fixtures/action-yml.ts'
import { mergeDefinitions } from './fixtures/merge-definitions.ts'
import type { Step } from './step.ts'
import { bundleStep } from './steps/bundle.ts'
import { deployStep } from './steps/deploy.ts'
import { pushRevisionStep } from './steps/push-revision.ts'
import { rehearseStep } from './steps/rehearse.ts'
import { waitForStatusStep } from './steps/wait-for-status.ts'

const root = new URL('../../../', import.meta.url)

/** What a step takes and gives for any service. */
function merged(name: ActionName): AnyDefinition {
  return mergeDefinitions(DEFINITIONS[name])
}

/** What says how a folder becomes a bundle. */
const OF_FOLDER = ['source', ...Object.keys(bundleOptions), ...Object.keys(sourceOptions)]

/** Of a whole pipeline the bundle is an output, and so made before it is pushed: what is found of a folder is told by that step. */
function pushOfBundle(): AnyDefinition {
  const { outputs, ...step } = merged('push-revision')
  const found = new Set(['appspec', 'file-count', 'commit', 'dirty'])
  return { ...step, outputs: Object.fromEntries(Object.entries(outputs).filter(([name]) => !found.has(name))) }
}

const STEPS: readonly Step[] = [bundleStep, pushRevisionStep, deployStep, waitForStatusStep, rehearseStep]

const PIPELINE: readonly PipelineStep[] = [
  { id: 'check', name: 'Check the inputs', definition: merged('pipeline') },
  {
    id: 'bundle',
    name: 'Bundle',
    definition: merged('bundle'),
    condition: "steps.check.outputs.mode == 'deploy'",
    given: { output: "''" },
  },
  {
    id: 'push',
    name: 'Push the revision',
    definition: pushOfBundle(),
    condition: "steps.check.outputs.mode == 'deploy'",
    given: {
      // Said to be empty, since a runner may hand the inputs of the whole on to each of its steps.
      ...Object.fromEntries(OF_FOLDER.map((input) => [input, "''"])),
      bundle: '${{ steps.bundle.outputs.bundle }}',
      // A bundle that holds more or less than its commit is not found by it.
      commit: "${{ steps.bundle.outputs.dirty != 'true' && steps.bundle.outputs.commit || '' }}",
    },
  },
  {
    id: 'deploy',
    name: 'Deploy',
    definition: merged('deploy'),
    given: {
      // An AppSpec alone is neither bundled nor pushed.
      revision: '${{ steps.push.outputs.revision || steps.check.outputs.release }}',
      // What was published is put beside what the target has; a whole document is for the step of that name.
      'deployment-file': "''",
      appspec: '${{ steps.bundle.outputs.appspec }}',
      // A bundle that was stored before is of this commit all the same.
      commit: "${{ steps.bundle.outputs.dirty != 'true' && steps.bundle.outputs.commit || '' }}",
      wait: "'false'",
      // What a dry run has not pushed is not gone.
      'dry-run':
        "${{ inputs.dry-run == 'true' && steps.push.outputs.unchanged == 'false' && 'before-push' || inputs.dry-run }}",
    },
  },
  {
    id: 'wait',
    name: 'Wait for the end',
    definition: merged('wait-for-status'),
    condition: "inputs.wait != 'false' && steps.deploy.outputs.deployment-id != ''",
    given: {
      'deployment-id': '${{ steps.deploy.outputs.deployment-id }}',
      'application-name': "''",
      'deployment-group': "''",
      continue: "''",
      timeout: '${{ steps.deploy.outputs.timeout-left }}',
      'github-deployment-id': '${{ steps.deploy.outputs.github-deployment-id }}',
      appspec: '${{ steps.bundle.outputs.appspec }}',
    },
  },
  {
    id: 'finish',
    name: 'Finish the report',
    definition: merged('wait-for-status'),
    phase: 'post',
    condition:
      "always() && inputs.wait != 'false' && steps.deploy.outputs.deployment-id != '' && (steps.wait.outputs.outcome || steps.deploy.outputs.outcome || 'cancelled') == 'cancelled'",
    given: {
      'deployment-id': '${{ steps.deploy.outputs.deployment-id }}',
      'application-name': "''",
      'deployment-group': "''",
      continue: "''",
      'github-deployment-id': '${{ steps.deploy.outputs.github-deployment-id }}',
      appspec: '${{ steps.bundle.outputs.appspec }}',
    },
    state: {
      'deployment-id': '${{ steps.deploy.outputs.deployment-id }}',
      'record-id': '${{ steps.deploy.outputs.github-deployment-id }}',
      // It runs only when GitHub was not told: by nobody, or by a step that was cancelled.
      reported: "${{ steps.wait.outputs.outcome != '' || steps.deploy.outputs.outcome != '' }}",
    },
  },
]

/** The files are made by `vitest -u`, and only compared otherwise. */
describe('action.yml', () => {
  test.for(STEPS.map((step) => [step.definition.name, step] as const))(
    'of %s says what the step takes',
    async ([name, step]) => {
      const definition = merged(name)
      const text = renderActionYml(definition, step.post !== undefined)
      await expect(text).toMatchFileSnapshot(new URL(`actions/${name}/action.yml`, root).pathname)
      expect(Object.keys(parse(text).inputs)).toEqual(Object.keys(definition.inputs))
    },
  )

  test('of the root chains the four', async () => {
    const text = renderPipelineYml(merged('pipeline'), PIPELINE)
    await expect(text).toMatchFileSnapshot(new URL('action.yml', root).pathname)
  })

  test('of the root passes to each step only inputs that the root has', () => {
    for (const { definition, given = {} } of PIPELINE) {
      const own = Object.keys(definition.inputs).filter((input) => !(input in given))
      expect([definition.name, own.filter((input) => !(input in merged('pipeline').inputs))]).toEqual([
        definition.name,
        [],
      ])
    }
  })

  test('of the root leaves no input unused', () => {
    const used = new Set(PIPELINE.slice(1).flatMap(({ definition }) => Object.keys(definition.inputs)))
    expect(Object.keys(merged('pipeline').inputs).filter((input) => !used.has(input))).toEqual([])
  })
})

const PAGES: readonly (readonly [string, ActionName])[] = [
  ...STEPS.map(({ definition: { name } }) => [`actions/${name}/README.md`, name] as const),
  ['docs/reference/action.md', 'pipeline'],
]

describe('the tables', () => {
  test.for(PAGES)('of %s say what the step takes and gives', async ([page, name]) => {
    const path = new URL(page, root).pathname
    let text = await readFile(path, 'utf8')
    for (const [provider, { inputs, outputs }] of Object.entries(DEFINITIONS[name])) {
      const suffix = provider === 'codedeploy' ? '' : ` ${provider}`
      text = fill(fill(text, `inputs${suffix}`, inputTable(inputs)), `outputs${suffix}`, outputTable(outputs))
    }
    await expect(text).toMatchFileSnapshot(path)
  })
})

function fill(page: string, section: string, table: string): string {
  const [start, end] = [`<!-- ${section} -->`, `<!-- /${section} -->`]
  expect(page).toContain(start)
  expect(page).toContain(end)
  return `${page.slice(0, page.indexOf(start) + start.length)}\n${table}\n${page.slice(page.indexOf(end))}`
}

function inputTable(inputs: Readonly<Record<string, OptionSpec<unknown>>>): string {
  const rows = Object.entries(inputs).map(([name, spec]) => {
    const standard = spec.required === true ? '**required**' : defaultOf(spec)
    return `| \`${name}\` | ${cell(spec.help)}${spec.kind === 'list' ? '; one a line' : ''} | ${cell(valuesOf(spec))} | ${cell(standard)} |`
  })
  return ['| input | meaning | value | default |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function valuesOf({ kind, placeholder = '' }: OptionSpec<unknown>): string {
  return kind === 'flag'
    ? '`true`, `false`'
    : placeholder
        .split('|')
        .map((word) => `\`${word}\``)
        .join(', ')
}

function outputTable(outputs: Readonly<Record<string, string>>): string {
  const rows = Object.entries(outputs).map(([name, help]) => `| \`${name}\` | ${cell(help)} |`)
  return ['| output | meaning |', '| --- | --- |', ...rows].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
