import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'
import { type DeploymentPaths, layoutOf, pathsOf } from '../layout.ts'
import { selectRevision } from './select-revision.ts'

const USUAL = { deploymentCreator: 'user', deploymentType: 'IN_PLACE' } as const
const ROLLBACK = { deploymentCreator: 'codeDeployRollback', deploymentType: 'BLUE_GREEN' } as const

async function group(pointers: boolean, isUnpacked = false): Promise<DeploymentPaths> {
  const layout = layoutOf({ folder: await temporaryFolder(), isolation: 'none' })
  const paths = pathsOf(layout, { deploymentGroupId: 'g', deploymentId: 'd-now' })
  await mkdir(paths.instructionsFolder, { recursive: true })
  if (pointers) {
    await writeFile(paths.lastSuccessfulInstall, '/g/d-last')
    await writeFile(paths.mostRecentInstall, '/g/d-recent')
  }
  if (isUnpacked) await mkdir(paths.archive, { recursive: true })
  return paths
}

describe('the revision of an event', () => {
  const last = '/g/d-last/deployment-archive'
  const recent = '/g/d-recent/deployment-archive'

  test.for([
    ['BeforeBlockTraffic', last, recent],
    ['AfterBlockTraffic', last, recent],
    ['ApplicationStop', last, last],
    ['BeforeInstall', 'current', 'current'],
    ['AfterInstall', 'current', 'current'],
    ['ApplicationStart', 'current', 'current'],
    ['ValidateService', 'current', 'current'],
    ['BeforeAllowTraffic', 'current', last],
    ['AfterAllowTraffic', 'current', last],
  ] as const)('%s: %s, and %s when a blue/green deployment is rolled back', async ([event, usual, rollback]) => {
    const paths = await group(true)
    const orCurrent = (expected: string): string => (expected === 'current' ? paths.archive : expected)
    expect(await selectRevision(event, USUAL, paths)).toBe(orCurrent(usual))
    expect(await selectRevision(event, ROLLBACK, paths)).toBe(orCurrent(rollback))
  })

  test('is the usual one in the rollback of an in-place deployment', async () => {
    const paths = await group(true)
    const rollback = { ...ROLLBACK, deploymentType: 'IN_PLACE' } as const
    expect(await selectRevision('BeforeBlockTraffic', rollback, paths)).toBe(last)
  })

  test('is the current one for every event, once that is unpacked', async () => {
    const paths = await group(true, true)
    expect(await selectRevision('ApplicationStop', USUAL, paths)).toBe(paths.archive)
    expect(await selectRevision('BeforeBlockTraffic', ROLLBACK, paths)).toBe(paths.archive)
  })

  test('is none on the first deployment of a group', async () => {
    const paths = await group(false)
    expect(await selectRevision('ApplicationStop', USUAL, paths)).toBeUndefined()
    expect(await selectRevision('BeforeInstall', USUAL, paths)).toBe(paths.archive)
  })

  test('may be one that is gone: the pointer is followed all the same', async () => {
    const paths = await group(true)
    expect(join(dirname(last), 'deployment-archive')).toBe(await selectRevision('ApplicationStop', USUAL, paths))
  })
})
