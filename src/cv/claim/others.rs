//! What others know, use or buy: a recruiter who hired Kubernetes engineers has not run Kubernetes.

use super::clause_start;
use crate::extract::{Gap, Tokens};
use crate::title;
use crate::word_list::WordList;

/// How many words back a verb still governs what is named.
const REACH: usize = 9;

/// Words for people in the plural, or for a body of them, behind a skill's name: "Java developers", "the SAP team".
static PEOPLE: WordList = WordList::of(&[
    "administrators",
    "admins",
    "analysts",
    "architects",
    "candidates",
    "coders",
    "consultants",
    "contractors",
    "customers",
    "designers",
    "developers",
    "devs",
    "engineers",
    "experts",
    "freelancers",
    "hires",
    "practitioners",
    "professionals",
    "programmers",
    "recruiters",
    "scientists",
    "specialists",
    "talent",
    "technicians",
    "testers",
    "trainers",
    "users",
    "vacancies",
    "vendors",
]);

/// Words for a body of people: its skills are its own where one is not a part of it.
static BODIES: WordList = WordList::of(&[
    "agency",
    "clients",
    "colleagues",
    "companies",
    "company",
    "contractors",
    "customers",
    "department",
    "departments",
    "developers",
    "engineers",
    "group",
    "organizations",
    "partner",
    "partners",
    "people",
    "squad",
    "squads",
    "staff",
    "supplier",
    "suppliers",
    "team",
    "teams",
    "vendor",
    "vendors",
]);

/// Verbs that find people.
static HIRES: WordList = WordList::of(&[
    "hire",
    "hired",
    "hires",
    "hiring",
    "recruit",
    "recruited",
    "recruiting",
    "recruitment",
    "recruits",
    "headhunt",
    "headhunted",
    "headhunting",
    "sourced",
    "sourcing",
    "interviewed",
    "interviewing",
    "interviews",
    "shortlisted",
    "shortlisting",
    "screened",
    "screening",
    "placed",
    "placing",
    "vacancies",
    "outsourced",
    "outsourcing",
    "subcontracted",
    "staffed",
    "staffing",
]);

/// Verbs that bring to the market.
static SELLS: WordList = WordList::of(&[
    "sell",
    "sold",
    "sells",
    "selling",
    "resell",
    "resold",
    "reselling",
    "upsold",
    "upselling",
    "pitched",
    "pitching",
    "marketed",
    "advertised",
    "advertising",
    "distributed",
]);

/// Verbs of those who know what they teach or check.
const TEACHES: &[&str] = &[
    "mentored",
    "mentor",
    "mentoring",
    "coached",
    "coaching",
    "coach",
    "taught",
    "teach",
    "teaching",
    "trained",
    "training",
    "train",
    "tutored",
    "upskilled",
    "paired",
    "joined",
    "alongside",
    "among",
    "as",
    "fellow",
];

/// Whether the name of a trade is that of somebody one works with: "with the product manager", "to two data engineers".
pub(super) fn is_colleague(tokens: &Tokens, from: usize, to: usize) -> bool {
    let role = to - from > 1 && title::is_role(tokens.form(to - 1));
    let Some(before) = from.checked_sub(1).filter(|_| role && tokens.gap(from) == Gap::Space) else {
        return false;
    };
    let beside =
        |at: usize| matches!(tokens.form(at), "with" | "alongside" | "between" | "helped" | "supported");
    // "Promoted to data engineer" is one oneself; "to two data engineers" and "by the data engineers" are others.
    let towards = |at: usize| matches!(tokens.form(at), "to" | "from" | "by");
    let counts = matches!(
        tokens.form(before),
        "the" | "our" | "their" | "both" | "two" | "three" | "four" | "five" | "several" | "other"
    );
    let rises = (clause_start(tokens, before, REACH)..before).any(|at| {
        matches!(tokens.form(at), "promoted" | "moved" | "rose" | "progressed" | "transitioned" | "became")
    });
    let leads = |at: usize| beside(at) || towards(at);
    !rises && (beside(before) || counts && before.checked_sub(1).is_some_and(leads))
}

