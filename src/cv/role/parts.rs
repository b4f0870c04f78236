//! Title and employer out of the words of a header.

use super::fields::{self, Field};
use crate::extract::Tokens;
use crate::title;

/// Title and employer out of a header's words: the part that holds a job's name is the title, the next one the
/// employer.
pub(super) fn title_and_org(header: &str) -> (Option<String>, Option<String>) {
    let parts = parts(header);
    let at = parts.iter().position(|part| is_title(part));
    let field = |wanted: Field| {
        let value = header.lines().filter_map(fields::split).find(|(field, _)| *field == wanted)?.1;
        first_part(value)
    };
    if let Some(title) = field(Field::Title) {
        let beside = parts.into_iter().find(|part| *part != title && !names_job(part));
        return (Some(title), field(Field::Employer).or(beside));
    }
    let title = at.map(|at| parts[at].clone());
    let org = match at {
        // "Waiter, postman and porter" held no job at a firm of that name.
        Some(at) => {
            let further = parts.iter().skip(at + 1).find(|part| !names_job(part));
            further.or_else(|| at.checked_sub(1).and_then(|i| parts.get(i)))
        }
        None => parts.first(),
    };
    (title, org.cloned())
}

/// The first part of a line.
pub(super) fn first_part(line: &str) -> Option<String> {
    parts(line).into_iter().next()
}

/// A header cut where its parts are parted.
fn parts(header: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for line in header.lines() {
        let mut rest = fields::split(line).map_or(line, |(_, value)| value).to_owned();
        for sign in [
            " — ", " – ", " - ", " | ", " · ", " • ", " @ ", " // ", " / ", "\t", " : ", "; ", " ~ ", "|",
            "—", "    ",
        ] {
            rest = rest.replace(sign, "\n");
        }
        // "Nurse: St Mary's" and "Acme: Engineer"; the colon at an end parts nothing.
        rest = rest.replace(": ", "\n");
        for word in [" at ", " bei ", " with ", " @", " chez "] {
            if rest.matches(word).count() == 1 {
                rest = rest.replace(word, "\n");
            }
        }
        // "Developer for Acme": whom one works for, where nothing else parts it from the job.
        if let Some((job, other)) = rest.split_once(" for ").filter(|_| !rest.trim().contains('\n'))
            && other.starts_with(char::is_uppercase)
            && is_title(job)
        {
            rest = format!("{job}\n{other}");
        }
        for part in rest.split('\n') {
            // "Software Engineer, Parcelry Ltd": the comma parts title and employer; in a part without a job's
            // name it parts employer and place.
            let part = part.trim_start_matches([')', ']', ',', ' ']); // what is left of a bracket around dates
            let pieces: Vec<&str> = part.split(", ").collect();
            match pieces.iter().position(|piece| is_title(piece)) {
                Some(_) if pieces.len() > 1 => parts.extend(pieces.iter().map(|piece| (*piece).to_owned())),
                _ => parts.push(pieces[0].to_owned()),
            }
        }
    }
    parts
        .iter()
        .map(|part| tidy(part))
        .filter(|part| part.chars().any(char::is_alphabetic) && fields::of_label(part).is_none())
        .collect()
}

/// Whether a part is the name of a job and nothing else.
fn names_job(part: &str) -> bool {
    let tokens = Tokens::of(part);
    title::find_held(&tokens).is_some_and(|(from, to)| {
        from == 0 && to == tokens.len()
            || to == tokens.len()
                && (0..from).all(|i| title::is_role(tokens.form(i)) || tokens.form(i) == "and")
    })
}

fn is_title(part: &str) -> bool {
    let tokens = Tokens::of(part);
    tokens.len() <= 9 && title::find_held(&tokens).is_some()
}

/// Without brackets at the end, emphasis and signs around.
fn tidy(part: &str) -> String {
    let mut text = part.trim();
    if let Some(open) = text.find(" (").or_else(|| text.find(" [")) {
        text = text.get(..open).unwrap_or(text);
    }
    text.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '.' | '!' | '+' | '#'))
        .trim_end_matches(['.', ')'])
        .trim()
        .to_owned()
}
