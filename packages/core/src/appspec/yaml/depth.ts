/**
 * Where more brackets and braces are open than `mostDepth`, counted without a look at quotes: no file comes near, and the YAML
 * library takes long over tens of thousands of them.
 */
export function findTooDeep(text: string, mostDepth: number): number | undefined {
  let depth = 0
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > mostDepth) return index
  }
  return undefined
}
