//! Employers by where they are written to: the domain of a mail address or of a link to apply.

use super::super::{Candidates, Seen};

/// Hosts that carry what others write: mail for everyone, boards of jobs, networks, authorities.
const CARRIERS: &str = "gmail,googlemail,yahoo,ymail,hotmail,outlook,live,msn,icloud,me,aol,gmx,web,proton,protonmail,mail,\
    yandex,qq,zoho,example,linkedin,indeed,glassdoor,monster,stepstone,reed,totaljobs,seek,naukri,jobs,jobscan,facebook,\
    twitter,instagram,youtube,tiktok,github,gitlab,google,goo,bit,tinyurl,forms,typeform,docs,wikipedia,medium,eeoc,dol,\
    usajobs,usa,europa,gov,remotewlb,remoteok,weworkremotely,ziprecruiter,dice,careerbuilder,microsoft,zoom,calendly";

/// Hosts of recruiting software on which the employer is the first part of the path, and those on which it is that of the
/// host.
const BY_PATH: &str = "greenhouse,lever,ashbyhq,workable,smartrecruiters,recruiting,breezy";
const BY_HOST: &str =
    "bamboohr,recruitee,personio,teamtailor,myworkdayjobs,icims,applytojob,pinpointhq,jobvite";

/// What stands in front of the name of a host or behind it and is no part of it.
const SERVICES: &str = "www,careers,career,jobs,job,apply,join,hr,recruiting,recruitment,talent,work,boards,job-boards,mail,\
    email,hire,people,hello,about,info";
const SECOND_LEVEL: &str = "co,com,org,net,ac,edu,gov,or,gob,govt";

fn is_in(list: &str, word: &str) -> bool {
    list.split(',').any(|entry| entry == word)
}

/// Strengthens the candidate that an address names, or adds the name in it where there is none.
pub(super) fn add(all: &mut Candidates, seen: &[Seen<'_>], links: &[&str]) {
    let mut named: Vec<String> = Vec::new();
    let holds = |text: &str| text.contains('@') || text.contains("://") || text.contains("www.");
    let blocks = seen.iter().filter(|block| holds(block.text));
    let words = blocks.flat_map(|block| block.text.split_whitespace());
    // Of what the words of a text are linked to, only where one applies: others link to whatever they speak of.
    let applied = links.iter().copied().filter(|link| is_to_apply(link));
    for name in words.chain(applied).filter_map(employer) {
        if !named.contains(&name) {
            named.push(name);
        }
    }
    let squeezed = |name: &str| -> String {
        name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    // Several that differ name whoever else is linked to.
    let [name] = named.as_slice() else { return };
    let plain = squeezed(name);
    let mut found = false;
    for (_, text, weight) in &mut all.all {
        let other = squeezed(text);
        let part =
            other.len().min(plain.len()) >= 4 && (other.starts_with(&plain) || plain.starts_with(&other));
        if other == plain || part {
            *weight += if other == plain { 1.0 } else { 0.6 };
            found = true;
        }
    }
    if !found && plain.len() >= 4 && plain.chars().all(char::is_alphabetic) {
        all.add(&capitalised(name), 0.7);
    }
}

/// Whether a link leads to where an employer keeps its jobs: `jobs.acme.com`, recruiting software.
fn is_to_apply(link: &str) -> bool {
    let Some((_, link)) = link.split_once("://") else { return false };
    let host = link.split(['/', '?', '#']).next().unwrap_or(link);
    let mut parts = host.split('.');
    matches!(parts.next(), Some("jobs" | "careers" | "career" | "apply" | "hire"))
        || host.split('.').any(|part| is_in(BY_PATH, part) || is_in(BY_HOST, part))
}

/// The name of the employer in one word of a text, if that is an address or a link.
fn employer(word: &str) -> Option<String> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let (host, path) = if let Some((_, link)) = word.split_once("://") {
        link.split_once('/').unwrap_or((link, ""))
    } else if let Some((user, host)) = word.rsplit_once('@') {
        if user.is_empty() {
            return None;
        }
        (host, "")
    } else if word.starts_with("www.") {
        word.split_once('/').unwrap_or((word, ""))
    } else {
        return None;
    };
    let host = host.to_lowercase();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    if !host.chars().all(plain) {
        return None;
    }
    let mut parts: Vec<&str> = host.split('.').filter(|part| !part.is_empty()).collect();
    // The top level, and "co" of "co.uk".
    parts.pop()?;
    if parts.len() >= 2 && parts.last().is_some_and(|last| is_in(SECOND_LEVEL, last)) {
        parts.pop();
    }
    let owner = parts.pop()?;
    let name = if is_in(BY_PATH, owner) {
        path.split(['/', '?']).find(|part| !part.is_empty())?
    } else if is_in(BY_HOST, owner) {
        parts.iter().find(|part| !is_in(SERVICES, part)).copied()?
    } else {
        owner
    };
    (name.len() >= 3 && !is_in(CARRIERS, name) && !is_in(SERVICES, name)).then(|| name.to_lowercase())
}

/// A name of a host as a name: "north-pine" is "North Pine".
fn capitalised(host: &str) -> String {
    let mut name = String::new();
    for part in host.split('-').filter(|part| !part.is_empty()) {
        if !name.is_empty() {
            name.push(' ');
        }
        let mut chars = part.chars();
        name.extend(chars.next().into_iter().flat_map(char::to_uppercase));
        name.push_str(chars.as_str());
    }
    name
}

#[cfg(test)]
mod tests {
    use super::employer;

    #[test]
    fn addresses_name_who_employs() {
        for (word, name) in [
            ("jobs@pellmont.example", Some("pellmont")),
            ("(hr@north-pine.co.uk).", Some("north-pine")),
            ("https://careers.wrenfold.com/jobs/12", Some("wrenfold")),
            ("https://boards.greenhouse.io/tarnbeck/jobs/1", Some("tarnbeck")),
            ("https://mulga.recruitee.com/o/buyer", Some("mulga")),
            ("www.orrinvale.org", Some("orrinvale")),
            ("kim.1987@gmail.com", None),
            ("https://www.linkedin.com/jobs/view/1", None),
            ("@acme", None),
            ("24/7", None),
        ] {
            assert_eq!(employer(word).as_deref(), name, "{word}");
        }
    }
}
