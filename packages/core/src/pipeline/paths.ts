/** A path as a folder and a name in it; `.` for a name alone. */
export function splitPath(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.replaceAll('\\', '/').lastIndexOf('/')
  if (slash < 0) return { folder: '.', name: path }
  return { folder: slash === 0 ? '/' : path.slice(0, slash), name: path.slice(slash + 1) }
}

/** A file in a folder, as a reader would name it; an absolute name stays as it is. */
export function inFolder(folder: string, name: string): string {
  if (/^([/\\]|[A-Za-z]:)/.test(name) || folder === '.' || folder === '') return name
  return `${folder.replace(/[/\\]+$/, '')}/${name}`
}

/** The last part of the path of a folder. */
export function folderNameOf(folder: string): string {
  return splitPath(folder.replace(/[/\\]+$/, '')).name
}
