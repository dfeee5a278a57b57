@echo off
rem Starts plimsoll on the Java of JAVA_HOME, or else of the PATH. PLIMSOLL_JAVA_OPTS: options for Java.
rem Makes no start-up archive: that takes a shell which can tell one Java from another without starting it.
setlocal
set "lib=%~dp0..\lib"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "compiler=-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=4"
if "%~1"=="fit" set "compiler="
"%java%" -XX:-UsePerfData %compiler% %PLIMSOLL_JAVA_OPTS% -cp "%lib%\plimsoll-cli.jar;%lib%\plimsoll-core.jar;%lib%\plimsoll-schemas.jar;%lib%\snakeyaml-engine.jar;%lib%\commons-cli.jar;%lib%\more\*" dev.plimsoll.cli.Main %*
exit /b %ERRORLEVEL%
