//! Skills of the taxonomy that stand for all products of a sort: "Service desk tools", "Geotechnical software".
//!
//! Such an entry names products beside each other that are not the same. Who shows one of them has shown the sort, and
//! of another of its products only a relative.

use super::term::Term;
use crate::taxonomy::{Kind, Skill};

/// The last words of names of sorts. One that is a single thing, such as an operating system, ends in the singular.
const SORTS: &[&str] = &[
    "engines",
    "libraries",
    "packages",
    "platforms",
    "products",
    "programs",
    "software",
    "suites",
    "systems",
    "tools",
    "vendors",
];

/// How many letters a name has at least that is told within another: "Wise" in `TransferWise`.
const TOLD_WITHIN: usize = 4;

/// Whether what stands in a CV tells of what is asked, both names of this skill: not where it is a sort and they are two
/// of its products.
pub(super) fn tells_of(skill: &Skill, wanted: &str, shown: &str) -> bool {
    let sort = skill.kind == Kind::Tech && names_sort(&skill.name);
    !sort || !is_product(skill, wanted) || !is_product(skill, shown) || are_one(wanted, shown)
}

/// Whether two names of products are those of one: "PLAXIS" and "PLAXIS 2D", `GeoStudio` and "Geo Studio".
fn are_one(one: &str, other: &str) -> bool {
    let glued = |name: &str| {
        let letters = name.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    let (glued, glued_other) = (glued(one), glued(other));
    let (short, long) =
        if glued.len() <= glued_other.len() { (&glued, &glued_other) } else { (&glued_other, &glued) };
    if short == long || short.len() >= TOLD_WITHIN && (long.starts_with(&**short) || long.ends_with(&**short))
    {
        return true;
    }
    // A word that several products share, as "payroll", makes them no one: all words of one have to be the other's.
    let (Some(one), Some(other)) = (Term::of(one), Term::of(other)) else { return true };
    let within = |one: &Term, other: &Term| one.stems.iter().all(|stem| other.stems.contains(stem));
    within(&one, &other) || within(&other, &one)
}

fn names_sort(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default().to_ascii_lowercase();
    SORTS.contains(&last.as_str())
}

/// Whether a name of a sort is one of its products: the taxonomy writes those with a capital. "WMS" is none, but the
/// sort itself in short.
fn is_product(skill: &Skill, name: &str) -> bool {
    let mut labels = skill.aliases.iter().chain(&skill.exact).chain(&skill.ambiguous);
    let label = labels.find(|label| label.eq_ignore_ascii_case(name));
    label.is_some_and(|label| {
        label.contains(char::is_uppercase) && !names_sort(label) && !is_short_for(skill, label)
    })
}

/// Whether a name is made of the first letters of another one of the skill.
fn is_short_for(skill: &Skill, name: &str) -> bool {
    let initials = |label: &str| -> String {
        let words =
            label.split(|c: char| !c.is_alphanumeric()).filter(|word| !matches!(*word, "of" | "and" | "the"));
        words.filter_map(|word| word.chars().next()).collect()
    };
    skill.all_names().any(|label| name.len() >= 2 && initials(label).eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::Taxonomy;

    #[test]
    fn one_product_of_a_sort_is_not_another() {
        let taxonomy = Taxonomy::builtin();
        let skill = |id: &str| taxonomy.skill(taxonomy.find(id).expect("a skill")).clone();
        let software = skill("geotechnical-software");
        assert!(!tells_of(&software, "PLAXIS", "GeoStudio"));
        assert!(tells_of(&software, "PLAXIS", "plaxis"));
        assert!(tells_of(&software, "PLAXIS", "PLAXIS 2D"));
        assert!(tells_of(&software, "geotechnical software", "PLAXIS"));
        assert!(tells_of(&software, "GeoStudio", "Geo Studio"));
        for (id, short, long) in [
            ("learning-management-systems", "LMS", "Moodle"),
            ("applicant-tracking", "ATS", "applicant tracking systems"),
            ("transport-systems", "TMS", "transport management systems"),
            ("eqms", "eQMS", "electronic quality management systems"),
            ("ros", "ROS", "ROS2"),
        ] {
            assert!(
                tells_of(&skill(id), short, long),
                "{short} is the sort in short, or the one thing itself"
            );
        }
        assert!(!are_one("Sage Payroll", "Iris Payroll") && are_one("Sage", "Sage Payroll"));
        let one = skill("kubernetes");
        assert!(tells_of(&one, "Kubernetes", "k8s"), "two names of one product");
    }
}
