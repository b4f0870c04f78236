use super::*;
use crate::analysis::{Analyser, Month};
use crate::config::Config;
use crate::waivers::Waiver;

/// The suggestions for a CV whose skills and bullets of one current role are given.
fn suggestions(cv: &str, posting: &str, answers: &[(&str, Waiver)]) -> (Text, Vec<Suggestion>) {
    let waivers = answers.iter().map(|(id, answer)| ((*id).to_owned(), *answer)).collect();
    let analyser = Analyser::new(Taxonomy::builtin(), Config::default(), Month { year: 2026, month: 6 })
        .with_waivers(waivers);
    let cv = Text::from_source("cv.md", cv);
    let posting = Text::from_source("job.txt", &format!("Requirements:\n{posting}"));
    let all = analyser.suggestions(&cv, &posting);
    (cv, all)
}

/// What the edits of the suggestions of a kind put in.
fn afters(kind: Kind, cv: &str, posting: &str) -> Vec<String> {
    let (cv, all) = suggestions(cv, posting, &[]);
    let of_kind = all.iter().filter(|suggestion| suggestion.kind == kind);
    of_kind.flat_map(|suggestion| &suggestion.edits).map(|edit| edit.after(cv.clean())).collect()
}

fn role(bullets: &str) -> String {
    format!("# Kim\n\n## Experience\n\n### Engineer, Acme (2020 – present)\n\n{bullets}")
}

#[test]
fn their_term_stands_beside_ones_own() {
    let posting = "- Experience with Kubernetes\n";
    let made = |bullets: &str| afters(Kind::UseTheirTerm, &role(bullets), posting);
    assert_eq!(made("- Run four k8s clusters\n"), ["Kubernetes (k8s)"]);
    assert_eq!(made("- Run clusters (k8s, EKS)\n"), ["Kubernetes/k8s"], "no brackets within brackets");
    assert_eq!(made("- Run four **k8s** clusters\n"), ["Kubernetes (k8s)"], "inside of the emphasis");
    assert!(made("- Run k8s-native services\n").is_empty(), "a part of a word");
    assert!(made("- Run Kubernetes, or k8s as we say\n").is_empty(), "both stand there");
}

#[test]
fn the_name_of_a_job_that_was_held_is_not_changed() {
    let cv = "# Kim\n\n## Experience\n\n### k8s Engineer, Acme (2020 – present)\n\n- Kept things up\n";
    assert!(afters(Kind::UseTheirTerm, cv, "- Experience with Kubernetes\n").is_empty());
}

#[test]
fn a_slip_of_the_pen_waits_for_a_yes() {
    let (_, all) =
        suggestions(&role("- Run four Kuberntes clusters\n"), "- Experience with Kubernetes\n", &[]);
    let term = all.iter().find(|suggestion| suggestion.kind == Kind::UseTheirTerm);
    assert!(term.is_none_or(|term| term.consent == Consent::Asked), "{term:?}");
}

#[test]
fn what_is_implied_and_what_is_adjacent_is_asked_first() {
    let (cv, all) = suggestions(
        &role("- Built the order service in Spring Boot on RabbitMQ\n"),
        "- Experience with Java\n- Experience with Kafka\n",
        &[],
    );
    for (kind, after) in [(Kind::NameImplied, " (Java)"), (Kind::SayAdjacent, " (comparable to Kafka)")] {
        let one = all.iter().find(|suggestion| suggestion.kind == kind).expect("suggested");
        assert_eq!(one.consent, Consent::Asked);
        assert_eq!(one.edits[0].after(cv.clean()), after);
    }
}

#[test]
fn lists_keep_what_parts_their_members() {
    let made = |list: &str| {
        afters(
            Kind::SkillsFirst,
            &format!("# Kim\n\n## Skills\n\n{list}\n"),
            "- Experience with Rust\n- SQL\n",
        )
    };
    assert_eq!(made("- **Languages:** Go, Bash, and Rust."), ["Rust, Go, and Bash"]);
    assert_eq!(made("Languages: Go | Rust | **SQL**"), ["Rust | **SQL** | Go"]);
    assert!(made("- Rust, SQL, Go").is_empty(), "in order already");
    assert!(made("- I know Go, which I have written for ten years, and Rust").is_empty(), "a sentence");
}

#[test]
fn bullets_move_with_what_hangs_on_them() {
    let posting = "- Experience with Rust\n- SQL\n";
    let made = |bullets: &str| afters(Kind::BulletUp, &role(bullets), posting);
    assert_eq!(
        made("- Made tea\n- Wrote Rust and SQL\n  - all day\n- Slept\n"),
        ["Wrote Rust and SQL\n  - all day\n- Made tea"]
    );
    assert_eq!(made("1. Made tea\n2. Wrote Rust and SQL\n"), ["Wrote Rust and SQL\n2. Made tea"]);
    assert!(made("- Made tea\n\nThen:\n\n- Wrote Rust and SQL\n").is_empty(), "not one list");
    assert!(made("- Wrote Rust\n- Made tea\n").is_empty());
}

#[test]
fn what_was_answered_is_not_asked_again() {
    let whys = |answers: &[(&str, Waiver)]| -> Vec<String> {
        let (_, all) = suggestions(&role("- Made tea\n"), "- Experience with Istio or Linkerd\n", answers);
        let asked = all.into_iter().filter(|suggestion| suggestion.kind == Kind::AskMissing);
        asked.map(|suggestion| suggestion.why).collect()
    };
    assert_eq!(whys(&[]).len(), 1);
    let one = whys(&[("istio", Waiver::NotMine)]);
    assert!(one[0].contains("Linkerd") && !one[0].contains("Istio"), "{one:?}");
    assert!(whys(&[("istio", Waiver::NotMine), ("linkerd", Waiver::Learning)]).is_empty());
    let had = whys(&[("istio", Waiver::HaveIt)]);
    assert!(had[0].starts_with("you answered that you have Istio"), "{had:?}");
}

#[test]
fn an_old_role_is_shortened_to_its_first_bullet() {
    let cv = "# Kim\n\n## Experience\n\n### Engineer, Acme (2020 – present)\n\n- Wrote Rust\n\n\
              ### Waiter, Inn (2010 – 2012)\n\n- Carried plates\n- Smiled\n- Counted spoons\n\n## Languages\n\nDutch\n";
    // Of a posting that asks for next to nothing it is not known what matters.
    let (_, few) = suggestions(cv, "- Experience with Rust\n", &[]);
    assert!(few.iter().all(|suggestion| suggestion.kind != Kind::Shorten));
    let asked = "- Experience with Rust\n- Experience with Kafka\n- Experience with Terraform\n- Knowledge of SQL\n- \
                 Experience with Kubernetes\n";
    let (text, all) = suggestions(cv, asked, &[]);
    let one = all.iter().find(|suggestion| suggestion.kind == Kind::Shorten).expect("suggested");
    assert_eq!(one.consent, Consent::Asked);
    assert_eq!(one.edits[0].span().of(text.clean()), "- Smiled\n- Counted spoons\n");
}

#[test]
fn keys_stay_when_lines_move() {
    let cv = role("- Run four k8s clusters\n");
    let keys = |cv: &str| -> Vec<String> {
        suggestions(cv, "- Experience with Kubernetes\n- PCI DSS\n", &[])
            .1
            .into_iter()
            .map(|s| s.key)
            .collect()
    };
    let moved = cv.replace("# Kim\n", "# Kim\n\nHello.\n");
    assert_eq!(keys(&cv), keys(&moved));
    assert!(keys(&cv).contains(&"use-their-term/kubernetes".to_owned()), "{:?}", keys(&cv));
}
