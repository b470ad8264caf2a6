# The peer of the bench "bundle": makes the archive that `aws deploy push` uploads, by the AWS CLI's own function, and prints its size.
import os
import sys

from awscli.customizations.codedeploy.push import Push

# Not made as the command makes it, for that needs a session; the function asks nothing of it.
with Push._compress(Push.__new__(Push), sys.argv[1]) as bundle:
    print(bundle.seek(0, os.SEEK_END))
