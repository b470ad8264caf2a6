// Control characters other than tab: a script's output must not move the cursor, recolour or retitle the reader's terminal.
const ESCAPES: RegExp =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** Lines of a log that came from a host, made safe to show: no escape sequences, no control characters. */
export function untrustedLines(text: string): string[] {
  const lines = text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.replace(ESCAPES, ''))
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop()
  return lines
}
