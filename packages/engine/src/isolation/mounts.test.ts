import { expect, test } from 'vitest'
import { areaOf, planAreas, readMounts } from './mounts.ts'

const MOUNTINFO = [
  '21 1 254:0 / / rw,relatime - ext4 /dev/vda rw',
  '22 21 0:20 / /proc rw - proc proc rw',
  '23 21 0:21 / /sys rw - sysfs sysfs rw',
  '24 21 0:5 / /dev rw - devtmpfs devtmpfs rw',
  '25 24 0:22 / /dev/shm rw - tmpfs tmpfs rw',
  '26 21 0:23 / /run rw,nosuid shared:5 - tmpfs tmpfs rw',
  '27 21 8:17 / /home rw,relatime shared:6 master:2 - xfs /dev/sdb1 rw',
  '28 27 0:40 / /home/a\\040user/share rw - nfs4 server:/share rw',
  '29 21 0:41 / /var/lib/docker/overlay2/x/merged rw - overlay overlay rw',
  '30 21 0:42 / /sys/fs/cgroup rw - cgroup2 cgroup rw',
  '31 21 0:43 / /tmp rw - tmpfs tmpfs rw',
  '32 21 8:18 / /srv/a:b rw - ext4 /dev/sdc rw',
  '33 21 8:19 / /home rw - ext4 /dev/sdd rw',
  '',
].join('\n')

test('every file system of the machine gets an overlay of its own, and those of the kernel and of containers none', () => {
  expect(planAreas(readMounts(MOUNTINFO))).toEqual([
    { mountPoint: '/', below: '/' },
    { mountPoint: '/tmp' },
    { mountPoint: '/var/tmp' },
    { mountPoint: '/home', below: '/home' },
    { mountPoint: '/home/a user/share', below: '/home/a user/share' },
  ])
})

test('of file systems that are mounted over one another, the last is seen', () => {
  expect(readMounts(MOUNTINFO).filter(({ mountPoint }) => mountPoint === '/home')).toEqual([
    { mountPoint: '/home', type: 'ext4' },
  ])
})

test.for([
  ['/etc/passwd', '/'],
  ['/home', '/home'],
  ['/home/a user/share/x', '/home/a user/share'],
  ['/homes', '/'],
  ['/tmp/x', '/tmp'],
  ['/run/x', undefined],
  ['/proc', undefined],
] as const)('%s is in the area %s', ([path, area]) => {
  expect(areaOf(planAreas(readMounts(MOUNTINFO)), path)?.mountPoint).toBe(area)
})
