/** With the folders in which a machine keeps what is its administrator's. */
export function searchPath(path: string | undefined): string {
  const usual = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin']
  return [...new Set([...(path ?? '').split(':').filter((folder) => folder.startsWith('/')), ...usual])].join(':')
}
