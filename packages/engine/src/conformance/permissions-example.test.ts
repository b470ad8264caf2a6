import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { agentFixture } from '../agent/fixtures/agent-fixture.ts'
import { modeOf } from '../agent/fixtures/temporary-folder.ts'

const FILES = [
  'my-file-1.txt',
  'my-file-2.txt',
  'my-file-3.txt',
  'my-folder-1/my-file-4.txt',
  'my-folder-1/my-file-5.txt',
  'my-folder-1/my-file-6.txt',
  'my-folder-2/my-file-7.txt',
  'my-folder-2/my-file-8.txt',
  'my-folder-2/my-file-9.txt',
  'my-folder-2/my-folder-3/my-file-10.txt',
]
const FOLDERS = ['my-folder-1', 'my-folder-2', 'my-folder-2/my-folder-3']

/** The six rules of the guide's worked case; what its print shows in rule 2 stands in for the pattern that it means. */
function permissions(patternOfRule2: string): string {
  return `permissions:
  - object: /tmp/my-app
    pattern: "*-3.txt"
    owner: adm
    group: wheel
    mode: 464
    type:
      - file
  - object: /tmp/my-app
    pattern: "${patternOfRule2}"
    except: [my-file-3.txt]
    owner: ec2-user
    mode: 444
    type:
      - file
  - object: /tmp/my-app/my-folder-1
    pattern: "**"
    except: [my-file-4.txt, my-file-5.txt]
    owner: operator
    mode: 646
    type:
      - file
  - object: /tmp/my-app/my-folder-2
    pattern: "**"
    except: [my-file-8.txt]
    owner: ec2-user
    mode: 777
    type:
      - file
  - object: /tmp/my-app
    pattern: "*my-folder*"
    except: [/tmp/my-app/my-folder-2/my-folder-3]
    owner: ec2-user
    mode: 555
    type:
      - directory
  - object: /tmp/my-app/my-folder-2/my-folder-3
    group: wheel
    mode: 564
    type:
      - directory
`
}

interface Result {
  /** Mode on the disk, by path below the object. */
  readonly modes: Readonly<Record<string, string>>
  /** Owner and group in the agent's plan: what a host that runs as root sets. */
  readonly owners: Readonly<Record<string, string>>
}

async function deploy(patternOfRule2 = '*.txt'): Promise<Result> {
  const fixture = await agentFixture()
  fixture.start()
  const appSpec = `version: 0.0\nos: linux\nfiles:\n  - source: app\n    destination: /tmp/my-app\n${permissions(patternOfRule2)}`
  const tree = Object.fromEntries(FILES.map((file) => [`app/${file}`, file]))
  const specification = await fixture.push('d-1', { 'appspec.yml': appSpec, ...tree })
  const { diagnostics } = await fixture.runAll(['DownloadBundle', 'Install'], specification)
  expect(diagnostics.message).toBe('Succeeded: ')
  const object = join(fixture.root, 'tmp/my-app')
  const modes: Record<string, string> = {}
  for (const path of ['.', ...FOLDERS, ...FILES]) modes[path] = await modeOf(join(object, path))
  const plan = JSON.parse(await readFile(fixture.pathsOf('d-1').installPlan, 'utf8')) as {
    readonly instructions: readonly Readonly<Record<string, string | null>>[]
  }
  const owners = Object.fromEntries(
    plan.instructions
      .filter(({ type }) => type === 'chown')
      .map(({ file, owner, group }) => [`${file}`.slice(object.length + 1), `${owner ?? '-'}:${group ?? '-'}`]),
  )
  return { modes, owners }
}

describe('the worked case of "permissions" (guide:17126-17255)', () => {
  let umask: number

  beforeEach(() => {
    umask = process.umask(0o022)
  })
  afterEach(() => {
    process.umask(umask)
  })

  test('rule 1: a pattern names the one file that ends in -3.txt', async () => {
    const { modes, owners } = await deploy()
    expect(modes['my-file-3.txt']).toBe('464')
    expect(owners['my-file-3.txt']).toBe('adm:wheel')
  })

  test('rule 2: the other text files get their rights, the exception does not, nothing in folders does', async () => {
    const { modes, owners } = await deploy()
    for (const file of ['my-file-1.txt', 'my-file-2.txt']) {
      expect(modes[file]).toBe('444')
      expect(owners[file]).toBe('ec2-user:-')
    }
  })

  test('rule 3: of the first folder only the file that is no exception changes', async () => {
    const { modes, owners } = await deploy()
    expect(modes['my-folder-1/my-file-6.txt']).toBe('646')
    expect(owners['my-folder-1/my-file-6.txt']).toBe('operator:-')
    for (const file of ['my-folder-1/my-file-4.txt', 'my-folder-1/my-file-5.txt']) {
      expect(modes[file]).toBe('644')
      expect(owners).not.toHaveProperty(file)
    }
  })

  test('rule 4: so it is in the second folder', async () => {
    const { modes, owners } = await deploy()
    for (const file of ['my-folder-2/my-file-7.txt', 'my-folder-2/my-file-9.txt']) {
      expect(modes[file]).toBe('777')
      expect(owners[file]).toBe('ec2-user:-')
    }
    expect(modes['my-folder-2/my-file-8.txt']).toBe('644')
  })

  test('rule 4, where guide (17122: files directly inside) and agent differ, as the agent: "**" reaches files at any depth', async () => {
    const { modes } = await deploy()
    expect(modes['my-folder-2/my-folder-3/my-file-10.txt']).toBe('777')
  })

  test('rule 5: both folders change, and what is in them does not', async () => {
    const { modes, owners } = await deploy()
    for (const folder of ['my-folder-1', 'my-folder-2']) {
      expect(modes[folder]).toBe('555')
      expect(owners[folder]).toBe('ec2-user:-')
    }
  })

  test('rule 6, where guide (17226) and agent differ, as the agent: the object’s own directory is never changed', async () => {
    const { modes, owners } = await deploy()
    expect(modes['my-folder-2/my-folder-3']).toBe('755')
    expect(owners).not.toHaveProperty('my-folder-2/my-folder-3')
    expect(modes['.']).toBe('755')
  })

  test('rule 2 with the pattern that the guide prints (17184), as the agent reads it: ".*.txt" matches none of these files', async () => {
    const { modes, owners } = await deploy('.*.txt')
    for (const file of ['my-file-1.txt', 'my-file-2.txt']) {
      expect(modes[file]).toBe('644')
      expect(owners).not.toHaveProperty(file)
    }
  })
})
