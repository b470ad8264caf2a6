import { expect, test } from 'vitest'
import { expandPath, foldersAbove, isBelow, lastName, looksLikeFile } from './file-name.ts'

test.for([['nginx.conf'], ['/srv/app/run.sh'], ['Web.CONFIG'], ['.env'], ['app.jar']])(
  '%s is a file',
  ([path = '']) => {
    expect(looksLikeFile(path)).toBe(true)
  },
)

test.for([['conf.d'], ['/var/www/example.com'], ['app'], ['v1.2'], ['site/'], ['']])(
  '%s may be a folder',
  ([path = '']) => {
    expect(looksLikeFile(path)).toBe(false)
  },
)

test.for([
  ['/srv//app/', '/srv/app'],
  ['/srv/./app/../web', '/srv/web'],
  ['/../..', '/'],
  ['srv', '/srv'],
])('%s is %s when it is expanded', ([path = '', expanded]) => {
  expect(expandPath(path)).toBe(expanded)
})

test('the folders above a path are those that it is below', () => {
  expect(foldersAbove('/srv/app/bin')).toEqual(['/srv/app', '/srv', '/'])
  expect(foldersAbove('/')).toEqual([])
  expect(foldersAbove('/srv/app').every((folder) => isBelow('/srv/app', folder))).toBe(true)
  expect(isBelow('/srv/application', '/srv/app')).toBe(false)
})

test('the last name of a path is found for Linux and for Windows', () => {
  expect(['/srv/app/', 'C:\\web\\site', 'app', '/'].map(lastName)).toEqual(['app', 'site', 'app', ''])
})
