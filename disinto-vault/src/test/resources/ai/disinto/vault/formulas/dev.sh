#!/bin/sh
echo "dev"