/// Verbs of use behind "that", "who" or "which".
fn uses(form: &str) -> bool {
    matches!(
        form,
        "use"
            | "used"
            | "uses"
            | "using"
            | "work"
            | "worked"
            | "works"
            | "working"
            | "write"
            | "wrote"
            | "writes"
            | "writing"
            | "build"
            | "built"
            | "builds"
            | "building"
            | "run"
            | "ran"
            | "runs"
            | "running"
            | "maintain"
            | "maintained"
            | "maintains"
            | "maintaining"
            | "develop"
            | "developed"
            | "develops"
            | "developing"
            | "code"
            | "coded"
            | "coding"
            | "program"
            | "programmed"
            | "adopted"
            | "deployed"
            | "specializing"
            | "specialized"
            | "specialize"
            | "skilled"
            | "experienced"
    )
}

/// Whether a clause before `at` holds one of the words.
fn governed(tokens: &Tokens, at: usize, words: &[&str]) -> bool {
    (clause_start(tokens, at, REACH)..at).any(|i| words.contains(&tokens.form(i)))
}

/// Where the run of names that `to` closes ends: "Kafka, Spark and Flink engineers".
fn people_behind(tokens: &Tokens, to: usize) -> Option<usize> {
    // Up to three further words in a list with the one that is asked about, or before the people.
    (to..to + 5).take_while(|i| *i < tokens.len()).find(|i| {
        let i = *i;
        let joined = (to..=i).all(|k| {
            let before = tokens.form(k.wrapping_sub(1));
            let listed = matches!(before, "and" | "or") || matches!(tokens.form(k), "and" | "or");
            match tokens.gap(k) {
                // The name itself runs on into its people.
                Gap::Space | Gap::Hyphen => k == i || k == to || listed || i - k <= 1,
                Gap::Comma | Gap::Slash => true,
                _ => false,
            }
        });
        let glued =
            matches!(tokens.gap(i), Gap::Space | Gap::Hyphen) && !matches!(tokens.form(i - 1), "and" | "or");
        joined && glued && PEOPLE.contains(tokens.form(i))
    })
}

/// Whether the skill is that of other people: "a team of Java developers", "clients who use Salesforce". Whoever
/// mentors or trains them knows it too.
pub(super) fn has_it(tokens: &Tokens, from: usize, to: usize) -> bool {
    if governed(tokens, from, TEACHES) {
        return false;
    }
    let start = clause_start(tokens, from, REACH);
    // Behind a list, only where a word says that people are meant: "in Java, Go and Kafka developers" is rare.
    if let Some(people) = people_behind(tokens, to) {
        if is_among(tokens, start, from) {
            return false;
        }
        let adjoining = people == to;
        let led = (start..from).any(|i| {
            matches!(
                tokens.form(i),
                "of" | "with"
                    | "for"
                    | "managed"
                    | "managing"
                    | "led"
                    | "leading"
                    | "supervised"
                    | "supported"
                    | "by"
            ) || HIRES.contains(tokens.form(i))
        });
        return adjoining && from > 0 || led;
    }
    // "teams that used Terraform", "clients using SAP"
    let body = (start..from).rev().find(|i| BODIES.contains(tokens.form(*i)));
    body.is_some_and(|body| {
        let next = body + 1;
        let clause = matches!(tokens.form(next), "that" | "who" | "which");
        let verb = if clause { next + 1 } else { next };
        let governs =
            verb < from && uses(tokens.form(verb)) && (clause || tokens.form(verb).ends_with("ing"));
        let part = (start..body).any(|i| {
            matches!(
                tokens.form(i),
                "in" | "within" | "member" | "joined" | "part" | "our" | "my" | "as" | "across" | "on"
            )
        });
        governs && !part
    })
}

/// Whether the people named from `to` on are said to be one's own kind: "one of two Java developers", "in a team of
/// Go engineers".
fn is_among(tokens: &Tokens, from: usize, to: usize) -> bool {
    (from..to).any(|i| match tokens.form(i) {
        "joined" | "joining" | "among" | "amongst" | "fellow" | "member" => true,
        "one" | "part" => tokens.form(i + 1) == "of",
        "in" | "within" => (i + 1..to.min(i + 4)).any(|k| BODIES.contains(tokens.form(k))),
        _ => false,
    })
}

