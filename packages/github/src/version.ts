/** The version that requests carry in their user agent; a test holds it to the package's own. */
export const VERSION = '0.1.0'
