//! Names of jobs: "Senior Backend Engineer", "Staff Nurse", "Head of Data". Postings and CVs both hold them.

#[cfg(test)]
mod words;

use crate::extract::{Gap, Tokens, UNKNOWN};
use crate::phrase_tables::TABLES;
use crate::word_list::WordList;

/// Words that open a job's name which ends in a field: "Head of Data", "VP of Engineering".
static OPENERS: WordList =
    WordList::of(&["head", "vp", "director", "president", "member", "chief", "professor", "manager"]);

/// Words that stand before a role's word and belong to the job's name.
static RANKS: WordList = WordList::of(&[
    "senior",
    "sr",
    "junior",
    "jr",
    "lead",
    "staff",
    "principal",
    "chief",
    "head",
    "associate",
    "graduate",
    "trainee",
    "deputy",
    "assistant",
    "executive",
    "vice",
    "mid",
    "entry",
    "founding",
]);

/// Words that a job's name does not hold.
static NOT_IN_NAMES: WordList = WordList::of(&[
    "our",
    "the",
    "a",
    "an",
    "your",
    "is",
    "are",
    "we",
    "you",
    "will",
    "as",
    "to",
    "with",
    "or",
    "in",
    "at",
    "by",
    "this",
    "that",
    "who",
    "for",
    "other",
    "from",
    "join",
    "looking",
    "hiring",
    "experience",
    "proven",
    "be",
]);

/// Whether a form is a word that a job's name ends in.
pub(crate) fn is_role(form: &str) -> bool {
    form.len() > 2
        && (TABLES.roles.holds_word(form) || singular(form).is_some_and(|form| TABLES.roles.holds_word(form)))
}

/// Whether the form of a token is a word that a job's name ends in.
pub(crate) fn is_role_at(tokens: &Tokens, at: usize) -> bool {
    let one = || singular(tokens.form(at)).is_some_and(|form| TABLES.roles.holds_word(form));
    TABLES.roles.form_at(tokens, at) != UNKNOWN || one()
}

/// A form without the sign of the plural.
fn singular(form: &str) -> Option<&str> {
    match form.as_bytes() {
        [start @ .., b's'] if start.len() > 3 => form.get(..start.len()),
        _ => None,
    }
}

/// Whether the tokens hold the name of a job and little else.
pub(crate) fn names_role(tokens: &Tokens) -> bool {
    find(tokens).is_some_and(|(from, to)| (to - from) * 2 >= tokens.len())
}

/// A job's name among the tokens: a run that ends in a role's word, its ranks and fields before it.
pub(crate) fn find(tokens: &Tokens) -> Option<(usize, usize)> {
    all(tokens).max_by_key(|(from, to)| (to - from, std::cmp::Reverse(*from)))
}

/// The name of a job somebody held, in a line that may be the header of a role: more words count than elsewhere, and
/// each for one person. "Example Consultants" and "Partners in Care" are employers.
pub(crate) fn find_held(tokens: &Tokens) -> Option<(usize, usize)> {
    // "Team Member", "Crew Member": one of those who do the work.
    let one_of = |at: usize| {
        tokens.form(at) == "member"
            && at
                .checked_sub(1)
                .is_some_and(|i| matches!(tokens.form(i), "team" | "crew" | "cast" | "staff" | "corps"))
    };
    let held = |at: usize| TABLES.held.form_at(tokens, at) != UNKNOWN || one_of(at);
    let named = names(tokens, held).max_by_key(|(from, to)| (to - from, std::cmp::Reverse(*from)));
    let opened = (0..tokens.len().saturating_sub(2)).find(|at| {
        OPENERS.contains(tokens.form(*at))
            && tokens.form(at + 1) == "of"
            && tokens.gap(at + 1) == Gap::Space
            && tokens.gap(at + 2) == Gap::Space
    });
    match opened {
        Some(at) => {
            let mut to = at + 2;
            while to < tokens.len()
                && to < at + 7
                && tokens.gap(to).joins()
                && !matches!(tokens.form(to), "at" | "in")
            {
                to += 1;
            }
            let from = named.map_or(at, |(from, _)| from.min(at));
            Some((from, named.map_or(to, |named| named.1.max(to))))
        }
        None => named,
    }
}

/// Every job's name among the tokens.
pub(crate) fn all(tokens: &Tokens) -> impl Iterator<Item = (usize, usize)> + '_ {
    names(tokens, |at| is_role_at(tokens, at))
}

