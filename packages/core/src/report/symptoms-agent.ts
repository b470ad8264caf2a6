import { AGENT_SILENT, PREVIOUS_REVISION_EVENTS } from '../deployment/index.ts'
import { AGENT_LOG, AGENT_STATUS } from './error-codes.ts'
import type { Symptom } from './symptoms.ts'

const EC2 = 'user guide, "Troubleshoot EC2/On-Premises deployment issues"'
const AGENT = 'CodeDeploy agent, the source of its messages'

/** What the agent says of an event that it could not carry out (place `message`). */
export const AGENT_SYMPTOMS: readonly Symptom[] = [
  {
    name: 'agent-silent',
    place: 'message',
    pattern: AGENT_SILENT,
    source: 'aws/aws-codedeploy-agent#307',
    isAgentFault: true,
    steps: [
      ['the agent stopped answering half-way: was the host restarted or ended? on it:', { code: AGENT_STATUS }],
      ['its log says why it fell silent:', { code: AGENT_LOG }],
      ['a clock that is off by more than five minutes silences an agent too:', { code: 'timedatectl' }],
    ],
  },
  {
    name: 'agent-restarted',
    place: 'message',
    pattern: /after an agent restart/,
    source: 'aws/aws-codedeploy-agent#402',
    isAgentFault: true,
    steps: [
      ['the agent was restarted during the event: does a script restart it or the host, or did it run out of memory?'],
      ['if neither, deploy again; its log:', { code: AGENT_LOG }],
    ],
  },
  {
    name: 'event-overdue',
    place: 'message',
    pattern: /did not complete within \d+ seconds of its start/,
    source: 'user guide, "CodeDeploy quotas": an event has an hour, whatever its scripts may take',
    steps: [
      ['the event took the hour that CodeDeploy gives it: was the host ended, or does a process keep the output open?'],
      ['an agent that died in the middle of it tells nothing either; on the host:', { code: AGENT_STATUS }],
    ],
  },
  {
    name: 'file-exists',
    place: 'message',
    pattern: /specified file already exists at this location/,
    source: EC2,
    steps: [
      [
        'the file was put there by something other than this deployment group; to replace it:',
        { deployAgain: { option: 'file-exists-behavior', value: 'OVERWRITE' } },
      ],
      ['the agent had removed the files of the last release before it noticed: that host has neither of the two now'],
    ],
  },
  {
    name: 'previous-appspec-gone',
    place: 'message',
    pattern: /did not find an AppSpec file/,
    events: PREVIOUS_REVISION_EVENTS,
    source: `${AGENT}; aws/aws-codedeploy-agent#102`,
    steps: [
      [
        'on the host, the folder of the revision before is gone or cleared, or its AppSpec has another name than this one',
      ],
    ],
  },
  {
    name: 'appspec-missing',
    place: 'message',
    pattern: /did not find an AppSpec file|No such file or directory.*appspec\.ya?ml/i,
    source: EC2,
    steps: [
      [
        'appspec.yml has to be at the root of the bundle, not in a folder of it; see what is in it:',
        { code: 'slipway validate' },
      ],
    ],
  },
  {
    name: 'appspec-refused',
    place: 'message',
    pattern: /application specification file/,
    source: AGENT,
    steps: [['the agent refuses the AppSpec; the line that is wrong is told by', { code: 'slipway validate' }]],
  },
  {
    name: 'appspec-shape',
    place: 'message',
    pattern:
      /undefined method|no implicit conversion|unspecified class|Unknown alias|did not find expected|mapping values are not allowed/,
    source: `${AGENT}; aws/aws-codedeploy-agent#125, #369`,
    steps: [['the agent stumbled over the AppSpec; the line that is wrong is told by', { code: 'slipway validate' }]],
  },
  {
    name: 'bundle-denied',
    place: 'message',
    pattern: /access denied|accessdenied|forbidden/i,
    events: ['DownloadBundle'],
    source: EC2,
    steps: [
      [
        'the instance may not read the bundle: give its profile s3:GetObject on it (s3:GetObjectVersion, kms:Decrypt where used)',
      ],
    ],
  },
  {
    name: 'bundle-gone',
    place: 'message',
    pattern: /specified (?:key|version|bucket) does not exist/,
    events: ['DownloadBundle'],
    source: 'Amazon S3, error responses',
    steps: [
      ['the bundle is no longer where the revision says: push it again and deploy that:', { code: 'slipway push' }],
    ],
  },
  {
    name: 'bundle-changed',
    place: 'message',
    pattern: /Expected deployment artifact bundle etag/,
    source: AGENT,
    steps: [
      [
        'the object was overwritten after it was pushed: push again and deploy that revision:',
        { code: 'slipway push' },
      ],
    ],
  },
  {
    name: 'bundle-archived',
    place: 'message',
    pattern: /operation is not valid for the object's storage class/,
    events: ['DownloadBundle'],
    source: 'Amazon S3, error responses',
    steps: [['the bundle is in an archive class of S3, which cannot be read: push it again in another storage class']],
  },
  {
    name: 'bundle-elsewhere',
    place: 'message',
    pattern: /must be addressed using the specified endpoint/,
    source: EC2,
    steps: [['the bucket is in another region than the instance: push to one in its region']],
  },
  {
    name: 'github-unreadable',
    place: 'message',
    pattern: /\b40[134] (?:Not Found|Unauthorized|Forbidden)/i,
    events: ['DownloadBundle'],
    source: 'user guide, "Integrating CodeDeploy with GitHub"',
    steps: [
      [
        'GitHub does not give the commit out: does it exist, is the application connected, and has the organisation approved it?',
      ],
    ],
  },
  {
    name: 'bundle-interrupted',
    place: 'message',
    pattern:
      /not opened for reading|execution expired|end of file reached|Failed to open TCP connection|Connection (?:reset|timed out)/i,
    events: ['DownloadBundle'],
    source: `${EC2}; aws/aws-codedeploy-agent#383`,
    steps: [
      [
        'the download broke off: deploy again; if it stays, check the network to S3 and that the bucket is in the same region',
      ],
    ],
  },
  {
    name: 'disk-full',
    place: 'message',
    pattern: /No space left on device|disk is \(or was\) full/,
    source: AGENT,
    steps: [
      ['the disk of the host is full: make room; the agent keeps as many old bundles as its :max_revisions: says'],
    ],
  },
  {
    name: 'bundle-broken',
    place: 'message',
    pattern: /Error extracting tar archive|end of central directory/i,
    source: `${AGENT}; aws/aws-codedeploy-agent#112`,
    steps: [
      ['the bundle is cut off or not of the type that the revision says: push it again:', { code: 'slipway push' }],
      ['or the disk of the host was full: of a tar the agent tells no more than this:', { code: 'df -h' }],
    ],
  },
  {
    name: 'agent-homeless',
    place: 'message',
    pattern: /getcwd/,
    source: 'aws/aws-codedeploy-agent#384',
    isAgentFault: true,
    steps: [
      [
        'the folder that the agent works in was deleted; restart it:',
        { code: 'sudo systemctl restart codedeploy-agent' },
      ],
    ],
  },
  {
    name: 'instance-without-credentials',
    place: 'message',
    pattern: /Missing credentials/,
    source: EC2,
    isAgentFault: true,
    steps: [['the instance has no profile: attach one that may read the bundle, then restart the agent']],
  },
  {
    name: 'agent-outdated',
    place: 'message',
    pattern: /PKCS7/,
    source: EC2,
    isAgentFault: true,
    steps: [['the agent is too old to read what the service sends it: install the current one']],
  },
  {
    name: 'clock-wrong',
    place: 'message',
    pattern: /Signature expired|RequestTimeTooSkewed|difference between the request time/,
    source: 'user guide, "Troubleshoot instance issues"',
    isAgentFault: true,
    steps: [["the host's clock is wrong: synchronise it, then restart the agent:", { code: 'timedatectl' }]],
  },
  {
    name: 'path-too-long',
    place: 'message',
    pattern: /dir_s_mkdir/,
    source: EC2,
    steps: [
      [
        'a path is longer than Windows takes: switch LongPathsEnabled on, with agent 1.4.0 or newer, and restart the agent',
      ],
    ],
  },
  {
    name: 'finder-archive',
    place: 'message',
    pattern: /__MACOSX/,
    source: EC2,
    steps: [
      [
        'the bundle was zipped by the macOS Finder, which adds a folder of its own: make it with',
        { code: 'slipway bundle' },
      ],
    ],
  },
  {
    name: 'file-locked',
    place: 'message',
    pattern: /Permission denied|EACCES|Text file busy|used by another process/,
    events: ['Install'],
    source: 'aws/aws-codedeploy-agent#251',
    steps: [
      [
        'a file of the running application is in use or protected: stop what holds it in ApplicationStop or BeforeInstall',
      ],
    ],
  },
  {
    name: 'source-missing',
    place: 'message',
    pattern: /No such file or directory/,
    events: ['Install'],
    source: AGENT,
    steps: [['"files" names a source that is not in the bundle; which one is told by', { code: 'slipway validate' }]],
  },
  {
    name: 'interpreter-missing',
    place: 'message',
    pattern: /Errno::ENOENT|bad interpreter/,
    source: AGENT,
    steps: [
      [
        'the script is there, what its first line asks for is not: it ends in a Windows line end, or the host lacks that program; convert it:',
        { code: "sed -i 's/\\r$//' SCRIPT" },
      ],
    ],
  },
  {
    name: 'output-open',
    place: 'message',
    pattern: /failed to close STD(?:OUT|ERR)/,
    source: EC2,
    steps: [
      [
        'a process that the script left running holds its output open; start it with',
        { code: 'nohup PROGRAM </dev/null >/dev/null 2>&1 &' },
      ],
    ],
  },
  {
    name: 'output-not-utf8',
    place: 'message',
    pattern: /invalid byte sequence in UTF-8|Attempting minimal diagnostics/,
    source: AGENT,
    steps: [
      [
        'the agent fails a script that prints what is not UTF-8, even when it exits 0: set LANG=C.UTF-8 in it, or send such output to a file',
      ],
    ],
  },
]
