//! What can be typed to set the program up in a shell, or to see how it is set up.

use clap::Args;
use clap_complete::Shell;

use super::Format;

pub(super) const COMPLETIONS: &str = "\
Examples:
  cvfit completions bash > ~/.local/share/bash-completion/completions/cvfit
  cvfit completions zsh > ~/.zfunc/_cvfit        (with fpath+=~/.zfunc before compinit)
  cvfit completions fish > ~/.config/fish/completions/cvfit.fish";

pub(super) const MAN: &str = "\
Examples:
  cvfit man > ~/.local/share/man/man1/cvfit.1    (then: man cvfit)
  cvfit man | man -l -                           (read it at once)";

/// What `cvfit completions` takes.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub shell: Shell,
}

/// What `cvfit doctor` takes.
#[derive(Debug, Args)]
pub struct DoctorArgs {
    /// The form of the report
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub format: Format,
}
