import { readFile, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appSpec } from '../fixtures/app-spec.ts'
import { installedIn, installFixture } from '../fixtures/install-fixture.ts'
import { makeTree, modeOf } from '../fixtures/temporary-folder.ts'

describe('a file that is there already', () => {
  const files = [['/page.html', '/www']] as const
  const bundle = { 'page.html': 'ours' }

  test('fails the Install under DISALLOW, which is the default', async () => {
    const fixture = await installFixture()
    await makeTree(fixture.root, { 'www/page.html': 'theirs' })
    await expect(fixture.install('d-1', bundle, appSpec({ files }))).rejects.toThrow(
      `The deployment failed because a specified file already exists at this location: ${join(fixture.root, 'www/page.html')}`,
    )
    expect(await installedIn(fixture.root)).toEqual({ 'www/page.html': 'theirs' })
  })

  test('is replaced under OVERWRITE, and removed by the next Install as if it had been ours', async () => {
    const fixture = await installFixture()
    await makeTree(fixture.root, { 'www/page.html': 'theirs' })
    await fixture.install('d-1', bundle, appSpec({ files }), 'OVERWRITE')
    expect(await installedIn(fixture.root)).toEqual({ 'www/page.html': 'ours' })
    await fixture.install('d-2', bundle, appSpec({}))
    expect(await installedIn(fixture.root)).toEqual({ www: null })
  })

  test('is kept under RETAIN, gets no permissions and is not removed later', async () => {
    const fixture = await installFixture()
    await makeTree(fixture.root, { 'www/page.html': 'theirs' })
    const before = await modeOf(join(fixture.root, 'www/page.html'))
    const spec = appSpec({ files, permissions: [{ object: '/www', mode: '700', types: ['file'] }] })
    await fixture.install('d-1', bundle, spec, 'RETAIN')
    await fixture.install('d-2', bundle, appSpec({}))
    expect(await installedIn(fixture.root)).toEqual({ 'www/page.html': 'theirs' })
    expect(await modeOf(join(fixture.root, 'www/page.html'))).toBe(before)
  })

  test("is judged by the AppSpec file's own setting before the deployment's", async () => {
    const fixture = await installFixture()
    await makeTree(fixture.root, { 'www/page.html': 'theirs' })
    await fixture.install('d-1', bundle, appSpec({ files, behavior: 'OVERWRITE' }), 'DISALLOW')
    expect(await installedIn(fixture.root)).toEqual({ 'www/page.html': 'ours' })
  })

  test('is no conflict when the previous deployment of the group installed it', async () => {
    const fixture = await installFixture()
    await fixture.install('d-1', { 'page.html': 'one' }, appSpec({ files }))
    await fixture.install('d-2', { 'page.html': 'two' }, appSpec({ files }))
    expect(await installedIn(fixture.root)).toEqual({ 'www/page.html': 'two' })
  })

  test('stops an Install that has removed the old revision already, as on a real host', async () => {
    const fixture = await installFixture()
    await fixture.install('d-1', { 'page.html': 'one' }, appSpec({ files }))
    await makeTree(fixture.root, { 'www/more.html': 'theirs' })
    const wider = appSpec({ files: [...files, ['/more.html', '/www']] })
    await expect(fixture.install('d-2', { 'page.html': 'two', 'more.html': 'ours' }, wider)).rejects.toThrow(
      'more.html',
    )
    expect(await installedIn(fixture.root)).toEqual({ 'www/more.html': 'theirs' })
    const paths = fixture.pathsOf('d-2')
    await expect(stat(paths.cleanup)).rejects.toThrow('ENOENT')
    expect(await readFile(paths.installPlan, 'utf8')).toContain('d-1')
    expect(await readFile(paths.lastSuccessfulInstall, 'utf8')).toBe(fixture.pathsOf('d-1').folder)
  })
})

describe('a plan that contradicts itself', () => {
  test.for([
    [
      'two files for one path',
      [
        ['a/x', '/t'],
        ['b/x', '/t'],
      ],
      /specifies two source files named .*b\/x and .*a\/x for the same destination \(.*t\/x\)/,
    ],
    [
      'a file where it makes a directory',
      [
        ['a', '/t/name'],
        ['name', '/t'],
      ],
      /calls for installing the file .*name, but a file with that name already exists/,
    ],
    [
      'a directory where it copies a file',
      [
        ['name', '/t'],
        ['a', '/t/name'],
      ],
      /includes an mkdir command more than once/,
    ],
  ] as const)('is refused: %s', async ([, files, message]) => {
    const fixture = await installFixture()
    const bundle = { 'a/x': '1', 'b/x': '2', name: '3' }
    await expect(fixture.install('d-1', bundle, appSpec({ files }))).rejects.toThrow(message)
    expect(await installedIn(fixture.root)).toEqual({})
  })

  test('may make one directory twice', async () => {
    const fixture = await installFixture()
    const files = [
      ['a', '/t'],
      ['b/y', '/t'],
    ] as const
    await fixture.install('d-1', { 'a/x': '1', 'b/y': '2' }, appSpec({ files }))
    expect(await installedIn(fixture.root)).toEqual({ 't/x': '1', 't/y': '2' })
  })

  test('fails on a missing source only when it comes to it, after the directories', async () => {
    const fixture = await installFixture()
    await expect(fixture.install('d-1', {}, appSpec({ files: [['nothing', '/t']] }))).rejects.toMatchObject({
      code: 'ENOENT',
    })
    expect(await installedIn(fixture.root)).toEqual({ t: null })
  })
})

