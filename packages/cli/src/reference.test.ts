import type { OptionSpecs } from '@slipway/core/inputs'
import { expect, test } from 'vitest'
import { calledAs } from './choose-variant.ts'
import { COMMANDS } from './commands/table.ts'

/** The reference page of the command, from the same tables that parse and explain it. */
async function renderReference(): Promise<string> {
  const sections: string[] = []
  for (const { load, variants = {} } of COMMANDS) {
    for (const loadOne of [load, ...Object.values(variants)]) {
      const command = await loadOne()
      const { summary, options, positionals = [], notes } = command
      sections.push(
        `## slipway ${[calledAs(command), ...positionals].join(' ')}\n\n${sentence(summary)}${notes === undefined ? '' : ` ${notes}`}\n\n${table(options)}`,
      )
    }
  }
  return `${HEAD}\n\n${sections.join('\n\n')}\n`
}

const HEAD = `# The \`slipway\` command

Generated from the tables in \`packages/cli/src\`; a test holds the two together.

Exit codes: 0 succeeded, 1 the deployment did not succeed, 2 wrong input and nothing was begun, 3 timed out waiting, 4 lost
sight of the deployment, 130 or 143 ended by a signal. With \`--json\`, stdout holds one JSON document, or one event a line for
\`deploy --wait\`, \`redeploy --wait\` and \`wait\`; text for people goes to stderr.`

function table(options: OptionSpecs): string {
  const rows = Object.entries(options).map(([name, spec]) => {
    const value = spec.kind === 'flag' ? '' : ` ${(spec.placeholder ?? 'VALUE').replaceAll('|', '\\|')}`
    const standard = spec.required === true ? 'required' : (spec.defaultText ?? '')
    const help = spec.kind === 'list' ? `${spec.help}; may be repeated` : spec.help
    return `| \`--${name}${value}\` | ${help.replaceAll('|', '\\|')} | ${standard} |`
  })
  return ['| option | meaning | default |', '| --- | --- | --- |', ...rows].join('\n')
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

test('the reference page says what the commands take', async () => {
  await expect(await renderReference()).toMatchFileSnapshot('../../../docs/reference/cli.md')
})
