# Looks whether it can work, and then goes on in the background: hello.sh LANGUAGE WORDS
set -eu
language=$1
words=$2

word() {
  found=$(sed -n "s/^$1\.$language //p" "$words")
  if [ -z "$found" ]; then
    echo "$words has no $1.$language"
    exit 1
  fi
}
word hello
hello=$found
word bye
bye=$found

echo "$hello and $bye from $AWS_IOT_THING_NAME"
while sleep 10; do
  echo "$hello and $bye from $AWS_IOT_THING_NAME"
done &
echo $! >pid
