/** The descriptors on which the first process of an instance is told what to start, and tells what has become of it. */
export const REQUESTS_DESCRIPTOR = 5
export const REPLIES_DESCRIPTOR = 6

/**
 * The last part of the set-up, in Perl, and then the first process of an instance's own process tree.
 *
 * The set-up: it is given the numbers of the capabilities that scripts keep, those that the agent keeps beside, the variables of
 * the agent, and the agent's command. Its folder is the instance's root; from the moment in which that becomes the root of
 * everything, nothing that the instance could have replaced may run with the rights of the set-up, so all that is left is done
 * by calls of the kernel from here.
 *
 * The first process: Node cannot take over the orphans of others, and an orphan whose end nobody asks for stays for ever, so
 * that a script that waits for a daemon to end would wait for ever too. Being the first of its tree it outlives every signal
 * from inside, and everything ends with it.
 *
 * A request is the number of its bytes on a line and fields with a zero byte between them: `spawn`, id, folder, user, group,
 * file that takes the output or nothing, number of variables, the variables, the program and its parameters; or `kill`, id,
 * signal for a process that was started and its group; or `end`, signal for all.
 *
 * A reply is a line, and with `out` as many bytes after it: `ready`, `started ID PID`, `failed ID ERRNO`, `out ID 1|2 BYTES`,
 * `closed ID 1|2`, `exited ID CODE SIGNAL`.
 */
