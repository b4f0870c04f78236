//! What changes the user's own skills.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::cli::args::Format;
use crate::taxonomy::Kind;
use crate::taxonomy::edit::{NewSkill, Operation};

const EXAMPLES: &str = "\
A skill is named by its id, or by a name that only it has. What is changed is your own file
(`cvfit taxonomy path`), which is laid over the built-in skills. What you wrote in it stays as
it is, comments and all.";

/// What changes the user's own skills.
#[derive(Debug, Subcommand)]
pub enum EditAction {
    /// Add a skill
    #[command(after_help = EXAMPLES)]
    Add {
        /// Its name, as shown
        #[arg(value_name = "NAME")]
        name: String,
        /// Its id; made from the name where none is given
        #[arg(long, value_name = "ID")]
        id: Option<String>,
        /// What kind of thing it is: tech, method, domain, soft, language or credential
        #[arg(long, value_name = "KIND", default_value = "tech", value_parser = kind)]
        kind: Kind,
        /// Where it stands among others, for browsing
        #[arg(long, value_name = "WORD", default_value = "other")]
        category: String,
        /// Another name; may be given more than once
        #[arg(long, value_name = "NAME")]
        alias: Vec<String>,
        /// What it is a kind of; may be given more than once
        #[arg(long, value_name = "SKILL")]
        broader: Vec<String>,
        /// What it plainly shows: who used it has used that; may be given more than once
        #[arg(long, value_name = "SKILL")]
        implies: Vec<String>,
        /// How much of it carries over to another skill, from 0 to 1; may be given more than once
        #[arg(long, value_name = "SKILL=SHARE", value_parser = relation)]
        related: Vec<(String, f32)>,
        /// Where and how.
        #[command(flatten)]
        options: EditOptions,
    },
    /// Give a skill further names
    #[command(after_help = EXAMPLES)]
    Alias {
        /// The skill
        #[arg(value_name = "SKILL")]
        skill: String,
        /// Its further names
        #[arg(value_name = "NAME", required = true)]
        names: Vec<String>,
        /// Where and how.
        #[command(flatten)]
        options: EditOptions,
    },
    /// Say that who shows a skill shows others too
    #[command(after_help = EXAMPLES)]
    Imply {
        /// The skill
        #[arg(value_name = "SKILL")]
        skill: String,
        /// What it plainly shows
        #[arg(value_name = "OTHER", required = true)]
        implied: Vec<String>,
        /// Where and how.
        #[command(flatten)]
        options: EditOptions,
    },
    /// Say how much of a skill carries over to another
    #[command(after_help = EXAMPLES)]
    Relate {
        /// The skill
        #[arg(value_name = "SKILL")]
        skill: String,
        /// The other
        #[arg(value_name = "OTHER")]
        to: String,
        /// How much: 0 is nothing, 1 all, as in 0.6
        #[arg(value_name = "SHARE")]
        share: f32,
        /// Where and how.
        #[command(flatten)]
        options: EditOptions,
    },
    /// Say that a term which is listed as unknown is no skill
    #[command(after_help = EXAMPLES)]
    Ignore {
        /// The term, as it is listed
        #[arg(value_name = "TERM")]
        term: String,
        /// Where and how.
        #[command(flatten)]
        options: EditOptions,
    },
    /// Keep a skill from being looked for
    #[command(after_help = EXAMPLES)]
    Mute {
        /// The skill
        #[arg(value_name = "SKILL")]
        skill: String,
        /// Where and how.
        #[command(flatten)]
        options: EditOptions,
    },
    /// Have a muted skill looked for again
    #[command(after_help = EXAMPLES)]
    Unmute {
        /// The skill
        #[arg(value_name = "SKILL")]
        skill: String,
        /// Where and how.
        #[command(flatten)]
        options: EditOptions,
    },
    /// Take a name from a skill, or what your file says of a skill out of it
    #[command(after_help = EXAMPLES)]
    Remove {
        /// The skill
        #[arg(value_name = "SKILL")]
        skill: String,
        /// Only this name of it
        #[arg(long, value_name = "NAME")]
        label: Option<String>,
        /// Where and how.
        #[command(flatten)]
        options: EditOptions,
    },
    /// Give a skill another name to be shown by; the old one remains one of its names
    #[command(after_help = EXAMPLES)]
    Rename {
        /// The skill
        #[arg(value_name = "SKILL")]
        skill: String,
        /// How it is shown from now on
        #[arg(value_name = "NAME")]
        name: String,
        /// Where and how.
        #[command(flatten)]
        options: EditOptions,
    },
}

