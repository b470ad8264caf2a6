import { afterAll, expect, vi } from 'vitest'

// Files run one after the other in the same process, so that what they import is loaded once. What a file changes of the
// process it has to put back: another file's outcome must not depend on which one ran before it.

const before = processState()

afterAll(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  expect(processState(), 'the file puts back what it changed of the process').toEqual(before)
})

function processState(): unknown {
  // Our clients set this one whenever they are made, and it says the same each time.
  const { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: _, ...environment } = process.env
  return { environment, folder: process.cwd(), umask: process.umask(), exitCode: process.exitCode }
}
