/** Which package a path belongs to, as the package manager of an instance has written it down. */
export type PackageFiles = ReadonlyMap<string, string>

/** dpkg, of Debian and Ubuntu: a list for each package, one path a line. */
const DPKG_LIST = /^\/var\/lib\/dpkg\/info\/([^/:]+)(?::[^/]+)?\.list$/
/** apk, of Alpine: one file with all packages, a field a line. */
const APK_DATABASE = '/lib/apk/db/installed'

/** What package managers keep of themselves: lists, caches and logs. */
const KEPT = [
  ...[
    '/var/lib/dpkg/',
    '/var/lib/apt/',
    '/var/cache/apt/',
    '/var/cache/debconf/',
    '/var/log/apt/',
    '/var/log/dpkg.log',
  ],
  ...['/lib/apk/', '/etc/apk/', '/var/cache/apk/'],
  ...[
    '/var/lib/rpm/',
    '/usr/lib/sysimage/rpm/',
    '/var/lib/dnf/',
    '/var/lib/yum/',
    '/var/cache/dnf/',
    '/var/cache/yum/',
  ],
  ...['/var/log/dnf', '/var/log/yum.log', '/var/log/hawkey.log'],
  // Made anew by the hooks of packages.
  ...['/etc/ld.so.cache', '/var/cache/ldconfig/', '/etc/alternatives/', '/var/log/alternatives.log'],
]

/** Folders that are links into `/usr` where a distribution has merged them, which the lists of old packages do not know. */
const MERGED = /^\/(?:bin|sbin|lib|lib32|lib64|libx32)\//

/** Whether a file says which paths packages have brought. */
export function isPackageList(path: string): boolean {
  return DPKG_LIST.test(path) || path === APK_DATABASE
}

/** Whether a file is a package manager's own. */
export function isOfPackageManager(path: string): boolean {
  return KEPT.some((kept) => path.startsWith(kept))
}

/** @param lists the content of the files that say it, by path. */
export function readPackageFiles(lists: ReadonlyMap<string, string>): PackageFiles {
  const found = [...lists].flatMap(([path, text]) => {
    const [, name] = DPKG_LIST.exec(path) ?? []
    return name === undefined ? apkFiles(text) : text.split('\n').map((line) => [line, name] as const)
  })
  return new Map(
    found.flatMap(([path, name]) =>
      MERGED.test(path)
        ? [
            [path, name],
            [`/usr${path}`, name],
          ]
        : [[path, name]],
    ),
  )
}

/** `P:` names a package, `F:` a folder without its first slash, and each `R:` a file in that. */
function apkFiles(text: string): readonly (readonly [string, string])[] {
  let name = ''
  let folder = ''
  return text.split('\n').flatMap((line) => {
    const value = line.slice(2)
    if (line.startsWith('P:')) name = value
    else if (line.startsWith('F:')) folder = value === '' ? '' : `/${value}`
    return line.startsWith('R:') ? [[`${folder}/${value}`, name] as const] : []
  })
}
