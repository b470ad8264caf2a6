import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '@slipway/core/clock'
import { expect, test } from 'vitest'
import { makeTree, modeOf, readTree, temporaryFolder } from '../../../agent/fixtures/temporary-folder.ts'
import { BootLoader } from '../boot-loader.ts'
import { DeploymentLog } from '../deployment-log.ts'
import { filesOf } from '../device-files.ts'
import { DevicePrograms } from '../device-programs.ts'
import { tar } from '../fixtures/make-artifact.ts'
import { findModule } from './find-module.ts'
import type { ModuleState, UpdateModule } from './update-module.ts'

const signal = new AbortController().signal

/** A module over a payload that is on a device already. */
async function moduleOn(
  type: string,
  payload: Readonly<Record<string, string | Buffer>>,
  root: Parameters<typeof makeTree>[1] = {},
) {
  const folder = await temporaryFolder()
  const files = filesOf(folder)
  await mkdir(join(files.work, 'tmp'), { recursive: true })
  await mkdir(join(files.work, 'files'), { recursive: true })
  await mkdir(files.root, { recursive: true })
  for (const [name, content] of Object.entries(payload)) await writeFile(join(files.work, 'files', name), content)
  await makeTree(files.root, root)
  const deploymentLog = new DeploymentLog(files.log, systemClock)
  const programs = new DevicePrograms({
    ...{ name: 'web-1', files, environment: process.env, clock: systemClock, deploymentLog },
    log: () => undefined,
  })
  const module = await findModule(type, { files, programs, timeoutMs: 10_000 })
  if (module === undefined) throw new Error(`there is no module ${type}`)
  const call = (...states: readonly ModuleState[]) => callAll(module, states)
  return { files, call, module, deploymentLog, tree: () => readTree(files.root) }
}

async function callAll(module: UpdateModule, states: readonly ModuleState[]): Promise<string> {
  let answer = ''
  for (const state of states) answer = await module.call(state, signal)
  return answer
}

const FILE = { dest_dir: '/etc/app/', filename: 'app.conf', permissions: '640\n', 'app.conf': 'new' }

test('single-file puts a file in its place with its permissions, and puts the old one back', async () => {
  const { call, tree, files } = await moduleOn('single-file', FILE, { 'etc/app/app.conf': 'old', 'etc/app/other': 'x' })
  expect(await call('SupportsRollback')).toBe('Yes')
  expect(await call('ArtifactInstall', 'NeedsArtifactReboot')).toBe('No')
  expect(await tree()).toEqual({ 'etc/app/app.conf': 'new', 'etc/app/other': 'x' })
  expect(await modeOf(join(files.root, 'etc/app/app.conf'))).toBe('640')
  await call('ArtifactRollback')
  expect(await tree()).toEqual({ 'etc/app/app.conf': 'old', 'etc/app/other': 'x' })
})

test('single-file leaves a file that nothing was there before, as the module for Linux does', async () => {
  const { call, tree } = await moduleOn('single-file', FILE)
  await call('ArtifactInstall', 'ArtifactRollback')
  expect(await tree()).toEqual({ 'etc/app/app.conf': 'new' })
})

