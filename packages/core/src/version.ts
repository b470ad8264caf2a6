/** The version of this release, which `slipway --version` prints and requests carry in their user agent. */
export const VERSION = '0.1.0'
