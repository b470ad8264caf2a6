import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import {
  GreengrassFixture,
  type GreengrassFixtureOptions,
  groupArn,
  recipe,
} from '../../engine/src/greengrass/fixtures/start-greengrass.ts'
import { fakeOutside } from './fixtures/fake-outside.ts'
import { runStep } from './run-step.ts'
import { deployGreengrassStep } from './steps/greengrass/deploy.ts'
import { pipelineGreengrassStep } from './steps/greengrass/pipeline.ts'

const APP = 'com.example.App'
const OTHER = 'com.example.Other'
const BOTH = { [APP]: '1.0.0', [OTHER]: '1.0.0' }

const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: 'AKIASLIPWAYTEST',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_REGION: 'us-west-2',
}

/** A group whose core device has two components. */
async function start(meet: NonNullable<GreengrassFixtureOptions['meet']>) {
  const devices = [{ thingName: 'edge-1', thingGroups: ['edge'] }]
  const fixture = await GreengrassFixture.start({ devices, plans: [{ devices: ['*'] }], meet })
  onTestFinished(() => fixture[Symbol.asyncDispose]())
  for (const name of Object.keys(BOTH)) await fixture.component(recipe(name, '1.0.0'))
  await fixture.deploy(groupArn('edge'), BOTH)
  return fixture
}

test('a deployment that has cost somebody a change is an error, with the id of what was made as its output', async () => {
  let isArmed = false
  let lost = ''
  const fixture = await start(async (operation) => {
    if (!isArmed || !operation.endsWith('CreateDeployment')) return undefined
    isArmed = false
    lost = (await fixture.deploy(groupArn('edge'), BOTH)).deploymentId
    return undefined
  })
  isArmed = true
  const outside = fakeOutside(
    {},
    {
      ...CREDENTIALS,
      AWS_ENDPOINT_URL: fixture.endpoint,
      'INPUT_THING-GROUP': 'edge',
      'INPUT_REMOVE-COMPONENTS': OTHER,
    },
  )
  expect(await runStep(async () => deployGreengrassStep, 'main', outside)).toBe(1)
  expect(outside.annotations).toMatchObject([{ level: 'error', title: 'TARGET_CHANGED' }])
  const id = outside.outputs.get('deployment-id') ?? ''
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  for (const told of [id, lost]) expect(outside.annotations[0]?.message).toContain(told)
  expect([...outside.outputs.keys()]).toEqual(['deployment-id'])
})

test('one step without a component to publish says what to set, and which action deploys what is published', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-one-step-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const run = async (more: Readonly<Record<string, string>>) => {
    const inputs = { 'INPUT_THING-GROUP': 'edge', INPUT_SOURCE: folder, INPUT_COMPONENTS: `${APP}@1.0.0`, ...more }
    const outside = fakeOutside({}, inputs)
    return { code: await runStep(async () => pipelineGreengrassStep, 'main', outside), outside }
  }
  const { code, outside } = await run({})
  expect(code).toBe(2)
  const [annotation] = outside.annotations
  expect(annotation?.message).toContain(`there is no component in "${folder}" to publish, and components is given`)
  expect(annotation?.message).toContain('set source to its folder')
  expect(annotation?.message).toContain('actions/deploy')
  // A build may make the recipe, and without components it is told by the bundle what is missing.
  expect((await run({ 'INPUT_BUILD-COMMAND': 'make' })).code).toBe(0)
  expect((await run({ INPUT_COMPONENTS: '' })).code).toBe(0)
  await writeFile(join(folder, 'recipe.yaml'), '')
  expect((await run({})).code).toBe(0)
})
