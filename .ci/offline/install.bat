@echo off
rem Installs chitieu from the wheels beside this file, without a network, into %LOCALAPPDATA%\chitieu-app.
setlocal
set "target=%LOCALAPPDATA%\chitieu-app"
py -3.11 -m venv "%target%" || (echo Can Python 3.11: python.org, danh dau "Add python.exe to PATH" & exit /b 1)
"%target%\Scripts\python.exe" -m pip install --quiet --disable-pip-version-check --no-index --find-links "%~dp0wheels" chitieu || exit /b 1
"%target%\Scripts\chitieu.exe" --version
echo Chay: "%target%\Scripts\chitieu.exe" extract "thu muc van ban" -o ket-qua
