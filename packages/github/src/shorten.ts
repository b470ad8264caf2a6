/** Text within a limit that others would cut in silence: cut between two characters, with dots that say so. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text.slice(0, length - 3).replace(/[\uD800-\uDBFF]$/, '')}...`
}
