/** What tells a simulated device from all others of its server, as the JSON text that a client signs. */
export function identityOf(name: string): string {
  return JSON.stringify(identityDataOf(name))
}

/** The same as the attributes that a server keeps. */
export function identityDataOf(name: string): Readonly<Record<string, string>> {
  return { name }
}
