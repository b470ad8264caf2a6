import { expect, test } from 'vitest'
import { DEPLOYMENT_CODES, EVENT_CODES, EVENT_STEPS, explain } from './error-codes.ts'
import { GUIDE_ERROR_CODES, MODEL_ERROR_CODES, MODEL_LIFECYCLE_ERROR_CODES } from './fixtures/service-codes.ts'
import { adviceText, toAdvice } from './step.ts'

test('every code of the service model is explained, and none that is not there or in the user guide', () => {
  expect([...DEPLOYMENT_CODES.keys()].sort()).toEqual([...MODEL_ERROR_CODES, ...GUIDE_ERROR_CODES].sort())
})

test('every code with which an event can fail is explained', () => {
  const failures = MODEL_LIFECYCLE_ERROR_CODES.filter((code) => code !== 'Success')
  expect([...EVENT_CODES.keys()].sort()).toEqual([...failures].sort())
})

test.for([...DEPLOYMENT_CODES, ...EVENT_CODES, ...EVENT_STEPS])(
  '%s is explained in one line: what it means, then what to do',
  ([code, explanation]) => {
    expect(explanation.meaning).toMatch(/^(?:[a-z]|Amazon|CodeDeploy).*[^.:]$/)
    for (const style of ['command', 'workflow'] as const) {
      const line = adviceText(toAdvice(explain(explanation), style), style)
      expect(line.startsWith(`${explanation.meaning}: `)).toBe(true)
      expect(line).not.toContain(code)
      expect(line.length).toBeLessThan(260)
    }
  },
)
