import { type Report, warn } from '../finding.ts'
import type { YamlNode, YamlScalar } from '../yaml/nodes.ts'

/** Characters that nobody sees or that look like a blank, by their code points. */
const INVISIBLE = /[\u00a0\u00ad\u115f\u1160\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/u

const TYPOGRAPHIC = /^[“”„‟‘’‚‛«»].*[“”„‟‘’‚‛«»]$/su

/** Reports texts that look right and are not, for a character that no editor shows: they come with what is pasted from a page. */
export function checkCharacters(node: YamlNode, report: Report): void {
  if (node.kind === 'list') {
    for (const item of node.items) checkCharacters(item, report)
  } else if (node.kind === 'map') {
    for (const { key, value } of node.entries) {
      checkCharacters(key, report)
      checkCharacters(value, report)
    }
  } else if (node.value.type === 'string') {
    checkText(node, report)
  }
}

function checkText({ text, span }: YamlScalar, report: Report): void {
  const [invisible] = INVISIBLE.exec(text) ?? []
  if (invisible !== undefined) {
    const code = (invisible.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    report(
      warn(
        'appspec/invisible-character',
        `the text holds an invisible character (U+${code}), which counts as part of it`,
        {
          span,
          hint: 'type the text again instead of pasting it',
        },
      ),
    )
  } else if (TYPOGRAPHIC.test(text)) {
    report(
      warn('appspec/invisible-character', 'typographic quotes are no quotes for YAML; they count as part of the text', {
        span,
        hint: 'write straight quotes, or none',
      }),
    )
  }
}
