import { expect, test } from 'vitest'
import { gzipped, startGitHubArchives } from './fixtures/git-hub-archives.ts'
import { slipway, startEngineProcess } from './fixtures/processes.ts'
import { deployAndWait, TO_WEB } from './fixtures/steps.ts'
import { makeTar } from './fixtures/tar.ts'
import { filesOf, onEach, standIns, WEB_PAGE } from './fixtures/tutorials.ts'

const REPOSITORY = 'octo/sample-app'
const COMMITS = { first: '1'.repeat(40), second: '2'.repeat(40), third: '3'.repeat(40) } as const
type Version = keyof typeof COMMITS

const pathOf = (version: Version): string => `/repos/${REPOSITORY}/tarball/${COMMITS[version]}`

const revisionOf = (version: Version): Readonly<Record<string, unknown>> => ({
  revisionType: 'GitHub',
  gitHubLocation: { repository: REPOSITORY, commitId: COMMITS[version] },
})

/** What GitHub gives for a commit: everything below a folder that is named after the repository and the commit. */
function tarballOf(version: Version, broken?: string): Buffer {
  const folder = `octo-sample-app-${COMMITS[version].slice(0, 7)}`
  const files = Object.entries(filesOf(WEB_PAGE, version, broken))
  return gzipped(makeTar(files.map(([name, text]) => ({ name: `${folder}/${name}`, text }))))
}

test('the web page is deployed from GitHub to three instances, deployed again, taken back by a person and by the service', async () => {
  await using programs = await standIns()
  await using gitHub = await startGitHubArchives({
    archives: {
      [pathOf('first')]: tarballOf('first'),
      [pathOf('second')]: tarballOf('second'),
      [pathOf('third')]: tarballOf('third', 'start.sh'),
    },
  })
  await using engine = await startEngineProcess({
    args: ['--fleet', 'web=3', '--github-api-url', gitHub.apiUrl],
    environment: { PATH: `${programs.path}:${process.env.PATH}` },
  })
  const shows = async (version: Version): Promise<void> => {
    expect(await onEach(engine.instances, 'var/www/html/index.html')).toEqual(Array(3).fill(`<h1>${version}</h1>\n`))
  }
  const fetched = (version: Version): number => gitHub.requests.filter(({ path }) => path === pathOf(version)).length

  expect((await deployAndWait(engine, revisionOf('first'))).result.outcome).toBe('succeeded')
  await shows('first')
  expect(fetched('first')).toBe(3)

  expect((await deployAndWait(engine, revisionOf('second'))).result.outcome).toBe('succeeded')
  await shows('second')
  for (const called of await onEach(engine.instances, 'called')) {
    expect(called).toContain('ApplicationStop: service httpd stop')
  }

  const back = await slipway(['redeploy', ...TO_WEB, '--from', 'previous-successful', '--wait', '--json'], {
    env: engine.env,
  })
  expect(back.code, back.stderr).toBe(0)
  expect(back.stdout).toContain(COMMITS.first)
  await shows('first')
  // Nothing is kept for the next deployment: every instance asks GitHub again.
  expect(fetched('first')).toBe(6)

  const third = await deployAndWait(engine, revisionOf('third'), ['--auto-rollback', 'failure'])
  expect(third.result).toMatchObject({ outcome: 'rolled-back', status: 'Failed' })
  expect(JSON.stringify(third.result)).toContain('no such unit')
  await shows('first')
})
