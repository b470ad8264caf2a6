import { flag, type OptionSpec, ValueProblem } from '@slipway/core/inputs'

/** What instances with isolation `overlay` may use of this machine. */
export const overlayOptions: {
  readonly 'layer-size': OptionSpec<number | undefined>
  readonly 'max-processes': OptionSpec<number | undefined>
  readonly 'open-network': OptionSpec<boolean>
} = {
  'layer-size': count('MIB', 'room for what an instance with isolation "overlay" writes', '1024', 16),
  'max-processes': count('COUNT', 'processes that an instance with isolation "overlay" may have', '1024', 32),
  'open-network': flag('let instances with isolation "overlay" use the network of this machine, and its ports'),
}

/** The limits that were given. */
export function readOverlayOptions(values: {
  readonly 'layer-size': number | undefined
  readonly 'max-processes': number | undefined
  readonly 'open-network': boolean
}): { readonly layerMiB?: number; readonly maxProcesses?: number; readonly isNetworkOpen: boolean } {
  return {
    ...(values['layer-size'] !== undefined && { layerMiB: values['layer-size'] }),
    ...(values['max-processes'] !== undefined && { maxProcesses: values['max-processes'] }),
    isNetworkOpen: values['open-network'],
  }
}

function count(placeholder: string, help: string, defaultText: string, least: number): OptionSpec<number | undefined> {
  return {
    kind: 'text',
    placeholder,
    help,
    defaultText,
    read: ([value]) => {
      if (value === undefined || value === '') return undefined
      if (/^[1-9]\d{0,6}$/.test(value) && Number(value) >= least) return Number(value)
      throw new ValueProblem(`is "${value}"; expected a number from ${least} to 9999999`)
    },
  }
}
