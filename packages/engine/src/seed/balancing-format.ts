import { count, list, object, optional, required, text, words } from '../scenario/parts.ts'
import type { Shape } from '../scenario/shape.ts'

/** A target group of Elastic Load Balancing. */
export const targetGroup: Shape = object({
  Name: required(text(32), 'what deployment groups name it by'),
  TargetType: optional(words('instance', 'ip'), 'of its targets; instance when not given'),
  Protocol: optional(words('HTTP', 'TCP'), 'TCP behind a network load balancer; HTTP when not given'),
  Port: optional(
    count(65_535),
    'that the targets would have in EC2; 80 when not given, and nothing is done with it for instances',
  ),
  HealthCheckPath: optional(text(1_024), 'what is asked for; / when not given'),
  HealthCheckIntervalSeconds: optional(count(300, 5), 'from check to check; 30 when not given'),
  HealthCheckTimeoutSeconds: optional(count(120, 2), 'for a check; 5 when not given'),
  HealthyThresholdCount: optional(count(10, 2), 'checks until an unhealthy one is healthy; 5 when not given'),
  UnhealthyThresholdCount: optional(count(10, 2), 'checks until one is unhealthy; 2 when not given'),
  Matcher: optional(
    object({ HttpCode: required(text(100), 'such as 200 or 200-399') }),
    'the answers that are healthy; 200 when not given',
  ),
  DeregistrationDelaySeconds: optional(
    count(3_600, 0),
    'how long requests under way may take to end; 300 when not given',
  ),
  Targets: optional(
    list(
      object({
        Id: required(text(100), 'id or name of an instance, or an address of this machine'),
        Port: optional(count(65_535), 'of an address'),
      }),
      0,
      1_000,
    ),
    'what is registered when the group is made; a deployment registers its instances itself',
  ),
})

/** A load balancer and its listeners. */
export const loadBalancer: Shape = object({
  Name: required(text(32), 'of the load balancer'),
  Type: optional(words('application', 'network'), 'application when not given'),
  Listeners: optional(
    list(
      object({
        Port: required(count(65_535, 0), 'of 127.0.0.1; 0 is any free one, which is kept from then on'),
        TargetGroupName: required(text(32), 'the target group that it forwards to'),
      }),
      0,
      50,
    ),
    'where it takes requests',
  ),
})
