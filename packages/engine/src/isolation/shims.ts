/** Where an instance finds `systemctl`. */
export const SHIM_FOLDER = '/usr/bin'

/** The socket on which process 1 of an instance takes what `systemctl` and `service` are asked. */
export const SERVICE_SOCKET = '/run/slipway/services'

/** What a shim is told to print, and how it is to end. */
export interface ShimReply {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
}

/** The programs that take the place of the machine's own: they pass on what they are asked and print the answer. */
export function shimPrograms(node: string): Readonly<Record<string, string>> {
  return {
    [`${SHIM_FOLDER}/systemctl`]: shim(node, 'systemctl'),
    '/usr/sbin/service': shim(node, 'service'),
  }
}

/** In CommonJS and of nothing but Node's own, so that it starts as fast as Node does. */
function shim(node: string, program: string): string {
  return `#!${node}
const socket = require('node:net').connect(${JSON.stringify(SERVICE_SOCKET)})
let answer = ''
socket.on('error', (error) => {
  console.error('${program}: the instance does not answer: ' + error.message)
  process.exit(1)
})
socket.on('data', (chunk) => { answer += chunk })
socket.on('end', () => {
  const { stdout, stderr, exitCode } = JSON.parse(answer)
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = exitCode
})
socket.end(JSON.stringify({ program: '${program}', parameters: process.argv.slice(2) }))
`
}