test.for([
  ['no dest_dir', { ...FILE, dest_dir: '' }, {}, /no "dest_dir"/],
  ['a name that leads elsewhere', { ...FILE, filename: '../../app.conf' }, {}, /is not the name of a file/],
  ['permissions that are none', { ...FILE, permissions: 'rw' }, {}, /expected octal digits/],
  ['a link out of the root', FILE, { 'etc/app': { link: '/tmp' } }, /outside of the instance's root/],
  ['a folder in its place', FILE, { 'etc/app/app.conf/file': 'x' }, /failed in ArtifactInstall/],
] as const)('single-file refuses %s and changes nothing', async ([, payload, root, message]) => {
  const { call, tree } = await moduleOn('single-file', payload, root)
  const before = await tree()
  await expect(call('ArtifactInstall')).rejects.toThrow(message)
  expect(await tree()).toEqual(before)
})

const TAR = tar([
  ['index.html', Buffer.from('new')],
  ['js/app.js', Buffer.from('app')],
])

test('directory replaces a folder, and puts the old content back', async () => {
  const { call, tree } = await moduleOn(
    'directory',
    { dest_dir: '/var/www', 'update.tar': TAR },
    { 'var/www/old.html': 'old' },
  )
  expect(await call('SupportsRollback')).toBe('Yes')
  await call('ArtifactInstall')
  expect(await tree()).toEqual({ 'var/www/index.html': 'new', 'var/www/js/app.js': 'app' })
  await call('ArtifactRollback')
  expect(await tree()).toEqual({ 'var/www/old.html': 'old' })
})

test('directory leaves an empty folder where nothing was there before, as the module for Linux does', async () => {
  const { call, tree } = await moduleOn('directory', { dest_dir: '/var/www', 'update.tar': TAR })
  await call('ArtifactInstall', 'ArtifactRollback')
  expect(await tree()).toEqual({ 'var/www': null })
})

test.for([
  ['/', TAR, /never replaced/],
  ['/var/../..', TAR, /never replaced/],
  ['/var/www', tar([['../../escaped', Buffer.from('x')]]), /cannot|refused|outside|leads/],
  ['/var/www', Buffer.from('no tar'), /./],
] as const)('directory refuses dest_dir %s with a payload that it cannot take', async ([folder, update, message]) => {
  const { call, tree } = await moduleOn(
    'directory',
    { dest_dir: folder, 'update.tar': update },
    { 'var/www/old.html': 'old' },
  )
  await expect(call('ArtifactInstall')).rejects.toThrow(message)
  await call('ArtifactRollback').catch(() => undefined)
  expect(await tree()).toEqual({ 'var/www/old.html': 'old' })
})

test('script runs its files by their names until one fails, and cannot be taken back', async () => {
  const { call, tree, deploymentLog } = await moduleOn('script', {
    '10-first': '#!/bin/sh\necho one > "$SLIPWAY_DEVICE_ROOT/first"\n',
    '20-second': '#!/bin/sh\necho "no room" >&2\nexit 4\n',
    '30-third': '#!/bin/sh\necho three > "$SLIPWAY_DEVICE_ROOT/third"\n',
  })
  expect(await call('SupportsRollback')).toBe('')
  await expect(call('ArtifactInstall')).rejects.toThrow('"20-second" failed: exit status 4')
  expect(await tree()).toEqual({ first: 'one\n' })
  expect((await deploymentLog.messages()).map(({ message }) => message).join('\n')).toContain('no room')
})

test('rootfs-image writes the partition that does not run, boots it and keeps it', async () => {
  const { call, module, files } = await moduleOn('rootfs-image', {})
  const bootLoader = new BootLoader(files.partitions)
  const sink = await module.download(signal)
  const image = { name: 'rootfs.ext4', sizeBytes: 3, sha256: '' }
  await sink.take(
    image,
    (async function* () {
      yield Buffer.from('new')
    })(),
  )
  await sink.finish()
  await call('ArtifactInstall')
  expect(await call('NeedsArtifactReboot')).toBe('Automatic')
  expect(await bootLoader.active()).toBe('a')
  await bootLoader.boot()
  expect(await bootLoader.active()).toBe('b')
  await call('ArtifactVerifyReboot', 'ArtifactCommit')
  await bootLoader.boot()
  expect(await bootLoader.active()).toBe('b')
  expect(await readTree(files.partitions)).toMatchObject({ 'b.img': 'new' })
})

test.for([
  ['a second boot without a commit', ['boot', 'boot'], 'a'],
  ['a rollback before the boot', ['ArtifactRollback', 'boot'], 'a'],
  ['a rollback after the boot', ['boot', 'ArtifactRollback', 'boot'], 'a'],
  ['a commit', ['boot', 'ArtifactCommit', 'boot'], 'b'],
] as const)('after %s of a new file system the right one runs', async ([, steps, active]) => {
  const { call, files } = await moduleOn('rootfs-image', {})
  const bootLoader = new BootLoader(files.partitions)
  await call('ArtifactInstall')
  for (const step of steps) await (step === 'boot' ? bootLoader.boot() : call(step))
  expect(await bootLoader.active()).toBe(active)
  await expect(call('ArtifactCommit')).rejects.toThrow('there is nothing to commit')
})

const STREAMING = `#!/bin/sh
case "$1" in
  ProvidePayloadFileSizes) echo "$SIZES" ;;
  Download | DownloadWithFileSizes)
    mkdir -p "$SLIPWAY_DEVICE_ROOT/streamed"
    while read -r name size < stream-next && [ -n "$name" ]; do
      cat "$name" > "$SLIPWAY_DEVICE_ROOT/streamed/$(basename "$name")$size"
      [ -n "$ENDS_EARLY" ] && exit 0
    done ;;
esac
exit 0
`

async function stream(text: string, contents: Readonly<Record<string, Buffer>>) {
  const { files } = await moduleOn('script', {})
  await mkdir(files.modules, { recursive: true })
  await writeFile(join(files.modules, 'stream'), text, { mode: 0o755 })
  const programs = new DevicePrograms({
    ...{ name: 'web-1', files, environment: process.env, clock: systemClock },
    deploymentLog: new DeploymentLog(files.log, systemClock),
    log: () => undefined,
  })
  const module = await findModule('stream', { files, programs, timeoutMs: 10_000 })
  const sink = await module?.download(signal)
  try {
    for (const [name, content] of Object.entries(contents)) {
      await sink?.take(
        { name, sizeBytes: content.length, sha256: '' },
        (async function* () {
          yield content
        })(),
      )
    }
    await sink?.finish()
  } catch (error) {
    await sink?.abandon()
    throw error
  }
  return { root: await readTree(files.root), work: await readTree(join(files.work, 'files')) }
}

test('a module can fetch the files itself, through pipes', async () => {
  const large = Buffer.alloc(300_000, 'a')
  const { root, work } = await stream(STREAMING, { one: Buffer.from('1'), large })
  expect(root).toEqual({ 'streamed/one': '1', 'streamed/large': large.toString() })
  expect(work).toEqual({})
})

test('a module that wants sizes is told them', async () => {
  const { root } = await stream(STREAMING.replace('$SIZES', 'Yes'), { one: Buffer.from('1234') })
  expect(root).toEqual({ 'streamed/one4': '1234' })
})

test('a module that does not ask for files gets them in its folder', async () => {
  const { work } = await stream('#!/bin/sh\nexit 0\n', { one: Buffer.from('1'), two: Buffer.from('2') })
  expect(work).toEqual({ one: '1', two: '2' })
})

test.for([
  ['ends in the middle of the download', STREAMING.replace('$ENDS_EARLY', 'yes'), /middle of the download/],
  ['fails', '#!/bin/sh\n[ "$1" = Download ] && exit 9\nexit 0\n', /failed in Download: exit status 9/],
] as const)('a module that %s fails the download', async ([, text, message]) => {
  await expect(stream(text, { one: Buffer.from('1'), two: Buffer.from('2') })).rejects.toThrow(message)
})
