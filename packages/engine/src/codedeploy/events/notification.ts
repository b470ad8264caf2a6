/** Something that is to be told to a subscriber and has not been told yet. */
export interface Notification {
  /** A UUID, the same at every attempt: a subscriber can tell a repetition by it. */
  readonly id: string
  /** Counts the notifications of the engine: the order in which they are sent. */
  readonly sequence: number
  /** The ARN of a topic, or `EVENT_BUS`. */
  readonly destination: string
  /** What is sent, JSON as text. */
  readonly message: string
}

/** The destination that gets every state change, as the event bus of an account does. */
export const EVENT_BUS = 'event-bus'
