/** A cancelled job has a few seconds to leave: enough for one request. */
export const LEAVE_MS = 3_000

/** A signal that follows another one a little later, for a request whose answer is needed to clean up. */
export function patient(signal: AbortSignal | undefined): { readonly signal: AbortSignal | undefined; end(): void } {
  if (signal === undefined) return { signal, end: () => undefined }
  const late = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const follow = (): void => {
    timer = setTimeout(() => late.abort(signal.reason), LEAVE_MS)
  }
  signal.addEventListener('abort', follow, { once: true })
  return {
    signal: late.signal,
    end: () => {
      signal.removeEventListener('abort', follow)
      clearTimeout(timer)
    },
  }
}
