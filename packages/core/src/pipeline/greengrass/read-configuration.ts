import { SlipwayError } from '../../errors.ts'
import { describeJsonProblem } from '../../json-problem.ts'

/**
 * Reads what is merged into the configuration of a component, as the text that a deployment wants it in.
 *
 * @param what how a reader knows the text: the option and the file
 * @throws SlipwayError INPUT_INVALID naming the line where it is no JSON, or that it is no object. The text itself, which may hold a
 * secret, is not told.
 */
export function readComponentConfiguration(text: string, what: string): string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new SlipwayError('INPUT_INVALID', `${what} is no JSON: ${describeJsonProblem(text, error)}`)
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return JSON.stringify(value)
  throw new SlipwayError('INPUT_INVALID', `${what} is no JSON object`, {
    hint: 'it is merged into the configuration of the component, which is an object',
  })
}
