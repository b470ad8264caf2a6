import { request } from 'node:http'
import { connect } from 'node:net'
import { type Clock, startDeadline } from '@slipway/core/clock'
import type { HealthCheck, Place } from '../model.ts'
import { type CheckResult, matchesCode } from './health.ts'

/** Checks a target once. Whatever becomes of it is a result. */
export type Probe = (target: Place, check: HealthCheck, signal: AbortSignal) => Promise<CheckResult>

/** Checks targets over the network of this machine; their time is the clock's. */
export function createProbe(clock: Clock): Probe {
  return async (target, check, signal) => {
    const deadline = startDeadline(clock, check.timeoutSeconds * 1_000)
    const port = check.port === 'traffic-port' ? target.port : Number(check.port)
    const given = { host: target.host, port, signal: AbortSignal.any([signal, deadline.signal]) }
    try {
      return await (check.protocol === 'HTTP' ? checkHttp(given, check) : checkTcp(given))
    } catch {
      if (deadline.signal.aborted) return { isOk: false, reason: 'Target.Timeout', description: 'Request timed out' }
      return { isOk: false, reason: 'Target.FailedHealthChecks', description: 'Health checks failed' }
    } finally {
      deadline.clear()
    }
  }
}

interface Checked extends Place {
  readonly signal: AbortSignal
}

function checkHttp(place: Checked, { path, matcher }: HealthCheck): Promise<CheckResult> {
  return new Promise((resolve, reject) => {
    const headers = { 'User-Agent': 'ELB-HealthChecker/2.0', Connection: 'close' }
    const sent = request({ ...place, path, headers, agent: false }, (response) => {
      const code = response.statusCode ?? 0
      // The code is all that counts: the rest is not waited for.
      sent.destroy()
      resolve(
        matchesCode(matcher, code)
          ? { isOk: true }
          : {
              isOk: false,
              reason: 'Target.ResponseCodeMismatch',
              description: `Health checks failed with these codes: [${code}]`,
            },
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}

function checkTcp({ host, port, signal }: Checked): Promise<CheckResult> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, signal })
    socket.on('error', reject)
    socket.once('connect', () => {
      socket.destroy()
      resolve({ isOk: true })
    })
  })
}
