import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildZip } from '../../packages/core/src/bundle/io/fixtures/raw-zip.ts'
import { gzipped, startGitHubArchives } from './fixtures/git-hub-archives.ts'
import { type EngineProcess, slipway, startEngineProcess, until } from './fixtures/processes.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'
import { deployAndWait } from './fixtures/steps.ts'
import { makeTar } from './fixtures/tar.ts'

const COMMIT = '0123456789abcdef0123456789abcdef01234567'
const REVISION = { revisionType: 'GitHub', gitHubLocation: { repository: 'octo/shop', commitId: COMMIT } }
const TOKEN = 'ghp_ofThisTestAlone'

const FILES = Object.entries(releaseFiles({ AfterInstall: 'echo "commit $BUNDLE_COMMIT, token ${MY_TOKEN:-none}"' }))
/** GitHub puts everything below a folder that is named after the repository and the commit. */
const named = FILES.map(([name, text]) => ({ name: `octo-shop-0123456/${name}`, text }))
const TARBALL = gzipped(makeTar(named))
const ZIPBALL = buildZip(named.map(({ name, text }) => ({ name, content: text, mode: 0o100755 })))

const TARBALL_PATH = `/repos/octo/shop/tarball/${COMMIT}`

async function advance({ dataDir }: EngineProcess, seconds: number): Promise<void> {
  const { controlEndpoint } = JSON.parse(await readFile(join(dataDir, 'ready.json'), 'utf8'))
  const answer = await fetch(`${controlEndpoint}/clock/advance`, { method: 'POST', body: JSON.stringify({ seconds }) })
  if (!answer.ok) throw new Error(`the clock does not move: ${answer.status}`)
}

test('a commit of a public repository is deployed: its tarball, without the folder around it', async () => {
  await using gitHub = await startGitHubArchives({ archives: { [TARBALL_PATH]: TARBALL } })
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1', '--github-api-url', gitHub.apiUrl] })
  const { result } = await deployAndWait(engine, REVISION)
  expect(result).toMatchObject({ outcome: 'succeeded' })
  expect(gitHub.requests).toEqual([
    { path: TARBALL_PATH, authorization: undefined, status: 302 },
    { path: `files:${TARBALL_PATH}`, authorization: undefined, status: 200 },
  ])
  const root = engine.instances[0]?.root ?? ''
  expect(await readFile(join(root, 'srv/page/page.html'), 'utf8')).toBe('<h1>hello</h1>\n')
  const log = await readFile(
    join(root, 'opt/codedeploy-agent/deployment-root/deployment-logs/codedeploy-agent-deployments.log'),
    'utf8',
  )
  expect(log).toContain(`[stdout]commit ${COMMIT}, token none`)
})

test('a private repository needs a token, which goes to the API and to nobody else', async () => {
  await using gitHub = await startGitHubArchives({ archives: { [TARBALL_PATH]: TARBALL }, token: TOKEN })
  const args = ['--fleet', 'web=1', '--github-api-url', gitHub.apiUrl, '--github-token-env', 'MY_TOKEN']
  await using engine = await startEngineProcess({ args, environment: { MY_TOKEN: TOKEN } })
  const { result, stdout, stderr } = await deployAndWait(engine, REVISION)
  expect(result).toMatchObject({ outcome: 'succeeded' })
  expect(gitHub.requests.map(({ path, authorization }) => [path, authorization])).toEqual([
    [TARBALL_PATH, `token ${TOKEN}`],
    [`files:${TARBALL_PATH}`, undefined],
  ])
  const state = await slipway(['engine', 'inspect', '--data-dir', engine.dataDir, '--json'])
  expect([engine.output(), stdout, stderr, state.stdout].join()).not.toContain(TOKEN)
  const root = engine.instances[0]?.root ?? ''
  const log = await readFile(
    join(root, 'opt/codedeploy-agent/deployment-root/deployment-logs/codedeploy-agent-deployments.log'),
    'utf8',
  )
  expect(log).toContain('token none')
})

test.for([
  ['401', 'ghp_another', "401 'Unauthorized'"],
  ['404', undefined, "404 'Not Found'"],
] as const)(
  'a %s is tried again after 10, 30 and 90 seconds, and then told as the agent tells it',
  async ([, token, answer]) => {
    await using gitHub = await startGitHubArchives({ archives: { [TARBALL_PATH]: TARBALL }, token: TOKEN })
    const withToken = token === undefined ? [] : ['--github-token-env', 'MY_TOKEN']
    const args = ['--fleet', 'web=1', '--control', '--github-api-url', gitHub.apiUrl, ...withToken]
    await using engine = await startEngineProcess({ args, environment: { MY_TOKEN: token } })
    const deploying = deployAndWait(engine, REVISION)
    for (const [attempt, seconds] of [10, 30, 90].entries()) {
      await until(() => gitHub.requests.length === attempt + 1)
      await until(() => engine.output().includes(`next try in ${seconds} s`))
      await advance(engine, seconds)
    }
    const { result } = await deploying
    expect(gitHub.requests).toHaveLength(4)
    expect(result).toMatchObject({ outcome: 'failed' })
    const told = JSON.stringify(result)
    expect(told).toContain(
      `Could not download bundle at '${gitHub.apiUrl}${TARBALL_PATH}' after 3 retries. Server returned codes: ${Array(4).fill(answer).join('; ')}.`,
    )
    expect(engine.output()).not.toContain(token ?? TOKEN)
  },
)

test('a variable that is not set ends the start before anything is made', async () => {
  await using folder = await makeFolder({})
  const finished = await slipway([
    'engine',
    'start',
    '--data-dir',
    join(folder.path, 'engine'),
    '--github-token-env',
    'NO',
  ])
  expect(finished).toMatchObject({ code: 2, stderr: expect.stringContaining('names "NO", which is not set') })
})

test('slipway local takes the zipball of a repository, and the tarball where it is asked for', async () => {
  const zip = '/repos/octo/shop/zipball/HEAD'
  const tar = '/repos/octo/shop/tarball/v1.2'
  await using gitHub = await startGitHubArchives({ archives: { [zip]: ZIPBALL, [tar]: TARBALL } })
  for (const [args, path] of [
    [['-l', 'https://github.com/octo/shop'], zip],
    [['-l', 'https://api.github.com/repos/octo/shop/tarball/v1.2', '-t', 'tar'], tar],
  ] as const) {
    await using folder = await makeFolder({})
    const instance = join(folder.path, 'instance')
    const finished = await slipway(['local', ...args, '--instance-dir', instance, '--github-api-url', gitHub.apiUrl])
    expect(finished).toMatchObject({ code: 0, stdout: expect.stringContaining('Local deployment successful') })
    expect(await readFile(join(instance, 'root/srv/page/page.html'), 'utf8')).toBe('<h1>hello</h1>\n')
    expect(gitHub.requests.at(-2)?.path).toBe(path)
  }
})
