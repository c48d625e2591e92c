//! The `sekisho` program.

use std::process::ExitCode;

/// A window paints with large buffers that live for a frame: the system's memory gives them back
/// and fetches them anew each time, which costs more than filling them.
#[cfg(feature = "gui")]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    sekisho::cli::run(std::env::args_os())
}
