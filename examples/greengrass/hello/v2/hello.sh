# Looks whether it can work, and then goes on in the background: hello.sh LANGUAGE WORDS
set -eu
language=$1
words=$2

hello=$(sed -n "s/^hello\.$language //p" "$words")
if [ -z "$hello" ]; then
  echo "$words has no hello.$language"
  exit 1
fi

echo "$hello from $AWS_IOT_THING_NAME"
while sleep 10; do
  echo "$hello from $AWS_IOT_THING_NAME"
done &
echo $! >pid
