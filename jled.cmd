@echo off
echo JLED runs on Windows inside WSL: open a WSL shell in this folder, install a JDK and Maven there, and run ./jled 1>&2
exit /b 1
