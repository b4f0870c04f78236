//! What the site that carries a posting adds to it: nobody's name, whatever capitals it has.

use crate::extract::Tokens;

/// Whether a line is what the site that carries a posting adds: who applied, buttons, ratings.
pub(in crate::posting::facts) fn is_of_the_site(line: &str) -> bool {
    let tokens = Tokens::of(line);
    // "Apply now", "Apply by 3 May", and not "Apply Digital".
    let applies = tokens.form(0) == "apply"
        && (tokens.len() == 1
            || matches!(
                tokens.form(1),
                "now"
                    | "on"
                    | "by"
                    | "here"
                    | "with"
                    | "for"
                    | "via"
                    | "today"
                    | "before"
                    | "online"
                    | "through"
                    | "to"
            ));
    applies
        || (0..tokens.len()).any(|i| {
            matches!(
                tokens.form(i),
                "applicant"
                    | "applicants"
                    | "applied"
                    | "clicked"
                    | "posted"
                    | "reposted"
                    | "promoted"
                    | "save"
                    | "share"
                    | "logo"
                    | "reviews"
                    | "views"
                    | "ago"
                    | "login"
                    | "menu"
                    | "cookies"
                    | "hiring"
                    | "actively"
                    | "easy"
                    | "print"
            )
        })
        || is_term_of_contract(line)
        || ["hybrid", "remote", "on-site"].contains(&line.trim().to_lowercase().as_str())
}

/// Whether a line tells how one is employed and nothing else: "Full Time Employee", "Permanent, part-time".
pub(in crate::posting::facts) fn is_term_of_contract(line: &str) -> bool {
    let tokens = Tokens::of(line);
    !tokens.is_empty()
        && (0..tokens.len()).all(|i| {
            matches!(
                tokens.form(i),
                "full"
                    | "part"
                    | "time"
                    | "full-time"
                    | "part-time"
                    | "permanent"
                    | "temporary"
                    | "contract"
                    | "contractor"
                    | "employee"
                    | "employment"
                    | "seasonal"
                    | "intern"
                    | "internship"
                    | "freelance"
                    | "per"
                    | "diem"
                    | "fixed"
                    | "term"
                    | "regular"
                    | "casual"
                    | "or"
                    | "and"
            )
        })
}
