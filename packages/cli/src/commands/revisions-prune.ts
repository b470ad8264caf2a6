import { awsOptions, flag, type OptionSpec, required, storageOptions, text, ValueProblem } from '@slipway/core/inputs'
import { toAwsSettings } from '@slipway/runtime/aws-settings'
import { type Command, defineCommand } from '../command.ts'
import { jsonOption } from '../options/command.ts'

export const revisionsPrune: Command = defineCommand({
  name: 'revisions prune',
  summary: 'remove the bundles of revisions that nobody needs any more',
  options: {
    'application-name': required('NAME', 'CodeDeploy application'),
    's3-bucket': text('BUCKET', 'only bundles in this bucket', 'every bucket that revisions are in'),
    keep: wholeNumber('COUNT', 5, 2, 'how many revisions each deployment group can go back to, what it runs included'),
    'older-than': wholeNumber(
      'DAYS',
      30,
      1,
      'only what was registered, and deployed for the last time, at least so many days ago',
    ),
    apply: flag('remove them; without it, only what would go is told'),
    'expected-bucket-owner': storageOptions['expected-bucket-owner'],
    ...awsOptions,
    ...jsonOption,
  },
  notes:
    'Stays: what a group runs, deploys, deployed last or can go back to; what another application has too; what slipway did not store. Of a bucket with versions, the version of the revision is removed. CodeDeploy keeps the registration.',
  run: async ({ values, outside }) => {
    const { planPrune, pruneRevisions } = await import('@slipway/core/pipeline')
    const { createCodeDeployProvider, createS3BundleRemover } = await import('@slipway/aws')
    const { pruneJson, renderPrune } = await import('@slipway/core/report')
    const { systemClock } = await import('@slipway/core/clock')
    const settings = toAwsSettings(values, outside)
    const owner = values['expected-bucket-owner']
    const ports = {
      provider: createCodeDeployProvider(settings),
      store: createS3BundleRemover(settings, owner === undefined ? {} : { expectedBucketOwner: owner }),
      clock: systemClock,
    }
    const options = { signal: outside.cancelled }
    const applicationName = values['application-name']
    const bucket = values['s3-bucket']
    const request = {
      applicationName,
      keep: values.keep,
      olderThanDays: values['older-than'],
      ...(bucket !== undefined && { bucket }),
    }
    const plan = await planPrune(request, ports, options)
    const result = values.apply ? await pruneRevisions(plan, applicationName, ports, options) : undefined
    if (values.json) outside.print(`${JSON.stringify(pruneJson(plan, result))}\n`)
    else outside.print(`${renderPrune(plan, result).join('\n')}\n`)
    // What was removed is told first; then what ended it says so in its own words, and in the exit code.
    if (result?.endedBy !== undefined) throw result.endedBy
    return result !== undefined && result.failed.length > 0 ? 1 : 0
  },
})

function wholeNumber(placeholder: string, usual: number, least: number, help: string): OptionSpec<number> {
  return {
    kind: 'text',
    placeholder,
    help,
    defaultText: String(usual),
    read: ([value = '']) => {
      if (value === '') return usual
      if (/^\d{1,5}$/.test(value) && Number(value) >= least) return Number(value)
      throw new ValueProblem(`is "${value}"; expected a number from ${least} to 99999`)
    },
  }
}
