import type { Change, StateStore } from '../state/store.ts'
import type { LambdaFunction } from './model.ts'

const FUNCTIONS = 'lambda/functions'

/** What the Lambda service knows, read and kept in its own terms. */
export class LambdaState {
  readonly #store: StateStore

  constructor(store: StateStore) {
    this.#store = store
  }

  /** In order of their names. */
  functions(): readonly LambdaFunction[] {
    return [...this.#store.list<LambdaFunction>(FUNCTIONS)].map(([, found]) => found)
  }

  find(name: string): LambdaFunction | undefined {
    return this.#store.get<LambdaFunction>(FUNCTIONS, name)
  }

  /** Resolves once it is kept. */
  put(changed: LambdaFunction): Promise<void> {
    return this.#store.commit([this.changeOf(changed)])
  }

  /** The change that keeps a function, for whoever makes it together with others. */
  changeOf(changed: LambdaFunction): Change {
    return { op: 'put', collection: FUNCTIONS, key: changed.name, value: changed }
  }

  delete(name: string): Promise<void> {
    return this.#store.commit([{ op: 'delete', collection: FUNCTIONS, key: name }])
  }

  /** The codes that some version is made of: what no version is made of any more can go. */
  codes(): ReadonlySet<string> {
    return new Set(this.functions().flatMap(({ versions }) => versions.map(({ codeSha256 }) => codeSha256)))
  }
}
