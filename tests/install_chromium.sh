# Chromium for the browser tests: install it where that takes no questions, or say how.
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -y -qq chromium >/dev/null
else
    echo "The browser tests need Chromium. Install it with: sudo apt install chromium" >&2
    exit 1
fi
