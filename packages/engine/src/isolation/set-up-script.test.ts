import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { quote, type SetUp, setUpScript } from './set-up-script.ts'
import { supervisorScript } from './supervisor-script.ts'

const SET_UP: SetUp = {
  means: 'root',
  hostName: 'web-1',
  folder: "/data/it's/instances/web-1",
  layer: 'image',
  layerMiB: 64,
  memoryMiB: 16,
  isNetworkOpen: false,
  areas: [
    { mountPoint: '/', below: '/', mode: 0o755, uid: 0, gid: 0 },
    { mountPoint: '/tmp', mode: 0o1777, uid: 0, gid: 0 },
    { mountPoint: '/home', below: '/home', mode: 0o750, uid: 1, gid: 2 },
  ],
  copiedFiles: ['/etc/hosts'],
  shownFolders: ['/tmp/dist'],
  hiddenFolders: ['/root/.aws'],
  hiddenFiles: ['/root/.netrc'],
  programs: { '/usr/bin/systemctl': '#!/usr/bin/node\n' },
  command: ['/usr/bin/node', '/tmp/dist/slipway.js'],
  environment: { PATH: '/usr/bin', LANG: "it's" },
}

test.for([true, false])(
  'what is written is a script that a shell can read, with an open network: %s',
  (isNetworkOpen) => {
    const script = setUpScript({ ...SET_UP, isNetworkOpen, layer: isNetworkOpen ? 'memory' : 'image' })
    expect(() => execFileSync('/bin/sh', ['-n'], { input: script, stdio: 'pipe' })).not.toThrow()
    const supervisor = supervisorScript({ maxProcesses: 5, id: '1', command: ['sh', '-c', script] })
    expect(() => execFileSync('/bin/sh', ['-n'], { input: supervisor, stdio: 'pipe' })).not.toThrow()
  },
)

test('nothing of the machine is mounted but under an overlay, or to be looked at', () => {
  const mounts = setUpScript(SET_UP)
    .split(/[\n;]/)
    .filter((line) => /^\s*(if .* then )?mount /.test(line))
  for (const line of mounts.filter((text) => text.includes('--bind'))) expect(line).toMatch(/areas|slipway\/nothing/)
  expect(setUpScript(SET_UP)).toContain('mount -o remount,bind,ro,nosuid,nodev,noexec "$new/sys"')
})

test('a file system that cannot be laid over is left out and told, and the root cannot be left out', () => {
  const lines = setUpScript(SET_UP)
    .split('\n')
    .filter((line) => line.startsWith('mount -t overlay'))
  const told = (place: string): string | undefined => lines.find((line) => line.includes(`"$new"'${place}'`))
  expect(told('/home')).toContain('|| echo')
  expect(told('/')).not.toContain('||')
})

test.for([['plain'], ["it's"], ['$(touch x) `y` "z" \\'], ['']])('%j is one word of a shell', ([text = '']) => {
  expect(execFileSync('/bin/sh', ['-c', `printf %s ${quote(text)}`]).toString()).toBe(text)
})
