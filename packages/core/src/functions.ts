import type { CallOptions } from './provider.ts'

/** What is known of a function, or of one of its versions. */
export interface FunctionFacts {
  /** `$LATEST`, or the number of a published version. */
  readonly version: string
  /** Of a zip the SHA-256 of its bytes in Base64, of an image its digest: as the service tells it. */
  readonly codeSha256: string
  /** Whether it can be called; `failed` stays so. */
  readonly state: 'ready' | 'pending' | 'failed'
  /** Whether the last change of its code or configuration has been carried out. */
  readonly update: 'successful' | 'in-progress' | 'failed'
  /** Why it is not ready, or the update failed, in the service's own words. */
  readonly reason?: string
}

/** Which versions an alias stands for. */
export interface AliasFacts {
  readonly version: string
  /** The other versions that get a share of the calls, from 0 to 1, by their numbers. */
  readonly weights: Readonly<Record<string, number>>
}

/** Code that a function is to have. */
export type FunctionCode =
  | {
      readonly type: 'zip'
      readonly bytes: Uint8Array
      /** SHA-256 of the bytes in Base64. */
      readonly sha256: string
    }
  | { readonly type: 's3'; readonly bucket: string; readonly key: string; readonly version?: string }
  | { readonly type: 'image'; readonly uri: string }

/** A service that runs functions, such as AWS Lambda. */
export interface FunctionService {
  /**
   * @param version `$LATEST` or a number
   * @throws SlipwayError FUNCTION_NOT_FOUND.
   */
  describeFunction(functionName: string, version: string, options?: CallOptions): Promise<FunctionFacts>
  /** @throws SlipwayError FUNCTION_NOT_FOUND. */
  describeAlias(functionName: string, alias: string, options?: CallOptions): Promise<AliasFacts>
  /** Gives `$LATEST` other code; the change may go on after the answer. */
  updateCode(functionName: string, code: FunctionCode, options?: CallOptions): Promise<FunctionFacts>
  /**
   * Makes a version of what `$LATEST` is. Where that has not changed since the newest version, the answer is that version.
   *
   * @throws SlipwayError INPUT_INVALID when the code is not the one of the digest any more.
   */
  publishVersion(
    functionName: string,
    request: { readonly codeSha256: string; readonly description?: string },
    options?: CallOptions,
  ): Promise<FunctionFacts>
}

/** Reads what is to be the code of a function from this machine. */
export interface FunctionCodeReader {
  /**
   * The zip at a path, or one that is made of the folder there: equal folders give equal bytes.
   *
   * @throws SlipwayError SOURCE_INVALID naming the path.
   */
  readCode(path: string, options?: CallOptions): Promise<Extract<FunctionCode, { type: 'zip' }>>
}
