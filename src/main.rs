//! `cvfit`: see [`cvfit::cli`].

use std::process::ExitCode;

/// Reading a posting takes some thousands of small pieces of memory and gives them back soon after.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cvfit::cli::run().into()
}
