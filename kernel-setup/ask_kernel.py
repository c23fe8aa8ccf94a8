"""Starts the kernel jled and asks it for 1 + 1; `jled doctor` calls this. Prints the answer."""

import sys
import time

from jupyter_client.manager import start_new_kernel

start = time.time()
manager, client = start_new_kernel(kernel_name="jled", startup_timeout=60)
answers = []


def keep(message):
    if message["msg_type"] == "execute_result":
        answers.append(message["content"]["data"]["text/plain"])


try:
    client.execute_interactive("1 + 1", timeout=60, output_hook=keep)
finally:
    client.stop_channels()
    manager.shutdown_kernel(now=True)
print("1 + 1 = %s after %.1f s" % ("".join(answers), time.time() - start))
sys.exit(answers != ["2"])
