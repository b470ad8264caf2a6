import { expect, test } from 'vitest'
import { isOfPackageManager, isPackageList, readPackageFiles } from './package-files.ts'

test('dpkg has a list for each package, and /usr may have been merged since', () => {
  const lists = new Map([
    ['/var/lib/dpkg/info/nginx.list', '/.\n/etc/nginx\n/etc/nginx/nginx.conf\n/lib/systemd/system/nginx.service\n'],
    ['/var/lib/dpkg/info/libssl3:amd64.list', '/usr/lib/x86_64-linux-gnu/libssl.so.3\n'],
  ])
  for (const path of lists.keys()) expect(isPackageList(path)).toBe(true)
  const owners = readPackageFiles(lists)
  expect(owners.get('/etc/nginx/nginx.conf')).toBe('nginx')
  expect(owners.get('/usr/lib/systemd/system/nginx.service')).toBe('nginx')
  expect(owners.get('/usr/lib/x86_64-linux-gnu/libssl.so.3')).toBe('libssl3')
  expect(owners.get('/etc/nginx/sites-enabled/shop')).toBeUndefined()
})

test('apk has one file for all', () => {
  const text = 'C:Q1x=\nP:nginx\nV:1.24\nF:etc/nginx\nR:nginx.conf\nF:usr/sbin\nR:nginx\n\nP:tzdata\nF:\nR:zone\n'
  const owners = readPackageFiles(new Map([['/lib/apk/db/installed', text]]))
  expect([...owners]).toEqual([
    ['/etc/nginx/nginx.conf', 'nginx'],
    ['/usr/sbin/nginx', 'nginx'],
    ['/zone', 'tzdata'],
  ])
})

test.for([
  ['/var/lib/dpkg/status', true],
  ['/var/cache/apt/archives/nginx.deb', true],
  ['/var/lib/rpm/rpmdb.sqlite', true],
  ['/var/log/dnf.rpm.log', true],
  ['/etc/ld.so.cache', true],
  ['/etc/nginx/nginx.conf', false],
  ['/var/lib/dpkg-cross', false],
] as const)('that %s is a package manager’s own is %s', ([path, isOwn]) => {
  expect(isOfPackageManager(path)).toBe(isOwn)
})
