//! What kind of thing a skill of ESCO is, told by where ESCO puts it.
//!
//! ESCO parts knowledge from skills, and has groups of knowledge (ISCED's fields of education: `06` is computing),
//! of skills (`S`), of languages (`L`) and of what is transversal (`T`).

use super::super::Kind;
use super::esco::{Group, Raw, is_product};

/// What becomes of a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nature {
    /// It is one, of this kind; `proper` says that its name is one of a product.
    Skill { kind: Kind, proper: bool },
    /// "write Hungarian": a use of a language, which is a skill on its own here, with levels.
    LanguageUse,
}

/// Last words of names of industries.
const INDUSTRIES: &[&str] = &["industry", "industries", "sector", "market", "trade", "markets", "services"];

/// Last words of names of certificates and the like.
const PAPERS: &[&str] =
    &["certificate", "certification", "certificates", "licence", "license", "licences", "diploma", "degree"];

/// Words that name a sort of tool, in brackets behind a name or as what the skill is a kind of.
const TOOLS: &[&str] = &[
    "framework",
    "frameworks",
    "programming",
    "software",
    "systems",
    "tool",
    "tools",
    "database",
    "modelling",
];

/// Whether a text names a sort of tool: "computer programming", "penetration testing tool".
pub(super) fn is_sort_of_tool(text: &str) -> bool {
    text.split(' ').any(|word| TOOLS.contains(&word))
}

/// What becomes of a skill, by the groups above it and the names of the skills it is a kind of.
pub(super) fn nature(raw: &Raw, groups: &[Group], wider: &[&str]) -> Nature {
    let within = |start: &str| groups.iter().any(|group| group.code.starts_with(start));
    let skill = |kind| Nature::Skill { kind, proper: false };
    let languages = within("L");
    if raw.knowledge && (languages || raw.transversal && groups.iter().all(|group| group.code.is_empty())) {
        return skill(Kind::Language);
    }
    if languages {
        return Nature::LanguageUse;
    }
    let in_computing = within("06") || wider.iter().any(|name| is_sort_of_tool(name));
    if is_product(raw, in_computing) {
        return Nature::Skill { kind: Kind::Tech, proper: true };
    }
    // Digital work counts as transversal too, and is no trait of a person.
    if raw.transversal && !within("S5") && !raw.knowledge {
        return skill(Kind::Soft);
    }
    let last = raw.name.rsplit(' ').next().unwrap_or_default();
    if PAPERS.contains(&last) && raw.knowledge {
        return skill(Kind::Credential);
    }
    skill(if raw.knowledge && INDUSTRIES.contains(&last) { Kind::Domain } else { Kind::Method })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(name: &str, qualifier: &str, knowledge: bool, transversal: bool) -> Raw {
        Raw {
            name: name.to_owned(),
            qualifier: qualifier.to_owned(),
            knowledge,
            transversal,
            ..Raw::default()
        }
    }

    #[test]
    fn the_kind_is_told_by_where_it_stands() {
        let group = |code: &str| vec![Group { code: code.to_owned(), ..Group::default() }];
        let kind = |raw: &Raw, code: &str| match nature(raw, &group(code), &[]) {
            Nature::Skill { kind, .. } => Some(kind),
            Nature::LanguageUse => None,
        };
        for (skill, code, expected) in [
            (raw("KDevelop", "", true, false), "0613", Some(Kind::Tech)),
            (raw("Ruby", "computer programming", true, false), "021", Some(Kind::Tech)),
            (raw("data mining", "", true, false), "0612", Some(Kind::Method)),
            (raw("Christianity", "", true, false), "0221", Some(Kind::Method)),
            (raw("Hungarian", "", true, true), "L1", Some(Kind::Language)),
            (raw("write Hungarian", "", false, true), "L1", None),
            (raw("show initiative", "", false, true), "T3.2", Some(Kind::Soft)),
            (raw("digital content creation", "", false, true), "S5.6", Some(Kind::Method)),
            (raw("construction industry", "", true, false), "0732", Some(Kind::Domain)),
            (raw("make mosaic", "", false, false), "S1.1", Some(Kind::Method)),
        ] {
            assert_eq!(kind(&skill, code), expected, "{}", skill.name);
        }
    }
}