/// Where a change is made, and whether at all.
#[derive(Debug, Clone, Args)]
pub struct EditOptions {
    /// Change FILE instead of your own skills
    #[arg(long, value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// Print the change of the file and save nothing
    #[arg(long, conflicts_with = "yes")]
    pub dry_run: bool,
    /// Show what the change does to these two documents, and save nothing without --yes
    #[arg(long, value_names = ["CV", "POSTING"], num_args = 2)]
    pub preview: Option<Vec<PathBuf>>,
    /// Save also where --preview is given
    #[arg(long, requires = "preview")]
    pub yes: bool,
    /// The form of the preview
    #[arg(long, value_name = "FORM", default_value = "text", requires = "preview")]
    pub format: Format,
}

impl EditAction {
    /// What is to be done, and where and how.
    pub fn parts(&self) -> (Operation, &EditOptions) {
        let skill_of = |skill: &String| skill.clone();
        match self {
            Self::Add { name, id, kind, category, alias, broader, implies, related, options } => {
                let new = NewSkill {
                    id: id.clone(),
                    name: name.clone(),
                    kind: *kind,
                    category: category.clone(),
                    aliases: alias.clone(),
                    broader: broader.clone(),
                    implies: implies.clone(),
                    related: related.clone(),
                };
                (Operation::Add(new), options)
            }
            Self::Alias { skill, names, options } => {
                (Operation::Alias { skill: skill_of(skill), names: names.clone() }, options)
            }
            Self::Imply { skill, implied, options } => {
                (Operation::Imply { skill: skill_of(skill), implied: implied.clone() }, options)
            }
            Self::Relate { skill, to, share, options } => {
                (Operation::Relate { skill: skill_of(skill), to: to.clone(), share: *share }, options)
            }
            Self::Ignore { term, options } => (Operation::Silence { name: term.clone() }, options),
            Self::Mute { skill, options } => (Operation::Mute { skill: skill_of(skill) }, options),
            Self::Unmute { skill, options } => (Operation::Unmute { skill: skill_of(skill) }, options),
            Self::Remove { skill, label: None, options } => {
                (Operation::Remove { skill: skill_of(skill) }, options)
            }
            Self::Remove { skill, label: Some(label), options } => {
                (Operation::RemoveLabel { skill: skill_of(skill), label: label.clone() }, options)
            }
            Self::Rename { skill, name, options } => {
                (Operation::Rename { skill: skill_of(skill), name: name.clone() }, options)
            }
        }
    }
}

/// A kind by its word.
fn kind(text: &str) -> Result<Kind, String> {
    Kind::ALL
        .into_iter()
        .find(|kind| kind.word() == text)
        .ok_or_else(|| format!("one of {}", Kind::ALL.map(Kind::word).join(", ")))
}

/// A skill and a share, as `nomad=0.4`.
fn relation(text: &str) -> Result<(String, f32), String> {
    let wrong = || "write a skill and how much carries over, as in nomad=0.4".to_owned();
    let (skill, share) = text.rsplit_once('=').ok_or_else(wrong)?;
    Ok((skill.to_owned(), share.parse().map_err(|_| wrong())?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_and_relations_are_read() {
        assert_eq!(kind("soft"), Ok(Kind::Soft));
        assert!(kind("magic").unwrap_err().contains("tech, method"));
        assert_eq!(relation("c=d=0.5"), Ok(("c=d".to_owned(), 0.5)));
        assert!(relation("nomad").is_err() && relation("nomad=much").is_err());
    }
}
