import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type AppSpecParts, appSpec } from '../fixtures/app-spec.ts'
import { installFixture } from '../fixtures/install-fixture.ts'
import { makeTree, modeOf } from '../fixtures/temporary-folder.ts'

const BUNDLE = {
  'app/my-file-1.txt': '',
  'app/my-file-2.txt': '',
  'app/my-file-3.txt': '',
  'app/my-folder-1/my-file-4.txt': '',
  'app/my-folder-1/my-file-5.txt': '',
  'app/my-folder-1/my-file-6.txt': '',
  'app/my-folder-2/my-file-7.txt': '',
  'app/my-folder-2/my-file-8.txt': '',
  'app/my-folder-2/my-file-9.txt': '',
  'app/my-folder-2/my-folder-3/x.txt': '',
}

/** Installs the bundle under `/tmp/my-app` and tells which paths have another mode than without permissions. */
async function changedModes(permissions: AppSpecParts['permissions'] & object): Promise<Record<string, string>> {
  const files = [['app', '/tmp/my-app']] as const
  const plain = await installFixture()
  await plain.install('d-1', BUNDLE, appSpec({ files }))
  const fixture = await installFixture()
  await fixture.install('d-1', BUNDLE, appSpec({ files, permissions }))
  const changed: Record<string, string> = {}
  for (const path of [
    '.',
    'my-folder-1',
    'my-folder-2',
    'my-folder-2/my-folder-3',
    ...Object.keys(BUNDLE).map((file) => file.slice(4)),
  ]) {
    const mode = await modeOf(join(fixture.root, 'tmp/my-app', path))
    if (mode !== (await modeOf(join(plain.root, 'tmp/my-app', path)))) changed[path] = mode
  }
  return changed
}

describe('the worked example of the user guide, as the agent does it', () => {
  test.for([
    [
      'a pattern speaks of direct children',
      { object: '/tmp/my-app', pattern: '*-3.txt', mode: '464', types: ['file'] },
      { 'my-file-3.txt': '464' },
    ],
    [
      'an exception takes a child out',
      { object: '/tmp/my-app', pattern: '*.txt', except: ['my-file-3.txt'], mode: '444', types: ['file'] },
      { 'my-file-1.txt': '444', 'my-file-2.txt': '444' },
    ],
    [
      'the pattern that the guide prints for it matches nothing',
      { object: '/tmp/my-app', pattern: '.*.txt', except: ['my-file-3.txt'], mode: '444', types: ['file'] },
      {},
    ],
    [
      '"**" with exceptions',
      {
        object: '/tmp/my-app/my-folder-1',
        pattern: '**',
        except: ['my-file-4.txt', 'my-file-5.txt'],
        mode: '646',
        types: ['file'],
      },
      { 'my-folder-1/my-file-6.txt': '646' },
    ],
    [
      '"**" goes to any depth, exceptions only to direct children',
      {
        object: '/tmp/my-app/my-folder-2',
        pattern: '**',
        except: ['my-file-8.txt', 'x.txt'],
        mode: '777',
        types: ['file'],
      },
      {
        'my-folder-2/my-file-7.txt': '777',
        'my-folder-2/my-file-9.txt': '777',
        'my-folder-2/my-folder-3/x.txt': '777',
      },
    ],
    [
      'directories: an exception with a path in it excludes nothing, and "*" does not reach deeper',
      {
        object: '/tmp/my-app',
        pattern: '*my-folder*',
        except: ['/tmp/my-app/my-folder-2/my-folder-3'],
        mode: '555',
        types: ['directory'],
      },
      { 'my-folder-1': '555', 'my-folder-2': '555' },
    ],
    [
      "the object's own directory is left alone",
      { object: '/tmp/my-app/my-folder-2/my-folder-3', mode: '564', types: ['directory'] },
      {},
    ],
    ['a type list that is empty matches nothing', { object: '/tmp/my-app', mode: '777', types: [] }, {}],
    ['a single file as the object', { object: '/tmp/my-app/my-file-1.txt', mode: '600' }, { 'my-file-1.txt': '600' }],
    ['an object that nobody installs is ignored', { object: '/nowhere', mode: '777' }, {}],
  ] as const)('%s', async ([, rule, expected]) => {
    expect(await changedModes([rule])).toEqual(expected)
  })
})

test('touches nothing that this Install did not put there, in a directory that was there before', async () => {
  const fixture = await installFixture()
  await makeTree(fixture.root, { 'srv/app/theirs': 'x' })
  const before = await modeOf(join(fixture.root, 'srv/app/theirs'))
  await fixture.install(
    'd-1',
    { ours: '' },
    appSpec({ files: [['ours', '/srv/app']], permissions: [{ object: '/srv', mode: '600' }] }),
  )
  expect(await modeOf(join(fixture.root, 'srv/app/ours'))).toBe('600')
  expect(await modeOf(join(fixture.root, 'srv/app/theirs'))).toBe(before)
})

test.for([
  [
    'a pattern on a file',
    [{ object: '/t/x', pattern: '*.x' }],
    /an object \(\/t\/x\) with an invalid pattern \(\*\.x\)/,
  ],
  ['exceptions on a file', [{ object: '/t/x', except: ['y'] }], /the except parameter for a pattern/],
  [
    'permissions for a path twice',
    [
      { object: '/t/x', mode: '600' },
      { object: '/t', mode: '644' },
    ],
    /the permissions setting for \(.*\/t\/x\) is specified more than once/,
  ],
  ['default ACLs on files', [{ object: '/t', acls: ['d:u:bob:rw'] }], /the -d parameter has been specified/],
] as const)('refuses %s', async ([, permissions, message]) => {
  const fixture = await installFixture()
  await expect(fixture.install('d-1', { x: '' }, appSpec({ files: [['x', '/t']], permissions }))).rejects.toThrow(
    message,
  )
})

test('says once for all paths which owners, groups, ACLs and contexts were not applied', async () => {
  const fixture = await installFixture()
  await mkdir(join(fixture.root, 't'))
  const rule = {
    object: '/t',
    owner: 'www',
    group: 'web',
    mode: '640',
    acls: ['u:bob:rw'],
    context: { type: 'httpd_t' },
  }
  await fixture.install('d-1', { 'a/x': '', 'a/y': '' }, appSpec({ files: [['a', '/t']], permissions: [rule] }))
  const paths = `(2 paths, the first is ${join(fixture.root, 't/x')})`
  const reason = 'the instance is isolated in a directory'
  expect(fixture.notes).toEqual([
    `acls "u:bob:rw" not applied: ${reason} ${paths}`,
    `context "httpd_t" not applied: ${reason} ${paths}`,
    `owner "www" not applied: ${reason} ${paths}`,
    `group "web" not applied: ${reason} ${paths}`,
  ])
  expect(await modeOf(join(fixture.root, 't/x'))).toBe('640')
})