export const INIT_PROGRAM: string = `
use strict;
use Errno;
use Fcntl;
use POSIX ':sys_wait_h';
my %calls = (
  x86_64 => { mount => 165, umount2 => 166, unshare => 272, prctl => 157 },
  aarch64 => { mount => 40, umount2 => 39, unshare => 97, prctl => 167 },
);
my $call = $calls{ (POSIX::uname())[4] } or die "the processor has to be of the x86-64 or arm64 kind\\n";
my ($kept, $kept_beside, $count, @rest) = @ARGV;
my @variables = splice(@rest, 0, $count);
my ($root, $old, $proc) = ('/', '/run/slipway/machine', 'proc');
system('pivot_root', '.', substr($old, 1)) == 0 or die "pivot_root failed\\n";
chdir($root) or die "/: $!\\n";
syscall($call->{umount2}, $old, 2) == 0 or die "the machine's root cannot be detached: $!\\n";
rmdir($old);
my $child = fork // die "fork: $!\\n";

# Takes from this process, and so from all that it starts, what is not named.
sub keep_only {
  my %is_kept = map { $_ => 1 } @_;
  syscall($call->{prctl}, 24, $_, 0, 0, 0) for grep { !$is_kept{$_} } 0 .. 63;
}

if ($child != 0) {
  waitpid($child, 0);
  die "there is no process tree of its own\\n" if $? != 0;
  keep_only(split(/,/, $kept), split(/,/, $kept_beside));
  %ENV = map { split /=/, $_, 2 } @variables;
  exec { $rest[0] } @rest or die "$rest[0]: $!\\n";
}
# Whoever leaves its tree can have no threads any more: not the agent does, but a process between the two.
syscall($call->{unshare}, 0x20000000) == 0 or die "unshare: $!\\n";
my $init = fork // die "fork: $!\\n";
POSIX::_exit(0) if $init != 0;
my $at = '/proc';
# Read-only, no set-user-ID, no devices, no programs.
syscall($call->{mount}, $proc, $at, $proc, 1 | 2 | 4 | 8, 0) == 0 or die "/proc cannot be mounted: $!\\n";
keep_only(split(/,/, $kept));
%ENV = ();
open(STDIN, '<', '/dev/null');
$0 = 'init';
open(my $in, '<&=', ${REQUESTS_DESCRIPTOR}) or die "requests: $!";
open(my $out, '>&=', ${REPLIES_DESCRIPTOR}) or die "replies: $!";
fcntl($_, F_SETFD, FD_CLOEXEC) for $in, $out;
my (%ids, %pids, %readers, $buffer);
$buffer = '';
# A child that ends just before the wait below is to end the wait too.
pipe(my $woken, my $wakes) or die "pipe: $!";
fcntl($_, F_SETFL, O_NONBLOCK) for $woken, $wakes;
$SIG{CHLD} = sub { local $!; syswrite($wakes, '.') };

sub reply {
  my ($text) = @_;
  while (length $text) {
    my $written = syswrite($out, $text);
    next if !defined $written && $!{EINTR};
    exit 1 if !defined $written;
    substr($text, 0, $written) = '';
  }
}

sub start {
  my ($id, $folder, $user, $group, $file, $count, @rest) = @_;
  my %environment = map { split /=/, $_, 2 } splice(@rest, 0, $count);
  pipe(my $failed, my $fails) or return reply("failed $id " . ($! + 0) . "\\n");
  my @pipes;
  if ($file eq '') {
    for (1, 2) {
      pipe(my $reader, my $writer) or return reply("failed $id " . ($! + 0) . "\\n");
      push @pipes, [$reader, $writer];
    }
  }
  my $pid = fork;
  return reply("failed $id " . ($! + 0) . "\\n") if !defined $pid;
  if ($pid == 0) {
    my $give_up = sub { syswrite($fails, $! + 0); POSIX::_exit(127) };
    POSIX::setsid();
    $SIG{CHLD} = 'DEFAULT';
    open(STDIN, '<', '/dev/null') or $give_up->();
    my ($stdout, $stderr);
    if ($file eq '') { ($stdout, $stderr) = map { $_->[1] } @pipes }
    else { open($stdout, '>>', $file) or $give_up->(); $stderr = $stdout }
    POSIX::dup2(fileno($stdout), 1) // $give_up->();
    POSIX::dup2(fileno($stderr), 2) // $give_up->();
    chdir($folder) or $give_up->();
    if ($group ne '') { $) = "$group $group"; $( = $group; $give_up->() if $( != $group }
    if ($user ne '') { $< = $user; $> = $user; $give_up->() if $> != $user }
    %ENV = %environment;
    no warnings;
    exec { $rest[0] } @rest;
    $give_up->();
  }
  close $fails;
  my $errno = '';
  # Ends when the program begins, which closes the other end.
  while (1) {
    my $read = sysread($failed, $errno, 16, length $errno);
    next if !defined $read && $!{EINTR};
    last if !$read;
  }
  if ($errno ne '') {
    waitpid($pid, 0);
    return reply("failed $id $errno\\n");
  }
  $ids{$pid} = $id;
  $pids{$id} = $pid;
  for (1 .. @pipes) {
    my ($reader, $writer) = @{ $pipes[$_ - 1] };
    close $writer;
    $readers{fileno $reader} = [$reader, $id, $_];
  }
  reply("started $id $pid\\n");
}

sub obey {
  my ($verb, @fields) = split /\\0/, $_[0], -1;
  if ($verb eq 'spawn') { start(@fields) }
  elsif ($verb eq 'kill' && $pids{$fields[0]}) { kill $fields[1], -$pids{$fields[0]} }
  elsif ($verb eq 'end') { kill $fields[0], -1 }
}

reply("ready\\n");
while (1) {
  while ((my $pid = waitpid(-1, WNOHANG)) > 0) {
    my $status = $?;
    my $id = delete $ids{$pid} // next;
    delete $pids{$id};
    reply("exited $id " . ($status >> 8) . ' ' . ($status & 127) . "\\n");
  }
  my $wanted = '';
  vec($wanted, $_, 1) = 1 for fileno($in), fileno($woken), keys %readers;
  next if select(my $ready = $wanted, undef, undef, undef) <= 0;
  sysread($woken, my $marks, 4096) if vec($ready, fileno($woken), 1);
  for my $descriptor (keys %readers) {
    next if !vec($ready, $descriptor, 1);
    my ($reader, $id, $name) = @{ $readers{$descriptor} };
    my $read = sysread($reader, my $bytes, 65536);
    next if !defined $read && $!{EINTR};
    if ($read) { reply("out $id $name $read\\n$bytes"); next }
    close $reader;
    delete $readers{$descriptor};
    reply("closed $id $name\\n");
  }
  next if !vec($ready, fileno($in), 1);
  my $read = sysread($in, $buffer, 65536, length $buffer);
  exit 0 if defined $read && $read == 0;
  while ($buffer =~ /^(\\d+)\\n/ && length($buffer) >= $1 + length($1) + 1) {
    my $request = substr($buffer, length($1) + 1, $1);
    substr($buffer, 0, length($1) + 1 + $1) = '';
    obey($request);
  }
}
`
