//! The signs that stand beside words, in Unicode or in plain ASCII.

use crate::config;
use crate::report::model::Verdict;
use crate::report::words;

/// A set of signs.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Signs {
    ascii: bool,
    /// What stands in a document right behind a mention.
    marks: [&'static str; 3],
    /// Behind a term that looks like a skill and is not known.
    pub(crate) unknown: &'static str,
    /// Beside a line whose encoding was repaired.
    pub(crate) repaired: &'static str,
    /// Beside what the user corrected.
    pub(crate) corrected: &'static str,
    pub(crate) arrow: &'static str,
    pub(crate) both_ways: &'static str,
    pub(crate) dot: &'static str,
    pub(crate) bar: &'static str,
    pub(crate) line: &'static str,
    pub(crate) ellipsis: &'static str,
    pub(crate) times: &'static str,
    pub(crate) divided: &'static str,
    pub(crate) dash: &'static str,
    pub(crate) caret: &'static str,
    pub(crate) chosen: &'static str,
    /// Beside what is not decided yet.
    pub(crate) open: &'static str,
    /// Beside what waits for an answer.
    pub(crate) asks: &'static str,
    /// A cell of a bar: full, half full, empty.
    pub(crate) shares: [&'static str; 3],
}

static UNICODE: Signs = Signs {
    ascii: false,
    marks: ["✓", "~", "✗"],
    unknown: "?",
    repaired: "≈",
    corrected: "*",
    arrow: "→",
    both_ways: "⇄",
    dot: " · ",
    bar: "│",
    line: "─",
    ellipsis: "…",
    times: "×",
    divided: "÷",
    dash: "–",
    caret: "▏",
    chosen: "›",
    open: "·",
    asks: "?",
    shares: ["█", "▌", "░"],
};

static ASCII: Signs = Signs {
    ascii: true,
    marks: ["(+)", "(~)", "(-)"],
    unknown: "(?)",
    repaired: "r",
    corrected: "*",
    arrow: "->",
    both_ways: "<->",
    dot: ", ",
    bar: "|",
    line: "-",
    ellipsis: "...",
    times: "*",
    divided: "/",
    dash: "-",
    caret: "_",
    chosen: ">",
    open: ".",
    asks: "?",
    shares: ["#", "-", "."],
};

impl Signs {
    /// The set for a setting; `Auto` must have been resolved and counts as Unicode.
    pub(crate) fn of(setting: config::Signs) -> &'static Self {
        match setting {
            config::Signs::Ascii => &ASCII,
            config::Signs::Auto | config::Signs::Unicode => &UNICODE,
        }
    }

    /// The sign of a verdict.
    pub(crate) fn verdict(&self, verdict: Verdict) -> &'static str {
        words::sign(verdict, self.ascii)
    }

    /// The same right behind a mention in running text.
    pub(crate) fn mark(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Covered => self.marks[0],
            Verdict::Adjacent => self.marks[1],
            Verdict::Missing => self.marks[2],
        }
    }
}

/// Settles `Auto` by what the environment says of the terminal: plain ASCII where `TERM` is `dumb` or the
/// locale is set and not UTF-8.
pub(crate) fn resolve(setting: config::Signs, env: impl Fn(&str) -> Option<String>) -> config::Signs {
    if setting != config::Signs::Auto {
        return setting;
    }
    let locale =
        ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(|name| env(name).filter(|v| !v.is_empty()));
    let utf8 = locale.is_none_or(|value| {
        let value = value.to_ascii_lowercase();
        value.contains("utf-8") || value.contains("utf8")
    });
    if utf8 && env("TERM").as_deref() != Some("dumb") { config::Signs::Unicode } else { config::Signs::Ascii }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locale_decides_which_signs() {
        let with = |pairs: &'static [(&str, &str)]| {
            resolve(config::Signs::Auto, |name| {
                pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(with(&[("LANG", "en_GB.UTF-8")]), config::Signs::Unicode);
        assert_eq!(with(&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "C")]), config::Signs::Ascii);
        assert_eq!(with(&[("LC_ALL", ""), ("LANG", "C.utf8")]), config::Signs::Unicode);
        assert_eq!(with(&[("LANG", "C.UTF-8"), ("TERM", "dumb")]), config::Signs::Ascii);
        assert_eq!(with(&[]), config::Signs::Unicode, "a locale that is not set says nothing");
        assert_eq!(resolve(config::Signs::Unicode, |_| None), config::Signs::Unicode);
    }

    #[test]
    fn ascii_signs_are_ascii() {
        assert!(format!("{ASCII:?}").is_ascii());
    }
}
