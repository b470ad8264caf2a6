import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { slipway, slipwayJson } from './fixtures/processes.ts'
import { makeFolder } from './fixtures/releases.ts'

// The shape of the user guide's tutorial for Windows Server, written anew. No instance of the engine runs Windows: such a
// revision is validated and bundled here, and deployed by the service alone.

const FILES = {
  'appspec.yml': String.raw`version: 0.0
os: windows
files:
  - source: \site
    destination: c:\inetpub\wwwroot
hooks:
  BeforeInstall:
    - location: \scripts\install-iis.ps1
      timeout: 900
  ApplicationStart:
    - location: \scripts\start.ps1
      timeout: 60
  ApplicationStop:
    - location: \scripts\stop.ps1
      timeout: 60
`,
  'site/index.html': '<h1>hello</h1>\r\n',
  'scripts/install-iis.ps1': 'Install-WindowsFeature Web-Server\r\n',
  'scripts/start.ps1': 'Start-Service W3SVC\r\n',
  'scripts/stop.ps1': 'Stop-Service W3SVC\r\n',
}

interface Listed {
  readonly entries: readonly { readonly path: string }[]
}

interface Found {
  readonly severity: string
  readonly code: string
  readonly message: string
}

/** The exit code, and what is wrong: notices are for every release. */
async function validate(path: string): Promise<readonly [code: number | null, found: readonly Found[]]> {
  const { code, stdout } = await slipway(['validate', path, '--json'])
  const found: readonly Found[] = JSON.parse(stdout).diagnostics
  return [code, found.filter(({ severity }) => severity !== 'notice')]
}

test('a revision for Windows hosts is found in order', async () => {
  await using folder = await makeFolder(FILES)
  expect(await validate(folder.path)).toEqual([0, []])
})

test('it is bundled as zip, with the names as the AppSpec file leads to them', async () => {
  await using folder = await makeFolder(FILES)
  await using out = await makeFolder({})
  const bundle = join(out.path, 'bundle.zip')
  await slipwayJson(['bundle', '--source', folder.path, '--output', bundle])
  const { entries } = await slipwayJson<Listed>(['bundle', '--list', '--source', bundle])
  expect(entries.map(({ path }) => path)).toEqual(expect.arrayContaining(Object.keys(FILES)))
  expect(await validate(bundle)).toEqual([0, []])
})

test.for(['tar', 'tgz'])('a %s is refused, and none is written', async (format) => {
  await using folder = await makeFolder(FILES)
  await using out = await makeFolder({})
  const bundle = join(out.path, `bundle.${format}`)
  const { code, stderr } = await slipway(['bundle', '--source', folder.path, '--output', bundle])
  expect(code).toBe(2)
  expect(stderr).toContain('Windows hosts')
  expect(stderr).toContain('--format zip')
  expect(existsSync(bundle)).toBe(false)
})

test('a script that is not there is named as it was written', async () => {
  await using folder = await makeFolder({
    ...FILES,
    'appspec.yml': FILES['appspec.yml'].replace('stop.ps1', 'halt.ps1'),
  })
  const [code, found] = await validate(folder.path)
  expect(code).toBe(2)
  expect(found).toEqual([
    expect.objectContaining({
      code: 'appspec/script-missing',
      message: String.raw`the script "\scripts\halt.ps1" of ApplicationStop is not in the release`,
    }),
  ])
})