/// Whether people with the skill were looked for: "recruited for Kafka roles", "sourced Go and Rust talent".
pub(super) fn is_hired(tokens: &Tokens, from: usize, to: usize) -> bool {
    let start = clause_start(tokens, from, REACH);
    let Some(verb) = (start..from).find(|i| HIRES.contains(tokens.form(*i))) else { return false };
    let said = |i: usize| {
        let form = tokens.form(i);
        PEOPLE.contains(form)
            || crate::title::is_role(form)
            || matches!(form, "roles" | "positions" | "people" | "posts")
    };
    // "Hired as the first Kubernetes engineer": that is oneself.
    if matches!(tokens.form(verb + 1), "as" | "by" | "to") {
        return false;
    }
    // People between the verb and the name, or right behind the name.
    (verb + 1..from).any(said) || (to..(to + 4).min(tokens.len())).any(said)
}

/// Whether the skill is the object that was sold: "sold Salesforce licences to banks".
pub(super) fn is_sold(tokens: &Tokens, from: usize) -> bool {
    let start = clause_start(tokens, from, 4);
    let Some(verb) = (start..from).rev().find(|i| SELLS.contains(tokens.form(*i))) else { return false };
    // "sold tickets through Stripe", "sold with Salesforce": a means and no ware.
    !(verb + 1..from).any(|i| {
        matches!(
            tokens.form(i),
            "through" | "with" | "via" | "using" | "on" | "by" | "in" | "to" | "for" | "from" | "over"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::is_own;
    use super::*;
    use crate::taxonomy::Kind;

    #[test]
    fn who_one_works_with_is_somebody_else() {
        let own = |text: &str, from: usize, to: usize| is_own(&Tokens::of(text), from, to, Kind::Method);
        assert!(!own("Planned releases with the product manager", 4, 6));
        assert!(!own("Handed findings to two data engineers", 4, 6));
        assert!(own("Worked as the product manager of a bank", 3, 5));
        assert!(own("Promoted to data engineer in 2021", 2, 4));
        assert!(own("Promoted from business analyst to product manager", 5, 7));
        assert!(own("Product manager for payments", 0, 2));
        assert!(own("Ran the data engineering guild", 2, 4));
    }

    #[test]
    fn what_others_do_is_no_evidence() {
        let own = |text: &str, word: &str| {
            let tokens = Tokens::of(text);
            let at = (0..tokens.len()).find(|i| tokens.form(*i) == word).unwrap_or_else(|| panic!("{word}"));
            is_own(&tokens, at, at + 1, Kind::Tech)
        };
        for (text, word) in [
            ("Recruited Kubernetes engineers for three banks", "kubernetes"),
            ("Hired and onboarded React and Kotlin developers", "react"),
            ("Hired and onboarded React and Kotlin developers", "kotlin"),
            ("Interviewed candidates for Java roles", "java"),
            ("Sourced Terraform talent across Europe", "terraform"),
            ("Worked for a team that used Terraform", "terraform"),
            ("Responsible for a team of Java developers", "java"),
            ("Managed a team of Python and Scala engineers", "python"),
            ("Sold Salesforce to mid-sized banks", "salesforce"),
            ("Supported clients using SAP", "sap"),
            ("Gathered wishes of Jira users", "jira"),
        ] {
            assert!(!own(text, word), "{text}: {word}");
        }
        for (text, word) in [
            ("Managed a team and wrote Python", "python"),
            ("Java developer in a team of five", "java"),
            ("Led the migration to Kubernetes", "kubernetes"),
            ("Mentored Python developers", "python"),
            ("In a team that used Terraform daily", "terraform"),
            ("Built dashboards in Tableau for users", "tableau"),
            ("Sold tickets through Stripe", "stripe"),
            ("Worked with engineers to move Kafka to AWS", "kafka"),
            ("Screened logs with Splunk", "splunk"),
            ("Trained users in Excel", "excel"),
            ("Wrote a tool in Rust that engineers use", "rust"),
            ("Hired as the first Kubernetes engineer", "kubernetes"),
            ("Placed orders in SAP for the team", "sap"),
            ("One of two Java developers at the bank", "java"),
            ("Worked in a team of six Go engineers", "go"),
        ] {
            assert!(own(text, word), "{text}: {word}");
        }
    }
}
