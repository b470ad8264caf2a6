import { IN_PLACE_EVENTS, PREVIOUS_REVISION_EVENTS, SERVER_HOOKS } from '../../deployment/lifecycle-events.ts'
import { note, type Report } from '../finding.ts'
import type { Sections } from '../judge.ts'
import { entryOf, type YamlMap } from '../yaml/nodes.ts'

const PREVIOUS: ReadonlySet<string> = new Set(PREVIOUS_REVISION_EVENTS)
const WITH_LOAD_BALANCER: ReadonlySet<string> = new Set(
  SERVER_HOOKS.filter((event) => !IN_PLACE_EVENTS.includes(event)),
)

/** Notes when the scripts of an event run, and from which revision, where that is not what most people expect. */
export function noteHooks(root: YamlMap, { hooks }: Sections, report: Report): void {
  const scripted = hooks.filter(({ scripts }) => scripts.length > 0)
  for (const { event } of scripted) {
    if (!PREVIOUS.has(event.value)) continue
    report(
      note(
        'appspec/previous-revision',
        `${event.value} runs the scripts of the last successful revision, not those of this one; the first deployment runs none`,
        { span: event.span, hint: 'a change to these scripts has its effect one deployment later' },
      ),
    )
  }
  const traffic = scripted.filter(({ event }) => WITH_LOAD_BALANCER.has(event.value)).map(({ event }) => event)
  const [first] = traffic
  if (first !== undefined) {
    const names = traffic.map(({ value }) => value).join(', ')
    report(
      note('appspec/load-balancer-hook', `only deployment groups with a load balancer run ${names}`, {
        span: first.span,
      }),
    )
  }
  if (!scripted.some(({ event }) => event.value === 'ValidateService')) {
    report(
      note('appspec/no-validation', 'no script of ValidateService checks the application after the deployment', {
        span: entryOf(root, 'hooks')?.key.span,
        hint: 'a deployment without one succeeds when files were copied and scripts ended with 0',
      }),
    )
  }
}
