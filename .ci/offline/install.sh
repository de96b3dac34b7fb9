#!/bin/sh
# Installs chitieu from the wheels beside this file, without a network, into ~/.local/share/chitieu-app (or the folder
# given; what an older bundle put there is replaced), and links the command into ~/.local/bin (or BIN).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target=${1:-$HOME/.local/share/chitieu-app}
bin=${BIN:-$HOME/.local/bin}

wanted=$(basename "$here" | sed 's/.*-py//')
python=""
for name in "${PYTHON:-python$wanted}" python3; do
    found=$("$name" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
    [ "$found" = "$wanted" ] && python=$name && break
done
if [ -z "$python" ]; then
    echo "install: Python $wanted is needed (cần Python $wanted): sudo apt-get install python$wanted python$wanted-venv" >&2
    exit 1
fi
echo "install: half a minute, please (đang cài, chừng nửa phút)"
"$python" -m venv "$target"
"$target/bin/python" -m pip install --quiet --disable-pip-version-check --force-reinstall --no-index --find-links "$here/wheels" chitieu
mkdir -p "$bin"
ln -sf "$target/bin/chitieu" "$bin/chitieu"
"$bin/chitieu" --version
echo "install: $bin/chitieu"
case ":$PATH:" in *":$bin:"*) ;; *)
    echo "install: add $bin to PATH, or write the whole path"
    echo "install: (để gõ được 'chitieu': thêm dòng  export PATH=\"$bin:\$PATH\"  vào cuối ~/.profile rồi đăng nhập lại)" ;;
esac
echo "install: try (thử):  chitieu extract \"thư mục văn bản\" -o ket-qua    — README.vi.md"
