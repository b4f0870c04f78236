//! The commands in the order in which they are needed, under headings: what `cvfit --help` opens with.

use std::fmt::Write as _;

use clap::Command;

/// The commands under their headings. One that is named nowhere stands under [`OTHERS`].
const GROUPS: [(&str, &[&str]); 4] = [
    ("Compare", &["check", "rank", "jobs", "tailor", "demo"]),
    ("See how a document is read", &["extract", "explain", "text"]),
    ("Set up", &["config", "taxonomy", "waivers", "completions", "man"]),
    ("Find out", &["doctor", "schema", "help"]),
];

/// The heading of commands that are in no group.
const OTHERS: &str = "More";

/// Lines are broken here, as a terminal of eighty columns shows them.
const WIDTH: usize = 80;

/// The command line with its commands in groups.
pub(super) fn grouped(command: Command) -> Command {
    let header = *command.get_styles().get_header();
    let mut help = String::from("{about-section}\n{usage-heading} {usage}\n");
    for (heading, names) in groups(&command) {
        _ = write!(help, "\n{header}{heading}:{header:#}\n");
        for name in names {
            push(&mut help, &command, &name);
        }
    }
    _ = write!(
        help,
        "\n{header}Arguments:{header:#}\n{{positionals}}\n\n{header}Options:{header:#}\n{{options}}{{after-help}}"
    );
    command.help_template(help)
}

/// The headings and the commands beneath each.
fn groups(command: &Command) -> Vec<(&'static str, Vec<String>)> {
    let is_shown = |name: &str| {
        // clap adds it when the definition is used.
        name == "help" || command.get_subcommands().any(|one| one.get_name() == name && !one.is_hide_set())
    };
    let known = |name: &str| GROUPS.iter().any(|(_, names)| names.contains(&name));
    let mut all: Vec<(&str, Vec<String>)> = GROUPS
        .iter()
        .map(|(heading, names)| {
            (*heading, names.iter().filter(|name| is_shown(name)).map(|name| (*name).to_owned()).collect())
        })
        .collect();
    let others = command.get_subcommands().filter(|one| !one.is_hide_set() && !known(one.get_name()));
    all.push((OTHERS, others.map(|one| one.get_name().to_owned()).collect()));
    all.retain(|(_, names)| !names.is_empty());
    all
}

/// A command and what it is for.
fn push(help: &mut String, command: &Command, name: &str) {
    let literal = *command.get_styles().get_literal();
    let about = match command.find_subcommand(name).and_then(Command::get_about) {
        Some(about) => about.to_string(),
        None => "Print this message or the help of the given command".to_owned(),
    };
    let column = command.get_subcommands().map(|one| one.get_name().len()).max().unwrap_or_default() + 4;
    _ = write!(help, "  {literal}{name}{literal:#}{}", " ".repeat(column.saturating_sub(name.len() + 2)));
    let mut at = column;
    for (number, word) in about.split(' ').enumerate() {
        let room = at + 1 + word.chars().count() <= WIDTH;
        if number > 0 && room {
            help.push(' ');
            at += 1;
        } else if number > 0 {
            _ = write!(help, "\n{}", " ".repeat(column));
            at = column;
        }
        help.push_str(word);
        at += word.chars().count();
    }
    help.push('\n');
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::args::Args;

    #[test]
    fn every_command_stands_under_a_heading_and_each_name_is_one() {
        let command = Args::command();
        let groups = groups(&command);
        assert!(groups.iter().all(|(heading, _)| *heading != OTHERS), "put it in a group: {groups:?}");
        for name in GROUPS.iter().flat_map(|(_, names)| *names) {
            assert!(*name == "help" || command.find_subcommand(name).is_some(), "{name}");
        }
    }
}
