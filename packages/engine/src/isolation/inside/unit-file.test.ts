import { expect, test } from 'vitest'
import { expandVariables, readUnit, splitWords } from './unit-file.ts'

const UNIT = `
# a comment
[Unit]
Description=Shop

[Service]
Type=forking
User=www-data
Environment=COLOUR=blue "NAME=a b"
EnvironmentFile=-/etc/default/shop
PIDFile=/run/%p.pid
ExecStartPre=-/usr/bin/shop check \\
    --all
ExecStart=/usr/bin/shop --name "%n" $OPTIONS
RuntimeDirectory=shop

[Install]
WantedBy=multi-user.target
`

test('a unit file is read as systemd reads it', () => {
  expect(readUnit([UNIT], 'shop.service')).toEqual({
    kind: 'simple',
    unit: {
      type: 'forking',
      startPre: [{ words: ['/usr/bin/shop', 'check', '--all'], mayFail: true }],
      start: [{ words: ['/usr/bin/shop', '--name', 'shop.service', '$OPTIONS'], mayFail: false }],
      startPost: [],
      reload: [],
      stop: [],
      pidFile: '/run/shop.pid',
      user: 'www-data',
      environment: { COLOUR: 'blue', NAME: 'a b' },
      environmentFiles: [{ path: '/etc/default/shop', isOptional: true }],
      runtimeDirectories: ['shop'],
      remainsAfterExit: false,
      wantedBy: ['multi-user.target'],
    },
  })
})

test('a drop-in adds, and an empty value forgets what came before', () => {
  const reading = readUnit([UNIT, '[Service]\nExecStart=\nExecStart=/bin/other %i\nType=simple'], 'shop@2.service', '2')
  expect(reading).toMatchObject({
    unit: { type: 'simple', start: [{ words: ['/bin/other', '2'] }], environment: { COLOUR: 'blue' } },
  })
})

test.for([
  ['[Service]\nType=notify\nExecStart=/bin/x', 'its type is "notify"'],
  ['[Service]\nType=dbus\nExecStart=/bin/x', 'its type is "dbus"'],
  ['[Service]\nType=oneshot', 'it has no ExecStart'],
  ['[Socket]\nListenStream=80', 'it has no ExecStart'],
] as const)('a unit that is not simple says why: %j', ([text, reason]) => {
  expect(readUnit([text], 'x.service')).toEqual({ kind: 'not-simple', reason })
})

test.for([
  ['a  b\tc', ['a', 'b', 'c']],
  [`'a b' "c d"e`, ['a b', 'c de']],
  ['a\\ b "x\\"y" ""', ['a b', 'x"y', '']],
  ['', []],
] as const)('%j is split at blanks that are not quoted', ([text, words]) => {
  expect(splitWords(text)).toEqual(words)
})

test('a variable alone is as many words as it has, and one in braces is a part of a word', () => {
  const environment = { MANY: 'a "b c"', ONE: 'x y' }
  expect(expandVariables(['$MANY', `--one=$\{ONE}`, '$NONE', '$$HOME'], environment)).toEqual([
    'a',
    'b c',
    '--one=x y',
    '$HOME',
  ])
})
