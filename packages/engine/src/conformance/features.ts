/** One capability of the service: the test that shows it, or why the engine does not have it. */
export type Feature =
  | readonly [capability: string, file: string, title: string]
  | readonly [capability: string, reason: string]

const OPERATIONS = 'codedeploy/operations/operations.test.ts'
const DEPLOYMENT = 'codedeploy/rollout/deployment.test.ts'
const SCALING = 'conformance/auto-scaling.test.ts'
const HEALTHY = 'conformance/minimum-healthy-hosts.test.ts'
const BALANCED = 'codedeploy/rollout/balanced.test.ts'
const BLUE_GREEN = 'codedeploy/blue-green/blue-green.test.ts'
const ECS = 'codedeploy/traffic/ecs-deployment.test.ts'
const WAITS = 'codedeploy/traffic/ecs-waits.test.ts'
const ECS_OPERATIONS = 'codedeploy/operations/ecs-operations.test.ts'
const SHIFTS = 'codedeploy/traffic/shift-plan.test.ts'
const TRAFFIC = 'codedeploy/traffic/lambda-deployment.test.ts'
const HOOKS = 'codedeploy/traffic/hooks.test.ts'
const LAMBDA_OPERATIONS = 'codedeploy/operations/lambda-operations.test.ts'
const PLATFORMS = 'AWS makes and runs these; nothing here stands for them'

