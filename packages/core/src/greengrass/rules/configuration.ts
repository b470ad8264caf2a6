import { keyText } from '../../appspec/cloud/lookup.ts'
import { note, type Report } from '../../appspec/finding.ts'
import { shorten } from '../../appspec/rules/lookup.ts'
import type { YamlNode } from '../../appspec/yaml/nodes.ts'
import type { RecipeParts } from '../recipe/parts.ts'

/** Configurations are JSON, in which a number is a number: `1` can come back as `1.0`. */
export function checkNumbers({ defaultConfiguration }: RecipeParts, report: Report): void {
  const seen = new Set<YamlNode>()
  const look = (node: YamlNode, name: string): void => {
    if (seen.has(node)) return
    seen.add(node)
    if (node.kind === 'map') for (const { key, value } of node.entries) look(value, keyText(key))
    else if (node.kind === 'list') for (const item of node.items) look(item, name)
    else if (node.value.type === 'integer') {
      const message = `"${shorten(name)}" is the number ${shorten(node.text)}, which can reach the component as ${shorten(node.text)}.0`
      report(note('greengrass/number', message, { span: node.span, hint: `write "${shorten(node.text)}" in quotes` }))
    }
  }
  if (defaultConfiguration !== undefined) look(defaultConfiguration, 'DefaultConfiguration')
}
