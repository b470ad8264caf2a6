// Bundles a folder by archiver through our port, as the reference: node by-archiver.mjs LIBRARY SOURCE FILE FORMAT
const [library = '', source, file, format] = process.argv.slice(2)
const { collectEntries, createArchiverWriter, DEFAULT_MODIFIED_AT } = await import(library)
const { entries } = await collectEntries(source)
await createArchiverWriter().write(entries, file, { format, modifiedAt: DEFAULT_MODIFIED_AT })
