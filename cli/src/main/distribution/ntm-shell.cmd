@echo off
rem JShell with the library. It needs a JDK, 17 or later.
setlocal EnableExtensions DisableDelayedExpansion
set "NTM_PROGRAM=shell"
rem Without call, so that the arguments are read only once; ntm.cmd ends this file too.
"%~dp0ntm.cmd" %*