describe('a copy', () => {
  test('keeps mode and modification time', async () => {
    const fixture = await installFixture()
    const { archive } = fixture.pathsOf('d-1')
    await makeTree(archive, { run: { script: '#!/bin/sh\n' } })
    await utimes(join(archive, 'run'), 1_000_000, 1_000_000)
    await fixture.install('d-1', {}, appSpec({ files: [['run', '/bin']] }))
    const stats = await stat(join(fixture.root, 'bin/run'))
    expect(stats.mtimeMs).toBe(1_000_000_000)
    expect((stats.mode & 0o777).toString(8)).toBe('755')
  })

  test('keeps links as links, except that a linked directory becomes a real one', async () => {
    const fixture = await installFixture()
    const bundle = {
      'app/real/x': '1',
      'app/folder': { link: 'real' },
      'app/file': { link: 'real/x' },
      'app/gone': { link: 'no' },
    }
    await fixture.install('d-1', bundle, appSpec({ files: [['app', '/t']] }))
    expect(await installedIn(fixture.root)).toEqual({
      't/real/x': '1',
      't/folder/x': '1',
      't/file': '-> real/x',
      't/gone': '-> no',
    })
  })

  test('includes files whose names begin with a dot', async () => {
    const fixture = await installFixture()
    await fixture.install('d-1', { 'app/.env': 'A=1', 'app/.d/x': '' }, appSpec({ files: [['app', '/t']] }))
    expect(await installedIn(fixture.root)).toEqual({ 't/.env': 'A=1', 't/.d/x': '' })
  })

  test('writes through a link that is at the destination and stays in the root', async () => {
    const fixture = await installFixture()
    await makeTree(fixture.root, { 'data/page': 'old', 'www/page': { link: '../data/page' } })
    await fixture.install('d-1', { page: 'new' }, appSpec({ files: [['page', '/www']] }), 'OVERWRITE')
    expect(await installedIn(fixture.root)).toEqual({ 'data/page': 'new', 'www/page': '-> ../data/page' })
  })

  test('cannot put a link where something is, even under OVERWRITE', async () => {
    const fixture = await installFixture()
    await makeTree(fixture.root, { 't/link': 'theirs' })
    const bundle = { 'app/link': { link: 'x' } }
    const installing = fixture.install('d-1', bundle, appSpec({ files: [['app', '/t']] }), 'OVERWRITE')
    await expect(installing).rejects.toMatchObject({ code: 'EEXIST' })
  })

  test('ends for a link that leads to a directory around it', async () => {
    const fixture = await installFixture()
    const installing = fixture.install('d-1', { 'app/again': { link: '.' } }, appSpec({ files: [['app', '/t']] }))
    await expect(installing).rejects.toThrow(/leads to a directory that it is in/)
  })
})

describe('what an Install writes down', () => {
  test('is the plan, the list of what it made, and the revision as the last successful one', async () => {
    const fixture = await installFixture()
    const spec = appSpec({
      files: [['app', '/srv/app']],
      permissions: [{ object: '/srv/app', mode: '640', owner: 'www', acls: ['u:bob:rw'], types: ['file'] }],
    })
    await fixture.install('d-1', { 'app/x': '1' }, spec)
    const paths = fixture.pathsOf('d-1')
    const at = (path: string): string => join(fixture.root, path)
    expect(JSON.parse(await readFile(paths.installPlan, 'utf8'))).toEqual({
      instructions: [
        { type: 'mkdir', directory: at('srv') },
        { type: 'mkdir', directory: at('srv/app') },
        { type: 'copy', source: join(paths.archive, 'app/x'), destination: at('srv/app/x') },
        { type: 'chmod', mode: '640', file: at('srv/app/x') },
        { type: 'setfacl', acl: ['u:bob:rw'], file: at('srv/app/x') },
        { type: 'chown', owner: 'www', group: null, file: at('srv/app/x') },
      ],
    })
    expect(await readFile(paths.cleanup, 'utf8')).toBe(`${at('srv')}\n${at('srv/app')}\n${at('srv/app/x')}\n`)
    expect(await readFile(paths.lastSuccessfulInstall, 'utf8')).toBe(paths.folder)
  })

  test('tells of a failed Install too how far it came', async () => {
    const fixture = await installFixture()
    const files = [
      ['x', '/t'],
      ['missing', '/t'],
    ] as const
    await expect(fixture.install('d-1', { x: '1' }, appSpec({ files }))).rejects.toThrow()
    const lines = (await readFile(fixture.pathsOf('d-1').cleanup, 'utf8')).split('\n')
    expect(lines).toEqual([join(fixture.root, 't'), join(fixture.root, 't/x'), join(fixture.root, 't/missing'), ''])
    await fixture.removePrevious()
    expect(await installedIn(fixture.root)).toEqual({})
  })
})
