import { findEntry, isBlank, keyText } from '../../appspec/cloud/lookup.ts'
import { fault, note, type Report, warn } from '../../appspec/finding.ts'
import { shorten } from '../../appspec/rules/lookup.ts'
import { closest } from '../../closest.ts'
import { LIFECYCLE_KEYS } from '../recipe/keys.ts'
import type { RecipeLifecycles } from '../recipe/lifecycles.ts'

/** Keys of the lifecycle of a manifest that the nucleus does not look up. */
export function checkLifecycleKeys({ strangeKeys }: RecipeLifecycles, report: Report): void {
  const names = LIFECYCLE_KEYS.map(({ name }) => name)
  const settings = ['Script', 'RequiresPrivilege', 'Skipif', 'Timeout', 'Setenv']
  for (const key of strangeKeys) {
    const name = keyText(key)
    const near = closest(name, [...names, ...settings])
    const message = `unknown key "${shorten(name)}" in the lifecycle of a manifest; expected one of ${names.join(', ')}, or below one of these ${settings.join(', ')}`
    const hint = near === undefined ? 'selection keys are for the global Lifecycle' : `did you mean "${near}"?`
    report(warn('greengrass/unknown-key', message, { span: key.span, hint }))
  }
}

/** A component starts in one way; and of that way it depends what a deployment waits for. */
export function checkStart({ sections }: RecipeLifecycles, report: Report): void {
  for (const { steps } of sections) {
    const run = steps.find(({ name }) => name === 'Run')
    const startup = steps.find(({ name }) => name === 'Startup')
    if (run !== undefined && startup !== undefined) {
      const [first, second] = run.key.span.start.line > startup.key.span.start.line ? [startup, run] : [run, startup]
      const message = `"${second.name}" stands beside "${first.name}" of line ${first.key.span.start.line}; a component has one of the two`
      const hint = 'keep Run for what runs as long as the component, Startup for what starts something and ends'
      report(fault('greengrass/run-and-startup', message, { span: second.key.span, hint }))
    }
  }
  const [run] = sections.flatMap(({ steps }) => steps.filter(({ name }) => name === 'Run'))
  if (run === undefined) return
  const message =
    'a deployment succeeds as soon as the script of "Run" has started: one that fails a moment later fails no deployment'
  const hint = 'check in Install what has to be right, or use Startup, which is waited for'
  report(note('greengrass/started-only', message, { span: run.key.span, hint }))
}

const SKIPIF = /^!?\s*(?:onpath|exists) +\S/

/** The nucleus fails a step whose `Skipif` it cannot read, or that has no script. */
export function checkSkipif({ sections }: RecipeLifecycles, report: Report): void {
  for (const { settings, name } of sections.flatMap(({ steps }) => steps)) {
    const skipif = settings === undefined ? undefined : findEntry(settings, 'Skipif')?.value
    if (skipif?.kind !== 'scalar' || isBlank(skipif)) continue
    const code = 'greengrass/skipif'
    if (name === 'Bootstrap') {
      const message = '"Skipif" is not looked at in Bootstrap: the step always runs'
      report(warn(code, message, { span: skipif.span, hint: 'ask in the script itself' }))
    }
    if (!SKIPIF.test(skipif.text.trim())) {
      const message = `"Skipif" is "${shorten(skipif.text)}", with which the step fails; expected "onpath" and a program, or "exists" and a file`
      report(fault(code, message, { span: skipif.span, hint: skipifHint(skipif.text) }))
    } else if (/\s[|&]{1,2}\s/.test(skipif.text)) {
      const message = `"Skipif" asks one question; all of "${shorten(skipif.text.replace(/^\S+\s+/, ''))}" is taken for one name`
      report(warn(code, message, { span: skipif.span, hint: 'ask in the script itself' }))
    }
  }
}

function skipifHint(text: string): string {
  const [word = '', ...rest] = text.trim().split(/\s+/)
  const near = closest(word, ['onpath', 'exists'])
  return near === undefined ? 'such as "onpath python3"' : `write "${[near, ...rest].join(' ')}"`
}

const LONGEST_SECONDS = 86_400

/** A time of days is most likely one of milliseconds. */
export function checkTimeouts({ sections }: RecipeLifecycles, report: Report): void {
  for (const { settings, name } of sections.flatMap(({ steps }) => steps)) {
    const timeout = settings === undefined ? undefined : findEntry(settings, 'Timeout')?.value
    if (timeout?.kind !== 'scalar') continue
    const seconds = /^\d{1,15}$/.test(timeout.text) ? Number(timeout.text) : undefined
    if (seconds === undefined || seconds <= LONGEST_SECONDS) continue
    const message = `the timeout of ${name} is ${seconds} seconds, which is more than a day`
    report(
      warn('greengrass/timeout', message, {
        span: timeout.span,
        hint: `write ${Math.ceil(seconds / 1000)}, if milliseconds were meant`,
      }),
    )
  }
}
