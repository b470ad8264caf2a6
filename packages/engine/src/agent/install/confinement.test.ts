import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appSpec } from '../fixtures/app-spec.ts'
import { installedIn, installFixture } from '../fixtures/install-fixture.ts'
import { makeTree, modeOf, readTree, temporaryFolder } from '../fixtures/temporary-folder.ts'

describe('nothing leaves the root of an instance', () => {
  test('a destination with ".." ends at the root', async () => {
    const fixture = await installFixture()
    await fixture.install('d-1', { x: '1' }, appSpec({ files: [['x', '/../../../../escaped']] }))
    expect(await installedIn(fixture.root)).toEqual({ 'escaped/x': '1' })
  })

  test('a link planted in the root that leads out stops the Install, and nothing is written behind it', async () => {
    const fixture = await installFixture()
    const outside = await temporaryFolder()
    await symlink(outside, join(fixture.root, 'srv'))
    const spec = appSpec({ files: [['app', '/srv/app']] })
    await expect(fixture.install('d-1', { 'app/x': '1' }, spec)).rejects.toThrow(
      `leads to "${outside}/app", which is outside of the instance's root`,
    )
    expect(await readTree(outside)).toEqual({})
  })

  test.for(['OVERWRITE', 'DISALLOW'] as const)(
    'a link in the place of a file is not written through (%s)',
    async (behavior) => {
      const fixture = await installFixture()
      const outside = await temporaryFolder()
      await mkdir(join(fixture.root, 't'))
      // Dangling, so that DISALLOW does not see it: the write would make the file.
      await symlink(join(outside, 'made'), join(fixture.root, 't/x'))
      await expect(fixture.install('d-1', { x: '1' }, appSpec({ files: [['x', '/t']] }), behavior)).rejects.toThrow(
        outside,
      )
      expect(await readTree(outside)).toEqual({})
    },
  )

  test('a link that this very bundle installs is not written through either', async () => {
    const fixture = await installFixture()
    const outside = await temporaryFolder()
    const bundle = { 'one/out': { link: outside }, x: '1' }
    const files = [
      ['one', '/t'],
      ['x', '/t/out'],
    ] as const
    await expect(fixture.install('d-1', bundle, appSpec({ files }))).rejects.toThrow(
      /outside of the (revision|instance)/,
    )
    expect(await readTree(outside)).toEqual({})
  })

  test('permissions are not set through a link that leads out', async () => {
    const fixture = await installFixture()
    const outside = await temporaryFolder()
    await writeFile(join(outside, 'file'), '', { mode: 0o600 })
    const spec = appSpec({ files: [['app', '/t']], permissions: [{ object: '/t', mode: '777' }] })
    await expect(fixture.install('d-1', { 'app/f': { link: join(outside, 'file') } }, spec)).rejects.toThrow(outside)
    expect(await modeOf(join(outside, 'file'))).toBe('600')
  })

  test.for(['../../../../secret', '/../../../../secret', 'out/secret'])(
    'a source %s does not bring in files of this machine',
    async (source) => {
      const fixture = await installFixture()
      const outside = await temporaryFolder()
      await makeTree(outside, { secret: 'x' })
      await makeTree(fixture.root, { '../secret': 'x' })
      const bundle = { out: { link: outside }, 'folder/x': '' }
      await expect(fixture.install('d-1', bundle, appSpec({ files: [[source, '/t']] }))).rejects.toThrow(
        /outside of the revision|no such file/i,
      )
    },
  )

  test('a linked directory outside of the bundle is not copied in', async () => {
    const fixture = await installFixture()
    const outside = await temporaryFolder()
    await makeTree(outside, { secret: 'x' })
    const installing = fixture.install('d-1', { 'app/out': { link: outside } }, appSpec({ files: [['app', '/t']] }))
    await expect(installing).rejects.toThrow('outside of the revision')
  })

  test('a cleanup file that names a path outside is refused', async () => {
    const fixture = await installFixture()
    const outside = await temporaryFolder()
    await makeTree(outside, { keep: 'x' })
    const { cleanup, instructionsFolder } = fixture.pathsOf('d-1')
    await mkdir(instructionsFolder, { recursive: true })
    await writeFile(cleanup, `${outside}/keep\n`)
    await expect(fixture.removePrevious()).rejects.toThrow(/outside of the instance's root/)
    expect(await readTree(outside)).toEqual({ keep: 'x' })
  })

  test("a revision is not installed over the agent's own files", async () => {
    const fixture = await installFixture()
    const files = [['x', '/opt/codedeploy-agent/deployment-root/deployment-instructions']] as const
    await expect(fixture.install('d-1', { x: '1' }, appSpec({ files }))).rejects.toThrow("agent's own folder")
  })

  test('a name with a line break is refused, for the cleanup file would later name another path', async () => {
    const fixture = await installFixture()
    const installing = fixture.install('d-1', { 'app/a\nb': '' }, appSpec({ files: [['app', '/t']] }))
    await expect(installing).rejects.toThrow(/line break/)
  })
})
