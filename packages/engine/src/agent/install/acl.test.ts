import { expect, test } from 'vitest'
import { completeAcl, formatAclEntry, parseAclEntry } from './acl.ts'

test.for([
  ['u:bob:rw', 'user:bob:rw-'],
  ['bob:7', 'user:bob:rwx'],
  ['user:bob:', 'user:bob:---'],
  ['g:web:r-x', 'group:web:r-x'],
  ['m::rw', 'mask::rw-'],
  ['m:rw', 'mask::rw-'],
  ['u:m:r', 'user:m:r--'],
  ['d:u:bob:4', 'default:user:bob:r--'],
  ['default:bob:r', 'default:user:bob:r--'],
  ['d::rw', 'default:user::rw-'],
  ['d:o:r', 'default:other::r--'],
] as const)('%s is %s', ([entry, expected]) => {
  expect(formatAclEntry(parseAclEntry(entry))).toBe(expected)
})

test('the list for setfacl takes the base entries from the mode, and a mask where a name needs one', () => {
  expect(completeAcl(['u:bob:rw'], 0o100640)).toEqual([
    'user:bob:rw-',
    'user::rw-',
    'group::r--',
    'other::---',
    'mask::r--',
  ])
})

test('a listed mask is kept', () => {
  expect(completeAcl(['u:bob:rw', 'm::rwx'], 0o755)).not.toContain('mask::r-x')
})

test('default entries are completed by themselves', () => {
  expect(completeAcl(['d:u:bob:rw', 'd:g::r'], 0o40750)).toEqual([
    'default:user:bob:rw-',
    'default:group::r--',
    'user::rwx',
    'group::r-x',
    'other::---',
    'default:user::rwx',
    'default:other::---',
    'default:mask::r--',
  ])
})