/// The runs that end in a word for which `is_role` holds, with the words before it that belong to it.
fn names(tokens: &Tokens, is_role: impl Fn(usize) -> bool) -> impl Iterator<Item = (usize, usize)> {
    (0..tokens.len()).filter_map(move |at| {
        if !is_role(at) {
            return None;
        }
        let mut from = at;
        while from > 0 && at - from < 6 {
            let gap = tokens.gap(from);
            let joins = gap.joins()
                || matches!(gap, Gap::Other | Gap::Comma) && at - from == 0 && is_rank(tokens.form(from - 1));
            if !joins || NOT_IN_NAMES.contains(tokens.form(from - 1)) && !is_of_experience(tokens, from - 1) {
                break;
            }
            from -= 1;
        }
        while from < at && tokens.form(from) == "and" {
            from += 1;
        }
        let mut to = at + 1;
        // "Engineering Manager", "Lead Engineer": a further role's word right behind belongs to it.
        while to < tokens.len() && tokens.gap(to).joins() && is_role(to) {
            to += 1;
        }
        // "Head of Data", "Director of Engineering", "Software Engineer II".
        if to < tokens.len()
            && tokens.gap(to) == Gap::Space
            && matches!(tokens.form(to), "ii" | "iii" | "iv" | "i" | "1" | "2" | "3")
        {
            to += 1;
        }
        let ends_run = to >= tokens.len() || !is_role(at + 1) || to > at + 1;
        ends_run.then_some((from, to))
    })
}

/// Whether a token is the "experience" of a field: "User Experience Designer".
fn is_of_experience(tokens: &Tokens, at: usize) -> bool {
    let whose =
        at.checked_sub(1).filter(|_| tokens.gap(at) == Gap::Space).map_or("", |before| tokens.form(before));
    tokens.form(at) == "experience"
        && matches!(
            whose,
            "user" | "customer" | "client" | "guest" | "patient" | "developer" | "employee" | "digital"
        )
}

fn is_rank(form: &str) -> bool {
    RANKS.contains(form)
}

/// The seniority that a job's name states, as one of the words of the answer.
pub(crate) fn seniority(tokens: &Tokens, from: usize, to: usize) -> Option<&'static str> {
    // "Assistant to the Director" is no director.
    let to = (from + 1..to).find(|i| tokens.form(*i) == "to" && tokens.gap(*i) == Gap::Space).unwrap_or(to);
    let has = |word: &str| (from..to).any(|i| tokens.form(i) == word && ranks(tokens, i));
    // The rarer word tells more: a "Senior Engineering Manager" is a manager, a "Lead Data Engineer" a lead.
    let order: [(&[&str], &str); 9] = [
        (&["intern", "internship", "werkstudent", "student", "co-op", "coop"], "intern"),
        (&["director", "head", "chief", "vp", "president"], "director"),
        (&["principal", "distinguished"], "principal"),
        (&["staff"], "staff"),
        (&["manager", "supervisor"], "manager"),
        (&["lead", "leader"], "lead"),
        (&["senior", "sr", "snr", "iii"], "senior"),
        (&["junior", "jr", "graduate", "trainee", "entry", "apprentice", "apprenticeship"], "junior"),
        (&["mid", "middle", "intermediate", "ii", "midlevel", "mid-level"], "mid"),
    ];
    order.iter().filter(|(words, _)| words.iter().any(|w| has(w))).map(|(_, level)| *level).find(|level| {
        // Who manages a product, a project or an account need not manage people.
        let of_things = [
            "product",
            "project",
            "projects",
            "program",
            "account",
            "accounts",
            "community",
            "case",
            "category",
            "content",
            "success",
            "relationship",
            "partnership",
            "partnerships",
            "brand",
            "release",
            "territory",
            "portfolio",
        ];
        if *level == "manager" && of_things.iter().any(|thing| has(thing)) {
            return false;
        }
        // A staff nurse and a teaching staff are no staff engineers.
        let other_staff =
            ["nurse", "accountant", "member", "writer", "attorney", "pharmacist", "therapist", "midwife"];
        *level != "staff" || !other_staff.iter().any(|word| has(word))
    })
}

