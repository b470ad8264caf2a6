import { lstat, readFile } from 'node:fs/promises'
import { type Fix, fixAppSpec, fixLineEndings, type HostOs, listHookScripts } from '@slipway/core/appspec'
import type { BundleEntry } from '@slipway/core/bundle'
import type { Diagnostic, DiagnosticCode } from '@slipway/core/diagnostics'
import type { CheckedRelease } from '@slipway/core/pipeline'
import { type Check, nameFrom } from './check.ts'
import type { FileChange } from './replace-file.ts'

/** What --fix does to one file. */
export interface PlannedFix {
  readonly change: FileChange
  /** The file's name for a reader. */
  readonly file: string
  readonly steps: readonly { readonly title: string; readonly fix?: Fix }[]
  /** The text before and after, where a reader wants to see the difference. */
  readonly texts?: { readonly before: string; readonly after: string }
}

export interface FixRequest {
  /** Where the AppSpec file is. */
  readonly appSpec: string
  readonly hostOs: HostOs | undefined
}

/** A file that is larger is no AppSpec file, and no script. */
const MOST_BYTES = 4_194_304

/** Works out what --fix changes in a release, and changes nothing. Links are left alone: they lead anywhere. */
export async function planFixes(
  { appSpec: path, hostOs }: FixRequest,
  checked: CheckedRelease,
  check: Check,
): Promise<readonly PlannedFix[]> {
  const before = await readPlainFile(path)
  const text = before && decode(before.content)
  if (before === undefined || text === undefined) return []
  const fixed = await fixAppSpec(text, async (now) => {
    if (now === text) return checked.diagnostics
    return (await check.look({ path, content: encode(now) })).diagnostics
  })
  const steps = fixed.fixes.map((fix) => ({ title: fix.title, fix }))
  const file = fixed.fixes[0]?.diagnostic.file ?? path
  const texts = { before: text, after: fixed.text }
  const appSpec = { change: { path, before: before.content, content: encode(fixed.text) }, file, steps, texts }
  const scripts = await planScripts(fixed.text, fixed.diagnostics, await check.entries(), hostOs)
  return [...(steps.length > 0 ? [appSpec] : []), ...scripts]
}

/** Of scripts only what was found fault with is mended: a Windows host reads other line endings. */
async function planScripts(
  text: string,
  diagnostics: readonly Diagnostic[],
  entries: readonly BundleEntry[],
  hostOs: HostOs | undefined,
): Promise<readonly PlannedFix[]> {
  const has = (code: DiagnosticCode): boolean => diagnostics.some((one) => one.code === code)
  const wanted = { lineEndings: has('appspec/script-line-endings'), mode: has('appspec/script-not-executable') }
  if (!wanted.lineEndings && !wanted.mode) return []
  const scripts = new Set(listHookScripts({ text, entries, hostOs }))
  const found = entries.filter(({ path }) => scripts.has(path))
  const planned = await Promise.all(found.map(({ source }) => planScript(source, wanted)))
  return planned.filter((one) => one !== undefined)
}

async function planScript(
  path: string,
  wanted: { readonly lineEndings: boolean; readonly mode: boolean },
): Promise<PlannedFix | undefined> {
  const found = await readPlainFile(path)
  if (found === undefined) return undefined
  const { content: before, mode } = found
  const lines = wanted.lineEndings ? fixLineEndings(before) : undefined
  // Windows keeps no such bit; what is bundled there gets its mode from elsewhere.
  const isToBeExecutable = wanted.mode && (mode & 0o100) === 0 && process.platform !== 'win32'
  const executable = mode | ((mode & 0o444) >> 2)
  const steps = [
    ...(lines === undefined ? [] : [{ title: `end ${lines.lines} lines with LF instead of CRLF` }]),
    ...(isToBeExecutable
      ? [{ title: `make it executable (mode ${mode.toString(8)} becomes ${executable.toString(8)})` }]
      : []),
  ]
  if (steps.length === 0) return undefined
  const change = {
    path,
    before,
    ...(lines !== undefined && { content: lines.content }),
    ...(isToBeExecutable && { mode: executable }),
  }
  return { change, file: nameFrom(process.cwd(), path), steps }
}

async function readPlainFile(
  path: string,
): Promise<{ readonly content: Uint8Array; readonly mode: number } | undefined> {
  const found = await lstat(path).catch(() => undefined)
  if (found === undefined || !found.isFile() || found.size > MOST_BYTES) return undefined
  return { content: await readFile(path), mode: found.mode & 0o7777 }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