/** What the service can, by the parts of its user guide. Held by a test that looks for every one of these tests. */
export const FEATURES: Readonly<Record<string, readonly Feature[]>> = {
  'Applications, groups and configurations': [
    ['applications: made, found, renamed, deleted', OPERATIONS, 'are made, found, renamed and deleted'],
    [
      'groups: what an update leaves out stays, an empty list clears',
      OPERATIONS,
      'change only in what an update names',
    ],
    ['group ids outlive a rename and not a re-creation', OPERATIONS, 'keep their id through a rename'],
    [
      'the predefined configurations of all platforms',
      OPERATIONS,
      'are predefined: 3 for instances, 9 for Lambda, 5 for ECS',
    ],
    [
      'configurations by number and percentage of instances',
      'codedeploy/rollout/plan.test.ts',
      'the minimum of healthy hosts',
    ],
    [
      'configurations that shift traffic',
      'codedeploy/operations/traffic-routing.test.ts',
      'a configuration that moves traffic',
    ],
    ['a configuration in use stays', OPERATIONS, 'can be deleted unless a group uses them'],
    ['zone by zone', 'codedeploy/rollout/zones.test.ts', 'goes from zone to zone and bakes in between'],
    ['tag groups: any inside, all across', 'conformance/tag-groups.test.ts', 'the four examples of tag groups'],
    ['stars in values, case of keys and values', 'conformance/tag-groups.test.ts', 'stands for any run of characters'],
    ['filters by key alone and by value alone', 'codedeploy/model/tag-selection.test.ts', 'a key alone'],
    ['limits of tags and tag groups', OPERATIONS, 'TagSetListLimitExceededException'],
    ['on-premises instances', OPERATIONS, 'are registered, tagged, listed and deregistered'],
    ['Auto Scaling groups', SCALING, 'reaches every instance in service, and no one later'],
    ['the service role, by its form', OPERATIONS, 'InvalidRoleException'],
    ['lengths of names', OPERATIONS, 'InvalidApplicationNameException'],
    ['pages and limits of batches', OPERATIONS, 'gives every item once, a few at a time'],
  ],
  'Rollout and health': [
    ['as many at once as may be missing', HEALTHY, '8 must stay healthy: two at a time'],
    ['OneAtATime, whose last host may fail', HEALTHY, '9 must stay healthy: the last instance may fail'],
    ['HalfAtATime of nine: four at a time, five needed', HEALTHY, 'nine instances under each predefined configuration'],
    ['AllAtOnce needs one success', HEALTHY, '0 must stay healthy: without a single success it fails'],
    [
      'order: unhealthy, unknown, old, current',
      'codedeploy/rollout/host-order.test.ts',
      'unhealthy and new hosts go first',
    ],
    ['health follows the result', DEPLOYMENT, 'works on hosts that failed first the next time'],
    ['failing fast, the rest skipped', DEPLOYMENT, 'stops at the first failure'],
    ['a minimum that cannot be kept touches no host', DEPLOYMENT, 'touches no host when the minimum cannot be kept'],
    ['a host that is down counts as failed', DEPLOYMENT, 'counts as a failure'],
    ['overview counts', HEALTHY, '95 % is rounded up to ten'],
    ['twelve hours at most', DEPLOYMENT, 'a deployment ends after twelve hours'],
  ],
  'Instance agents': [
    ['poll, acknowledge, complete', 'host-protocol/service.test.ts', 'that is acknowledged may be run'],
    ['the seven events in place', DEPLOYMENT, 'runs the seven events of an in-place deployment'],
    ['traffic events with a load balancer', BALANCED, 'takes each instance out, deploys to it and puts it back'],
    [
      'ApplicationStop from the revision before',
      'conformance/previous-revision.test.ts',
      'the first deployment has none to run',
    ],
    [
      'BlockTraffic hooks from the revision before',
      'conformance/previous-revision.test.ts',
      'BeforeBlockTraffic and AfterBlockTraffic run the last',
    ],
    [
      'ETag and version are checked',
      'agent/run-agent.test.ts',
      'another object than the registered one is refused by its ETag',
    ],
    ['zip, tar and tgz', 'agent/run-agent.test.ts', 'bundle installs its files and runs its scripts'],
    ['what is copied where', 'conformance/files-layouts.test.ts', 'the nine layouts of "files"'],
    ['permissions', 'conformance/permissions-example.test.ts', 'the worked case of "permissions"'],
    [
      'scripts one after the other, the first failure ends the event',
      'agent/hooks/run-hook.test.ts',
      'the first failure ends the event',
    ],
    ['variables of scripts', 'agent/hooks/run-hook.test.ts', 'the variables of the event'],
    [
      'the working directory is not the bundle',
      'agent/hooks/run-hook.test.ts',
      'the root of the instance as working directory',
    ],
    [
      'runas: in a folder it is shown as not applied',
      'agent/hooks/run-hook.test.ts',
      'are shown as not applied in a directory',
    ],
    ['a script out of time is ended', 'agent/hooks/run-hook.test.ts', 'a timeout is code 3'],
    ['an hour for an event', DEPLOYMENT, 'fails after an hour inside an event'],
    ['five minutes to begin', DEPLOYMENT, 'fails after five minutes without beginning'],
    ['the tree of folders and pointer files', 'agent/layout.test.ts', "has the real agent's names"],
    ['logs of scripts and of all deployments', 'agent/hooks/run-hook.test.ts', 'the same lines for all deployments'],
    ['old revisions are removed', 'agent/run-agent.test.ts', 'at most five revisions of a group are kept'],
    [
      "daily files of the agent's own log",
      'the agent logs through the engine; the log of deployments is rotated by its size',
    ],
    [
      "the agent's configuration file",
      'the engine has options instead; slipway local takes root_dir and max_revisions from the file',
    ],
    ['two groups on one host', DEPLOYMENT, 'of two groups reach a shared host one after the other'],
    [
      'an agent that restarts fails its event at once',
      'agent/agent-restart.test.ts',
      'reports the command as failed with code 7',
    ],
    ['a full disk', 'agent/agent-restart.test.ts', 'as on a full disk'],
    [
      'a machine for each instance that scripts cannot harm (isolation overlay)',
      'isolation/inside/self-check.test.ts',
      'keeps scripts from being run',
    ],
    [
      'a folder that holds something else stays',
      'conformance/existing-content.test.ts',
      'a folder that holds something else stays',
    ],
    ['Windows', 'agents run on the system of this machine; the validator knows the rules for Windows'],
    ['a named on-premises instance', OPERATIONS, 'get no deployments once deregistered'],
    [
      'wait_between_runs',
      'an agent is told of a command when there is one, so nothing is waited for between two polls',
    ],
    ['local deployments', 'local/events.test.ts', 'the order of events'],
  ],
  'Load balancers and blue/green deployments of instances': [
    ['the thirteen events in place, rollbacks too', BALANCED, 'goes through all thirteen events too'],
    ['several target groups, all registered', BALANCED, 'registers an instance with all of its target groups'],
    ['requests under way may end before anything is stopped', BALANCED, 'until nothing is under way to the instance'],
    ['an hour to become healthy, then by the configuration', BALANCED, 'that is not healthy within an hour fails'],
    [
      'instances that Auto Scaling launches and terminates',
      BALANCED,
      'that is launched is put behind the load balancer',
    ],
    ['an instance by its own port', 'elbv2/forwarding.test.ts', 'takes requests on its own port'],
    ['classic load balancers', 'name target groups instead; elbInfoList answers that it is not implemented'],
    [
      'replacements that exist: install, shift, deregister',
      BLUE_GREEN,
      'gives them the traffic, and takes it from the',
    ],
    ['replacements by tags, tag sets and Auto Scaling groups', BLUE_GREEN, 'by tag sets and Auto Scaling groups too'],
    [
      'replacements in a copy of the Auto Scaling group',
      'codedeploy/blue-green/copied-group.test.ts',
      'an Auto Scaling group is copied with its settings',
    ],
    ['Ready, continued or stopped by its time', BLUE_GREEN, 'is Stopped when nobody has continued it in time'],
    ['all, half or one at a time get traffic', BLUE_GREEN, 'instance(s) at a time get traffic'],
    ['a single original that stays fails the deployment', BLUE_GREEN, 'when a single original cannot be taken out'],
    ['originals terminated after a wait, or kept', BLUE_GREEN, 'terminates the originals after the wait'],
    [
      'rollback to the originals, by the event table',
      BLUE_GREEN,
      'gives the originals their traffic back, then takes it',
    ],
    ['stops in every phase', BLUE_GREEN, 'can be stopped in %s: the traffic is where it was'],
    ['alarms, of the group and of the deployment', BLUE_GREEN, 'heeds the alarms of its own instead of those'],
    ['which environment an instance is of', BLUE_GREEN, 'tells which environment an instance is of'],
    ['109 hours at most', 'codedeploy/rollout/time-limits.test.ts', 'a deployment %s is over after %d hours'],
    [
      'both go on after a kill',
      'codedeploy/blue-green/restart.test.ts',
      'goes on to one of its ends, whichever change was the last to be saved',
    ],
  ],
  'Deployments to Lambda': [
    ['weights over time of every predefined configuration', SHIFTS, 'moves traffic as its name says'],
    ["canary and linear configurations of one's own", TRAFFIC, 'follows a configuration of its own'],
    ['the five events in order', TRAFFIC, 'moves all calls at once by default, through its five events'],
    ['calls really split by weight', 'lambda/deployed-functions.test.ts', 'is what callers meet and are told'],
    ['hooks that answer Succeeded or Failed', HOOKS, 'of %s that says Failed fails it'],
    ['an hour for a hook', HOOKS, 'fails the deployment after one hour'],
    ['the first verdict of a hook counts', HOOKS, 'is asked once: the first verdict counts'],
    ['alarms, stops and automatic rollback', TRAFFIC, 'is rolled back by a deployment of its own'],
    ['a stop leaves the alias split', TRAFFIC, 'fails for the alias that it has left split'],
    ['an alias that does not stand for the current version', TRAFFIC, 'does not match the current version'],
    ['AppSpec files inline, by SHA-256 and in S3', LAMBDA_OPERATIONS, 'found again by its SHA-256'],
    ['the target with its function and weight', TRAFFIC, 'targetVersionWeight'],
    ['by the AWS CLI', 'codedeploy/tour-lambda.test.ts', 'deploys to a function whose hook it answers for itself'],
    ['a shift goes on after a kill', 'codedeploy/traffic/restart.test.ts', 'a shift keeps its times over a kill'],
  ],
  'Deployments to ECS': [
    ['weights over time of every predefined configuration', ECS, 'gives the listener its weights at their minutes'],
    ['task sets in two target groups that change roles', ECS, 'goes the other way round the next time'],
    ['the events in order', ECS, 'moves all traffic to it through its ten events'],
    ['requests really split, none lost', 'ecs/shifting.test.ts', 'no request is lost on the way'],
    ['the five hooks', ECS, 'of %s that says Failed leaves all where it is'],
    ['an hour for a hook', ECS, 'that says nothing fails the deployment after one hour'],
    ['no test traffic without a test listener', ECS, 'has neither test traffic nor its hook without a test listener'],
    ['60 minutes to become healthy', ECS, 'fails when the replacement is not healthy after 60 minutes'],
    ['Ready, continued or stopped by its time', WAITS, 'is Stopped when nobody continues it in time'],
    ['the termination wait, and its end by request', WAITS, 'has begun that wait with all traffic moved'],
    ['stops and alarms at every point, with and without rollback', WAITS, 'goes back where that is wanted'],
    ['gradual shifts refused behind a network load balancer', ECS_OPERATIONS, 'is not made with %j: %s'],
    ['one group for a service', ECS_OPERATIONS, 'ECSServiceMappingLimitExceededException'],
    ['the target with its task sets', ECS, 'taskSetsInfo'],
    [
      'a deployment goes on after a kill',
      'codedeploy/traffic/ecs-restart.test.ts',
      'is killed after any change to anything',
    ],
  ],
  'Events and alarms': [
    ['events as on EventBridge', 'codedeploy/events/events.test.ts', 'the event bus is told of every change of state'],
    ['triggers in the published JSON', 'codedeploy/events/events.test.ts', 'in the published form'],
    ['ten triggers, by event', 'codedeploy/events/events.test.ts', 'tells of nothing that it is not for'],
    ['a message when a trigger is made', 'codedeploy/events/events.test.ts', 'in the published form'],
    [
      'events of deployments that follow a script',
      'codedeploy/events/script-teller.test.ts',
      'everything that happens in a script is told at its time',
    ],
    ['alarms stop a deployment', 'codedeploy/rollout/alarms.test.ts', 'an alarm stops the deployment'],
    ['ignorePollAlarmFailure', 'codedeploy/rollout/alarms.test.ts', 'ignorePollAlarmFailure'],
    ['to a URL', 'codedeploy/events/webhook.test.ts', 'an engine posts what triggers and the event bus are told'],
    ['notification rules, CloudTrail', PLATFORMS],
  ],
  'Auto Scaling': [
    ['launch deployments', SCALING, 'gets the last successful revision before it is in service'],
    ['termination deployments', SCALING, 'is deployed to once more, with four events'],
    ['outdated instances are updated', SCALING, 'get the previous revision, and then the new one'],
    ['names of hooks, heartbeats, leftover hooks', 'conformance/auto-scaling-hooks.test.ts', 'Heartbeat Timeout'],
    [
      'the size of groups by their own API',
      'autoscaling/operations/operations.test.ts',
      'instances are spread over the zones',
    ],
    ['scaling policies, launch templates, instance refresh', PLATFORMS],
  ],
  'API and client': [
    [
      'AWS JSON 1.1, for SDK and AWS CLI as they are',
      'codedeploy/aws-cli.test.ts',
      'takes a release from nothing to a fleet',
    ],
    ['signatures', 'http/server.test.ts', 'a request without a signature is told so'],
    [
      'a switch that turns the check of signatures off',
      'http/server.test.ts',
      'any signature of any key is taken where that is asked for',
    ],
    ['exceptions by their names', OPERATIONS, 'every operation is either carried out or refused by name'],
    ['deployments by status and time', OPERATIONS, 'are listed from the newest, by group, status and time'],
    ['targets, by the old operations too', OPERATIONS, 'show their targets to both families of operations'],
    ['tokens of GitHub accounts', 'links to GitHub accounts are made in the console of AWS only'],
    ['quotas of instances', 'conformance/quotas.test.ts', '600 are too many while another deployment has 600'],
  ],
  'Rights and security': [
    ['policies', 'iam/policy.test.ts', 'statements'],
    [
      'nothing leaves the root of an instance',
      'agent/install/confinement.test.ts',
      'nothing leaves the root of an instance',
    ],
    ['secrets stay out of scripts and logs', 'agent/hooks/run-hook.test.ts', 'and nothing secret'],
    ['users and roles of IAM, VPC endpoints, Systems Manager, EC2 itself', PLATFORMS],
  ],
}