/// Whether a word of rank ranks the job, rather than being of a market, a school or the people cared for: "Mid-Market
/// Account Executive", "Lead Generation", "Senior Living", "Graduate School".
fn ranks(tokens: &Tokens, at: usize) -> bool {
    let next = if tokens.gap(at + 1).joins() { tokens.form(at + 1) } else { "" };
    !match tokens.form(at) {
        "middle" => matches!(
            next,
            "school" | "east" | "office" | "market" | "grade" | "grades" | "management" | "manager"
        ),
        "mid" => matches!(next, "market" | "size" | "sized" | "cap" | "office" | "term" | "day" | "century"),
        "lead" => matches!(next, "generation" | "gen" | "time" | "acid"),
        "head" => matches!(next, "chef" | "gardener" | "count" | "office" | "housekeeper" | "start"),
        "senior" => {
            matches!(next, "living" | "care" | "citizen" | "citizens" | "school" | "center" | "services")
        }
        "junior" => matches!(next, "school" | "high" | "college" | "academy"),
        "graduate" => {
            matches!(next, "school" | "studies" | "admissions" | "recruitment" | "program" | "programs")
        }
        "entry" => matches!(next, "clerk" | "operator" | "specialist" | "analyst" | "associate" | "systems"),
        // "Student Adviser" has students, "Developer Student" is one.
        "student" | "coop" | "co-op" => {
            !next.is_empty() && !matches!(next, "developer" | "engineer" | "assistant" | "worker")
        }
        "staff" => matches!(next, "training" | "development" | "wellbeing" | "engagement"),
        "chief" => next == "of",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::words::{HELD, ROLES};
    use super::*;

    fn found(text: &str) -> Option<String> {
        let tokens = Tokens::of(text);
        let (from, to) = find(&tokens)?;
        let (start, end) = tokens.range(from, to);
        Some(text[start as usize..end as usize].to_owned())
    }

    #[test]
    fn names_of_jobs_are_found() {
        assert!(ROLES.is_sorted() && HELD.is_sorted());
        assert_eq!(
            found("We are looking for a Senior Data Engineer in Leeds").as_deref(),
            Some("Senior Data Engineer")
        );
        assert_eq!(found("Engineering Manager").as_deref(), Some("Engineering Manager"));
        assert_eq!(found("Registered Nurse - ER").as_deref(), Some("Registered Nurse"));
        assert_eq!(found("Housing Adviser (Homelessness)").as_deref(), Some("Housing Adviser"));
        assert_eq!(found("We love Rust"), None);
        assert!(names_role(&Tokens::of("Lead Product Designer (f/m/d)")));
        assert!(!names_role(&Tokens::of("you will work with other engineers and designers every day")));
    }

    #[test]
    fn jobs_that_somebody_held() {
        let held = |text: &str| {
            let tokens = Tokens::of(text);
            find_held(&tokens).map(|(from, to)| {
                let (start, end) = tokens.range(from, to);
                text[start as usize..end as usize].to_owned()
            })
        };
        assert_eq!(held("Head of Customer Care").as_deref(), Some("Head of Customer Care"));
        assert_eq!(held("Member of Technical Staff").as_deref(), Some("Member of Technical Staff"));
        assert_eq!(held("Barista").as_deref(), Some("Barista"));
        assert_eq!(held("Co-founder").as_deref(), Some("Co-founder"));
        assert_eq!(held("Harbour Consultants"), None);
        assert_eq!(held("Hill & Associates"), None);
    }

    #[test]
    fn seniority_by_the_rarest_word() {
        for (title, level) in [
            ("Senior Backend Engineer", Some("senior")),
            ("Staff Engineer", Some("staff")),
            ("Staff Nurse", None),
            ("Senior Engineering Manager", Some("manager")),
            ("Lead Data Engineer", Some("lead")),
            ("Software Engineer", None),
            ("Head of Data", Some("director")),
            ("Senior Product Manager", Some("senior")),
            ("Project Manager", None),
            ("Store Manager", Some("manager")),
            ("Mid-Market Sales Executive", None),
            ("Mid-level Java Developer", Some("mid")),
            ("Lead Generation Specialist", None),
            ("Executive Assistant to the Director", None),
            ("Data Entry Clerk", None),
            ("Entry-level Draughtsman", Some("junior")),
            ("Senior Living Activities Coordinator", None),
            ("Customer Success Manager", None),
            ("Staff Writer", None),
            ("Graduate Surveyor", Some("junior")),
        ] {
            let tokens = Tokens::of(title);
            assert_eq!(seniority(&tokens, 0, tokens.len()), level, "{title}");
        }
    }
}
