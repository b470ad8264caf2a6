import { SlipwayError } from '@slipway/core/errors'

/** What is wrong with a local deployment before it begins, in the words of `codedeploy-local`, by which its users search. */
export function refused(message: string): SlipwayError {
  return new SlipwayError('INPUT_INVALID', message)
}
