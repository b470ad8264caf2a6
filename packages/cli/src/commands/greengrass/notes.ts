/** What a command says that waits only when it is told to. */
export const WAIT_NOTE: string =
  'Without --wait, the options --timeout, --poll-interval, --on-timeout, --on-cancel, --on-failure, --max-failures, --wait-for-devices, --empty-group, --leave-out-unhealthy, --leave-out-silent and --report do nothing.'
