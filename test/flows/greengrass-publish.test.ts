import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GetComponentCommand, GreengrassV2Client, ListComponentVersionsCommand } from '@aws-sdk/client-greengrassv2'
import {
  CreateMultipartUploadCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
} from '@aws-sdk/client-s3'
import { afterAll, describe, expect, test } from 'vitest'
import { useActionStage } from './fixtures/action-stage.ts'
import { COMPONENT_BUCKET, gdkProject, makeBucket, plainRecipe } from './fixtures/components.ts'
import { slipwayHere } from './fixtures/in-process.ts'
import {
  type DocumentedPolicy,
  ENGINE_ACCOUNT,
  isOptional,
  readPolicyFor,
  withoutAction,
  writeRoles,
} from './fixtures/policies.ts'
import { type Finished, jsonLines, slipway, slipwayJson } from './fixtures/processes.ts'
import { startRelay } from './fixtures/relay.ts'
import { makeFolder } from './fixtures/releases.ts'
import { serviceClients } from './fixtures/service-clients.ts'
import { activeParts } from './fixtures/summaries.ts'

const APP = 'com.example.App'
const GUARDED = 'com.example.Guarded'
const TO_BUCKET = ['--s3-bucket', COMPONENT_BUCKET]

const policy = await readPolicyFor({ BUCKET: COMPONENT_BUCKET, COMPONENT: GUARDED }, 'greengrass-push')
const actions = policy.Statement.flatMap(({ Action }) => Action)
const roleWithout = (action: string): string => `without-${action.replace(':', '.')}`
const roles: Record<string, DocumentedPolicy> = {
  push: policy,
  required: { ...policy, Statement: policy.Statement.filter((statement) => !isOptional(statement)) },
  ...Object.fromEntries(actions.map((action) => [roleWithout(action), withoutAction(policy, action)])),
}
const roleFolder = await makeFolder({})
const stage = useActionStage(await writeRoles(roleFolder.path, roles))
afterAll(() => roleFolder[Symbol.asyncDispose]())

interface Bundled {
  readonly path: string
  readonly contentDigest: string
  readonly artifacts: readonly { readonly fileName: string; readonly sha256: string }[]
}
interface Pushed {
  readonly version: string
  readonly unchanged: boolean
  readonly uris: Readonly<Record<string, string>>
  readonly arn?: string
}

const bundleArgs = (source: string, output: string): string[] => [
  ...['bundle', '--provider', 'greengrass', '--source', source, '--output', output],
]
const pushArgs = (bundle: string, ...more: readonly string[]): string[] => [
  ...['push', '--provider', 'greengrass', '--bundle', bundle, ...more],
]
const errorOf = ({ stdout }: Finished): unknown => jsonLines(stdout).at(-1)?.error
const pushedOf = ({ stdout }: Finished): Pushed => jsonLines(stdout).at(-1) as unknown as Pushed

/** Makes a component folder in this process, of files that are gone afterwards. */
async function bundleHere(
  files: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): Promise<
  AsyncDisposable & { readonly path: string; readonly finished: Finished; readonly names: readonly string[] }
> {
  const folder = await makeFolder(files)
  const path = join(folder.path, 'out')
  const finished = await slipwayHere([...bundleArgs(join(folder.path, 'app'), path), ...more, '--json'])
  return { ...folder, path, finished, names: (await readdir(folder.path)).sort() }
}

const pushHere = (bundle: string, more: readonly string[] = [], env = {}): Promise<Finished> =>
  slipwayHere([...pushArgs(bundle, ...more), '--json'], { env: { ...stage.engine.env, ...env } })

function greengrass(): GreengrassV2Client {
  const { env, endpoint } = stage.engine
  const credentials = { accessKeyId: env.AWS_ACCESS_KEY_ID ?? '', secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? '' }
  return new GreengrassV2Client({ endpoint, region: env.AWS_REGION ?? '', credentials })
}

async function keysUnder(Prefix: string): Promise<readonly (string | undefined)[]> {
  using clients = serviceClients(stage.engine)
  const { Contents = [] } = await clients.s3.send(new ListObjectsV2Command({ Bucket: COMPONENT_BUCKET, Prefix }))
  return Contents.map(({ Key }) => Key)
}

async function versionsOf(name: string): Promise<readonly (string | undefined)[]> {
  const client = greengrass()
  const arn = `arn:aws:greengrass:us-east-1:${ENGINE_ACCOUNT}:components:${name}`
  const { componentVersions = [] } = await client.send(new ListComponentVersionsCommand({ arn }))
  client.destroy()
  return componentVersions.map(({ componentVersion }) => componentVersion)
}

