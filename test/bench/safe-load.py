# The peer of the bench "validate": loads each file that stdin names by PyYAML, over and over, and prints the seconds of each round.
import json
import sys
import time

import yaml

loader = yaml.CSafeLoader if sys.argv[1] == "c" else yaml.SafeLoader
texts = [open(path, "rb").read() for path in json.load(sys.stdin)]
for _ in range(int(sys.argv[2])):
    started = time.perf_counter()
    for text in texts:
        try:
            yaml.load(text, Loader=loader)
        except (yaml.YAMLError, ValueError):
            pass
    print(time.perf_counter() - started, flush=True)
