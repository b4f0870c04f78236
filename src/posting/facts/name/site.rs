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
        || [
            "full time",
            "full-time",
            "part time",
            "part-time",
            "permanent",
            "contract",
            "temporary",
            "hybrid",
            "remote",
            "on-site",
        ]
        .contains(&line.trim().to_lowercase().as_str())
}

/// Whether a line is a button or a caption of the site and nothing else: "Share", "Show more options", "Acme logo".
pub(in crate::posting::facts) fn is_button(line: &str) -> bool {
    let lower = line.trim().to_lowercase();
    let words = lower.split_whitespace().count();
    words <= 4
        && (lower.ends_with(" logo")
            || lower.ends_with(" stars")
            || matches!(
                lower.as_str(),
                "share"
                    | "save"
                    | "saved"
                    | "apply"
                    | "apply now"
                    | "easy apply"
                    | "print"
                    | "follow"
                    | "show more options"
                    | "show more"
                    | "see more"
                    | "back"
                    | "menu"
                    | "job details"
            ))
}
