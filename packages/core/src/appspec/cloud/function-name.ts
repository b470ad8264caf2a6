import { fault, type Report, warn } from '../finding.ts'
import { describe, shorten } from '../rules/lookup.ts'
import type { YamlScalar } from '../yaml/nodes.ts'

/** The pattern and length of `FunctionName` in the model of the Lambda API: a name, a partial or a whole ARN, each with or without a version or alias. */
const FUNCTION_NAME =
  /^(?:arn:(?:aws[a-zA-Z-]*)?:lambda:)?(?:[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\d:)?(?:\d{12}:)?(?:function:)?([a-zA-Z0-9_-]+)(:(?:\$LATEST|[a-zA-Z0-9_-]+))?$/
const MOST_CHARACTERS = 64
const MOST_WITH_ARN = 140

/** Says why this cannot name a Lambda function; with false, when it can. */
export function checkFunctionName(node: YamlScalar, what: string, report: Report): boolean {
  const { text, span } = node
  const [, name, qualifier] = text.length <= 256 ? (FUNCTION_NAME.exec(text) ?? []) : []
  if (name === undefined || name.length > MOST_CHARACTERS || text.length > MOST_WITH_ARN) {
    const isArn = text.startsWith('arn:')
    report(
      fault('appspec/function-name', `${what} is ${describe(node)}; expected the name or ARN of a Lambda function`, {
        span,
        hint: isArn
          ? 'an ARN is written arn:aws:lambda:REGION:ACCOUNT:function:NAME'
          : `a name has letters, digits, "-" and "_" only, ${MOST_CHARACTERS} at most`,
      }),
    )
    return false
  }
  if (what === '"Name"' && qualifier !== undefined) {
    const message = `"Name" ends in the version or alias "${shorten(qualifier.slice(1))}"; expected the function alone`
    report(
      warn('appspec/function-name', message, {
        span,
        hint: 'leave it out: Alias and the versions have keys of their own',
      }),
    )
  }
  return true
}
