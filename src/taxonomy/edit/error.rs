//! Why an edit was not made.

use crate::diagnostic::Diagnostic;
use crate::text::printable;

/// Why an edit was not made; nothing has changed. Text of others is made printable.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// There is no such skill.
    #[error("there is no skill `{}`{}", printable(.given), suggestion(.near.as_deref()))]
    Unknown {
        /// What was asked for.
        given: String,
        /// The id closest to it.
        near: Option<String>,
    },
    /// Several skills are called so.
    #[error("`{}` may be {}: give the id of the one you mean", printable(.given), .ids.join(" or "))]
    Several {
        /// What was asked for.
        given: String,
        /// The ids of those it may be.
        ids: Vec<String>,
    },
    /// A skill that was to be new is there.
    #[error(
        "there is a skill `{id}` already: give it another name with `taxonomy alias`, or the new skill another id with `--id`"
    )]
    Exists {
        /// The id.
        id: String,
    },
    /// What was to be no skill is one.
    #[error(
        "`{}` stands for the skill `{id}`: `taxonomy mute {id}` keeps it from being looked for, and `taxonomy remove {id} --label` takes a name from it",
        printable(.given)
    )]
    IsASkill {
        /// What was asked for.
        given: String,
        /// The id of the skill.
        id: String,
    },
    /// A text cannot be the id of a skill.
    #[error("`{}` cannot be an id: give one with `--id`, of lower-case letters, digits and single hyphens, like `spring-boot`", printable(.id))]
    BadId {
        /// The text.
        id: String,
    },
    /// A text cannot be a name.
    #[error("`{}` cannot be a name: {why}", printable(.label))]
    BadLabel {
        /// The text.
        label: String,
        /// Why not.
        why: &'static str,
    },
    /// How much transfers is no share.
    #[error("{share} is not how much transfers: a number from 0 to 1, as in 0.6")]
    BadShare {
        /// What was asked for.
        share: f32,
    },
    /// The skill has no such name.
    #[error("`{}` is no name of `{id}`; its names: {}", printable(.label), .names.iter().map(|n| printable(n)).collect::<Vec<_>>().join(", "))]
    NoSuchLabel {
        /// The skill.
        id: String,
        /// What was to be taken from it.
        label: String,
        /// What it is called.
        names: Vec<String>,
    },
    /// The shown name of a skill cannot be taken from it.
    #[error("`{}` is the name of `{id}` that is shown: give it another with `taxonomy rename` first", printable(.label))]
    IsTheName {
        /// The skill.
        id: String,
        /// The name.
        label: String,
    },
    /// The skill is none of this file's.
    #[error(
        "`{id}` is not in this file, so it cannot be removed from it; `taxonomy mute {id}` keeps it from being looked for"
    )]
    NotHere {
        /// The skill.
        id: String,
    },
    /// A layer beneath mutes the skill.
    #[error("`{id}` is muted by a layer beneath this file: take `mute` out there")]
    MutedBelow {
        /// The skill.
        id: String,
    },
    /// It is so already.
    #[error("{0}")]
    Already(String),
    /// The file is written in a form that is not edited.
    #[error(
        "this file holds its skills in one list (`skill = [ … ]`), which is not edited: write each as `[[skill]]`, or edit it by hand"
    )]
    InlineSkills,
    /// The file, or a layer beneath it, has mistakes.
    #[error("{}", told(.0))]
    Broken(Vec<Diagnostic>),
    /// The result would have mistakes.
    #[error("{}", told(.0))]
    Refused(Vec<Diagnostic>),
    /// The edit would have changed more than it should.
    #[error(
        "the file is laid out in a way that this edit cannot be made in without touching more than it: make it by hand"
    )]
    Unsafe,
}

/// All mistakes in one line.
fn told(mistakes: &[Diagnostic]) -> String {
    let one = |mistake: &Diagnostic| match &mistake.help {
        Some(help) => format!("{} ({})", printable(&mistake.message), printable(help)),
        None => printable(&mistake.message).into_owned(),
    };
    mistakes.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn suggestion(near: Option<&str>) -> String {
    near.map(|near| format!(": did you mean `{near}`?")).unwrap_or_default()
}
