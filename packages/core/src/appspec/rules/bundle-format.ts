import type { BundleFormat } from '../../revision/location.ts'
import { type Report, warn } from '../finding.ts'
import type { Sections } from '../judge.ts'

/** AWS takes zip bundles only for Windows hosts; the agent tries to unpack others, with a warning in its log. */
export function checkBundleFormat({ target }: Pick<Sections, 'target'>, format: BundleFormat, report: Report): void {
  if (target !== 'windows' || format === 'zip') return
  report(
    warn(
      'appspec/bundle-format',
      `the bundle is a ${format} and the hosts are Windows, where only zip bundles are supported`,
      {
        hint: 'make it a zip: "slipway bundle --format zip"',
      },
    ),
  )
}
