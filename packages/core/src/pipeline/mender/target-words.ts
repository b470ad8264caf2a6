import type { MenderTarget } from '../../provider.ts'

/** Whom a deployment is for, as the end of a sentence: `group "web"`, `3 devices`, `device "7c…"`. */
export function describeMenderTarget(target: MenderTarget): string {
  switch (target.type) {
    case 'group':
      return `group "${target.group}"`
    case 'all-devices':
      return 'all accepted devices'
    case 'filter':
      return `the dynamic group of filter "${target.filterId}"`
    case 'devices':
      return target.devices.length === 1 ? `device "${target.devices[0]}"` : `${target.devices.length} devices`
  }
}
