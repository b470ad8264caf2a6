import { expect, test } from 'vitest'
import { readAclEntry } from './acl.ts'

test.for([
  ['u:bob:rw', 'user:bob:rw-'],
  ['user:bob:7', 'user:bob:rwx'],
  ['g:ops:-x', 'group:ops:--x'],
  ['bob:r', 'user:bob:r--'],
  ['bob:', 'user:bob:---'],
  ['m::rw', 'mask::rw-'],
  ['m:rw', 'mask::rw-'],
  ['mask::0', 'mask::---'],
  ['d::rw', 'default:user::rw-'],
  ['d:u:bob:rwx', 'default:user:bob:rwx'],
  ['default:g::r', 'default:group::r--'],
  ['d:m:r', 'default:mask::r--'],
  ['d:o:r', 'default:other::r--'],
  ['d:o::r', 'default:other::r--'],
  ['u:m:r', 'user:mask:r--'],
  ['g:o:r', 'group:other:r--'],
  ['u:bob:rrwwxx', 'user:bob:rwx'],
])('%s is %s', ([entry = '', canonical]) => {
  expect(readAclEntry(entry)).toEqual({ canonical })
})

test.for([
  ['bob', 'Invalid acl entry (bob)'],
  ['a:b:c:d:e', 'Invalid acl entry (a:b:c:d:e)'],
  ['x:u:bob:r', 'Invalid acl entry (x:u:bob:r)'],
  ['d:d:bob:r', 'Invalid acl entry (d:d:bob:r)'],
  ['x:bob:r', 'Invalid acl entry (x:bob:r)'],
  ['m:bob:r', 'Invalid acl entry (m:bob:r)'],
  ['o:bob:r', 'Invalid acl entry (o:bob:r)'],
  ['m:m:r', 'Invalid acl entry (m:m:r)'],
  ['u::rw', 'Use mode to set the base acl entry (u::rw)'],
  ['g::r', 'Use mode to set the base acl entry (g::r)'],
  ['o::r', 'Use mode to set the base acl entry (o::r)'],
  ['o:r', 'Use mode to set the base acl entry (o:r)'],
  [':rw', 'Use mode to set the base acl entry (:rw)'],
  ['u:bob:8', 'invalid character (8)'],
  ['u:bob:77', 'invalid character (7)'],
  ['u:bob:rwz', 'invalid character (z)'],
])('%s is refused: %s', ([entry = '', refusal]) => {
  expect(readAclEntry(entry)).toMatchObject({ refusal: expect.stringContaining(refusal ?? '') })
})
