#!/usr/bin/env bash
# Publishes the image of one release. Takes the id of the approved vault action.
set -euo pipefail
echo "publishing for action $1"
