import { expect, test } from 'vitest'
import { findFaults } from './self-check.ts'

const MOUNTS = [
  '1 0 0:50 / / rw,nodev,relatime - overlay slipway rw',
  '2 1 0:51 / /dev rw,nosuid - tmpfs slipway rw',
  '3 1 0:52 / /proc ro,nosuid - proc proc rw',
  '4 1 0:53 / /sys ro,nosuid - sysfs sysfs rw',
  '5 1 7:0 /areas /run/slipway/layer ro,nodev - ext4 /dev/loop0 rw',
]
const STATUS = 'Name:\tinit\nCapBnd:\t00000000800435fb\n'

function faults(changes: { readonly pid?: number; readonly mounts?: readonly string[]; readonly status?: string }) {
  const { pid = 1, mounts = MOUNTS, status = STATUS } = changes
  return findFaults({ pid, mountinfo: `${mounts.join('\n')}\n`, status })
}

test('an instance that is kept apart has no fault', () => {
  expect(faults({})).toEqual([])
})

test.for([
  ['9 1 254:0 / /old rw - ext4 /dev/vda rw', '"/old" is a file system of the machine (ext4, rw)'],
  ['9 1 254:0 / /old ro - ext4 /dev/vda rw', '"/old" is a file system of the machine (ext4, ro)'],
  ['9 1 0:5 / /sys rw - sysfs sysfs rw', '"/sys" is a file system of the machine (sysfs, rw)'],
  [
    '9 1 7:0 / /run/slipway/layer rw - ext4 /dev/loop0 rw',
    '"/run/slipway/layer" is a file system of the machine (ext4, rw)',
  ],
] as const)('a mount like %j keeps scripts from being run', ([mount, fault]) => {
  expect(faults({ mounts: [...MOUNTS, mount] })).toEqual([fault])
})

test('so do capabilities that reach out, an unknown bound, and a tree of processes that is not its own', () => {
  expect(faults({ status: 'CapBnd:\t0000000000200000\n' })).toEqual(['it still has CAP_SYS_ADMIN'])
  expect(faults({ status: '' })).toContain('it still has CAP_MKNOD')
  expect(faults({ pid: 4711 })).toEqual(['its first process is 4711, not 1'])
})
