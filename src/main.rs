//! `cvfit`: see [`cvfit::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    cvfit::cli::run().into()
}
