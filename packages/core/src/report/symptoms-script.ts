import type { Symptom } from './symptoms.ts'

const EC2 = 'user guide, "Troubleshoot EC2/On-Premises deployment issues"'
const AGENT = 'CodeDeploy agent, the source of its messages'
const SHELL = 'POSIX shell, exit status of a command'

/**
 * What scripts and what they call write before they fail (place `output`), and what their exit codes tell when they wrote
 * nothing that is known.
 */
export const SCRIPT_SYMPTOMS: readonly Symptom[] = [
  {
    name: 'out-of-memory',
    place: 'message',
    pattern: /failed with exit code 137\b/,
    source: SHELL,
    steps: [
      [
        'exit code 137 is SIGKILL, most often for want of memory; the kernel says so:',
        { code: 'sudo dmesg -T | grep -i oom' },
      ],
    ],
  },
  {
    name: 'carriage-returns',
    place: 'output',
    pattern: /\$'[^']*\\r'|\^M|\r: |\r'/,
    source: `${EC2}; aws/aws-codedeploy-agent#341`,
    steps: [
      [
        'the script has Windows line ends: convert it to LF, and keep it so in .gitattributes:',
        { code: '*.sh text eol=lf' },
      ],
    ],
  },
  {
    name: 'interpreter-missing-in-script',
    place: 'output',
    pattern: /bad interpreter/,
    source: SHELL,
    steps: [['the first line of a script names a program that this host lacks: install it, or name one that is there']],
  },
  {
    name: 'runas-user-missing',
    place: 'output',
    pattern:
      /su: (?:user \S+ does not exist|unknown user|no passwd entry|invalid user|Authentication failure)|This account is currently not available/i,
    source: 'aws/aws-codedeploy-agent#108',
    steps: [
      [
        '"runas" in the AppSpec names a user that this host lacks or that may not log in (ec2-user, ubuntu, … differ by image)',
      ],
    ],
  },
  {
    name: 'sudo-refused',
    place: 'output',
    pattern: /sudo: .*(?:password is required|terminal is required|must have a tty)|is not in the sudoers file/,
    source: AGENT,
    steps: [
      ['sudo asks for a password, and nobody is there: use "runas: root" in the AppSpec instead of sudo in the script'],
    ],
  },
  {
    name: 'disk-full-in-script',
    place: 'output',
    pattern: /No space left on device|ENOSPC/,
    source: 'errno(3), ENOSPC',
    steps: [['the disk of the host is full:', { code: 'df -h' }]],
  },
  {
    name: 'out-of-memory-in-script',
    place: 'output',
    pattern: /Cannot allocate memory|[Oo]ut of memory|OutOfMemoryError|ENOMEM/,
    source: 'errno(3), ENOMEM',
    steps: [['the host ran out of memory; what took it:', { code: 'sudo dmesg -T | grep -i oom' }]],
  },
  {
    name: 'port-taken',
    place: 'output',
    pattern: /EADDRINUSE|[Aa]ddress already in use/,
    source: 'errno(3), EADDRINUSE',
    steps: [
      [
        'the port is taken, most likely by the release before: does ApplicationStop end it? who listens:',
        { code: 'sudo ss -ltnp' },
      ],
    ],
  },
  {
    name: 'packages-locked',
    place: 'output',
    pattern: /Could not get lock|dpkg.*lock|Another app is currently holding the yum lock/,
    source: 'apt-get(8), yum(8)',
    steps: [
      [
        'another run of the package manager holds its lock (a host that just started updates itself): let the script wait for it',
      ],
    ],
  },
  {
    name: 'connection-refused',
    place: 'output',
    pattern: /[Cc]onnection refused|ECONNREFUSED|Failed to connect to/,
    source: 'errno(3), ECONNREFUSED',
    steps: [
      [
        "nothing listens where the script asks: read the application's own log, and let the check retry while it starts",
      ],
    ],
  },
  {
    name: 'name-unresolved',
    place: 'output',
    pattern:
      /Could not resolve host|Name or service not known|Temporary failure in name resolution|ENOTFOUND|EAI_AGAIN/,
    source: 'getaddrinfo(3)',
    steps: [['a name could not be resolved from the host: check its DNS, routes and proxy']],
  },
  {
    name: 'unit-failed',
    place: 'output',
    pattern: /Job for \S+ failed|Failed to (?:re)?start \S+|Unit \S+ (?:not found|could not be found)/,
    source: 'systemctl(1)',
    steps: [
      ['systemd could not start the unit; its journal on the host:', { code: 'sudo journalctl -xe -n 100 -u UNIT' }],
    ],
  },
  {
    name: 'module-missing',
    place: 'output',
    pattern: /Cannot find (?:module|package)|ModuleNotFoundError|ClassNotFoundException|cannot load such file/,
    source: 'Node.js, Python, Java and Ruby, errors of their loaders',
    steps: [
      [
        'the application lacks something that it loads: is it in the bundle (.deployignore), and installed before this event?',
      ],
    ],
  },
  {
    name: 'powershell-32-bit',
    place: 'output',
    pattern: /is not recognized as the name of a cmdlet/,
    source: EC2,
    steps: [
      [
        'the agent starts 32-bit PowerShell, which lacks some cmdlets: start the script again from C:\\Windows\\SysNative',
      ],
    ],
  },
  {
    name: 'permission-denied',
    place: 'output',
    pattern: /[Pp]ermission denied|EACCES|EPERM|Operation not permitted/,
    source: 'errno(3), EACCES',
    steps: [
      [
        'the script may not do what it tries: check its "runas" in the AppSpec, and owner and mode of what its output names',
      ],
    ],
  },
  {
    name: 'command-not-found',
    place: 'output',
    pattern: /command not found|: not found$/m,
    source: `${EC2}; aws/aws-codedeploy-agent#139`,
    steps: [
      [
        "a program is not on this host or not on the agent's PATH, which is not that of a login: install it, or write its whole path",
      ],
    ],
  },
  {
    name: 'file-not-found',
    place: 'output',
    pattern: /No such file or directory|ENOENT|FileNotFoundError/,
    source: AGENT,
    steps: [
      [
        "scripts do not start in the bundle's folder: write whole paths, or begin with",
        { code: 'cd "$(dirname "$0")"' },
      ],
    ],
  },
  {
    name: 'not-executable',
    place: 'message',
    pattern: /failed with exit code 126\b/,
    source: SHELL,
    steps: [
      [
        'exit code 126: a program that the script calls is there and cannot be run; check its mode, owner and processor architecture',
      ],
    ],
  },
  {
    name: 'program-missing',
    place: 'message',
    pattern: /failed with exit code 127\b/,
    source: SHELL,
    steps: [
      [
        "exit code 127: a program that the script calls is not on this host or not on the agent's PATH; write its whole path",
      ],
    ],
  },
  {
    name: 'crashed',
    place: 'message',
    pattern: /failed with exit code 139\b/,
    source: SHELL,
    steps: [['exit code 139: a program crashed (SIGSEGV); is it built for this processor and this system?']],
  },
  {
    name: 'killed',
    place: 'message',
    pattern: /failed with exit code(?: 143\b| *$)/,
    source: AGENT,
    steps: [
      [
        'a signal ended the script: did it or somebody kill it, or the kernel for want of memory?',
        { code: 'sudo dmesg -T | grep -i oom' },
      ],
    ],
  },
]
