import type { AppSpecSource } from './app-spec-source.ts'

/** What is said of container or port, and where. */
export interface Said {
  readonly text: string
  /** `container-name`, or a place of the AppSpec file. */
  readonly where: string
  readonly isOption: boolean
}

const OPTIONS = { ContainerName: 'container-name', ContainerPort: 'container-port' } as const

/** What was given in an option comes before what stands in the file; a placeholder there says nothing yet. */
export function saidOf(
  given: string | number | undefined,
  property: keyof typeof OPTIONS,
  { file, written }: AppSpecSource,
): Said | undefined {
  if (given !== undefined) return { text: String(given), where: OPTIONS[property], isOption: true }
  const value = written.get(property)
  if (file === undefined || value === undefined || value.isOpen) return undefined
  const { line, column } = value.span.start
  return { text: value.text, where: `${file}:${line}:${column}: ${property}`, isOption: false }
}
