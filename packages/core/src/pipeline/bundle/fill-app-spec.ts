import type { Diagnostic } from '../../diagnostics.ts'

/** An AppSpec file with values in the places of its variables. */
export interface FilledAppSpec {
  /** What the hosts are to get. */
  readonly content: Uint8Array
  /** Whether that is anything else than what the file says. */
  readonly isFilled: boolean
  /** The variables that cannot be replaced; the content is the file's own then. */
  readonly diagnostics: readonly Diagnostic[]
  readonly warnings: readonly string[]
  /** Tells of the filled content by places of the file. */
  inTemplate<T extends Pick<Diagnostic, 'file' | 'span'>>(located: T): T
}

/**
 * Puts values into an AppSpec file.
 *
 * @param variables `undefined` when nobody asked for that
 */
export async function fillAppSpec(
  content: Uint8Array,
  file: string,
  variables: ReadonlyMap<string, string> | undefined,
): Promise<FilledAppSpec> {
  const template = variables === undefined ? undefined : decode(content)
  if (template === undefined || variables === undefined) {
    return { content, isFilled: false, diagnostics: [], warnings: [], inTemplate: (located) => located }
  }
  const { fillTemplate } = await import('../../appspec/template.ts')
  const { text, diagnostics, unused, toTemplate } = fillTemplate(template, file, variables)
  return {
    content: new TextEncoder().encode(text),
    isFilled: diagnostics.length === 0,
    diagnostics,
    warnings: unused.map((name) => `the AppSpec variable "${name}" is given, and "${file}" has no "\${${name}}"`),
    inTemplate: (located) =>
      located.file === file && located.span !== undefined ? { ...located, span: toTemplate(located.span) } : located,
  }
}

/** What is not UTF-8 has no variables; that it is not is said by whoever reads it. */
function decode(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)
  } catch {
    return undefined
  }
}
