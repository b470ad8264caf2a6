import { type OptionSpec, ValueProblem } from '@slipway/core/inputs'
import type { TopicRequest } from '@slipway/engine'

/** `ARN=URL`, repeated for each topic. */
export function topics(help: string): OptionSpec<readonly TopicRequest[]> {
  return { kind: 'list', help, placeholder: 'ARN=URL', read: readTopics }
}

function readTopics(given: readonly string[]): readonly TopicRequest[] {
  const read = given.filter((text) => text !== '').map(readTopic)
  const arns = read.map(({ arn }) => arn)
  const twice = arns.find((arn, index) => arns.indexOf(arn) !== index)
  if (twice !== undefined) throw new ValueProblem(`names "${twice}" more than once`)
  return read
}

/** What follows the name is not told: a URL may hold a secret. */
function readTopic(text: string): TopicRequest {
  const [, arn, url] = /^([^=]+)=(.+)$/s.exec(text) ?? []
  if (arn === undefined || url === undefined || !/^arn:[^:]+:sns:/.test(arn)) {
    throw new ValueProblem(
      'is not of the form ARN=URL, such as arn:aws:sns:us-east-1:000000000000:deployments=http://127.0.0.1:8080/',
    )
  }
  return { arn, url }
}
