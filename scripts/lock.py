"""Write requirements/*.txt: every version pinned, every file hashed, no registry named."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMPILE = ["-m", "uv", "pip", "compile", "--universal", "--python-version=3.11"]
QUIET = ["--generate-hashes", "--no-annotate", "--no-header", "--no-emit-index-url", "--quiet"]


def lock(name: str, *wanted: str) -> None:
    target = str(ROOT / "requirements" / f"{name}.txt")
    subprocess.run([sys.executable, *COMPILE, *QUIET, *wanted, "-o", target], cwd=ROOT, check=True)


if __name__ == "__main__":
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "uv"], check=True)
    lock("run", "pyproject.toml", "--group=build")
    lock("dev", "pyproject.toml", "--group=build", "--extra=dev")
    lock("benchmarks", "--group=peers")
