#!/bin/sh
# Passes every test of the project. Needs Rust and a C linker; fetches the rest itself when it may.
set -eu
cd "$(dirname "$0")"

say() { printf '\n== %s\n' "$*"; }
run() { say "$@"; "$@"; }

# The few picture tests draw on Mesa's software Vulkan driver.
have_software_vulkan() {
    for dir in /usr/share/vulkan/icd.d /usr/local/share/vulkan/icd.d /etc/vulkan/icd.d; do
        for file in "$dir"/lvp_icd*.json; do
            if [ -e "$file" ]; then return 0; fi
        done
    done
    return 1
}

install_software_vulkan() {
    install='apt-get update && apt-get install -y mesa-vulkan-drivers'
    if ! command -v apt-get >/dev/null; then
        echo 'The picture tests need a Vulkan driver; without one install Mesa’s “lavapipe”.'
    elif [ "$(id -u)" = 0 ]; then
        run sh -c "DEBIAN_FRONTEND=noninteractive; export DEBIAN_FRONTEND; $install"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        run sudo -n sh -c "DEBIAN_FRONTEND=noninteractive; export DEBIAN_FRONTEND; $install"
    else
        echo 'The picture tests need Mesa’s software Vulkan driver. Type this, then try again:'
        echo "    sudo sh -c '$install'"
        exit 1
    fi
}

if [ "$(uname -s)" = Linux ] && ! have_software_vulkan; then
    install_software_vulkan
fi

# Graphics libraries ask for it; a bare machine has none.
if [ "$(uname -s)" = Linux ] && [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    XDG_RUNTIME_DIR=$(mktemp -d)
    chmod 700 "$XDG_RUNTIME_DIR"
    export XDG_RUNTIME_DIR
    trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
fi

# A snapshot that differs fails; it never writes itself anew.
INSTA_UPDATE=${INSTA_UPDATE:-no}
export INSTA_UPDATE
CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-auto}
export CARGO_TERM_COLOR

if cargo fmt --version >/dev/null 2>&1; then
    run cargo fmt --check
else
    say 'left out: cargo fmt (rustup component add rustfmt)'
fi

if cargo clippy --version >/dev/null 2>&1; then
    run cargo clippy --locked --all-targets --no-default-features -- -D warnings
    run cargo clippy --locked --all-targets -- -D warnings
else
    say 'left out: cargo clippy (rustup component add clippy)'
fi

# The core alone first: it proves that nothing in it leans on the window. With the window only
# what it changes is tested once more: the library's own tests, the program, the window's tests.
run cargo test --locked --no-default-features
run cargo test --locked --lib --bins --test canvas --test cli --test gui

say cargo doc
RUSTDOCFLAGS='-D warnings' cargo doc --locked --no-deps

if command -v cargo-deny >/dev/null; then
    run cargo deny check licenses bans sources
else
    say 'left out: cargo deny (cargo install cargo-deny --locked)'
fi

if command -v typos >/dev/null; then
    run typos
else
    say 'left out: typos (cargo install typos-cli --locked)'
fi

say 'all passed'
