//! Names of jobs: "Senior Backend Engineer", "Staff Nurse", "Head of Data". Postings and CVs both hold them.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::extract::{Gap, Tokens};

/// Words that a job's name ends in.
const ROLES: &[&str] = &[
    "accountant",
    "actuary",
    "administrator",
    "adviser",
    "advisor",
    "agent",
    "analyst",
    "architect",
    "artist",
    "assistant",
    "associate",
    "attorney",
    "auditor",
    "bookkeeper",
    "buyer",
    "captain",
    "caregiver",
    "carer",
    "cashier",
    "chef",
    "chemist",
    "cleaner",
    "clerk",
    "clinician",
    "coach",
    "consultant",
    "controller",
    "coordinator",
    "copywriter",
    "counsel",
    "counsellor",
    "counselor",
    "dentist",
    "designer",
    "developer",
    "devops",
    "dietitian",
    "director",
    "dispatcher",
    "driver",
    "editor",
    "educator",
    "electrician",
    "engineer",
    "estimator",
    "examiner",
    "executive",
    "farmer",
    "fitter",
    "foreman",
    "generalist",
    "geologist",
    "hygienist",
    "inspector",
    "instructor",
    "intern",
    "internship",
    "interpreter",
    "investigator",
    "journalist",
    "lawyer",
    "lead",
    "leader",
    "lecturer",
    "librarian",
    "machinist",
    "manager",
    "marketer",
    "mechanic",
    "mentor",
    "midwife",
    "modeller",
    "nurse",
    "nutritionist",
    "officer",
    "operative",
    "operator",
    "optician",
    "owner",
    "paralegal",
    "paramedic",
    "pharmacist",
    "photographer",
    "physician",
    "physicist",
    "physiotherapist",
    "pilot",
    "planner",
    "plumber",
    "practitioner",
    "producer",
    "professor",
    "programmer",
    "psychologist",
    "radiographer",
    "receptionist",
    "recruiter",
    "registrar",
    "representative",
    "researcher",
    "salesperson",
    "scientist",
    "secretary",
    "solicitor",
    "specialist",
    "sre",
    "statistician",
    "strategist",
    "supervisor",
    "surgeon",
    "surveyor",
    "teacher",
    "technician",
    "technologist",
    "tester",
    "therapist",
    "trader",
    "trainee",
    "trainer",
    "translator",
    "tutor",
    "underwriter",
    "veterinarian",
    "waiter",
    "welder",
    "worker",
    "writer",
];

/// Words that stand before a role's word and belong to the job's name.
const RANKS: &[&str] = &[
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
];

/// Words that a job's name does not hold.
const NOT_IN_NAMES: &[&str] = &[
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
];

/// Whether a form is a word that a job's name ends in.
pub(crate) fn is_role(form: &str) -> bool {
    static SET: LazyLock<FxHashSet<&str>> = LazyLock::new(|| ROLES.iter().copied().collect());
    let singular = || form.strip_suffix('s').filter(|s| s.len() > 3);
    form.len() > 2 && (SET.contains(form) || singular().is_some_and(|form| SET.contains(form)))
}

/// Whether the tokens hold the name of a job and little else.
pub(crate) fn names_role(tokens: &Tokens) -> bool {
    find(tokens).is_some_and(|(from, to)| (to - from) * 2 >= tokens.len())
}

/// A job's name among the tokens: a run that ends in a role's word, its ranks and fields before it.
pub(crate) fn find(tokens: &Tokens) -> Option<(usize, usize)> {
    all(tokens).max_by_key(|(from, to)| (to - from, std::cmp::Reverse(*from)))
}

/// Every job's name among the tokens.
pub(crate) fn all(tokens: &Tokens) -> impl Iterator<Item = (usize, usize)> + '_ {
    (0..tokens.len()).filter(|at| is_role(tokens.form(*at))).filter_map(|at| {
        let mut from = at;
        while from > 0 && at - from < 6 {
            let gap = tokens.gap(from);
            let joins = gap.joins()
                || matches!(gap, Gap::Other | Gap::Comma) && at - from == 0 && is_rank(tokens.form(from - 1));
            if !joins || NOT_IN_NAMES.contains(&tokens.form(from - 1)) {
                break;
            }
            from -= 1;
        }
        while from < at && tokens.form(from) == "and" {
            from += 1;
        }
        let mut to = at + 1;
        // "Engineering Manager", "Lead Engineer": a further role's word right behind belongs to it.
        while to < tokens.len() && tokens.gap(to).joins() && is_role(tokens.form(to)) {
            to += 1;
        }
        // "Head of Data", "Director of Engineering", "Software Engineer II".
        if to < tokens.len()
            && tokens.gap(to) == Gap::Space
            && matches!(tokens.form(to), "ii" | "iii" | "iv" | "i" | "1" | "2" | "3")
        {
            to += 1;
        }
        let ends_run = to >= tokens.len() || !is_role(tokens.form(at + 1)) || to > at + 1;
        ends_run.then_some((from, to))
    })
}

fn is_rank(form: &str) -> bool {
    RANKS.contains(&form)
}

/// The seniority that a job's name states, as one of the words of the answer.
pub(crate) fn seniority(tokens: &Tokens, from: usize, to: usize) -> Option<&'static str> {
    let has = |word: &str| (from..to).any(|i| tokens.form(i) == word);
    // The rarer word tells more: a "Senior Engineering Manager" is a manager, a "Lead Data Engineer" a lead.
    let order: [(&[&str], &str); 9] = [
        (&["intern", "internship"], "intern"),
        (&["director", "head", "chief", "vp", "president"], "director"),
        (&["principal", "distinguished", "fellow"], "principal"),
        (&["staff"], "staff"),
        (&["manager", "supervisor"], "manager"),
        (&["lead", "leader"], "lead"),
        (&["senior", "sr", "snr", "iii"], "senior"),
        (&["junior", "jr", "graduate", "trainee", "entry", "apprentice"], "junior"),
        (&["mid", "intermediate", "ii"], "mid"),
    ];
    order.iter().filter(|(words, _)| words.iter().any(|w| has(w))).map(|(_, level)| *level).find(|level| {
        // Who manages a product, a project or an account need not manage people.
        let of_things = [
            "product",
            "project",
            "program",
            "programme",
            "account",
            "community",
            "case",
            "category",
            "content",
        ];
        if *level == "manager" && of_things.iter().any(|thing| has(thing)) {
            return false;
        }
        // A staff nurse and a teaching staff are no staff engineers.
        *level != "staff" || !has("nurse") && !has("accountant") && !has("member")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<String> {
        let tokens = Tokens::of(text);
        let (from, to) = find(&tokens)?;
        let (start, end) = tokens.range(from, to);
        Some(text[start as usize..end as usize].to_owned())
    }

    #[test]
    fn names_of_jobs_are_found() {
        assert!(ROLES.is_sorted());
        assert_eq!(
            found("We are looking for a Senior Data Engineer in Leeds").as_deref(),
            Some("Senior Data Engineer")
        );
        assert_eq!(found("Engineering Manager").as_deref(), Some("Engineering Manager"));
        assert_eq!(found("Registered Nurse - ER").as_deref(), Some("Registered Nurse"));
        assert_eq!(found("We love Rust"), None);
        assert!(names_role(&Tokens::of("Lead Product Designer (f/m/d)")));
        assert!(!names_role(&Tokens::of("you will work with other engineers and designers every day")));
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
        ] {
            let tokens = Tokens::of(title);
            assert_eq!(seniority(&tokens, 0, tokens.len()), level, "{title}");
        }
    }
}
