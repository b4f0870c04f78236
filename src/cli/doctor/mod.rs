//! `cvfit doctor`: looks at everything around the program, and says what to do where something is off.
//!
//! It reads no document. Of settings and skills it says whether they can be used, not what stands in them.

mod files;
mod helpers;
mod screen;

use super::args::{DoctorArgs, Format, Global};
use super::exit::Exit;
use super::failure::Failure;
use super::load;
use super::terminal::{self, Colors};
use crate::config::Config;
use crate::report::{self, DoctorAnswer, Finding, Health};

/// Looks at everything and tells it.
pub(super) fn run(args: &DoctorArgs, global: &Global, colors: Colors) -> Result<Exit, Failure> {
    let loaded = load::settings(global, Colors { stdout: false, stderr: false });
    let config = loaded.as_ref().cloned().unwrap_or_default();
    let answer =
        DoctorAnswer::new(env!("CARGO_PKG_VERSION"), findings(&config, loaded.err(), global, colors));
    let outline = || report::doctor(&answer);
    terminal::print(&match args.format {
        Format::Text => outline().text(&terminal::look(colors, config.screen.signs)),
        Format::Markdown => outline().markdown(),
        Format::Html => outline().html(),
        Format::Json => report::json(&answer)?,
    })?;
    Ok(if answer.health == Health::Bad { Exit::Unusable } else { Exit::Done })
}

fn findings(config: &Config, failure: Option<Failure>, global: &Global, colors: Colors) -> Vec<Finding> {
    let mut all =
        vec![screen::terminal(), screen::colours(global.color, colors), screen::signs(config, colors)];
    all.push(files::settings(global, failure));
    #[cfg(feature = "tui")]
    all.extend([screen::keys(config), screen::theme(global, config)]);
    all.extend(files::skills(global, config));
    all.push(helpers::editor());
    all.push(helpers::clipboard());
    all.extend(files::folders());
    all
}
