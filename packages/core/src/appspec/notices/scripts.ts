import { SERVER_HOOKS } from '../../deployment/lifecycle-events.ts'
import type { HookScript } from '../document.ts'
import { note, type Report } from '../finding.ts'
import type { Sections } from '../judge.ts'
import { shorten } from '../rules/lookup.ts'

const HOOKS: ReadonlySet<string> = new Set(SERVER_HOOKS)

/** Notes how scripts run when the file does not say: each once a file, at the first script that it is true of. */
export function noteScripts({ hooks, target }: Sections, report: Report): void {
  const scripts = hooks.filter(({ event }) => HOOKS.has(event.value)).flatMap((hook) => hook.scripts)
  const [first] = scripts
  if (first === undefined) return
  report(
    note('appspec/working-directory', 'scripts run in the working directory of the agent, not in that of the release', {
      span: first.location.span,
      hint:
        target === 'windows'
          ? 'use absolute paths, or begin with: Set-Location $PSScriptRoot'
          : 'use absolute paths, or begin with: cd "$(dirname "$0")"',
    }),
  )
  const untimed = scripts.filter(({ timeoutSpan }) => timeoutSpan === undefined)
  if (untimed[0] !== undefined) {
    const found = count(untimed.length, scripts.length, 'has no timeout and gets', 'have no timeout and get')
    report(
      note('appspec/default-timeout', `${found} 3600 seconds`, {
        span: untimed[0].location.span,
        hint: 'add "timeout:" with the seconds after which the script has surely gone wrong',
      }),
    )
  }
  if (target === 'linux') noteUsers(scripts, report)
}

function noteUsers(scripts: readonly HookScript[], report: Report): void {
  const asAgent = scripts.filter(({ runas, sudo }) => runas === undefined && !sudo)
  if (asAgent[0] !== undefined) {
    const found = count(asAgent.length, scripts.length, 'has no runas and runs', 'have no runas and run')
    report(
      note('appspec/runs-as-agent', `${found} as the user of the agent, usually root`, {
        span: asAgent[0].location.span,
        hint: 'add "runas:" with the name of a user to give a script fewer rights',
      }),
    )
  }
  const asBoth = scripts.find(({ runas, sudo }) => sudo && runas !== undefined && runas !== 'root')
  if (asBoth !== undefined) {
    report(
      note(
        'appspec/script-user',
        `the script runs as "${shorten(asBoth.runas ?? '')}": with runas, sudo is for "su" only`,
        {
          span: asBoth.location.span,
          hint: 'remove "sudo", or write "runas: root"',
        },
      ),
    )
  }
}

function count(some: number, all: number, one: string, more: string): string {
  return `${some} of ${all} ${all === 1 ? 'script' : 'scripts'} ${some === 1 ? one : more}`
}
