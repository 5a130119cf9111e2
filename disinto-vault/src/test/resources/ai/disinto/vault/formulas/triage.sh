#!/bin/sh
echo "triage"
