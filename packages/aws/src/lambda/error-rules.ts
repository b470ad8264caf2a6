import { describeSubject, type Failure, placeOf } from '../failure.ts'
import { each, type Rule, said, type Telling } from '../telling.ts'

/** What Lambda's own errors mean; names are those of its service model. */
export const LAMBDA_RULES: readonly (readonly [string, Rule])[] = [
  ...each(['CodeStorageExceededException'], noRoom),
  ...each(['PreconditionFailedException', 'ResourceConflictException'], changedMeanwhile),
  ...each(
    [
      'InvalidParameterValueException',
      'InvalidZipFileException',
      'RequestTooLargeException',
      'CodeVerificationFailedException',
      'InvalidCodeSignatureException',
    ],
    refusedCode,
  ),
]

/** ResourceNotFoundException, which more than one service has. */
export function noFunction(failure: Failure): Telling {
  const { functionName, functionVersion, alias } = failure.subject
  const part =
    alias !== undefined
      ? ` has no alias "${alias}", or does not exist,`
      : functionVersion !== undefined
        ? ` has no version ${functionVersion}, or does not exist,`
        : ' does not exist'
  const list =
    alias !== undefined
      ? `aws lambda list-aliases --function-name ${functionName}`
      : functionVersion !== undefined
        ? `aws lambda list-versions-by-function --function-name ${functionName}`
        : 'aws lambda list-functions'
  return {
    code: 'FUNCTION_NOT_FOUND',
    message: `function "${functionName}"${part} ${placeOf(failure)}`,
    hint: `check names, region and account: ${list}`,
  }
}

function noRoom(failure: Failure): Telling {
  return {
    code: 'SERVICE_REFUSED',
    message: `Lambda has no room for more code in this account ${placeOf(failure)}`,
    hint: `delete versions that no alias stands for: aws lambda delete-function --function-name ${failure.subject.functionName} --qualifier VERSION`,
  }
}

/** A call whose answer was lost on the way is sent again by the SDK, and then finds its own update under way. */
function changedMeanwhile(failure: Failure): Telling {
  const own = failure.attempts > 1 ? 'an earlier try of this very call may be what is under way; ' : ''
  return {
    code: 'SERVICE_REFUSED',
    message: `somebody else is changing function "${failure.subject.functionName}" ${placeOf(failure)}`,
    hint: `${own}let one workflow at a time change it, and deploy again${said(failure)}`,
  }
}

function refusedCode(failure: Failure): Telling {
  return {
    code: 'INPUT_INVALID',
    message: `Lambda refused "${failure.action}"${describeSubject(failure)}: ${failure.name}`,
    hint: said(failure).replace(/^; /, '') || 'no reason was given',
  }
}
