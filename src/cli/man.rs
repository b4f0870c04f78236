//! `cvfit man`: one page with all commands, from the one definition of the command line.

use std::fmt::Write as _;
use std::io::{self, Write as _};

use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use super::args;
use super::exit::Exit;
use super::failure::Failure;
use super::terminal;

/// Prints the manual page in the form of man(7).
pub(super) fn run() -> Result<Exit, Failure> {
    let page = page(args::command()).map_err(Failure::Output)?;
    terminal::print(&String::from_utf8_lossy(&page))?;
    Ok(Exit::Done)
}

/// The page: the program, then each command, and each command of those.
fn page(command: Command) -> io::Result<Vec<u8>> {
    let mut command = command.disable_help_subcommand(true);
    command.build();
    let man = Man::new(command.clone()).manual("cvfit manual");
    let mut out = Vec::new();
    man.render_title(&mut out)?;
    man.render_name_section(&mut out)?;
    man.render_synopsis_section(&mut out)?;
    man.render_description_section(&mut out)?;
    man.render_options_section(&mut out)?;
    for one in command.get_subcommands() {
        section(&mut out, one)?;
    }
    out.write_all(&as_it_stands("SH", "EXAMPLES AND EXIT CODES", &command))?;
    Ok(ascii(&out))
}

/// The same in ASCII: not every formatter takes UTF-8, and all take the numbers of characters.
fn ascii(page: &[u8]) -> Vec<u8> {
    let mut out = String::new();
    for ch in String::from_utf8_lossy(page).chars() {
        if ch.is_ascii() {
            out.push(ch);
        } else {
            _ = write!(out, "\\[u{:04X}]", u32::from(ch));
        }
    }
    out.into_bytes()
}

/// A command and what belongs to it.
fn section(out: &mut Vec<u8>, command: &Command) -> io::Result<()> {
    let name = command.get_bin_name().unwrap_or_else(|| command.get_name()).to_owned();
    let mut heading = Roff::new();
    heading.control("SH", [name.as_str()]);
    heading.to_writer(out)?;
    // What holds for every command stands once, at the top.
    let own = command.clone().mut_args(|arg| {
        let is_general = arg.is_global_set() || arg.get_id() == "help";
        arg.hide(is_general)
    });
    let has_options = own.get_arguments().any(|arg| !arg.is_hide_set());
    let man = Man::new(own);
    let mut body = Vec::new();
    man.render_description_section(&mut body)?;
    man.render_synopsis_section(&mut body)?;
    if has_options {
        man.render_options_section(&mut body)?;
    }
    out.write_all(&below(&body))?;
    out.write_all(&as_it_stands("SS", "EXAMPLES", command))?;
    for one in command.get_subcommands() {
        section(out, one)?;
    }
    Ok(())
}

/// The same with its headings one step lower. A line of text never starts with a dot: those are escaped.
fn below(body: &[u8]) -> Vec<u8> {
    let body = String::from_utf8_lossy(body);
    let lower = |line: &str| match line.strip_prefix(".SH ") {
        Some(heading) => format!(".SS {heading}\n"),
        None => format!("{line}\n"),
    };
    body.lines().map(lower).collect::<String>().into_bytes()
}

/// What a command's help ends with, line by line.
fn as_it_stands(macro_name: &str, heading: &str, command: &Command) -> Vec<u8> {
    let Some(text) = command.get_after_help().map(ToString::to_string) else { return Vec::new() };
    let mut roff = Roff::new();
    roff.control(macro_name, [heading]);
    roff.control("nf", []);
    for line in text.lines() {
        roff.text([roman(line)]);
    }
    roff.control("fi", []);
    roff.render().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_holds_every_command_and_option() {
        let page = String::from_utf8(page(args::command()).unwrap()).unwrap();
        let plain = page.replace('\\', "");
        let mut command = args::command();
        command.build();
        let mut left = vec![&command];
        let mut seen = 0;
        while let Some(one) = left.pop() {
            let shown = one.get_subcommands().filter(|one| one.get_name() != "help");
            left.extend(shown);
            let name = one.get_bin_name().unwrap_or_else(|| one.get_name());
            assert!(name == "cvfit" || plain.contains(&format!(".SH \"{name}\"")), "{name}");
            for option in one.get_arguments().filter_map(clap::Arg::get_long) {
                assert!(plain.contains(&format!("--{option}")), "{name} --{option}");
                seen += 1;
            }
        }
        assert!(seen > 30, "{seen}");
        assert!(page.contains(".TH cvfit 1") && page.is_ascii());
    }
}
