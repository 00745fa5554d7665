@echo off
rem The ntm command of the archive. It needs a Java runtime, 17 or later, and nothing else.
setlocal EnableExtensions DisableDelayedExpansion

rem The console shows UTF-8 while the command runs; the code page of before is set again at the end.
set "codepage="
for /f "tokens=2 delims=:." %%I in ('"%SystemRoot%\System32\chcp.com"') do set "codepage=%%I"
"%SystemRoot%\System32\chcp.com" 65001 >nul

rem Java is taken from JAVA_HOME, else from the PATH.
set "java="
if not defined JAVA_HOME goto path
set "java=%JAVA_HOME:"=%\bin\java.exe"
if exist "%java%" goto found
:path
set "java="
for %%I in (java.exe) do set "java=%%~$PATH:I"
if defined java goto found
type "%~dp0lib\java-needed.txt" >&2
set "code=3"
goto done
:found

rem Java reads only the letters of the system's old code page from its command line. So it gets the folder of the jars
rem by a relative or a short name, and the arguments in the environment.
for %%I in ("%~dp0lib") do set "lib=%%~sI"
if /i "%cd%\"=="%~dp0" set "lib=lib"
set NTM_ARGUMENTS=%*
"%java%" -Dfile.encoding=UTF-8 -Djava.awt.headless=true -XX:TieredStopAtLevel=1 -Dpicocli.ansi=false -cp "%lib%\*" org.ntmcriteria.cli.start.Start
set "code=%errorlevel%"
if not "%code%"=="1" goto done

rem 1 is also what Java ends with where it cannot read the jars.
set "NTM_PROGRAM=none"
"%java%" -cp "%lib%\*" org.ntmcriteria.cli.start.Start >nul 2>nul
if not errorlevel 1 goto done
type "%~dp0lib\plain-folder-needed.txt" >&2
set "code=3"

:done
if defined codepage "%SystemRoot%\System32\chcp.com" %codepage% >nul
rem Unlike exit /b, a last command that fails is seen by && and || too.
endlocal & "%ComSpec%" /d /c exit %code%
