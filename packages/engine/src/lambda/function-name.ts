import { invalidParameter } from './lambda-error.ts'

/** A function, and the version or alias of it that is meant. */
export interface FunctionReference {
  readonly name: string
  readonly qualifier?: string
}

/** Names of functions have 1 to 64 of these characters (API reference, `FunctionName`). */
const NAME = /^[A-Za-z0-9_-]{1,64}$/
/** A version, `$LATEST`, or an alias. */
const QUALIFIER = /^(?:\$LATEST|[A-Za-z0-9_-]{1,128})$/
const ARN = /^arn:aws[a-z-]*:lambda:([a-z0-9-]+):(\d{12}):function:([^:]+)(?::([^:]+))?$/
const PARTIAL_ARN = /^(\d{12}):function:([^:]+)(?::([^:]+))?$/

/**
 * Reads the forms in which a request can name a function: its name, `ACCOUNT:function:NAME`, or its ARN, each with a version or
 * alias behind a colon.
 *
 * @param qualifier - the one that the request gives beside the name.
 * @throws LambdaError `InvalidParameterValueException` for none of these, or for two qualifiers that differ.
 */
export function readFunctionName(text: string, qualifier?: string): FunctionReference {
  const arn = ARN.exec(text)
  const partial = PARTIAL_ARN.exec(text)
  const colon = text.indexOf(':')
  const [name = '', inName] = arn
    ? [arn[3], arn[4]]
    : partial
      ? [partial[2], partial[3]]
      : colon === -1
        ? [text]
        : [text.slice(0, colon), text.slice(colon + 1)]
  if (!NAME.test(name)) {
    throw invalidParameter(
      `"${text}" is not the name or the ARN of a function: a name has 1 to 64 of a-z, A-Z, 0-9, - and _`,
    )
  }
  if (inName !== undefined && qualifier !== undefined && inName !== qualifier) {
    throw invalidParameter('The derived qualifier from the function name does not match the specified qualifier.')
  }
  const meant = qualifier ?? inName
  if (meant !== undefined && !QUALIFIER.test(meant)) {
    throw invalidParameter(`"${meant}" is not a version or the name of an alias`)
  }
  return { name, ...(meant !== undefined && { qualifier: meant }) }
}

export function functionArn(
  place: { readonly region: string; readonly accountId: string },
  name: string,
  qualifier?: string,
): string {
  return `arn:aws:lambda:${place.region}:${place.accountId}:function:${name}${qualifier === undefined ? '' : `:${qualifier}`}`
}
