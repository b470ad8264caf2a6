/** The load balancers before instances, as deployments need them. Target groups are named by their names, instances by the ids of their targets. */
export interface InstanceBalancer {
  /** What is registered with a target group of this name: instances, or addresses, of which deployments to instances know nothing. */
  kindOf(targetGroup: string): 'instance' | 'ip' | 'missing'
  /**
   * Registers an instance; one that is registered stays so. Resolves when it is kept.
   *
   * @throws Error saying why it cannot be.
   */
  register(targetGroup: string, instanceId: string): Promise<void>
  /**
   * Takes an instance out: from now on it gets no new request. Resolves once none is under way to it any more, at the latest
   * when the deregistration delay is over.
   */
  deregister(targetGroup: string, instanceId: string): Promise<void>
  health(targetGroup: string, instanceId: string): InstanceHealth
  /** Has a function called whenever the health of some target has changed; what ends that. */
  watch(watcher: () => void): () => void
}

/** Whether requests may go to an instance, and what is said of it where they may not. */
export type InstanceHealth =
  | { readonly isHealthy: true }
  | { readonly isHealthy: false; readonly state: string; readonly description: string }
