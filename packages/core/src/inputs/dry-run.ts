import { flag, type OptionSpec } from './spec.ts'

/** Whether a deployment is only planned. */
export const dryRunOption: { readonly 'dry-run': OptionSpec<boolean> } = {
  'dry-run': flag(
    'say what would be deployed, to which targets, in which batches and what is in its way; create and change nothing',
  ),
}
