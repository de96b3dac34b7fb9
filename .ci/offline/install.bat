@echo off
rem Installs chitieu from the wheels beside this file, without a network, into %LOCALAPPDATA%\chitieu-app.
setlocal
set "target=%LOCALAPPDATA%\chitieu-app"
py -3.11 -m venv "%target%" || (echo Can Python 3.11: python.org, danh dau "Add python.exe to PATH" & goto failed)
"%target%\Scripts\python.exe" -m pip install --quiet --disable-pip-version-check --force-reinstall --no-index --find-links "%~dp0wheels" chitieu || goto failed
"%target%\Scripts\chitieu.exe" --version || goto failed
echo Da cai xong. Chay: "%target%\Scripts\chitieu.exe" extract "thu muc van ban" -o ket-qua
rem A window opened by a double click would close before anybody has read it.
pause
exit /b 0

:failed
echo Chua cai duoc: xem dong bao loi o tren.
pause
exit /b 1
