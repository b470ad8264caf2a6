import type { DiagnosticCode, Severity } from '../../diagnostics.ts'
import type { HostOs } from '../document.ts'
import { isShell, judgeShebang, readShebang, type Shebang } from './shebang.ts'

/** Something wrong with what a script holds: read on after the script's name. */
export interface ScriptProblem {
  readonly severity: Severity
  readonly code: DiagnosticCode
  readonly problem: string
  readonly hint: string
}

/** How much of a script is looked at for the way it begins: no kernel reads a longer first line. */
const HEAD_BYTES = 1024

const LF = 0x0a
const CR = 0x0d

/** By the ends of their names: what Linux cannot start, what reads no shell, and what Windows cannot start. */
const FOR_WINDOWS = /\.(?:ps1|psm1|bat|cmd|vbs|exe|msi)$/i
const OTHER_LANGUAGES: readonly (readonly [end: RegExp, program: string])[] = [
  [/\.py$/i, 'python3'],
  [/\.rb$/i, 'ruby'],
  [/\.pl$/i, 'perl'],
  [/\.php$/i, 'php'],
  [/\.[cm]?js$/i, 'node'],
  [/\.bash$/i, 'bash'],
  [/\.zsh$/i, 'zsh'],
]
const FOR_LINUX = /\.(?:sh|bash|zsh|ksh)$/i

/**
 * Judges the content of a script as the host will that starts it.
 *
 * @param path tells by its end what the script is written in.
 * @param content the beginning of the script, or all of it.
 */
export function judgeScript(path: string, content: Uint8Array, os: HostOs): readonly ScriptProblem[] {
  if (content.length === 0) return [EMPTY]
  return os === 'linux' ? judgeForLinux(path, content) : judgeForWindows(path, content)
}

export const EMPTY: ScriptProblem = {
  severity: 'warning',
  code: 'appspec/script-empty',
  problem: 'is empty; it succeeds and does nothing',
  hint: 'write the script, or remove it from the hook',
}

function judgeForLinux(path: string, content: Uint8Array): readonly ScriptProblem[] {
  if (startsWith(content, 0x7f, 0x45, 0x4c, 0x46)) return [] // a program, which Linux starts by itself
  if (startsWith(content, 0x4d, 0x5a)) return [forWindows(path)]
  if (startsWith(content, 0xff, 0xfe) || startsWith(content, 0xfe, 0xff)) {
    return [beginsBadly('is saved as UTF-16, which no interpreter on Linux reads', 'save it as UTF-8')]
  }
  const isMarked = startsWith(content, 0xef, 0xbb, 0xbf)
  const head = new TextDecoder().decode(content.subarray(0, HEAD_BYTES))
  const shebang = readShebang(firstLineOf(head))
  const problems: ScriptProblem[] = []
  if (isMarked) problems.push(beginsWithMark(shebang))
  else if (shebang === undefined) problems.push(judgeStart(path, head))
  else {
    const found = judgeShebang(shebang)
    if (found !== undefined) {
      const { kind, ...problem } = found
      problems.push({ code: kind === 'shebang' ? 'appspec/script-shebang' : 'appspec/script-line-endings', ...problem })
    }
  }
  const isAlready = problems.some(({ code }) => code !== 'appspec/script-shebang')
  if (!isAlready && (shebang === undefined || isShell(shebang))) problems.push(...judgeLineEnds(path, content))
  return problems
}

/** Windows starts nothing by its first line. */
function judgeForWindows(path: string, content: Uint8Array): readonly ScriptProblem[] {
  const isScript = startsWith(content, 0x23, 0x21) && !/\.[A-Za-z0-9]+$/.test(path)
  if (!FOR_LINUX.test(path) && !isScript) return []
  return [
    {
      severity: 'warning',
      code: 'appspec/script-of-another-system',
      problem: 'is a script for Linux, and the hosts are Windows',
      hint: 'write it for PowerShell (.ps1) or as a batch file (.bat)',
    },
  ]
}

