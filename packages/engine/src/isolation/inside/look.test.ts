import { expect, test } from 'vitest'
import { readListening } from './look.ts'

const TCP = [
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
  '   0: 00000000:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4242 1 0 100 0 0 10 0',
  '   1: 0100007F:A1B2 0100007F:0050 01 00000000:00000000 00:00000000 00000000     0        0 4243 1 0 20 4 30 10 -1',
].join('\n')
const TCP6 = [
  '  sl  local_address                         remote_address                        st',
  '   0: 00000000000000000000000000000000:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  33 0 77 1',
].join('\n')

test('of the tables of the kernel, the sockets that listen are taken, with the number by which processes have them', () => {
  expect(readListening([TCP, TCP6, ''])).toEqual([
    { port: 80, inode: '4242' },
    { port: 8080, inode: '77' },
  ])
})
