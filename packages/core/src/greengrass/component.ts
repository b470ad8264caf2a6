/** A file that a component brings, on this machine. */
export interface ComponentArtifact {
  /** The name that it has on devices. */
  readonly fileName: string
  readonly path: string
  readonly sizeBytes: number
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string
  /** What the file holds, lower-case hex: of an archive made here whatever its bytes, else the SHA-256. */
  readonly contentDigest: string
}

/** A component that is ready to be published. */
export interface ComponentBundle {
  readonly name: string
  /** A semantic version, or `NEXT_PATCH` for what only the published ones can tell. */
  readonly version: string
  /** Name and publisher are filled in; version and URIs are put in when it is published. */
  readonly recipe: { readonly file: string; readonly format: 'json' | 'yaml'; readonly text: string }
  /** In the order of their names. */
  readonly artifacts: readonly ComponentArtifact[]
  /** URIs that stay as they are: what they name has to be there already. */
  readonly elsewhere: readonly string[]
  /** Equal when recipe and artifacts are, whatever the version and wherever they are published; lower-case hex. */
  readonly contentDigest: string
  /** The beginning of the name of the bucket, and the region, where the project says so. */
  readonly publish: { readonly bucket?: string; readonly region?: string }
}

/** A component in a folder of its own, which can be kept and pushed by somebody else. */
export interface WrittenComponent {
  /** The folder. */
  readonly path: string
  /** All artifacts are in the folder. */
  readonly component: ComponentBundle
}

/** Component folders on this machine, as the use cases need them. */
export interface ComponentFolders {
  /**
   * Makes a component folder whole or not at all; one that is there is replaced.
   *
   * @param make makes the component; archives of it go into the folder that it is told of, files from elsewhere are copied there
   * @throws SlipwayError INPUT_INVALID for a place where something else is; DISK_FULL, BUNDLE_FAILED; or of `make`.
   */
  write(
    path: string,
    make: (artifactsFolder: string) => Promise<ComponentBundle>,
    options?: { readonly signal?: AbortSignal },
  ): Promise<WrittenComponent>
  /**
   * Reads a component folder, and holds every file against what was said of it when it was made.
   *
   * @throws SlipwayError SOURCE_INVALID when there is none, ARCHIVE_INVALID naming what is not as it was made.
   */
  read(path: string, options?: { readonly signal?: AbortSignal }): Promise<WrittenComponent>
}