/** A script that does not begin with `#!` is started all the same: the agent's way of starting it falls back to `/bin/sh`. */
function judgeStart(path: string, head: string): ScriptProblem {
  if (FOR_WINDOWS.test(path)) return forWindows(path)
  const stray = strayShebang(head)
  if (stray !== undefined) {
    const { line, text } = stray
    return beginsBadly(
      line > 1
        ? `names its interpreter on line ${line}, where it counts for nothing; /bin/sh runs it`
        : `begins with "${text.slice(0, 40)}", which is no "#!" line; /bin/sh runs it`,
      'let "#!" be the first two characters of the file',
    )
  }
  const language = OTHER_LANGUAGES.find(([end]) => end.test(path))?.[1]
  if (language !== undefined) {
    return beginsBadly(
      `has no "#!" line, so /bin/sh runs it and not ${language}`,
      `begin it with "#!/usr/bin/env ${language}"`,
    )
  }
  const problem = 'has no "#!" line; /bin/sh runs it, which is not bash on every Linux'
  return { ...beginsBadly(problem, 'begin it with "#!/bin/bash", if it is written for bash'), severity: 'notice' }
}

/** What was meant to be the first line: written in another way, or below comments and blank lines. */
function strayShebang(head: string): { readonly line: number; readonly text: string } | undefined {
  for (const [index, text] of head.split('\n').entries()) {
    const isMeant = index === 0 ? /^\s*(?:#!|!#|# !|#(?=\/(?:usr|bin)\/))\s*\//.test(text) : /^\s*#!\s*\//.test(text)
    if (isMeant) return { line: index + 1, text: text.trimEnd() }
    if (!/^\s*(?:#|$)/.test(text)) return undefined
  }
  return undefined
}

function forWindows(path: string): ScriptProblem {
  const isPowerShell = /\.psm?1$/i.test(path)
  return {
    severity: 'warning',
    code: 'appspec/script-of-another-system',
    problem: 'is written for Windows, and the hosts are Linux, where /bin/sh would run it',
    hint: isPowerShell
      ? 'begin it with "#!/usr/bin/env pwsh" where PowerShell is installed, or write it for the shell'
      : 'write it for the shell, beginning with "#!/bin/bash"',
  }
}

function beginsWithMark(shebang: Shebang | undefined): ScriptProblem {
  const problem =
    shebang === undefined
      ? 'begins with a byte order mark, which the shell takes for a part of the first command'
      : 'begins with a byte order mark, which hides the "#!" line; /bin/sh runs it, and does not find the first command'
  return beginsBadly(problem, 'save it as UTF-8 without a byte order mark')
}

function beginsBadly(problem: string, hint: string): ScriptProblem {
  return { severity: 'warning', code: 'appspec/script-shebang', problem, hint }
}

/** The shell takes a carriage return for a part of the last word: of the name of a file, of an option, of `fi`. */
function judgeLineEnds(path: string, content: Uint8Array): readonly ScriptProblem[] {
  let line = 1
  let first: number | undefined
  let count = 0
  for (let at = content.indexOf(LF); at !== -1; at = content.indexOf(LF, at + 1)) {
    if (content[at - 1] === CR) {
      first ??= line
      count += 1
    }
    line += 1
  }
  if (first === undefined || FOR_WINDOWS.test(path)) return []
  const more = count > 1 ? ` (and ${count - 1} more ${count === 2 ? 'line' : 'lines'})` : ''
  return [
    {
      severity: 'warning',
      code: 'appspec/script-line-endings',
      problem: `ends line ${first}${more} with a carriage return, which the shell takes for a part of the last word`,
      hint: 'save it with line feeds only, and let ".gitattributes" keep it so: "*.sh text eol=lf"',
    },
  ]
}

function firstLineOf(head: string): string {
  const end = head.indexOf('\n')
  return end === -1 ? head : head.slice(0, end)
}

function startsWith(content: Uint8Array, ...bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => content[at] === byte)
}
