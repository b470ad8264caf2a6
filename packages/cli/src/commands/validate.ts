import { hasErrors } from '@slipway/core/diagnostics'
import { SlipwayError } from '@slipway/core/errors'
import { choice, flag, list, optionalChoice, text } from '@slipway/core/inputs'
import { localFiles } from '@slipway/runtime/local-files'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'
import { createReporter } from '../reporters/index.ts'

export const validate: Command = defineCommand({
  name: 'validate',
  summary: 'say what is wrong with a release before it is bundled',
  positionals: ['PATH'],
  options: {
    platform: optionalChoice(['ec2', 'lambda', 'ecs'], 'compute platform of the AppSpec', 'told by its content'),
    'host-os': choice(['linux', 'windows'], 'operating system of the hosts', 'linux'),
    'appspec-only': flag('look at the AppSpec alone, not at the scripts and files that it names'),
    'appspec-file': text('FILE', 'AppSpec file that takes the place of appspec.yml'),
    include: list('PATTERN', 'look only at what matches, in gitignore patterns'),
    exclude: list('PATTERN', 'leave out what matches, on top of .deployignore'),
    ...jsonOption,
  },
  notes: 'PATH is a release folder or an AppSpec file. Exit code 2 when there is an error; warnings alone are 0.',
  run: async ({ values, positionals, outside }) => {
    const { platform, json, include, exclude } = values
    if (platform === 'lambda' || platform === 'ecs') {
      throw new SlipwayError(
        'NOT_IMPLEMENTED',
        `validation for platform ${platform} is not implemented in this release`,
      )
    }
    const [path = '.'] = positionals
    const { checkRelease } = await import('@slipway/core/pipeline')
    const appSpecFile = values['appspec-file']
    const release = await checkRelease(
      {
        path,
        hostOs: values['host-os'],
        appSpecOnly: values['appspec-only'],
        ...(platform !== undefined && { platform }),
        include,
        exclude,
        ...(appSpecFile !== undefined && { appSpecFile }),
      },
      localFiles,
      { signal: outside.cancelled },
    )
    const { diagnostics, warnings } = release
    const reporter = await createReporter({ outside, isJson: json, sourceText: () => release.text })
    for (const message of warnings) reporter.report({ type: 'warning', message })
    for (const diagnostic of diagnostics) reporter.report({ type: 'diagnostic', diagnostic })
    if (json) {
      const { diagnosticJson } = await import('@slipway/core/appspec')
      outside.print(`${JSON.stringify({ diagnostics: diagnostics.map(diagnosticJson) })}\n`)
    } else outside.print(`${summarise(diagnostics.map(({ severity }) => severity))}\n`)
    return hasErrors(diagnostics) ? 2 : 0
  },
})

function summarise(severities: readonly string[]): string {
  const count = (severity: string): number => severities.filter((one) => one === severity).length
  const [errors, warnings] = [count('error'), count('warning')]
  const found = [plural(errors, 'error'), plural(warnings, 'warning')].filter((part) => part !== '').join(', ')
  if (errors > 0) return `✗ the release is not valid: ${found}`
  return warnings > 0 ? `✓ the release is valid, with ${found}` : '✓ the release is valid'
}

function plural(count: number, word: string): string {
  if (count === 0) return ''
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
