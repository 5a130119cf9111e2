#!/bin/sh
echo "groom-backlog"
