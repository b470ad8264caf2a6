import { flattenParameters, QueryParameters } from '../http/query-parameters.ts'
import { invalid, notBuilt } from './autoscaling-error.ts'

/** The parameters of a request, or of a structure inside one. */
export class Parameters extends QueryParameters {
  constructor(fields: Iterable<readonly [name: string, value: string]>) {
    super(fields, { invalid, notBuilt })
  }

  /** A structure as JSON has it: `{ Tags: [{ Key: 'a' }] }` is `Tags.member.1.Key`. */
  static of(value: object): Parameters {
    return new Parameters(flattenParameters(value))
  }
}
