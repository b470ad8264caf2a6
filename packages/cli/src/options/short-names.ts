/** Writes the options of a command line that are given by a short name, such as `-l`, by their long one. */
export function spellOut(
  args: readonly string[],
  shortNames: Readonly<Record<string, string>> = {},
): readonly string[] {
  const end = args.indexOf('--')
  return args.map((word, index) => {
    if (end >= 0 && index > end) return word
    const [, short = '', rest = ''] = /^(-[A-Za-z])(=.*)?$/s.exec(word) ?? []
    return Object.hasOwn(shortNames, short) ? `--${shortNames[short]}${rest}` : word
  })
}
