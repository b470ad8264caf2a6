// What we use of ncc, which comes without types.
declare module '@vercel/ncc' {
  interface Options {
    readonly cache?: boolean
    readonly quiet?: boolean
    readonly license?: string
    readonly customEmit?: (path: string) => string | false | undefined
  }
  interface Built {
    readonly code: string
    readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>
  }
  export default function ncc(entry: string, options?: Options): Promise<Built>
}
