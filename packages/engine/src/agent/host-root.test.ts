import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeTree, temporaryFolder } from './fixtures/temporary-folder.ts'
import { createPathGuard, type HostRoot, isWithin, toHostPath } from './host-root.ts'

const confined = (folder: string): HostRoot => ({
  folder,
  isConfined: true,
  home: '/root',
  agentFolder: join(folder, 'opt/codedeploy-agent/deployment-root'),
})

describe('a path of an AppSpec on this machine', () => {
  test.for([
    ['/srv/app', '/i/root/srv/app'],
    ['/srv/app/', '/i/root/srv/app'],
    ['srv/app', '/i/root/srv/app'],
    ['/', '/i/root'],
    ['', '/i/root'],
    ['/srv/../../../etc', '/i/root/etc'],
    ['../../etc', '/i/root/etc'],
    ['~/app', '/i/root/root/app'],
    ['~', '/i/root/root'],
    ['~other/app', '/i/root/~other/app'],
  ] as const)('%j is %s with isolation "directory"', ([path, expected]) => {
    expect(toHostPath(confined('/i/root'), path)).toBe(expected)
  })

  test('is itself with isolation "none", a relative one taken from "/"', () => {
    const root = { folder: '/', isConfined: false, home: '/home/me', agentFolder: '/i/deployment-root' }
    expect(toHostPath(root, '/srv/app')).toBe('/srv/app')
    expect(toHostPath(root, 'srv/app')).toBe('/srv/app')
    expect(toHostPath(root, '~/app')).toBe('/home/me/app')
  })

  test('stays in the root whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('..', '.', 'a', '', '~', '/', '//')), (segments) => {
        expect(isWithin(toHostPath(confined('/i/root'), segments.join('/')), '/i/root')).toBe(true)
      }),
    )
  })
})

describe("the guard of an instance's root", () => {
  const outside = 'leads to "/'

  test('follows links that stay in the root, and allows what does not exist yet', async () => {
    const folder = join(await temporaryFolder(), 'root')
    await makeTree(folder, { 'srv/releases/1/file': 'x', 'srv/current': { link: 'releases/1' } })
    await symlink(join(folder, 'srv/releases'), join(folder, 'absolute'))
    const guard = createPathGuard(confined(folder))
    await expect(guard.target(join(folder, 'srv/current/file'))).resolves.toBe(join(folder, 'srv/releases/1/file'))
    await expect(guard.target(join(folder, 'absolute/2/new'))).resolves.toBe(join(folder, 'srv/releases/2/new'))
    await expect(guard.entry(join(folder, 'srv/current'))).resolves.toBe(join(folder, 'srv/current'))
  })

  test.for([
    ['an absolute link', '/etc', 'link/passwd'],
    ['a relative link', '../../..', 'link/x'],
    ['a link to a file that is not there', '/nowhere/new-file', 'link'],
    ['a link to a link', 'second', 'link/x'],
  ] as const)('refuses a write through %s that leads out', async ([, text, path]) => {
    const folder = join(await temporaryFolder(), 'root')
    await mkdir(folder, { recursive: true })
    await symlink('/usr', join(folder, 'second'))
    await symlink(text, join(folder, 'link'))
    await expect(createPathGuard(confined(folder)).target(join(folder, path))).rejects.toThrow(outside)
  })

  test('lets a link that leads out be unlinked, since the link itself is inside', async () => {
    const folder = join(await temporaryFolder(), 'root')
    await makeTree(folder, { link: { link: '/etc' } })
    await expect(createPathGuard(confined(folder)).entry(join(folder, 'link'))).resolves.toBe(join(folder, 'link'))
  })

  test.for(['/etc/passwd', '/i/root-2/x', '/i/root/../x'])(
    'refuses %s, which was never below the root',
    async (path) => {
      await expect(createPathGuard(confined('/i/root')).entry(path)).rejects.toMatchObject({ code: 'ENGINE_FAILED' })
    },
  )

  test('refuses links without an end', async () => {
    const folder = join(await temporaryFolder(), 'root')
    await makeTree(folder, { one: { link: 'two' }, two: { link: 'one' } })
    await expect(createPathGuard(confined(folder)).target(join(folder, 'one/x'))).rejects.toThrow(/symbolic links/)
  })

  test("refuses the agent's own folder, whose files it trusts", async () => {
    const folder = join(await temporaryFolder(), 'root')
    const root = confined(folder)
    await makeTree(folder, { 'opt/codedeploy-agent/deployment-root': null, here: { link: 'opt' } })
    const path = join(folder, 'here/codedeploy-agent/deployment-root/deployment-instructions/g-cleanup')
    await expect(createPathGuard(root).target(path)).rejects.toThrow("agent's own folder")
  })

  test('checks nothing with isolation "none"', async () => {
    const root = { folder: '/', isConfined: false, home: '/', agentFolder: '/i' }
    await expect(createPathGuard(root).target('/etc/passwd')).resolves.toBe('/etc/passwd')
  })
})
