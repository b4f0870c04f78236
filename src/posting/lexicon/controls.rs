//! What the pages of job boards and networks have around a posting: buttons, captions, notices, each a line of its own.

use crate::word_list::WordList;

/// Lines that are a control or a caption and nothing else.
static CONTROLS: WordList = WordList::of(&[
    "&nbsp;",
    "(preferred)",
    "(required)",
    "1st",
    "2nd",
    "3rd",
    "3rd+",
    "am i a good fit for this job?",
    "apply",
    "apply externally",
    "apply for this job",
    "apply for this position",
    "apply here",
    "apply on company site",
    "apply on company website",
    "apply on employer site",
    "apply on indeed",
    "apply on linkedin",
    "back",
    "back to all jobs",
    "back to job list",
    "back to jobs",
    "back to search",
    "back to search results",
    "beta",
    "bookmark",
    "cancel anytime, for any reason.",
    "click to go to the following section,",
    "close",
    "company profiles",
    "connect",
    "copy link",
    "create cover letter",
    "early applicant",
    "easy apply",
    "email this job",
    "email to a friend",
    "employer site",
    "fitment",
    "follow",
    "following",
    "get the app",
    "help me stand out",
    "hide",
    "high application volume",
    "i'm interested",
    "identified by google from the original job post",
    "is this information helpful?",
    "job match",
    "job match score",
    "job search",
    "join now",
    "join to apply",
    "log in",
    "login",
    "menu",
    "message",
    "more options",
    "n/a",
    "next",
    "next job",
    "none",
    "not interested",
    "null",
    "people search",
    "people you can reach out to",
    "previous",
    "previous job",
    "print",
    "print job",
    "profile insights",
    "pulled from the full job description",
    "reactivate premium",
    "refer a friend",
    "register",
    "report this job",
    "resume match",
    "return to results",
    "save",
    "save job",
    "save this job",
    "save to cart",
    "saved",
    "search jobs",
    "see more",
    "send to friend",
    "set alert for similar jobs",
    "share",
    "share job",
    "share this job",
    "show all",
    "show less",
    "show match details",
    "show more",
    "show more options",
    "show qualification details",
    "sign in",
    "sign up",
    "skip to content",
    "strong applicant",
    "submit to job",
    "tailor my resume",
    "tell a friend",
    "try premium for free",
    "tweet",
    "undefined",
    "view all jobs",
    "view on google maps",
    "view profile",
    "visit employer website",
]);

/// How a caption opens that the site makes.
const OPENS: &[&str] = &[
    "matches your job preferences",
    "job poster",
    "promoted by",
    "responses managed",
    "posted by",
    "reposted",
];

/// Whether a line is a control, a caption or a notice of the site and nothing else.
pub(in crate::posting) fn is_control(line: &str) -> bool {
    const LONGEST: usize = 90;
    if line.len() > LONGEST || line.is_empty() {
        return false;
    }
    // "Save Buyer at Acme" and not "Save lives at sea".
    let saves = line.strip_prefix("Save ").is_some_and(|job| job.starts_with(char::is_uppercase));
    let line = line.trim().to_lowercase();
    let words = line.split_whitespace().count();
    CONTROLS.contains(line.as_str())
        || OPENS.iter().any(|opens| line.starts_with(opens))
        || saves && line.contains(" at ") && words <= 12
        || is_caption(&line, words)
}

/// Whether a line in small letters is a caption that the site makes of names and numbers: "acme ltd logo", "4 mutual
/// connections", "+4 more".
fn is_caption(line: &str, words: usize) -> bool {
    const ENDS: &[&str] = &[" logo", "profile photo", "out of 5 stars", " out of 5"];
    let counts = ["mutual connection", "mutual connections", "people clicked apply"];
    words <= 6 && (ENDS.iter().any(|end| line.ends_with(end)) || counts_applicants(line))
        || words <= 4 && line.ends_with(" stars")
        || words == 2 && line.ends_with(" reviews") && line.starts_with(|c: char| c.is_ascii_digit())
        || counts.iter().any(|end| line.ends_with(end))
        || words <= 10 && line.contains("skills match")
        || words == 2 && line.starts_with('+') && line.ends_with("more")
        || words == 4 && line.ends_with(" keywords") && line.contains(" of ")
        || words == 1 && (is_rating(line) || is_size(line))
        || words <= 8 && [".pdf", ".doc", ".docx"].iter().any(|ending| line.ends_with(ending))
}

/// "3.8" of five stars, "30%" of a match, alone in its line.
fn is_rating(word: &str) -> bool {
    let stars = word.len() == 3 && word.parse::<f32>().is_ok_and(|stars| (1.0..=5.0).contains(&stars));
    let share = word.strip_suffix('%').is_some_and(|share| share.parse::<u8>().is_ok());
    stars && word.contains('.') || share
}

/// "6.2mb": how large a file is, alone in its line.
fn is_size(word: &str) -> bool {
    let number = word.strip_suffix("mb").or_else(|| word.strip_suffix("kb"));
    number.is_some_and(|number| number.parse::<f32>().is_ok())
}

/// "Over 100 applicants", and not "Instructions to applicants".
fn counts_applicants(line: &str) -> bool {
    line.ends_with(" applicants") && line.contains(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::is_control;

    #[test]
    fn controls_of_a_site_and_lines_of_a_posting() {
        for line in [
            "Easy Apply",
            "4 out of 5",
            "1,204 reviews",
            "2nd",
            "Save Buyer at Acme",
            "Acme Ltd logo",
            "Job poster · 2 mutual connections",
            "3.8",
            "30%",
            "3 of 10 keywords",
        ] {
            assert!(is_control(line), "{line}");
        }
        for line in [
            "Save lives at sea",
            "Apply machine learning",
            "Follow the recipe",
            "",
            "Next steps",
            "100",
            "3.8 FTE",
        ] {
            assert!(!is_control(line), "{line}");
        }
    }
}