describe('a project of the development kit', () => {
  test('is bundled, refused without its bucket, published, and not published twice', async () => {
    const { env } = stage.engine
    await using folder = await makeFolder(gdkProject({ name: APP }))
    const [source, out] = [join(folder.path, 'app'), join(folder.path, 'out')]
    const bundled = await slipwayJson<Bundled>(bundleArgs(source, out))
    expect(bundled).toMatchObject({ path: out, format: 'greengrass', name: APP, version: 'NEXT_PATCH', elsewhere: [] })

    const missing = await slipway(pushArgs(out), { env })
    expect(missing.stderr).toBe(
      `error: bucket "${COMPONENT_BUCKET}" does not exist at "${stage.engine.endpoint}"\n` +
        `  hint: check its name and the endpoint, or create it in the region of what is deployed to: aws s3 mb s3://${COMPONENT_BUCKET} --region us-east-1\n`,
    )
    expect(missing.code).toBe(1)
    await makeBucket(stage.engine)

    const planned = await slipway(pushArgs(out, '--dry-run'), { env })
    expect(planned.stdout).toMatch(
      /^dry run: version 1\.0\.0 of component com\.example\.App would be published, with s3:/,
    )
    await expect(versionsOf(APP)).rejects.toMatchObject({ name: 'ResourceNotFoundException' })

    const first = await slipway(pushArgs(out), { env })
    expect(first.stdout.replaceAll(/\d+\.\d s\n/g, 'N s\n')).toMatch(
      new RegExp(
        [
          `^✓ uploaded \\d+ B to s3://${COMPONENT_BUCKET}/${APP}/[0-9a-f]{64}/app\\.zip in N s`,
          `✓ version 1\\.0\\.0 of component ${APP} can be deployed after N s`,
          `  content ${bundled.contentDigest}`,
          `  to deploy it: slipway deploy --provider greengrass --thing-group GROUP --components ${APP}@1\\.0\\.0 --wait\n$`,
        ].join('\n'),
      ),
    )

    const calls: string[] = []
    await using relay = await startRelay(stage.engine.endpoint, ({ method, url }) => {
      calls.push(`${method} ${url?.split(/[?]/)[0]?.replace(/.*(components).*\//, '$1 ')}`)
      return false
    })
    const again = await slipwayJson<Pushed>(pushArgs(out), { env: { ...env, AWS_ENDPOINT_URL: relay.endpoint } })
    expect(again).toMatchObject({ version: '1.0.0', unchanged: true, contentDigest: bundled.contentDigest })
    expect(calls).toEqual(['POST /', 'GET components versions', 'GET components metadata'])
  })

  test('has its values in the recipe that devices get, all else as it was written, and its bytes in the bucket', async () => {
    await using component = await bundleHere(gdkProject({ name: APP }))
    const { arn = '', uris } = pushedOf(await pushHere(component.path))
    const client = greengrass()
    const got = await client.send(new GetComponentCommand({ arn, recipeOutputFormat: 'YAML' }))
    client.destroy()
    const recipe = new TextDecoder().decode(got.recipe)
    const uri = uris['app.zip'] ?? ''
    const { artifacts } = JSON.parse(component.finished.stdout) as Bundled
    const digest = artifacts[0]?.sha256 ?? ''
    expect(recipe).toContain(`ComponentName: ${APP}`)
    expect(recipe).toContain('ComponentVersion: 1.0.0')
    expect(recipe).toContain('ComponentPublisher: Example')
    expect(recipe).toContain(uri)
    expect(recipe).toContain(Buffer.from(digest, 'hex').toString('base64'))
    using clients = serviceClients(stage.engine)
    const Key = uri.slice(`s3://${COMPONENT_BUCKET}/`.length)
    const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket: COMPONENT_BUCKET, Key }))
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array()
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest)
  })

  test('goes through both actions, in two jobs, with outputs and summaries', async () => {
    const job = await stage.job(gdkProject({ name: APP }, 'from a workflow'))
    const bundled = await job.run('bundle', { provider: 'greengrass', source: 'app' })
    expect(bundled.code, bundled.raw).toBe(0)
    expect(bundled.outputs).toMatchObject({
      ...{ format: 'greengrass', 'component-name': APP, 'component-version': 'NEXT_PATCH', 'artifact-count': '1' },
      ...{ 'content-digest': expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect(bundled.summary).toContain('bundled the component')

    // As a build artifact comes to another job: at another place.
    const other = await stage.job({})
    await rename(bundled.outputs.bundle ?? '', join(other.workspace, 'component'))
    const inputs = { provider: 'greengrass', bundle: 'component', 'component-tags': 'team=edge', 's3-prefix': '/edge' }
    const planned = await other.run('push-revision', { ...inputs, 'dry-run': 'true' })
    expect(planned.outputs, planned.raw).toMatchObject({ 'component-version': '1.0.1', unchanged: 'false' })
    expect(planned.outputs['component-arn'] ?? '').toBe('')
    const pushed = await other.run('push-revision', inputs)
    expect(pushed.code, pushed.raw).toBe(0)
    expect(pushed.outputs).toMatchObject({
      revision: `{"revisionType":"GreengrassComponents","greengrassComponents":{"${APP}":"1.0.1"}}`,
      ...{ 'component-name': APP, 'component-version': '1.0.1', unchanged: 'false' },
      ...{ 'content-digest': bundled.outputs['content-digest'], 'component-arn': expect.stringContaining(':1.0.1') },
    })
    expect(pushed.raw).toContain(`s3://${COMPONENT_BUCKET}/edge/${APP}/`)
    expect(activeParts(`${bundled.summary}${pushed.summary}`)).toEqual([])
    const again = await other.run('push-revision', inputs)
    expect(again.outputs).toMatchObject({ 'component-version': '1.0.1', unchanged: 'true' })
  })

  test('gets a number of its own for each content, however many publish it at once', async () => {
    const name = 'com.example.Race'
    const made = await Promise.all(['one', 'two', 'one'].map((text) => bundleHere(gdkProject({ name }, text))))
    const pushed = (await Promise.all(made.map(({ path }) => pushHere(path)))).map(pushedOf)
    for (const one of made) await one[Symbol.asyncDispose]()
    const versions = pushed.map(({ version }) => version)
    // The same content twice has one number or, when another content came in between, two.
    expect(versions[0]).not.toBe(versions[1])
    expect(new Set(versions)).toEqual(new Set(await versionsOf(name)))
    expect(versions.every((version) => /^1\.0\.[0-2]$/.test(version))).toBe(true)
  })
})

test('a plain recipe is published with what lies beside it, and what is elsewhere stays there', async () => {
  const uris = ['s3://bucket/run.sh', 'docker:app:1']
  const files = { 'app/recipe.yaml': plainRecipe('com.example.Plain', '1.0.0', uris), 'app/run.sh': 'echo ok\n' }
  await using component = await bundleHere(files)
  const settings = [
    '--s3-tags',
    'team=edge',
    '--metadata',
    'line=two',
    '--sse',
    'AES256',
    '--s3-storage-class',
    'STANDARD_IA',
  ]
  const finished = await pushHere(component.path, [...TO_BUCKET, ...settings])
  expect(pushedOf(finished)).toMatchObject({ version: '1.0.0', unchanged: false })
  using clients = serviceClients(stage.engine)
  const [Key = ''] = await keysUnder('com.example.Plain/')
  const place = { Bucket: COMPONENT_BUCKET, Key }
  expect((await clients.s3.send(new GetObjectTaggingCommand(place))).TagSet).toEqual([{ Key: 'team', Value: 'edge' }])
  const stored = await clients.s3.send(new GetObjectCommand(place))
  expect(stored).toMatchObject({
    Metadata: { line: 'two' },
    StorageClass: 'STANDARD_IA',
    ServerSideEncryption: 'AES256',
  })
  expect(await stored.Body?.transformToString()).toBe('echo ok\n')

  await using other = await bundleHere({ ...files, 'app/run.sh': 'echo other\n' })
  const refused = await pushHere(other.path, TO_BUCKET)
  expect(errorOf(refused)).toMatchObject({
    code: 'KEY_TAKEN',
    message: expect.stringContaining(
      'version 1.0.0 of component "com.example.Plain" exists already, and is another one',
    ),
  })
  expect(await keysUnder('com.example.Plain/')).toEqual([Key])
  expect(errorOf(await pushHere(other.path))).toMatchObject({
    code: 'INPUT_INVALID',
    message: 'component "com.example.Plain" has artifacts, and no bucket to put them into',
  })
})

test('a version that the service finds wrong is told with its reasons, and is in the way until it is deleted', async () => {
  const gone = `s3://${COMPONENT_BUCKET}/gone.bin`
  const files = { 'app/recipe.yaml': plainRecipe('com.example.Failed', '1.0.0', [gone]) }
  await using component = await bundleHere(files)
  expect(JSON.parse(component.finished.stdout)).toMatchObject({ artifacts: [], elsewhere: [gone] })
  const expected = {
    code: 'COMPONENT_FAILED',
    message: expect.stringContaining(gone),
    hint: expect.stringContaining('aws greengrassv2 delete-component --arn arn:aws:greengrass:'),
  }
  expect(errorOf(await pushHere(component.path))).toMatchObject(expected)
  await using mended = await bundleHere({
    'app/recipe.yaml': plainRecipe('com.example.Failed', '1.0.0', ['docker:a:1']),
  })
  expect(errorOf(await pushHere(mended.path))).toMatchObject(expected)
})

describe('what cannot be bundled leaves nothing', () => {
  const zip = gdkProject({ name: APP })
  const custom = { build_system: 'custom', custom_build_command: ['sh', 'build.sh'] }
  const built = gdkProject({ name: APP, version: '2.0.0', build: custom, artifact: 'main.sh' })
  const copyRecipe = 'mkdir -p greengrass-build/recipes && cp recipe.yaml greengrass-build/recipes\n'
  test.for<[string, Readonly<Record<string, string>>, string, string]>([
    [
      'an unknown key',
      { ...zip, 'app/recipe.yaml': `${zip['app/recipe.yaml']}Manifest: []\n` },
      'RECIPE_INVALID',
      'recipe.yaml:12:1: error: unknown key "Manifest"',
    ],
    [
      'a recipe that is too long',
      { ...zip, 'app/recipe.yaml': `${zip['app/recipe.yaml']}# ${'x'.repeat(16_000)}\n` },
      'RECIPE_INVALID',
      '16000',
    ],
    ['a secret', { ...zip, 'app/id_rsa': '-----BEGIN RSA PRIVATE KEY-----\n' }, 'SECRETS_FOUND', '"id_rsa" looks like'],
    ['nothing there', {}, 'SOURCE_INVALID', '" does not exist'],
    ['a build that fails', { ...built, 'app/build.sh': 'exit 3\n' }, 'BUILD_FAILED', 'ended with exit code 3'],
    [
      'an artifact that the build has not made',
      { ...built, 'app/build.sh': copyRecipe },
      'SOURCE_INVALID',
      'the build has not made the artifact "main.sh"',
    ],
    [
      'a build that only the kit runs',
      gdkProject({ name: APP, build: { build_system: 'maven' } }),
      'NOT_IMPLEMENTED',
      'run "gdk component build" first',
    ],
  ])('%s', async ([, files, code, told]) => {
    await using component = await bundleHere(files)
    expect(errorOf(component.finished)).toMatchObject({ code })
    expect(component.finished.stderr).toContain(told)
    expect(component.names).not.toContain('out')
    expect(component.names.filter((name) => name.endsWith('.partial'))).toEqual([])
  })

  test('an error is at its line in a workflow too, and in the summary', async () => {
    const job = await stage.job({ ...zip, 'app/recipe.yaml': `${zip['app/recipe.yaml']}Manifest: []\n` })
    const bundled = await job.run('bundle', { provider: 'greengrass', source: 'app' })
    expect(bundled.code).toBe(2)
    expect(bundled.raw).toMatch(/^::error [^\n]*file=app\/recipe\.yaml[^\n]*line=12/m)
    expect(bundled.summary).toContain('not bundled: the component has errors')
  })

  test('a signal while a component is built', async () => {
    await using folder = await makeFolder({ ...built, 'app/build.sh': 'echo begun; sleep 60\n' })
    let isTold = false
    const finished = await slipway(bundleArgs(join(folder.path, 'app'), join(folder.path, 'out')), {
      onStdout: (stdout, child) => {
        if (isTold || !stdout.includes('begun')) return
        isTold = true
        child.kill('SIGINT')
      },
    })
    expect(finished.stderr).toContain('cancelled by SIGINT')
    expect(finished.code).toBe(130)
    expect(await readdir(folder.path)).toEqual(['app'])
  })

  test('and a build that ends well is bundled, also as it was left', async () => {
    const build = `${copyRecipe}D=greengrass-build/artifacts/${APP}/2.0.0\nmkdir -p $D && cp main.sh $D\n`
    await using folder = await makeFolder({ ...built, 'app/build.sh': build })
    const args = bundleArgs(join(folder.path, 'app'), join(folder.path, 'out'))
    const once = JSON.parse((await slipwayHere([...args, '--json'])).stdout) as Bundled
    await writeFile(join(folder.path, 'app/build.sh'), 'exit 3\n')
    const twice = JSON.parse((await slipwayHere([...args, '--built', '--json'])).stdout) as Bundled
    expect(twice).toEqual(once)
    expect(await readFile(join(folder.path, 'out/artifacts/main.sh'), 'utf8')).toBe('echo hello\n')
    await writeFile(join(folder.path, 'out/artifacts/main.sh'), 'echo other\n')
    expect(errorOf(await pushHere(join(folder.path, 'out'), TO_BUCKET))).toMatchObject({ code: 'ARCHIVE_INVALID' })
  })
})

describe('docs/policies/greengrass-push.json', () => {
  const as = (role: string, bundle: string, more: readonly string[] = [], env = {}): Promise<Finished> =>
    pushHere(bundle, [...TO_BUCKET, '--role-to-assume', `arn:aws:iam::${ENGINE_ACCOUNT}:role/${role}`, ...more], env)
  let patch = 0
  /** A component that no other one equals, under a number of its own. */
  const anew = (content: string = randomBytes(8).toString('hex'), version = `1.0.${patch++}`) =>
    bundleHere({
      'app/recipe.yaml': plainRecipe(GUARDED, version, ['s3://bucket/run.sh']),
      'app/run.sh': `${content}\n`,
    })
  const large = () => anew(randomBytes(6_400_000).toString('base64'))
  const refusal = (action: string) => ({
    code: 'ACCESS_DENIED',
    message: expect.stringContaining(`"${action}"`),
    hint: expect.stringMatching(new RegExp(`allow "${action}" on "arn:aws:[^"]+" in the policy`)),
  })

  test('is enough, also without the statements that are only for something', async () => {
    for (const role of ['push', 'required']) {
      await using component = await anew()
      expect(pushedOf(await as(role, component.path))).toMatchObject({ unchanged: false })
      expect(pushedOf(await as(role, component.path))).toMatchObject({ unchanged: true })
    }
  })

  const required = policy.Statement.filter((statement) => !isOptional(statement)).flatMap(({ Action }) => Action)
  test.for(required)('without %s it is refused', async (action) => {
    await using component = await anew()
    expect(errorOf(await as(roleWithout(action), component.path))).toMatchObject(refusal(action))
  })

  test.for([
    ['greengrass:ListComponentVersions', 'NEXT_PATCH', []],
    ['s3:PutObjectTagging', undefined, ['--s3-tags', 'team=edge']],
    ['s3:PutObjectAcl', undefined, ['--s3-acl', 'bucket-owner-full-control']],
  ] as const)('%s is for what asks for it', async ([action, version, more]) => {
    const files = (text: string) => gdkProject({ name: GUARDED, ...(version !== undefined && { version }) }, text)
    await using component = version === undefined ? await anew() : await bundleHere(files(action))
    expect(errorOf(await as(roleWithout(action), component.path, more))).toMatchObject(refusal(action))
    expect(pushedOf(await as('push', component.path, more))).toMatchObject({ unchanged: false })
  })

  test('s3:ListBucketMultipartUploads finds the parts that a killed push has left', async () => {
    using clients = serviceClients(stage.engine)
    const leftAfter = async (role: string): Promise<{ readonly left: number; readonly told: string }> => {
      await using component = await large()
      const { uris } = pushedOf(await as(role, component.path, ['--dry-run']))
      const Key = uris['run.sh']?.slice(`s3://${COMPONENT_BUCKET}/`.length) ?? ''
      await clients.s3.send(new CreateMultipartUploadCommand({ Bucket: COMPONENT_BUCKET, Key }))
      const { stderr } = await as(role, component.path)
      const uploads = await clients.s3.send(new ListMultipartUploadsCommand({ Bucket: COMPONENT_BUCKET, Prefix: Key }))
      return { left: uploads.Uploads?.length ?? 0, told: stderr }
    }
    expect(await leftAfter('push')).toEqual({
      left: 0,
      told: expect.stringContaining('removed the parts of an upload'),
    })
    expect(await leftAfter(roleWithout('s3:ListBucketMultipartUploads'))).toEqual({
      left: 1,
      told: expect.stringContaining('"s3:ListBucketMultipartUploads" is not allowed'),
    })
  })

  test('s3:AbortMultipartUpload removes the parts of a push that broke off', async () => {
    await using component = await large()
    await using relay = await startRelay(stage.engine.endpoint, ({ url }) => url?.includes('partNumber=') === true)
    const env = { AWS_ENDPOINT_URL: relay.endpoint, AWS_MAX_ATTEMPTS: '1' }
    const broken = await as('push', component.path, [], env)
    expect([broken.code, broken.stderr]).toEqual([4, expect.not.stringContaining('still in the bucket')])
    const left = await as(roleWithout('s3:AbortMultipartUpload'), component.path, [], env)
    expect(left.stderr).toContain('the parts sent so far are still in the bucket')
  })
})
